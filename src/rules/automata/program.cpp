// A compiler of one function per line of the grammar, and a backtracking matcher that never tries an instruction twice at the
// same place, so that its time is at most instructions times symbols.

#include "rules/automata/program.h"

#include <algorithm>
#include <unordered_map>

namespace annals {

using Kind = Instruction::Kind;

class ProgramCompiler {
 public:
  explicit ProgramCompiler(std::string_view text) : text_(text) {}

  Result<Program> compile() {
    if (auto error = alternatives()) return std::move(*error);
    if (at_ != text_.size()) return fault("unexpected ): " + std::string(text_));
    program_.instructions_.push_back({Kind::accept});
    return std::move(program_);
  }

 private:
  static Error fault(std::string message) { return {ErrorKind::bad_rule, std::move(message), ""}; }

  bool accept(std::string_view what) {
    if (!text_.substr(at_).starts_with(what)) return false;
    at_ += what.size();
    return true;
  }

  std::int32_t here() const { return static_cast<std::int32_t>(program_.instructions_.size()); }

  // All that lies behind the place moves on by one; distances stay as they are.
  void insert(std::int32_t place, Instruction instruction) {
    program_.instructions_.insert(program_.instructions_.begin() + place, instruction);
  }

  Failure alternatives() {
    const std::int32_t begin = here();
    if (auto error = sequence()) return error;
    if (!accept("|")) return {};
    insert(begin, {Kind::split, 1, here() + 2 - begin});
    const std::int32_t jump = here();
    program_.instructions_.push_back({Kind::jump});
    if (auto error = alternatives()) return error;
    program_.instructions_[static_cast<std::size_t>(jump)].first = here() - jump;
    return {};
  }

  Failure sequence() {
    while (at_ < text_.size() && text_[at_] != '|' && text_[at_] != ')') {
      if (auto error = repeated()) return error;
    }
    return {};
  }

  Failure repeated() {
    const std::int32_t begin = here();
    if (auto error = item()) return error;
    if (at_ == text_.size() || !is_sign(text_[at_])) return {};
    const std::size_t sign_at = at_++;
    const bool lazy = accept("?");
    if (at_ < text_.size() && is_sign(text_[at_]))
      return fault("bad repetition operator: " + std::string(text_.substr(sign_at, at_ + 1 - sign_at)));
    const auto split = [&](std::int32_t in, std::int32_t out) {
      return lazy ? Instruction{Kind::split, out, in} : Instruction{Kind::split, in, out};
    };
    const std::int32_t length = here() - begin;
    if (text_[sign_at] == '+') {
      program_.instructions_.push_back(split(-length, 1));
      return {};
    }
    const bool again = text_[sign_at] == '*';
    insert(begin, split(1, length + (again ? 2 : 1)));
    if (again) program_.instructions_.push_back({Kind::jump, -length - 1});
    return {};
  }

  static bool is_sign(char c) { return c == '?' || c == '*' || c == '+'; }

  Failure item() {
    if (is_sign(text_[at_])) return fault("no argument for repetition operator: " + std::string(1, text_[at_]));
    if (accept("(?:")) return group(0);
    if (accept("(")) return group(++program_.groups_);
    if (accept("[^")) {  // no symbol at all: the class of a word that stands nowhere
      at_ = text_.find(']', at_) + 1;
      take({});
      return {};
    }
    SymbolSet set;
    if (accept("[")) {
      while (!accept("]")) set.push_back(symbol());
    } else {
      set.push_back(symbol());
    }
    std::ranges::sort(set);
    take(std::move(set));
    return {};
  }

  Failure group(int number) {
    if (number > 0) program_.instructions_.push_back({Kind::save, 2 * number});
    if (auto error = alternatives()) return error;
    if (!accept(")")) return fault("missing ): " + std::string(text_));
    if (number > 0) program_.instructions_.push_back({Kind::save, 2 * number + 1});
    return {};
  }

  Symbol symbol() {
    const auto high = static_cast<unsigned char>(text_[at_]), low = static_cast<unsigned char>(text_[at_ + 1]);
    at_ += 2;
    return static_cast<Symbol>((high & 0x1FU) << 6 | (low & 0x3FU));
  }

  void take(SymbolSet set) {
    const auto [at, added] = set_numbers_.try_emplace(set, here_set());
    program_.instructions_.push_back({Kind::take, at->second});
    if (added) program_.sets_.push_back(std::move(set));
  }

  std::int32_t here_set() const { return static_cast<std::int32_t>(program_.sets_.size()); }

