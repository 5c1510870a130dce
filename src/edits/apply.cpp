// Three versions of a cell meet: what Annals wrote then (its letters in as_read), what the person made of it, what is read now.
#include "edits/apply.h"

#include <algorithm>

#include "chronology/account_id.h"
#include "chronology/chronology.h"
#include "edits/match.h"
#include "time/iso_date.h"

namespace annals {
namespace {

constexpr double kSameRow = 0.6;  // likeness of labels of equal days

// What is read stays with the sources, before the entry becomes the person's.
void keep_tellings(Entry& entry) {
  if (entry.hand.as_read.empty()) entry.hand.as_read = as_read(entry);
  const Telling whole{entry.bounds, entry.value, entry.label, entry.status, entry.kind, entry.confidence, entry.names};
  for (Source& source : entry.sources) {
    if (!source.told) source.told = whole;
  }
}

void mark(Entry& entry, std::string_view column) {
  std::vector<std::string>& edited = entry.hand.edited;
  if (std::ranges::find(edited, column) == edited.end()) edited.emplace_back(column);
}

class Applying {
 public:
  Applying(std::vector<Entry>& entries, const Edits& edits) : entries_(entries), edits_(edits) {}

  EditReport report() && {
    report_.problems = edits_.problems;
    const auto places = match(edits_, entries_);
    if (!is_credible(places)) {
      report_.problems.push_back(
          {ErrorKind::bad_record,
           "more than half of the rows differ from what is read, and there is no column as_read to tell why; "
           "nothing was taken from it",
           edits_.name});
      return std::move(report_);
    }
    for (std::size_t i = 0; i < places.size(); ++i) {
      if (places[i]) put_into(entries_[*places[i]], edits_.rows[i]);
    }
    for (std::size_t i = 0; i < places.size(); ++i) {
      if (!places[i]) put_beside(edits_.rows[i]);
    }
    entries_.insert(entries_.end(), std::make_move_iterator(own_.begin()), std::make_move_iterator(own_.end()));
    put_in_order(entries_);
    return std::move(report_);
  }

 private:
  static bool differs(const Edit& edit, const Column& column, const std::string& text, const Entry& entry) {
    if (edit.base_is_shown) return !edit.as_read.empty() && is_changed(edit, column, text);
    return cell_digest(column.name, text) != cell_digest(column.name, text_of(column, entry)) &&
           (edit.as_read.empty() || is_changed(edit, column, text));
  }

  // Without as_read, each difference looks like a correction.
  bool is_credible(const std::vector<std::optional<std::size_t>>& places) const {
    std::size_t rows = 0;
    std::size_t changed = 0;
    for (std::size_t i = 0; i < places.size(); ++i) {
      if (!places[i] || !edits_.rows[i].as_read.empty()) continue;
      ++rows;
      const Edit& edit = edits_.rows[i];
      changed += std::ranges::any_of(edit.cells, [&](const auto& cell) {
        return cell.first->owner == Column::Owner::both &&
               differs(edit, *cell.first, cell.second, entries_[*places[i]]);
      });
    }
    return rows < 4 || 2 * changed <= rows;
  }

  void conflict(Entry& entry, const Edit& edit, std::string_view column, const std::string& mine,
                const std::string& theirs) {
    std::string text = std::string(column) + ": yours \"" + mine + "\", now read \"" + theirs + "\"";
    report_.notes.push_back(edit.place + ": " + text);
    entry.conflicts.push_back(std::move(text));
  }

  void put_into(Entry& entry, const Edit& edit) {
    const Entry read = entry;
    bool any = put_days(entry, edit, read);
    for (const auto& [column, text] : edit.cells) {
      if (column->owner == Column::Owner::person) {
        column->set(entry, text);
      } else if (differs(edit, *column, text, read)) {
        if (!any) keep_tellings(entry);
        any = true;
        column->set(entry, text);
        mark(entry, column->name);
        if (!edit.base_is_shown && !edit.as_read.empty() && is_changed(edit, *column, text_of(*column, read)))
          conflict(entry, edit, column->name, text, text_of(*column, read));
      }
    }
    if (!edit.id.empty()) entry.id = edit.id;
    if (any && edit.base_is_shown) entry.hand.as_read = edit.as_read;
    if (!edit.shown.hand.extra.empty()) entry.hand.extra = edit.shown.hand.extra;
    report_.edited += any ? 1 : 0;
    if (entry.hand.keep == Keep::no) strike(entry, edit);
  }

  void strike(const Entry& entry, const Edit& edit) {
    ++report_.struck;
    const std::string& shown = edit.shown.sources.front().id;
    for (const Source& source : entry.sources) {
      const bool known = source.id == shown || edit.shown.sources.size() > 1;
      if (!known)
        report_.notes.push_back(edit.place + ": a struck row is told by " + source.id + " too: " + entry.label);
    }
  }

