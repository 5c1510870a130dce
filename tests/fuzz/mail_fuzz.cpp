// E-mails: every byte is the message's, headers and parts.
#include "fuzz/fuzz.h"

void fuzz_mail(std::string_view bytes) {
  annals::testing::read_whole(bytes, {.name = "letter.eml", .form = annals::DocumentHint::Form::mail});
}
