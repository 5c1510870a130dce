// Documents of the other forms and of unknown form: the first byte chooses the form and whether a publication date is given.
#include "fuzz/fuzz.h"

void fuzz_text(std::string_view bytes) {
  using Form = annals::DocumentHint::Form;
  static constexpr Form forms[] = {Form::text, Form::plain_body, Form::unknown};
  if (bytes.empty()) return;
  const auto choice = static_cast<unsigned char>(bytes.front());
  annals::DocumentHint hint{.form = forms[choice % 3]};
  if (choice % 2 == 1) hint.date = date::sys_days{date::year{2025} / date::February / 27};
  annals::testing::read_whole(bytes.substr(1), hint);
}
