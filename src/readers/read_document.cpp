// One case for each kind of document; those of the page stage are told to it as forms.
#include "readers/read_document.h"

#include <utility>

#include "readers/docx.h"
#include "readers/epub.h"
#include "readers/odt.h"
#include "readers/pdf.h"
#include "readers/rtf.h"

namespace annals {
namespace {

using Form = DocumentHint::Form;
using OfficeReader = Result<Article> (*)(ZipArchive, const DocumentHint&, const PageRules&, Budget&);

Result<Article> read_archive(std::string_view bytes, OfficeReader read, const DocumentHint& hint,
                             const PageRules& rules, Budget& budget) {
  Result<ZipArchive> archive = ZipArchive::open(bytes);
  if (!archive) return std::move(archive).error();
  return read(*std::move(archive), hint, rules, budget);
}

Result<Article> read_as(std::string bytes, Form form, DocumentHint& hint, const PageRules& rules) {
  if (hint.form == Form::unknown) hint.form = form;
  return read_article(std::move(bytes), hint, rules);
}

Result<Article> with_hint(Result<Article> read, const DocumentHint& hint, const PageRules& rules) {
  if (!read) return read;
  return hinted(*std::move(read), hint, rules);
}

}  // namespace

Result<Article> read_document(std::string bytes, Opens opens, DocumentHint hint, const PageRules& rules,
                              Budget budget) {
  switch (opens) {
    case Opens::html:
      return read_as(std::move(bytes), Form::html, hint, rules);
    case Opens::markdown:
      return read_as(std::move(bytes), Form::markdown, hint, rules);
    case Opens::text:
      return read_as(std::move(bytes), Form::text, hint, rules);
    case Opens::mail:
      return read_as(std::move(bytes), Form::mail, hint, rules);
    case Opens::pdf:
      return with_hint(pdf_article(bytes, hint, rules, budget), hint, rules);
    case Opens::rtf:
      return with_hint(rtf_article(bytes, hint, rules), hint, rules);
    case Opens::docx:
      return with_hint(read_archive(bytes, docx_article, hint, rules, budget), hint, rules);
    case Opens::odt:
      return with_hint(read_archive(bytes, odt_article, hint, rules, budget), hint, rules);
    case Opens::epub:
      return with_hint(read_archive(bytes, epub_article, hint, rules, budget), hint, rules);
    case Opens::records:
    case Opens::json:
    case Opens::mbox:
    case Opens::warc:
    case Opens::feed:
    case Opens::wacz:
    case Opens::folder:
    case Opens::zip:
    case Opens::refusal:
      break;
  }
  return Error{ErrorKind::not_document, "no document", ""};
}

}  // namespace annals
