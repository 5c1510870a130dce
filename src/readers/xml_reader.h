// XML as a row of events, for the readers of documents that are XML inside.
//
//   XmlReader xml(bytes);
//   while (xml.next()) {
//     if (xml.starts("p")) …  else if (xml.ends("p")) …  else if (xml.is_text()) use(xml.text());
//   }
//   if (xml.failed()) …          // not well-formed; a document type, which documents of office programs have none of
//
// Names are local, without their prefix. Nothing outside of the bytes is read, no entity but the five of XML is known,
// and elements may be 256 deep.
//
// Thread safety: belongs to one thread at a time; the bytes have to outlive it.
#pragma once

#include <memory>
#include <string>
#include <string_view>

struct _xmlTextReader;

namespace annals {

class XmlReader {
 public:
  explicit XmlReader(std::string_view bytes);

  bool next();  // false at the end, or at a fault
  bool failed() const { return failed_; }

  bool is_start() const { return event_ == Event::start; }
  bool is_end() const { return event_ == Event::end; }
  bool is_text() const { return event_ == Event::text; }
  bool starts(std::string_view name) const { return is_start() && name_ == name; }
  bool ends(std::string_view name) const { return is_end() && name_ == name; }

  std::string_view name() const { return name_; }
  std::string_view text() const { return text_; }
  // Of a start, by local name; empty where it has none.
  std::string attribute(std::string_view name) const;

  // Passes over the element that has just started, with all in it, to its end.
  void skip();

 private:
  enum class Event : unsigned char { none, start, end, text };
  struct Free {
    void operator()(_xmlTextReader* reader) const;
  };

  std::unique_ptr<_xmlTextReader, Free> reader_;
  Event event_ = Event::none;
  std::string_view name_;
  std::string_view text_;
  int depth_ = 0;
  bool empty_ = false;  // "<p/>": its end comes next
  bool failed_ = false;
};

}  // namespace annals
