"""What goes wrong, as one exception that says what the command says."""


class AnnalsError(Exception):
    """What could not be done.

    kind     not_found, unreadable, unwritable, not_text, not_document, encrypted, damaged, wrong_language, bad_record, bad_rule,
             bad_value, too_large, unsupported or stopped
    message  one line
    place    what a person can go to: "page.html", "news.jsonl:7", "case.xlsx, row 14, start_date"; may be empty
    hint     what to do about it; may be empty
    """

    def __init__(self, kind: str, message: str, place: str = "", hint: str = "") -> None:
        super().__init__(kind, message, place, hint)
        self.kind = kind
        self.message = message
        self.place = place
        self.hint = hint

    def __str__(self) -> str:
        said = f"{self.place}: {self.message}" if self.place else self.message
        return f"{said}; {self.hint}" if self.hint else said


class AnnalsWarning(UserWarning):
    """What a person should know of a reading that went well, and documents of several that could not be read."""


for _class in (AnnalsError, AnnalsWarning):
    _class.__module__ = "annals"  # as programs name it, and as tracebacks show it
