// libxml2's pull parser. An empty element gives an end of its own, so that readers need not know of it.
#include "readers/xml_reader.h"

#include <libxml/xmlreader.h>

namespace annals {
namespace {

std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

}  // namespace

void XmlReader::Free::operator()(_xmlTextReader* reader) const {
  xmlFreeTextReader(reader);
}

XmlReader::XmlReader(std::string_view bytes) {
  constexpr int options = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NOCDATA;
  if (bytes.size() > (std::size_t{1} << 30)) {
    failed_ = true;
    return;
  }
  reader_.reset(xmlReaderForMemory(bytes.data(), static_cast<int>(bytes.size()), nullptr, nullptr, options));
  failed_ = reader_ == nullptr;
  if (reader_)
    xmlTextReaderSetErrorHandler(
        reader_.get(), [](void*, const char*, xmlParserSeverities, xmlTextReaderLocatorPtr) {}, nullptr);
}

bool XmlReader::next() {
  if (failed_) return false;
  if (empty_) {
    empty_ = false;
    event_ = Event::end;
    --depth_;
    return true;
  }
  for (;;) {
    const int read = xmlTextReaderRead(reader_.get());
    if (read != 1) {
      failed_ = read != 0;
      event_ = Event::none;
      return false;
    }
    switch (xmlTextReaderNodeType(reader_.get())) {
      case XML_READER_TYPE_ELEMENT:
        event_ = Event::start;
        name_ = view(xmlTextReaderConstLocalName(reader_.get()));
        empty_ = xmlTextReaderIsEmptyElement(reader_.get()) == 1;
        ++depth_;
        return true;
      case XML_READER_TYPE_END_ELEMENT:
        event_ = Event::end;
        name_ = view(xmlTextReaderConstLocalName(reader_.get()));
        --depth_;
        return true;
      case XML_READER_TYPE_TEXT:
      case XML_READER_TYPE_CDATA:
      case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
      case XML_READER_TYPE_WHITESPACE:
        event_ = Event::text;
        text_ = view(xmlTextReaderConstValue(reader_.get()));
        return true;
      case XML_READER_TYPE_DOCUMENT_TYPE:
        failed_ = true;
        return false;
      default:
        break;
    }
  }
}

std::string XmlReader::attribute(std::string_view name) const {
  std::string value;
  for (int more = xmlTextReaderMoveToFirstAttribute(reader_.get()); more == 1;
       more = xmlTextReaderMoveToNextAttribute(reader_.get())) {
    if (view(xmlTextReaderConstLocalName(reader_.get())) != name) continue;
    value = view(xmlTextReaderConstValue(reader_.get()));
    break;
  }
  xmlTextReaderMoveToElement(reader_.get());
  return value;
}

void XmlReader::skip() {
  const int outside = depth_ - 1;
  while (depth_ > outside && next()) {
  }
}

}  // namespace annals