  std::string_view text_;
  std::size_t at_ = 0;
  Program program_;
  std::unordered_map<SymbolSet, std::int32_t> set_numbers_;
};

Result<Program> Program::compile(std::string_view expression) {
  return ProgramCompiler(expression).compile();
}

namespace {

class Matcher {
 public:
  using Job = Program::Trying::Job;

  Matcher(const Program& program, std::span<const Symbol> symbols, Program::Trying& trying)
      : program_(program), symbols_(symbols), jobs_(trying.jobs), slots_(trying.slots), visited_(trying.visited) {
    jobs_.clear();
    slots_.assign(static_cast<std::size_t>(2 * program.groups() + 2), kNowhere);
    visited_.assign((program.instructions().size() * (symbols.size() + 1) + 63) / 64, 0);
  }

  bool run() {
    jobs_.push_back({Job::Kind::go, 0, 0});
    while (!jobs_.empty()) {
      const Job job = jobs_.back();
      jobs_.pop_back();
      if (job.kind == Job::Kind::restore)
        slots_[job.instruction] = job.at;
      else if (follow(job.instruction, job.at))
        return true;
    }
    return false;
  }

  std::size_t slot(int number) const { return slots_[static_cast<std::size_t>(number)]; }

  static constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);

 private:
  bool holds(std::int32_t set, Symbol symbol) const {
    const SymbolSet& symbols = program_.sets()[static_cast<std::size_t>(set)];
    if (symbols.empty() || symbol < symbols.front() || symbol > symbols.back()) return false;
    return symbols.size() == 1 || std::ranges::binary_search(symbols, symbol);
  }

  bool first_visit(std::size_t instruction, std::size_t at) {
    const std::size_t bit = instruction * (symbols_.size() + 1) + at;
    std::uint64_t& word = visited_[bit / 64];
    const std::uint64_t mask = std::uint64_t{1} << (bit % 64);
    if ((word & mask) != 0) return false;
    word |= mask;
    return true;
  }

  bool fails_at_once(std::size_t instruction, std::size_t at) const {
    const Instruction& next = program_.instructions()[instruction];
    return next.kind == Kind::take && (at == symbols_.size() || !holds(next.first, symbols_[at]));
  }

  // Runs until it accepts or fails; what else could be tried is left for later.
  bool follow(std::size_t instruction, std::size_t at) {
    const auto moved = [&](std::int32_t by) {
      return static_cast<std::size_t>(static_cast<std::ptrdiff_t>(instruction) + by);
    };
    for (;;) {
      const Instruction& now = program_.instructions()[instruction];
      switch (now.kind) {
        case Kind::take:
          if (at == symbols_.size() || !holds(now.first, symbols_[at])) return false;
          ++at;
          ++instruction;
          break;
        case Kind::split: {
          const std::size_t first = moved(now.first), second = moved(now.second);
          if (fails_at_once(first, at)) {
            instruction = second;
            break;
          }
          if (!first_visit(instruction, at)) return false;
          if (!fails_at_once(second, at)) jobs_.push_back({Job::Kind::go, second, at});
          instruction = first;
          break;
        }
        case Kind::jump:
          instruction = moved(now.first);
          break;
        case Kind::save: {
          std::size_t& slot = slots_[static_cast<std::size_t>(now.first)];
          jobs_.push_back({Job::Kind::restore, static_cast<std::size_t>(now.first), slot});
          slot = at;
          ++instruction;
          break;
        }
        case Kind::accept:
          return at == symbols_.size();
      }
    }
  }

  const Program& program_;
  std::span<const Symbol> symbols_;
  std::vector<Job>& jobs_;
  std::vector<std::size_t>& slots_;
  std::vector<std::uint64_t>& visited_;  // a bit for each instruction at each place
};

}  // namespace

bool Program::match(std::span<const Symbol> symbols, std::vector<Span>& groups, Trying& trying) const {
  groups.clear();
  Matcher matcher(*this, symbols, trying);
  if (!matcher.run()) return false;
  groups.push_back({0, symbols.size()});
  for (int group = 1; group <= groups_; ++group) {
    const std::size_t begin = matcher.slot(2 * group), end = matcher.slot(2 * group + 1);
    groups.push_back(begin == Matcher::kNowhere || end == Matcher::kNowhere ? Span{} : Span{begin, end});
  }
  return true;
}

bool Program::matches_nothing() const {
  Trying trying;
  return Matcher(*this, {}, trying).run();
}

}  // namespace annals