  // Whether the days are the person's.
  bool put_days(Entry& entry, const Edit& edit, const Entry& read) {
    const auto changed = [&](const char* name, const std::optional<Value>& value, bool last) {
      if (!value) return false;
      const Bounds days = *bounds(*value);
      return differs(edit, *column_named(name), iso_date(last ? days.last : days.first), read);
    };
    const bool first_changed = changed("start_date", edit.start, false);
    const bool last_changed = changed("end_date", edit.end, true);
    if (!first_changed && !last_changed) return false;
    Bounds days = read.bounds;
    if (first_changed) days.first = bounds(*edit.start)->first;
    const bool coarse = first_changed && bounds(*edit.start)->last != bounds(*edit.start)->first;
    if (coarse && !last_changed) days.last = bounds(*edit.start)->last;  // "autumn 2019" says both
    if (last_changed) days.last = bounds(*edit.end)->last;
    if (days.last < days.first) {
      report_.problems.push_back(
          {ErrorKind::bad_record, "start_date is after end_date; both are left as they were", edit.place});
      return false;
    }
    if (days == read.bounds) return false;
    keep_tellings(entry);
    entry.bounds = days;
    entry.precision = precision_of(days);
    entry.value = first_changed && bounds(*edit.start) == days ? *edit.start : value_of(days);
    if (first_changed) mark(entry, "start_date");
    if (last_changed || (coarse && !last_changed)) mark(entry, "end_date");
    const std::string now = iso_date(read.bounds.first) + ".." + iso_date(read.bounds.last);
    const bool read_otherwise =
        !edit.as_read.empty() &&
        ((first_changed && is_changed(edit, *column_named("start_date"), iso_date(read.bounds.first))) ||
         (last_changed && is_changed(edit, *column_named("end_date"), iso_date(read.bounds.last))));
    if (read_otherwise) conflict(entry, edit, "dates", iso_date(days.first) + ".." + iso_date(days.last), now);
    return true;
  }

  // An entry of the same days that says nearly the same; nullptr where there is none.
  Entry* twin_of(const Edit& edit) {
    const std::string label = folded_words(edit.shown.label);
    for (Entry& entry : entries_) {
      if (entry.bounds == edit.shown.bounds && entry.hand.keep != Keep::no &&
          likeness(label, folded_words(entry.label)) >= kSameRow)
        return &entry;
    }
    return nullptr;
  }

  void put_beside(const Edit& edit) {
    const Handwork& hand = edit.shown.hand;
    if (edit.own) {
      if (edit.shown.label.empty() || !edit.dated) {
        report_.problems.push_back({ErrorKind::bad_record,
                                    edit.shown.label.empty()
                                        ? "a row of your own needs a label"
                                        : "a row of your own needs a start_date, and an end_date that is not before it",
                                    edit.place});
        return;
      }
      if (Entry* const twin = twin_of(edit)) {
        put_into(*twin, edit);
        return;
      }
      ++report_.added;
      own_.push_back(own(edit, "added"));
    } else if (has_work(edit) && edit.dated) {
      if (hand.keep == Keep::no) {
        ++report_.struck;
      } else {
        ++report_.not_found;
        report_.notes.push_back(edit.place + ": not found again, kept as a row of your own: " + edit.shown.label);
      }
      own_.push_back(own(edit, "not found again"));
    }
  }

  static bool has_work(const Edit& edit) {
    const Handwork& hand = edit.shown.hand;
    if (hand.keep != Keep::undecided || !hand.note.empty() || !hand.tags.empty() || !hand.extra.empty()) return true;
    if (edit.as_read.empty()) return false;
    const auto changed = [&](const char* name, const std::optional<Value>& value, bool last) {
      return value &&
             is_changed(edit, *column_named(name), iso_date(last ? bounds(*value)->last : bounds(*value)->first));
    };
    return changed("start_date", edit.start, false) || changed("end_date", edit.end, true) ||
           std::ranges::any_of(edit.cells, [&](const auto& cell) {
             return cell.first->owner == Column::Owner::both && is_changed(edit, *cell.first, cell.second);
           });
  }

  Entry own(const Edit& edit, const char* why) const {
    Entry entry = edit.shown;
    Source& source = entry.sources.front();
    if (source.id.empty()) source.id = edits_.name;
    if (source.sentence.empty()) source.sentence = entry.label;
    entry.hand.edited = {why};
    entry.hand.as_read = edit.as_read;
    if (entry.id.empty()) {
      entry.id = source.account = digest(
          entry.label + "\n" + iso_date(entry.bounds.first) + "\n" + iso_date(entry.bounds.last) + "\n" + edit.place,
          10);
    }
    return entry;
  }

  std::vector<Entry>& entries_;
  const Edits& edits_;
  std::vector<Entry> own_;
  EditReport report_;
};

}  // namespace

EditReport correct(std::vector<Entry>& entries, const Edits& edits) {
  return Applying(entries, edits).report();
}

std::vector<Entry> without_struck(std::vector<Entry> entries) {
  std::erase_if(entries, [](const Entry& entry) { return entry.hand.keep == Keep::no; });
  return entries;
}

}  // namespace annals
