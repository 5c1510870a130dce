// A format that has only records gets one after the other.
#include "api/outward.h"
#include "edits/apply.h"
#include "export/output_file.h"

namespace annals::api {
namespace {

Error unknown(std::string_view format) {
  std::string known;
  for (const Format& one : formats()) known.append(known.empty() ? "" : ", ").append(one.name);
  return {ErrorKind::bad_value, "no format '" + std::string(format) + "'", "", "there are " + known};
}

}  // namespace

std::vector<Format> formats() {
  std::vector<Format> out;
  for (const annals::Format& format : annals::formats()) {
    if (!format.chronology) continue;
    out.push_back({format.name, format.endings, format.about, format.binary,
                   format.missing != nullptr ? format.missing() : std::string_view{}});
  }
  return out;
}

Result<Written> write(const Chronology& chronology, std::string_view name, const WriteOptions& options) {
  const annals::Format* const format = format_named(name);
  if (format == nullptr || !format->chronology) return unknown(name);
  if (format->missing != nullptr && !format->missing().empty())
    return Error{ErrorKind::unsupported,
                 "this build has no " + std::string(name) + ": " + std::string(format->missing())};
  const Chronology::State& state = Inside::state(chronology);
  std::vector<annals::Entry> readable;
  if (!format->chronology.keeps_struck) readable = without_struck(state.entries);
  const std::vector<annals::Entry>& entries = format->chronology.keeps_struck ? state.entries : readable;
  if (format->chronology.write == nullptr) return Written{format->chronology.stream(entries)};
  annals::Result<annals::Written> written = format->chronology.write(
      {entries, state.documents, ANNALS_VERSION, options.title, {options.width, options.colour}});
  if (!written) return outward(std::move(written).error());
  return Written{std::move(written->text), std::move(written->warnings)};
}

Result<Warnings> write(std::ostream& out, const Chronology& chronology, std::string_view format,
                       const WriteOptions& options) {
  Result<Written> written = write(chronology, format, options);
  if (!written) return std::move(written).error();
  if (!out.write(written->bytes.data(), static_cast<std::streamsize>(written->bytes.size())))
    return Error{ErrorKind::unwritable, "the stream takes no more"};
  return std::move(written->warnings);
}

Result<Warnings> save(const Chronology& chronology, const std::filesystem::path& path, const WriteOptions& options) {
  std::string_view name = options.format;
  if (name.empty()) {
    const annals::Format* const format = format_of_file(path.string());
    if (format == nullptr || !format->chronology)
      return Error{ErrorKind::bad_value, "its ending chooses no format", path.string(),
                   "name one: .csv, .xlsx, .json …"};
    name = format->name;
  }
  Result<Written> written = write(chronology, name, options);
  if (!written) return std::move(written).error();
  annals::Result<annals::OutputFile> file = annals::OutputFile::open(path.string());
  if (!file) return outward(std::move(file).error());
  annals::Failure failure = file->write(written->bytes);
  if (!failure) failure = file->finish();
  if (failure) return outward(*std::move(failure));
  return std::move(written->warnings);
}

}  // namespace annals::api
