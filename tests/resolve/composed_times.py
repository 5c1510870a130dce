"""Times put together of parts, with the days that they mean, computed by Python's own calendar.

`cases(reference)` yields a Case for each combination of an operation with units, anchors and forms of writing. Nothing here knows how
Annals reads a text: a day is found by walking the calendar. Where careful readers differ ("next Friday" said on a Tuesday), a case has all
the readings that they have.
"""
import calendar
import datetime
import itertools
from typing import NamedTuple

DAY = datetime.timedelta(1)
MONTHS = "January February March April May June July August September October November December".split()
SHORT = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split()
WORDS = "zero one two three four five six seven eight nine ten eleven twelve".split()


class Case(NamedTuple):
    group: str
    lead: str  # the preposition that a sentence needs before it
    text: str
    bounds: list  # the readings: (first, last), None where a side is open


def th(n):
    return f"{n}{'th' if 10 < n % 100 < 14 else {1: 'st', 2: 'nd', 3: 'rd'}.get(n % 10, 'th')}"


def month(year, number):
    year, number = year + (number - 1) // 12, (number - 1) % 12 + 1
    return datetime.date(year, number, 1), datetime.date(year, number, calendar.monthrange(year, number)[1])


def year(number, last=None):
    return datetime.date(number, 1, 1), datetime.date(last or number, 12, 31)


def week(day):
    monday = day - DAY * day.weekday()
    return monday, monday + DAY * 6


def quarter(number, n):
    return month(number, 3 * n - 2)[0], month(number, 3 * n)[1]


def season(number, name):
    first = {"spring": 3, "summer": 6, "fall": 9, "autumn": 9, "winter": 12}[name]
    return month(number, first)[0], month(number, first + 2)[1]


def later(day, months):
    first, last = month(day.year, day.month + months)
    return min(first + DAY * (day.day - 1), last)


def days(first, last):
    while first <= last:
        yield first
        first += DAY


def weekdays_of(period, weekday):
    return [d for d in days(*period) if d.weekday() == weekday]


def near(reference, month_number, day=None):
    """The readings of a month or of a day of a year that is not said: the latest and the next."""
    for y in (reference.year - 1, reference.year, reference.year + 1):
        if day is None:
            yield month(y, month_number)
        elif day <= calendar.monthrange(y, month_number)[1]:
            yield (datetime.date(y, month_number, day),) * 2


def one(day):
    return [(day, day)]


def periods(r):
    """Periods that anything may be a part of: (words, first, last)."""
    this_month, this_quarter = (r.year, r.month), (r.month + 2) // 3
    yield "May 2019", *month(2019, 5)
    yield "October of 2017", *month(2017, 10)
    yield "Feb. 2020", *month(2020, 2)
    yield "last month", *month(r.year, r.month - 1)
    yield "next month", *month(r.year, r.month + 1)
    yield "this month", *month(*this_month)
    yield "the previous month", *month(r.year, r.month - 1)
    yield "the coming month", *month(r.year, r.month + 1)
    yield "the current month", *month(*this_month)
    yield "2021", *year(2021)
    yield "next year", *year(r.year + 1)
    yield "last year", *year(r.year - 1)
    yield "this year", *year(r.year)
    yield "June of next year", *month(r.year + 1, 6)
    yield "June next year", *month(r.year + 1, 6)
    yield "August of last year", *month(r.year - 1, 8)
    yield "Q3 2019", *quarter(2019, 3)
    yield "the second quarter of 2018", *quarter(2018, 2)
    yield "the month after next", *month(r.year, r.month + 2)
    yield "the month before last", *month(r.year, r.month - 2)
    yield "the year before last", *year(r.year - 2)


def nth(r):
    for words, first, last in periods(r):
        span = (last - first).days
        for n in (1, 2, 3, 4):
            for wd in range(7):
                day = weekdays_of((first, last), wd)[n - 1]
                yield Case("nth weekday of", "on", f"the {ORDINALS[n - 1]} {WEEKDAYS[wd]} of {words}", one(day))
                yield Case("nth weekday in", "on", f"the {th(n)} {WEEKDAYS[wd]} in {words}", one(day))
                yield Case("nth weekday bare", "on", f"{ORDINALS[n - 1]} {WEEKDAYS[wd]} of {words}", one(day))
        for wd in range(7):
            found = weekdays_of((first, last), wd)
            yield Case("last weekday of", "on", f"the last {WEEKDAYS[wd]} of {words}", one(found[-1]))
            yield Case("last weekday in", "on", f"the final {WEEKDAYS[wd]} in {words}", one(found[-1]))
            yield Case("nth last weekday", "on", f"the second to last {WEEKDAYS[wd]} of {words}", one(found[-2]))
            yield Case("nth last weekday", "on", f"the penultimate {WEEKDAYS[wd]} of {words}", one(found[-2]))
        for n in (1, 3, 7, 10, 15, 20, 25, 28):
            day = first + DAY * (n - 1)
            if n <= 10:
                yield Case("nth day of", "on", f"the {ORDINALS[n - 1]} day of {words}", one(day))
            yield Case("nth day of", "on", f"the {th(n)} day of {words}", one(day))
            if span < 31:
                yield Case("day number of", "on", f"the {th(n)} of {words}", one(day))
                yield Case("day number of", "on", f"{th(n)} of {words}", one(day))
        yield Case("last day of", "on", f"the last day of {words}", one(last))
        yield Case("last day of", "on", f"the final day of {words}", one(last))
        yield Case("last day of", "on", f"the very last day of {words}", one(last))
        yield Case("last day of", "on", f"the penultimate day of {words}", one(last - DAY))
        weeks = [week(d) for d in weekdays_of((first, last), 3)]
        for n in (1, 2, 3, 4):
            yield Case("nth week of", "in", f"the {ORDINALS[n - 1]} week of {words}", [weeks[n - 1], week(first + DAY * 7 * (n - 1))])
            yield Case("nth week in", "in", f"the {th(n)} week in {words}", [weeks[n - 1], week(first + DAY * 7 * (n - 1))])
        yield Case("last week of", "in", f"the last week of {words}", [weeks[-1], week(last), (last - DAY * 6, last)])
        yield Case("last week of", "in", f"the final week of {words}", [weeks[-1], week(last), (last - DAY * 6, last)])
        ends = [(d, d + DAY) for d in weekdays_of((first, last), 5)]
        for n in (1, 2, 3):
            yield Case("nth weekend of", "on", f"the {ORDINALS[n - 1]} weekend of {words}", [ends[n - 1]])
        yield Case("last weekend of", "on", f"the last weekend of {words}", [ends[-1], *( [ends[-2]] if ends[-1][1] > last else [])])
        if span > 300:
            for n in (1, 2, 5, 9, 10):
                yield Case("nth month of", "in", f"the {ORDINALS[n - 1]} month of {words}", [month(first.year, n)])
            yield Case("last month of", "in", f"the last month of {words}", [month(first.year, 12)])
            for n in (1, 2, 3, 4):
                yield Case("nth quarter of", "in", f"the {ORDINALS[n - 1]} quarter of {words}", [quarter(first.year, n)])
                yield Case("nth quarter of", "in", f"the {th(n)} quarter of {words}", [quarter(first.year, n)])
                yield Case("nth quarter of", "in", f"Q{n} of {words}", [quarter(first.year, n)])
                yield Case("nth quarter of", "in", f"Q{n} {words}", [quarter(first.year, n)])
            yield Case("last quarter of", "in", f"the last quarter of {words}", [quarter(first.year, 4)])
            yield Case("last quarter of", "in", f"the final quarter of {words}", [quarter(first.year, 4)])
            for n, name in ((1, "first"), (2, "second"), (2, "latter"), (2, "last")):
                yield Case("half of", "in", f"the {name} half of {words}", [(month(first.year, 6 * n - 5)[0], month(first.year, 6 * n)[1])])
            for n, name in enumerate(MONTHS, 1):
                yield Case("month of", "in", f"{name} of {words}", [month(first.year, n)])
                yield Case("month of", "in", f"{name}, {words}", [month(first.year, n)])
                yield Case("month of", "in", f"{name} {words}", [month(first.year, n)])
            for name in ("spring", "summer", "autumn", "fall"):
                yield Case("season of", "in", f"the {name} of {words}", [season(first.year, name)])
                yield Case("season of", "in", f"{name} of {words}", [season(first.year, name)])
                yield Case("season of", "in", f"{name} {words}", [season(first.year, name)])
            for n in (3, 20, 45):
                found = week(datetime.date.fromisocalendar(first.year, n, 1))
                yield Case("week number of", "in", f"week {n} of {words}", [found])
                yield Case("week number of", "in", f"the {th(n)} week of {words}", [found])
        for n in (2, 3, 5, 10):
            for form in (f"the first {n} days of {words}", f"the first {WORDS[n]} days of {words}", f"first {WORDS[n]} days of {words}"):
                yield Case("first days of", "in", form, [(first, first + DAY * (n - 1))])
            for form in (f"the last {n} days of {words}", f"the final {WORDS[n]} days of {words}", f"last {WORDS[n]} days of {words}"):
                yield Case("last days of", "in", form, [(last - DAY * (n - 1), last)])
        if span > 80:
            for n in (2, 3) + ((7, 9) if span > 300 else ()):
                begin, end = later(first, n) - DAY, later(last + DAY, -n)
                yield Case("first months of", "in", f"the first {WORDS[n]} months of {words}", [(first, begin)])
                yield Case("first months of", "in", f"the {WORDS[n]} first months of {words}", [(first, begin)])
                yield Case("last months of", "in", f"the last {n} months of {words}", [(end, last)])
                yield Case("last months of", "in", f"the final {WORDS[n]} months of {words}", [(end, last)])
                yield Case("last months of", "in", f"the {WORDS[n]} last months of {words}", [(end, last)])
        two = first + DAY * 13
        yield Case("first weeks of", "in", f"the first two weeks of {words}", [(first, two), (weeks[0][0], weeks[1][1])])
        yield Case("last weeks of", "in", f"the last two weeks of {words}", [(last - DAY * 13, last), (weeks[-2][0], weeks[-1][1])])
        for part, name in itertools.product(("early", "mid", "late"), (" ", "-")):
            if not words.startswith(("the", "last", "next", "this")) and not (name == " " and part == "mid"):
                yield Case("phase", "in", f"{part}{name}{words}", [(first, last)])
        for noun in ("the beginning of", "the start of", "the middle of", "the end of", "the early part of", "the latter part of", "towards the end of", "by the end of",):
            lead, _, rest = noun.partition(" ") if noun.startswith(("towards", "by")) else ("at", "", noun)
            yield Case("phase noun", lead, f"{rest} {words}", [(first, last), (None, last)])
        if not words.startswith("the "):
            for noun in ("early in", "late in", "midway through", "early on in"):
                yield Case("early in", "", f"{noun} {words}", [(first, last)])
        yield Case("period", "in", words, [(first, last)])
        yield Case("throughout", "throughout", words, [(first, last)])
        yield Case("all of", "", f"all of {words}", [(first, last)])


def weekday_in_week(r):
    weeks = [("next week", 1), ("last week", -1), ("this week", 0), ("the week after next", 2), ("the week before last", -2), ("the coming week", 1),
             ("the following week", 1), ("the previous week", -1), ("the upcoming week", 1), ("the current week", 0), ("this past week", -1)]
    for wd, name in enumerate(WEEKDAYS):
        short = name[:3]
        for words, n in weeks:
            day = week(r + DAY * 7 * n)[0] + DAY * wd
            for form in (f"{name} of {words}", f"{name} {words}", f"{name}, {words}", f"{words} {name}", f"{words} on {name}", f"{short} {words}", f"{short}. of {words}"):
                if not (form.startswith("the ") and words + " " + name == form):
                    yield Case("weekday in week", "on" if form.startswith((name, short)) else "", form, one(day))
            yield Case("weekday part in week", "on", f"{name} evening of {words}", one(day))
            yield Case("weekday part in week", "on", f"{name} morning {words}", one(day))
            yield Case("weekday clock in week", "on", f"{name} at 3 pm {words}", one(day))
            yield Case("weekday clock in week", "on", f"{name} {words} at 3 pm", one(day))
            yield Case("weekday clock in week", "at", f"3 pm on {name} of {words}", one(day))
        for a, b in ((0, 3), (1, 4)):
            mon = week(r + DAY * 7)[0]
            yield Case("weekdays in week", "on", f"{WEEKDAYS[a]} and {WEEKDAYS[b]} next week", [(mon + DAY * a, mon + DAY * b), (mon + DAY * a,) * 2])
            yield Case("weekdays in week", "from", f"{WEEKDAYS[a]} to {WEEKDAYS[b]} of next week", [(mon + DAY * a, mon + DAY * b)])
            yield Case("weekdays in week", "from", f"{WEEKDAYS[a]} through {WEEKDAYS[b]} last week", [(mon - DAY * 14 + DAY * a, mon - DAY * 14 + DAY * b)])
            yield Case("weekdays in week", "", f"next week from {WEEKDAYS[a]} to {WEEKDAYS[b]}", [(mon + DAY * a, mon + DAY * b)])
        ahead = next(d for d in days(r + DAY, r + DAY * 7) if d.weekday() == wd)
        back = next(d for d in reversed(list(days(r - DAY * 7, r - DAY))) if d.weekday() == wd)
        here = week(r)[0] + DAY * wd
        coming = [(d, d) for d in {ahead, here + DAY * 7}]
        gone = [(d, d) for d in {back, here - DAY * 7}]
        open_day = [(d, d) for d in {ahead, back, here}]
        yield Case("weekday", "on", name, open_day)
        if short in ("Tue", "Wed", "Fri"):
            yield Case("weekday", "on", f"{short}.", open_day)
        yield Case("weekday", "on", name.upper(), open_day)
        yield Case("weekday next", "", f"next {name}", coming)
        yield Case("weekday next", "", f"next {short}", coming)
        for form in ("this coming", "the coming", "coming", "the upcoming", "this upcoming", "upcoming", "this next"):
            yield Case("weekday coming", "", f"{form} {name}", coming + (one(here) if here >= r else []))
        yield Case("weekday last", "", f"last {name}", gone)
        yield Case("weekday last", "", f"last {short}", gone)
        for form in ("this past", "the past", "past", "the previous", "previous", "this last", "the preceding"):
            yield Case("weekday past", "", f"{form} {name}", gone + (one(here) if here <= r else []))
        yield Case("weekday this", "", f"this {name}", one(here) + one(ahead) + one(back))
        yield Case("weekday this", "", f"this {short}", one(here) + one(ahead) + one(back))
        yield Case("weekday after next", "", f"the {name} after next", [(d + DAY * 7, d + DAY * 7) for d, _ in coming])
        yield Case("weekday before last", "", f"the {name} before last", [(d - DAY * 7, d - DAY * 7) for d, _ in gone])
        yield Case("weekday offset", "", f"a week from {name}", one(ahead + DAY * 7))
        yield Case("weekday offset", "", f"two weeks from {name}", one(ahead + DAY * 14))
        yield Case("weekday offset", "", f"a week from this {name}", one(ahead + DAY * 7) + one(here + DAY * 7))
        yield Case("weekday offset", "", f"a week on {name}", one(ahead + DAY * 7))
        yield Case("weekday offset", "", f"a week ago {name}", one(back - DAY * 7) + one(here - DAY * 7))
        yield Case("weekday offset", "", f"two weeks ago on {name}", one(back - DAY * 14) + one(here - DAY * 14) + one(ahead - DAY * 14))
        yield Case("weekday offset", "", f"{name} two weeks ago", one(back - DAY * 14) + one(here - DAY * 14))
        yield Case("weekday offset", "", f"{name} in two weeks", one(here + DAY * 14) + one(ahead + DAY * 14))
        for n in (2, 3, 4):
            yield Case("weekdays from now", "", f"{WORDS[n]} {name}s from now", one(ahead + DAY * 7 * (n - 1)))
            yield Case("weekdays ago", "", f"{n} {name}s ago", one(back - DAY * 7 * (n - 1)))
        for when, bounds in (("next", coming), ("last", gone), ("this", one(here) + one(ahead) + one(back)), ("", open_day), ("this coming", coming)):
            full = f"{when} {name}".strip()
            lead = "" if when else "on"
            for form in ("{} morning", "{} afternoon", "{} evening", "{} night", "{} at noon", "{} at 8pm", "{} at 8 p.m.", "{}, 9:30 am", "{} around 7", "{} evening around 7", "{} morning at 10", "{} at half past six",
                         "{} in the morning", "{} at 5 in the afternoon", "{} from 3 to 5 pm", "{} 9-11am", "{} between 2 and 4pm", "{} at 17:30", "{} at five o'clock", "{} at a quarter to nine", "{} after 5 pm", "{} by 5pm", "{} before noon", "{} at 0900 hours", "{} early morning", "{} late evening", "{} at about 8:15 p.m. EST", "{} midday", "{} at midnight"):
                yield Case("weekday+" + form.replace("{} ", ""), lead, form.format(full), bounds + [(None, d) for _, d in bounds] + [(d, None) for d, _ in bounds])
            for form in ("8 p.m. {}", "8pm on {}", "10:30 a.m. on {}", "noon on {}", "the morning of {}", "the evening of {}", "half past six on {}", "early {}", "late {}", "early on {}", "ten in the morning on {}", "2 in the afternoon {}", "late on {}", "late {} night", "early {} morning", "the night of {}", "midnight {}", "between 3 and 5 on {}", "from 9 a.m. to 5 p.m. on {}", "9-5 {}"):
                yield Case(form.replace("{}", "weekday"), "", form.format(full), bounds)


def unit_span(r, n, unit):
    """The named unit that lies n from this one, and the day that does."""
    if unit == "day":
        return one(r + DAY * n)
    if unit == "week":
        return [week(r + DAY * 7 * n), (r + DAY * 7 * n,) * 2]
    if unit == "fortnight":
        return [week(r + DAY * 14 * n), (r + DAY * 14 * n,) * 2]
    if unit == "month":
        return [month(r.year, r.month + n), (later(r, n),) * 2]
    if unit == "quarter":
        q = r.year * 4 + (r.month - 1) // 3 + n
        return [quarter(q // 4, q % 4 + 1), (later(r, 3 * n),) * 2]
    span = {"year": 1, "decade": 10}[unit] * n
    found = [year(r.year + span), (later(r, 12 * span),) * 2]
    return found + ([year((r.year // 10) * 10 + span, (r.year // 10) * 10 + span + 9)] if unit == "decade" else [])


def offsets(r):
    counts = [("a", 1), ("one", 1), ("1", 1), ("two", 2), ("2", 2), ("3", 3), ("three", 3), ("five", 5), ("10", 10), ("twelve", 12), ("a couple of", 2), ("twenty-one", 21), ("a couple", 2)]
    for (count, n), unit in itertools.product(counts, ("day", "week", "month", "year", "fortnight", "decade", "quarter")):
        if unit in ("decade", "quarter", "fortnight") and n > 5:
            continue
        noun = unit + ("s" if n != 1 else "")
        length = f"{count} {noun}"
        past, ahead = unit_span(r, -n, unit), unit_span(r, n, unit)
        for form in ("{} ago", "about {} ago", "exactly {} ago", "{} back", "some {} ago", "nearly {} ago", "almost {} ago"):
            if not (form.startswith("some") and count.startswith(("a", "one", "1"))):
                yield Case("ago: " + form, "", form.format(length), past)
        for form in ("{} from now", "{} hence", "{} from today", "in {}", "{}' time", "in {} from now", "about {} from now", "in about {}", "in exactly {}"):
            text = form.format(length)
            if form == "{}' time":
                text = "in " + (length + "'" if noun.endswith("s") else length + "'s") + " time"
            yield Case("ahead: " + form, "", text, ahead + one(ahead[-1][0]))
        if unit in ("day", "week", "month", "year"):
            yield Case("within", "", f"within {length}", ahead + [(r, d) for _, d in ahead[-1:]] + [(None, ahead[-1][1])])
    for text, months_, days_ in (("half a year", 6, 0), ("a year and a half", 18, 0), ("one and a half years", 18, 0), ("two and a half years", 30, 0), ("1.5 years", 18, 0)):
        for form, sign in (("{} ago", -1), ("{} from now", 1), ("in {}", 1)):
            d = later(r, sign * months_) + DAY * sign * days_
            yield Case("halves: " + form, "", form.format(text), [month(d.year, d.month), (d, d), year(d.year)])
    for text, n in (("a year and two months", 14), ("two years and three months", 27), ("1 year and 6 months", 18)):
        for form, sign in (("{} ago", -1), ("{} from now", 1), ("in {}", 1)):
            d = later(r, sign * n)
            yield Case("two units: " + form, "", form.format(text), [month(d.year, d.month), (d, d)])
    anchors = [("tomorrow", r + DAY), ("yesterday", r - DAY), ("today", r), ("May 3, 2019", datetime.date(2019, 5, 3)), ("3 May 2019", datetime.date(2019, 5, 3)), ("2019-05-03", datetime.date(2019, 5, 3)),
               ("Christmas 2019", datetime.date(2019, 12, 25)), ("the first Monday of May 2019", datetime.date(2019, 5, 6)), ("Easter 2019", datetime.date(2019, 4, 21)),
               ("the end of May 2019", datetime.date(2019, 5, 31)), ("New Year's Day 2020", datetime.date(2020, 1, 1)), ("the last day of this month", month(r.year, r.month)[1]),
               ("the 15th of next month", later(r.replace(day=15), 1)), ("the day after tomorrow", r + DAY * 2), ("the day before yesterday", r - DAY * 2)]
    for (words, anchor), (count, n), unit in itertools.product(anchors, (("two", 2), ("a", 1), ("3", 3), ("a couple of", 2), ("ten", 10)), ("day", "week", "month", "year")):
        noun = unit + ("s" if n > 1 else "")
        if words.startswith("the end"):
            continue
        for form, sign in (("{} before {}", -1), ("{} after {}", 1), ("{} from {}", 1), ("{} following {}", 1), ("{} prior to {}", -1), ("exactly {} after {}", 1), ("about {} before {}", -1), ("{} earlier than {}", -1), ("{} later than {}", 1)):
            yield Case("anchored " + unit + ": " + form, "", form.format(f"{count} {noun}", words), unit_span(anchor, sign * n, unit))
        if n == 1:
            for form, sign in (("the {} before {}", -1), ("the {} after {}", 1), ("the {} following {}", 1), ("{} after {}", 1), ("the {} preceding {}", -1)):
                yield Case("the unit: " + form, "", form.format(unit, words), unit_span(anchor, sign, unit))
    for wd, name in enumerate(WEEKDAYS):
        for words, anchor in (("Christmas 2019", datetime.date(2019, 12, 25)), ("May 3, 2019", datetime.date(2019, 5, 3)), ("Thanksgiving 2018", datetime.date(2018, 11, 22)), ("Easter 2019", datetime.date(2019, 4, 21))):
            after = next(d for d in days(anchor + DAY, anchor + DAY * 7) if d.weekday() == wd)
            before = next(d for d in days(anchor - DAY * 7, anchor - DAY) if d.weekday() == wd)
            yield Case("weekday after date", "", f"the {name} after {words}", one(after))
            yield Case("weekday after date", "", f"the first {name} after {words}", one(after))
            yield Case("weekday after date", "", f"the second {name} after {words}", one(after + DAY * 7))
            yield Case("weekday after date", "", f"{name} after {words}", one(after))
            yield Case("weekday before date", "", f"the {name} before {words}", one(before))
            yield Case("weekday before date", "", f"the last {name} before {words}", one(before))


def ranges(r):
    joins = [("from {} to {}", ""), ("from {} through {}", ""), ("from {} until {}", ""), ("from {} till {}", ""), ("from {} thru {}", ""), ("between {} and {}", ""), ("{} to {}", ""), ("{} - {}", ""), ("{}-{}", ""), ("{} – {}", ""), ("{}–{}", ""), ("{} through {}", ""),
             ("starting {} to {}", ""), ("from {} up to {}", ""), ("from {} - {}", ""), ("{} until {}", ""), ("{} thru {}", ""), ("beginning {} through {}", ""), ("starting {} and ending {}", ""), ("from {} up until {}", "")]
    D = datetime.date
    pairs = [("2010", "2018", year(2010)[0], year(2018)[1], "years"), ("May 2019", "August 2019", D(2019, 5, 1), D(2019, 8, 31), "months"), ("May", "August 2019", D(2019, 5, 1), D(2019, 8, 31), "month year last"),
             ("December", "February 2019", D(2018, 12, 1), D(2019, 2, 28), "over new year"), ("May 3", "June 5, 2019", D(2019, 5, 3), D(2019, 6, 5), "days year last"), ("May 3, 2019", "June 5, 2019", D(2019, 5, 3), D(2019, 6, 5), "days"),
             ("3 May", "5 June 2019", D(2019, 5, 3), D(2019, 6, 5), "british"), ("3rd May", "5th June 2019", D(2019, 5, 3), D(2019, 6, 5), "british"), ("the 3rd of May", "the 5th of June 2019", D(2019, 5, 3), D(2019, 6, 5), "ordinals of"),
             ("2019-05-03", "2019-06-05", D(2019, 5, 3), D(2019, 6, 5), "iso"), ("5/3/2019", "6/5/2019", D(2019, 5, 3), D(2019, 6, 5), "digits"), ("03.05.2019", "25.06.2019", D(2019, 5, 3), D(2019, 6, 25), "dots"),
             ("December 28", "January 3, 2019", D(2018, 12, 28), D(2019, 1, 3), "days over new year"), ("3", "7 May 2019", D(2019, 5, 3), D(2019, 5, 7), "day numbers"), ("the 3rd", "the 7th of May 2019", D(2019, 5, 3), D(2019, 5, 7), "day ordinals"),
             ("May 3", "7, 2019", D(2019, 5, 3), D(2019, 5, 7), "month first"), ("May 3rd", "7th, 2019", D(2019, 5, 3), D(2019, 5, 7), "month first ordinals"), ("May 3", "May 7, 2019", D(2019, 5, 3), D(2019, 5, 7), "month twice"), ("early 2015", "late 2018", year(2015)[0], year(2018)[1], "phases"),
             ("mid-May 2019", "early July 2019", D(2019, 5, 1), D(2019, 7, 31), "phased months"), ("the beginning of May", "the end of July 2019", D(2019, 5, 1), D(2019, 7, 31), "phase nouns"), ("Q1 2019", "Q3 2019", D(2019, 1, 1), D(2019, 9, 30), "quarters"), ("Q1", "Q3 2019", D(2019, 1, 1), D(2019, 9, 30), "quarters year last"),
             ("the spring of 2018", "the fall of 2019", D(2018, 3, 1), D(2019, 11, 30), "seasons"), ("May 2018", "June 5, 2019", D(2018, 5, 1), D(2019, 6, 5), "mixed"), ("2018", "June 2019", D(2018, 1, 1), D(2019, 6, 30), "mixed year month"), ("Christmas 2018", "Easter 2019", D(2018, 12, 25), D(2019, 4, 21), "holidays"),
             ("yesterday", "tomorrow", r - DAY, r + DAY, "near days"), ("tomorrow", "the day after tomorrow", r + DAY, r + DAY * 2, "near days"), ("last month", "next month", month(r.year, r.month - 1)[0], month(r.year, r.month + 1)[1], "relative months"), ("last year", "next year", year(r.year - 1)[0], year(r.year + 1)[1], "relative years"),
             ("Monday, May 6", "Friday, May 10, 2019", D(2019, 5, 6), D(2019, 5, 10), "weekday dates"), ("Mon 6 May", "Fri 10 May 2019", D(2019, 5, 6), D(2019, 5, 10), "weekday dates"), ("the 1980s", "the 2000s", D(1980, 1, 1), D(2009, 12, 31), "decades"), ("the 18th century", "the 20th century", D(1700, 1, 1), D(1999, 12, 31), "centuries"), ("May 3, 2019 at 9 a.m.", "May 5, 2019 at 5 p.m.", D(2019, 5, 3), D(2019, 5, 5), "moments"),
             ("Jan", "Mar 2019", D(2019, 1, 1), D(2019, 3, 31), "short months"), ("Jan.", "Sept. 2019", D(2019, 1, 1), D(2019, 9, 30), "short months"), ("10:00", "11:30 on May 3, 2019", D(2019, 5, 3), D(2019, 5, 3), "clocks"), ("9 a.m.", "5 p.m. on May 3, 2019", D(2019, 5, 3), D(2019, 5, 3), "clocks"), ("3", "5 pm on May 3, 2019", D(2019, 5, 3), D(2019, 5, 3), "clocks"), ("9", "11am tomorrow", r + DAY, r + DAY, "clocks"), ("3pm", "5pm tomorrow", r + DAY, r + DAY, "clocks"), ("noon", "2 p.m. tomorrow", r + DAY, r + DAY, "clocks"),
             ("1914", "18", year(1914)[0], year(1918)[1], "short year"), ("next Monday", "next Friday", None, None, "skip"), ("the first of May 2019", "the tenth of June 2019", D(2019, 5, 1), D(2019, 6, 10), "spelled"), ("week 3", "week 7 of 2019", D(2019, 1, 14), D(2019, 2, 17), "weeks"), ("5 May", "12 May 2019", D(2019, 5, 5), D(2019, 5, 12), "british"), ("May 3 2019", "June 5 2019", D(2019, 5, 3), D(2019, 6, 5), "no commas"), ("1 January", "31 March 2019", D(2019, 1, 1), D(2019, 3, 31), "british"), ("April 1, 2018", "March 31, 2019", D(2018, 4, 1), D(2019, 3, 31), "days"), ("05/2018", "06/2019", D(2018, 5, 1), D(2019, 6, 30), "month digits"), ("1999", "now", year(1999)[0], r, "now"), ("May 2012", "today", D(2012, 5, 1), r, "now"), ("January 2012", "the present", D(2012, 1, 1), r, "now"), ("1999", "the present day", year(1999)[0], r, "now")]
    for (a, b, first, last, kind), (form, lead) in itertools.product(pairs, joins):
        if (kind in ("month first", "month first ordinals", "short months", "weeks", "now") and form == "starting {} and ending {}") or kind == "skip" or (kind == "short year" and form not in ("{}-{}", "{}–{}")) or ((a in ("3", "9") or kind in ("day numbers", "day ordinals")) and form.startswith(("starting", "beginning"))):
            continue
        if form in ("{}-{}", "{}–{}") and kind in ("iso", "phased months", "near days"):
            continue
        yield Case(f"range {kind}: {form}", lead, form.format(a, b), [(first, last)])
    for i, j in ((3, 8), (8, 2), (1, 3), (11, 1), (6, 6)):
        if i == j:
            continue
        readings = []
        for y in range(r.year - 2, r.year + 2):
            readings.append((month(y, i)[0], month(y + (j < i), j)[1]))
        for form in ("from {} to {}", "between {} and {}", "{} to {}", "{}-{}", "from {} through {}", "from {} until {}"):
            yield Case("range open months: " + form, "", form.format(MONTHS[i - 1], MONTHS[j - 1]), readings)
        readings = [(datetime.date(y, i, 5), datetime.date(y + (j < i), j, 9)) for y in range(r.year - 2, r.year + 2)]
        for form in ("from {} 5 to {} 9", "between {} 5 and {} 9", "{} 5 - {} 9", "{} 5-{} 9", "from {} 5 through {} 9", "from {} 5th until {} 9th", "from 5 {} to 9 {}", "from the 5th of {} to the 9th of {}"):
            yield Case("range open days: " + form, "", form.format(MONTHS[i - 1], MONTHS[j - 1]), readings)
        same = [(datetime.date(y, i, 5), datetime.date(y, i, 9)) for y in range(r.year - 1, r.year + 2)]
        for form in ("from {} 5 to 9", "{} 5-9", "{} 5 - 9", "{} 5th to 9th", "from {} 5th through the 9th", "between {} 5 and 9", "5-9 {}", "from 5 to 9 {}", "between 5 and 9 {}", "between the 5th and the 9th of {}", "from the 5th to the 9th of {}", "from the fifth to the ninth of {}", "5th - 9th {}", "the 5th through 9th of {}", "{} 5 through 9", "{} 5 thru 9", "{} 5 to {} 9", "{} 5 till 9", "from {} 5 until 9"):
            yield Case("range in open month: " + form, "", form.format(MONTHS[i - 1], MONTHS[i - 1]), same)


def lengths(r):
    for word, sign in (("last", -1), ("past", -1), ("previous", -1), ("preceding", -1), ("next", 1), ("coming", 1), ("following", 1), ("upcoming", 1)):
        for (count, n), unit in itertools.product((("two", 2), ("3", 3), ("five", 5), ("10", 10), ("twelve", 12), ("couple of", 2), ("two and a half", 0)), ("day", "week", "month", "year")):
            if not n:
                if unit != "year":
                    continue
                edge = later(r, 30 * sign)
            else:
                edge = r + DAY * n * sign * {"day": 1, "week": 7}[unit] if unit in ("day", "week") else later(r, sign * n * {"month": 1, "year": 12}[unit])
            bounds = [(edge, r)] if sign < 0 else [(r, edge)]
            shifted = [(a + DAY * i, b + DAY * j) for a, b in bounds for i in (0, 1, -1) for j in (0, -1, 1)]
            if unit == "week" and n:
                shifted.append((week(edge)[0], week(r - DAY * 7)[1]) if sign < 0 else (week(r + DAY * 7)[0], week(edge)[1]))
            if unit == "month" and n:
                shifted.append((month(edge.year, edge.month)[0], month(r.year, r.month - 1)[1]) if sign < 0 else (month(r.year, r.month + 1)[0], month(edge.year, edge.month)[1]))
            if unit == "year" and n:
                shifted.append(year(edge.year, r.year - 1) if sign < 0 else year(r.year + 1, edge.year))
            length = f"{count} {unit}s"
            for form in (f"the {word} {length}", f"these {word} {length}", f"{word} {length}", f"the {length.replace(' ' + unit, ' ' + word + ' ' + unit)}", f"these {length.replace(' ' + unit, ' ' + word + ' ' + unit)}"):
                if form.startswith("the couple") or form.startswith("these couple") or (word in ("preceding", "following") and form.startswith("these")):
                    continue
                yield Case(f"length {word}: " + form.replace(length, "L"), "over" if form.startswith("the") else "", form, shifted)
            yield Case(f"length {word} for", "for", f"the {word} {length}", shifted)
            yield Case(f"length {word} during", "during", f"the {word} {length}", shifted)
    for unit in ("day", "week", "month", "quarter", "year", "decade", "century", "weekend"):
        def units(n):
            if unit == "weekend":
                sat = week(r)[0] + DAY * 5
                return [(sat + DAY * 7 * n, sat + DAY * 7 * n + DAY)]
            if unit == "century":
                return [year((r.year // 100 + n) * 100, (r.year // 100 + n) * 100 + 99)]
            if unit == "decade":
                return [year((r.year // 10 + n) * 10, (r.year // 10 + n) * 10 + 9)]
            return unit_span(r, n, unit)[:1]
        stretch = lambda n: [] if unit == "weekend" else [tuple(sorted((r, edge[0]))) for edge in unit_span(r, n, unit)[-1:]] if unit not in ("century", "decade") else [tuple(sorted((r, later(r, n * 12 * (10 if unit == "decade" else 100)))))]
        for word, n in (("this", 0), ("the current", 0), ("last", -1), ("next", 1), ("the past", -1), ("the coming", 1), ("the previous", -1), ("the following", 1), ("this past", -1), ("this coming", 1), ("the upcoming", 1), ("coming", 1), ("upcoming", 1), ("previous", -1), ("the present", 0)):
            if unit == "day" and word not in ("this", "the previous", "the following"):
                continue
            extra = units(0) if unit == "weekend" else []
            yield Case(f"unit {word}", "", f"{word} {unit}", units(n) + stretch(n or 1) + extra + (one(r - DAY) if unit == "day" and n < 0 else []))
        if unit != "day":
            yield Case("unit after next", "", f"the {unit} after next", units(2))
            yield Case("unit before last", "", f"the {unit} before last", units(-2) + (units(-3) if unit == "weekend" else []))
            if unit != "weekend":
                first, last = units(0)[0]
                yield Case("earlier this", "", f"earlier this {unit}", [(first, r), (first, last)])
                yield Case("later this", "", f"later this {unit}", [(r, last), (first, last)])
                yield Case("rest of", "", f"the rest of the {unit}", [(r, last), (r + DAY, last), (first, last)])
                yield Case("rest of", "", f"the rest of this {unit}", [(r, last), (r + DAY, last), (first, last)])
                yield Case("remainder of", "", f"the remainder of the {unit}", [(r, last), (r + DAY, last), (first, last)])
                yield Case("so far", "", f"so far this {unit}", [(first, r), (first, last)])
                yield Case("to date", "", f"the {unit} to date", [(first, r), (first, last)])
                yield Case("phase of this", "", f"early this {unit}", [(first, last)])
                yield Case("phase of last", "", f"late last {unit}", units(-1))
                yield Case("phase of next", "", f"early next {unit}", units(1))
                yield Case("phase of next", "", f"the beginning of next {unit}", units(1))
                yield Case("phase of next", "", f"the start of the {unit}", units(0))
                yield Case("phase of next", "", f"the end of the {unit}", units(0) + one(last))
                yield Case("phase of next", "", f"sometime next {unit}", units(1))
                yield Case("phase of next", "", f"mid next {unit}", units(1))
                yield Case("phase of next", "", f"later next {unit}", units(1))
                yield Case("phase of last", "", f"earlier last {unit}", units(-1))
    for name in ("spring", "summer", "autumn", "fall", "winter"):
        spans = [season(y, name) for y in range(r.year - 2, r.year + 2)]
        gone, ahead, here = [s for s in spans if s[1] < r][-1], [s for s in spans if s[0] > r][0], [s for s in spans if s[0] <= r <= s[1]]
        yield Case("season", "", f"last {name}", [gone])
        yield Case("season", "", f"next {name}", [ahead] + [season(r.year + 1, name)])
        yield Case("season", "", f"this {name}", here + [gone, ahead])
        yield Case("season", "", f"this past {name}", [gone] + here)
        yield Case("season", "", f"this coming {name}", [ahead])
        yield Case("season", "", f"early this {name}", here + [gone, ahead])
        yield Case("season", "", f"late last {name}", [gone])
        yield Case("season", "in the", name, here + [gone, ahead])
    for i, name in enumerate(MONTHS, 1):
        spans = [month(y, i) for y in range(r.year - 2, r.year + 3)]
        gone, ahead, here = [s for s in spans if s[1] < r][-1], [s for s in spans if s[0] > r][0], [s for s in spans if s[0] <= r <= s[1]]
        yield Case("month last", "", f"last {name}", [gone, month(r.year - 1, i)])
        yield Case("month next", "", f"next {name}", [ahead, month(r.year + 1, i)])
        yield Case("month this", "", f"this {name}", [month(r.year, i)])
        yield Case("month this", "", f"this past {name}", [gone] + here)
        yield Case("month this", "", f"this coming {name}", [ahead] + here)
        yield Case("month this", "", f"the coming {name}", [ahead] + here)
        yield Case("month this", "", f"early next {name}", [ahead, month(r.year + 1, i)])
        yield Case("month", "in", name, here + [gone, ahead])
        yield Case("month", "in", f"early {name}", here + [gone, ahead])
        yield Case("month", "in", f"mid-{name}", here + [gone, ahead])
        yield Case("month", "in", f"late {name}", here + [gone, ahead])
        yield Case("month", "in", f"the first half of {name}", here + [gone, ahead] + [(a, a + DAY * 14) for a, _ in spans])
        yield Case("month", "in", f"the month of {name}", here + [gone, ahead])
        yield Case("month", "in", f"the second week of {name}", [week(weekdays_of(s, 3)[1]) for s in spans])
        yield Case("month", "on", f"the first Monday in {name}", [(weekdays_of(s, 0)[0],) * 2 for s in spans])
        yield Case("month", "on", f"the last Friday of {name}", [(weekdays_of(s, 4)[-1],) * 2 for s in spans])
        yield Case("month", "on", f"the last Friday of this {name}", [(weekdays_of(s, 4)[-1],) * 2 for s in spans])


def named(r):
    for d in range(1900, 2030, 10):
        span = year(d, d + 9)
        yield Case("decade", "in", f"the {d}s", [span])
        yield Case("decade", "in", f"the {d}'s", [span])
        for phase in ("early", "mid", "late"):
            yield Case("decade phase", "in", f"the {phase} {d}s", [span])
            yield Case("decade phase", "in", f"the {phase}-{d}s", [span])
        yield Case("decade phase", "in", f"the first half of the {d}s", [span, year(d, d + 4)])
        yield Case("decade phase", "in", f"the end of the {d}s", [span])
        if 1920 <= d <= 1990:
            word = "twenties thirties forties fifties sixties seventies eighties nineties".split()[d // 10 - 192]
            for form in (f"the {word}", f"the nineteen {word}", f"the '{d % 100}s", f"the {d % 100}s", f"the {d % 100}'s", f"the early {word}", f"the late {d % 100}s", f"the mid-{word}", f"the ’{d % 100}s", f"nineteen-{word}"):
                yield Case("decade words", "in", form, [span, year(d + 100, d + 109)])
    for c, words in ((16, "sixteenth"), (18, "eighteenth"), (19, "nineteenth"), (20, "twentieth"), (21, "twenty-first")):
        span = year(c * 100 - 100, c * 100 - 1)
        for form in (f"the {th(c)} century", f"the {words} century", f"the early {th(c)} century", f"the mid-{words} century", f"the late {words} century", f"the end of the {th(c)} century", f"the {c * 100 - 100}s", f"the middle of the {words} century"):
            yield Case("century", "in", form, [span] + ([year(c * 100 - 100, c * 100 - 91)] if "00s" in form else []))
        yield Case("century part", "in", f"the first half of the {th(c)} century", [span, year(c * 100 - 100, c * 100 - 51)])
        yield Case("century part", "in", f"the second half of the {th(c)} century", [span, year(c * 100 - 50, c * 100 - 1)])
        yield Case("century part", "in", f"the last quarter of the {th(c)} century", [span, year(c * 100 - 25, c * 100 - 1)])
        yield Case("century part", "in", f"the last decade of the {th(c)} century", [year(c * 100 - 10, c * 100 - 1)])
        yield Case("century part", "in", f"the first decade of the {th(c)} century", [year(c * 100 - 100, c * 100 - 91)])
    for y in (2015, 2019, 2023):
        for n in (1, 2, 3, 4):
            for form in (f"Q{n} {y}", f"Q{n}, {y}", f"Q{n}/{y}", f"Q{n}-{y}", f"{y} Q{n}", f"{y}Q{n}", f"{y}-Q{n}", f"{n}Q{y}", f"{n}Q {y}", f"Q{n} of {y}", f"the {ORDINALS[n - 1]} quarter of {y}", f"the {ORDINALS[n - 1]} quarter, {y}", f"{ORDINALS[n - 1]} quarter {y}", f"{th(n)} quarter {y}", f"the {y} {ORDINALS[n - 1]} quarter", f"{y}'s {ORDINALS[n - 1]} quarter", f"quarter {n} of {y}", f"Q{n}'{y % 100}", f"Q{n} {y % 100}", f"{n}Q{y % 100}", f"{n}Q'{y % 100}", f"Q{n} FY{y % 100}", f"{y}'s Q{n}", f"Q{n} in {y}"):
                yield Case("quarter form: " + form.replace(str(y), "Y").replace(ORDINALS[n - 1], "nth").replace(th(n), "nth").replace(str(n), "n"), "in", form, [quarter(y, n)])
        for n in (1, 2):
            span = (month(y, 6 * n - 5)[0], month(y, 6 * n)[1])
            for form in (f"H{n} {y}", f"{n}H {y}", f"{n}H{y}", f"{y} H{n}", f"{y}H{n}", f"H{n} of {y}", f"the {ORDINALS[n - 1]} half of {y}", f"{ORDINALS[n - 1]} half {y}", f"{y}'s {ORDINALS[n - 1]} half", f"{n}H{y % 100}", f"the {th(n)} half of {y}", f"H{n}, {y}", f"H{n}-{y}", f"{ORDINALS[n - 1]}-half {y}"):
                yield Case("half form: " + form.replace(str(y), "Y").replace(ORDINALS[n - 1], "nth").replace(str(n), "n"), "in", form, [span])
        for form in (f"fiscal {y}", f"fiscal year {y}", f"FY{y}", f"FY {y}", f"FY{y % 100}", f"the {y} fiscal year", f"the fiscal year {y}", f"the {y} financial year", f"financial year {y}", f"the year {y}", f"calendar year {y}", f"calendar {y}", f"CY {y}", f"CY{y}", f"FY'{y % 100}", f"year {y}", f"the calendar year {y}", f"full-year {y}", f"the whole of {y}", f"all of {y}", f"throughout {y}", f"the course of {y}", f"the entirety of {y}", f"the whole year {y}"):
            yield Case("year form: " + form.replace(str(y), "Y"), "in", form, [year(y)])
        for name in ("spring", "summer", "autumn", "fall", "winter"):
            for form in (f"{name} {y}", f"the {name} of {y}", f"{name} of {y}", f"{name}, {y}", f"the {y} {name}", f"{y} {name}", f"{y}'s {name}", f"{name} in {y}", f"the {name} {y}", f"early {name} {y}", f"late {name} of {y}", f"mid-{name} {y}", f"the end of {name} {y}", f"{name} '{y % 100}"):
                yield Case("season form: " + form.replace(str(y), "Y").replace(name, "S"), "in", form, [season(y, name)])
        for n in (1, 7, 23, 52):
            span = week(datetime.date.fromisocalendar(y, n, 1))
            for form in (f"week {n} of {y}", f"week {n}, {y}", f"week {n} {y}", f"{y}-W{n:02}", f"{y}W{n:02}", f"{y} week {n}", f"the {th(n)} week of {y}", f"W{n:02} {y}", f"calendar week {n} of {y}", f"week number {n} of {y}", f"week {n} in {y}", f"CW {n}/{y}", f"week no. {n} of {y}", f"wk {n} {y}"):
                yield Case("week form: " + form.replace(str(y), "Y").replace(f"{n:02}", "n").replace(str(n), "n"), "in", form, [span])
        for n in (45, 200, 300):
            day = datetime.date(y, 1, 1) + DAY * (n - 1)
            for form in (f"{y}-{n:03}", f"day {n} of {y}", f"the {th(n)} day of {y}"):
                yield Case("ordinal date: " + form[:4], "on", form, one(day))
    day = datetime.date(2019, 5, 8)
    for form in ("the week of May 8, 2019", "week of May 8, 2019", "the week of 8 May 2019", "the week commencing 6 May 2019", "the week beginning May 6, 2019", "the week ending May 12, 2019", "week ending 12 May 2019", "the week that began May 6, 2019", "w/c 6 May 2019", "w/e 12 May 2019", "the week starting on May 6, 2019", "the week starting Monday, May 6, 2019", "the week containing May 8, 2019", "the week including May 8, 2019", "the same week as May 8, 2019", "the week ended May 12, 2019"):
        yield Case("week of: " + form, "in", form, [week(day)])
    for form in ("the weekend of May 11, 2019", "the weekend of 11-12 May 2019", "the weekend of May 11-12, 2019", "the weekend beginning May 11, 2019", "the second weekend of May 2019", "the second weekend in May 2019"):
        yield Case("weekend of: " + form, "on", form, [(datetime.date(2019, 5, 11), datetime.date(2019, 5, 12))])


def easter(y):
    a, b, c = y % 19, y // 100, y % 100
    d, e, f = b // 4, b % 4, (b + 8) // 25
    g = (b - f + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    l = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * l) // 451
    n = h + l - 7 * m + 114
    return datetime.date(y, n // 31, n % 31 + 1)


HOLIDAYS = {
    "Christmas": lambda y: datetime.date(y, 12, 25), "Christmas Day": lambda y: datetime.date(y, 12, 25), "Christmas Eve": lambda y: datetime.date(y, 12, 24), "New Year's Day": lambda y: datetime.date(y, 1, 1),
    "New Year's Eve": lambda y: datetime.date(y, 12, 31), "Halloween": lambda y: datetime.date(y, 10, 31), "Valentine's Day": lambda y: datetime.date(y, 2, 14), "Thanksgiving": lambda y: weekdays_of(month(y, 11), 3)[3],
    "Black Friday": lambda y: weekdays_of(month(y, 11), 3)[3] + DAY, "Cyber Monday": lambda y: weekdays_of(month(y, 11), 3)[3] + DAY * 4, "Labor Day": lambda y: weekdays_of(month(y, 9), 0)[0], "Memorial Day": lambda y: weekdays_of(month(y, 5), 0)[-1],
    "Easter": easter, "Easter Sunday": easter, "Good Friday": lambda y: easter(y) - DAY * 2, "Easter Monday": lambda y: easter(y) + DAY, "Palm Sunday": lambda y: easter(y) - DAY * 7, "Ash Wednesday": lambda y: easter(y) - DAY * 46, "Pentecost": lambda y: easter(y) + DAY * 49,
    "Mother's Day": lambda y: weekdays_of(month(y, 5), 6)[1], "Father's Day": lambda y: weekdays_of(month(y, 6), 6)[2], "Independence Day": lambda y: datetime.date(y, 7, 4), "St. Patrick's Day": lambda y: datetime.date(y, 3, 17), "Veterans Day": lambda y: datetime.date(y, 11, 11),
    "Martin Luther King Day": lambda y: weekdays_of(month(y, 1), 0)[2], "Presidents' Day": lambda y: weekdays_of(month(y, 2), 0)[2], "Columbus Day": lambda y: weekdays_of(month(y, 10), 0)[1], "Boxing Day": lambda y: datetime.date(y, 12, 26), "Groundhog Day": lambda y: datetime.date(y, 2, 2), "Earth Day": lambda y: datetime.date(y, 4, 22),
    "Cinco de Mayo": lambda y: datetime.date(y, 5, 5), "April Fools' Day": lambda y: datetime.date(y, 4, 1), "Mardi Gras": lambda y: easter(y) - DAY * 47, "Juneteenth": lambda y: datetime.date(y, 6, 19), "Epiphany": lambda y: datetime.date(y, 1, 6), "All Saints' Day": lambda y: datetime.date(y, 11, 1), "International Women's Day": lambda y: datetime.date(y, 3, 8), "Ascension Day": lambda y: easter(y) + DAY * 39, "Maundy Thursday": lambda y: easter(y) - DAY * 3, "Holy Saturday": lambda y: easter(y) - DAY, "Pi Day": lambda y: datetime.date(y, 3, 14), "Corpus Christi": lambda y: easter(y) + DAY * 60, "Whit Monday": lambda y: easter(y) + DAY * 50, "Trinity Sunday": lambda y: easter(y) + DAY * 56, "Midsummer": lambda y: datetime.date(y, 6, 24), "Super Tuesday": None,
    "Xmas": lambda y: datetime.date(y, 12, 25), "X-mas": lambda y: datetime.date(y, 12, 25), "Xmas Eve": lambda y: datetime.date(y, 12, 24), "Flag Day": lambda y: datetime.date(y, 6, 14), "MLK Day": lambda y: weekdays_of(month(y, 1), 0)[2], "Fourth of July": lambda y: datetime.date(y, 7, 4), "Guy Fawkes Day": lambda y: datetime.date(y, 11, 5), "Bastille Day": lambda y: datetime.date(y, 7, 14), "Canada Day": lambda y: datetime.date(y, 7, 1), "Australia Day": lambda y: datetime.date(y, 1, 26), "ANZAC Day": lambda y: datetime.date(y, 4, 25), "Remembrance Day": lambda y: datetime.date(y, 11, 11), "May Day": lambda y: datetime.date(y, 5, 1), "Election Day": lambda y: weekdays_of(month(y, 11), 0)[0] + DAY, "Singles' Day": lambda y: datetime.date(y, 11, 11), "World Environment Day": lambda y: datetime.date(y, 6, 5), "Earth Hour": None,
}


def holidays(r):
    for name, day in HOLIDAYS.items():
        if not day:
            continue
        for y in (1998, 2017, 2023):
            for form in ("{} {}", "{}, {}", "{} of {}", "{} in {}"):
                yield Case("holiday " + form, "on", form.format(name, y), one(day(y)))
            yield Case("holiday year first", "on", f"{y} {name}", one(day(y)))
        found = [day(y) for y in range(r.year - 2, r.year + 4)]
        gone, ahead = [d for d in found if d < r][-1], [d for d in found if d > r][0]
        here = [d for d in found if d == r]
        yield Case("holiday bare", "on", name, one(gone) + one(ahead) + [(d, d) for d in here])
        yield Case("holiday last", "", f"last {name}", one(gone) + one(day(r.year - 1)))
        yield Case("holiday next", "", f"next {name}", one(ahead) + one(day(r.year + 1)))
        yield Case("holiday this", "", f"this {name}", one(day(r.year)) + one(ahead))
        yield Case("holiday this", "", f"this past {name}", one(gone))
        yield Case("holiday this", "", f"this coming {name}", one(ahead) + [(d, d) for d in here])
        yield Case("holiday this", "", f"the following {name}", one(ahead))
        yield Case("holiday this", "", f"the previous {name}", one(gone))
        yield Case("holiday this", "", f"the {name} before last", one([d for d in found if d < r][-2]) if len([d for d in found if d < r]) > 1 else one(day(r.year - 2)))
        for form, y in (("{} last year", -1), ("{} next year", 1), ("{} this year", 0), ("{} of next year", 1), ("{} of last year", -1), ("next year's {}", 1), ("last year's {}", -1), ("this year's {}", 0), ("{} in two years", 2), ("{} two years ago", -2), ("{} in 3 years", 3), ("{} three years from now", 3), ("{} a year ago", -1), ("{} five years ago", -5)):
            yield Case("holiday " + form, "", form.format(name), one(day(r.year + y)) + (one([d for d in found if d > r][y - 1]) if 0 < y < 3 else []))
        for form, n in (("the day after {}", 1), ("the day before {}", -1), ("the day following {}", 1), ("two days after {}", 2), ("three days before {}", -3), ("a day after {}", 1), ("the eve of {}", -1), ("{} eve", -1), ("10 days before {}", -10), ("day after {}", 1)):
            if form == "{} eve" and ("Day" in name or "Eve" in name or "Friday" in name):
                continue
            yield Case("holiday " + form, "", form.format(name), [(d + DAY * n, d + DAY * n) for d in (gone, ahead, *here)])
            yield Case("holiday year " + form, "", form.format(name) + " 2017" if form[-1] == "}" else form.format(name), one(day(2017) + DAY * n) if form[-1] == "}" else [(d + DAY * n, d + DAY * n) for d in (gone, ahead, *here)])
        for form in ("the week of {} 2017", "the week before {} 2017", "the week after {} 2017"):
            n = {"of": 0, "be": -7, "af": 7}[form[9:11]]
            yield Case("holiday " + form, "", form.format(name), [week(day(2017) + DAY * n)] + [(day(2017) - DAY * 7, day(2017) - DAY), (day(2017) + DAY, day(2017) + DAY * 7)])
        for form in ("{} morning", "{} evening", "{} night", "the night of {}", "{} at noon", "noon on {}", "the morning of {}", "{} at 8 pm", "8pm on {}", "the evening of {}"):
            yield Case("holiday " + form, "", form.format(name + " 2017") if "2017" else "", one(day(2017)))
        sat = [d for d in days(day(2017) - DAY * 3, day(2017) + DAY * 3) if d.weekday() == 5]
        if "Day" in name and day(2017).weekday() in (0, 4):
            yield Case("holiday weekend", "over", f"{name} weekend 2017", [(d, d + DAY) for d in sat] + [(sat[0], sat[0] + DAY * 2), (sat[0] - DAY, sat[0] + DAY)])


def written(r):
    for d in (datetime.date(2019, 5, 3), datetime.date(1996, 8, 29), datetime.date(2015, 12, 21), datetime.date(2021, 9, 30), datetime.date(1974, 10, 31), datetime.date(2008, 3, 14)):
        M, m, wd, w = MONTHS[d.month - 1], SHORT[d.month - 1], WEEKDAYS[d.weekday()], WEEKDAYS[d.weekday()][:3]
        y, yy, n, q = d.year, d.year % 100, d.day, th(d.day)
        forms = [f"{M} {n}, {y}", f"{M} {n} {y}", f"{M} {q}, {y}", f"{M} {q} {y}", f"{m} {n}, {y}", f"{m}. {n}, {y}", f"{n} {M} {y}", f"{n} {M}, {y}", f"{q} {M} {y}", f"{q} of {M} {y}", f"the {q} of {M} {y}", f"the {q} of {M}, {y}", f"{n} {m} {y}", f"{n}-{m}-{y}", f"{n:02}-{m.upper()}-{y}", f"{n:02}-{m}-{yy:02}", f"{n}.{d.month}.{y}" if n > 12 else f"{n} {M} {y}",
                 f"{y}-{d.month:02}-{n:02}", f"{y}/{d.month:02}/{n:02}", f"{y}.{d.month:02}.{n:02}", f"{y}{d.month:02}{n:02}", f"{y} {M} {n}", f"{y}, {M} {n}", f"{y} {n} {M}", f"{y}-{m}-{n:02}", f"{M} the {q}, {y}", f"the {q} day of {M}, {y}", f"{q} day of {M} {y}", f"{wd}, {M} {n}, {y}", f"{wd} {M} {n}, {y}", f"{wd}, {n} {M} {y}", f"{wd} {n} {M} {y}", f"{wd} the {q} of {M} {y}", f"{wd}, the {q} of {M}, {y}", f"{w}, {n} {m} {y}", f"{w} {m} {n} {y}", f"{w}., {m}. {n}, {y}", f"{M} {n} of {y}", f"{M} {n} in {y}", f"{n} {M} of {y}",
                 f"{M}-{n}-{y}", f"{n}/{m}/{y}", f"{n}.{m}.{y}", f"{m} {n} '{yy:02}", f"{M} {n}, '{yy:02}", f"{M} {n} ’{yy:02}", f"{n} {m} {yy:02}", f"{n} {M} '{yy:02}", f"{m.upper()} {n}, {y}", f"{M.upper()} {n}, {y}", f"{M.lower()} {n}, {y}", f"{M.lower()} {q} {y}", f"{n} {M.lower()} {y}", f"{M},{n} {y}", f"{M} {n},{y}", f"{M}{n}, {y}", f"{n}{m}{y}", f"{n}{m}{yy:02}", f"{M} {n} , {y}", f"{y}/{m}/{n:02}", f"{n}th {M} {y}" if q.endswith("th") else f"{n} {M} {y}", f"{q}-{M}-{y}", f"{q}, {M} {y}", f"{q} {m}. {y}", f"{q} {m}, {y}", f"{M} {n} ({wd}), {y}", f"{M} {n}, {y} ({wd})", f"{n} {M} {y} ({w})", f"{wd} ({M} {n}, {y})", f"{wd} - {M} {n}, {y}", f"{wd} on {M} {n}, {y}", f"{M} {n}, {y}, a {wd}", f"the day of {M} {n}, {y}", f"{d.month}-{n}-{y}" if n > 12 else f"{M} {n} {y}", f"{d.month}/{n}/{y}", f"{d.month:02}/{n:02}/{y}", f"{d.month:02}/{n:02}/{yy:02}", f"{d.month}/{n}/{yy:02}", f"{d.month}.{n}.{y}" if n > 12 else f"{M} {n} {y}", f"{wd} {d.month}/{n}/{y}", f"{wd}, {d.month}/{n}/{y}", f"{w} {d.month}/{n}/{y}", f"{M} {n}, year {y}", f"{M} {n} of the year {y}", f"{M[:3].lower()} {n} {y}", f"{w.lower()} {n} {m.lower()} {y}", f"{y}-{d.month:02}-{n:02}T10:15:00", f"{y}-{d.month:02}-{n:02}T10:15:00Z", f"{y}-{d.month:02}-{n:02}T10:15:00+02:00", f"{y}-{d.month:02}-{n:02} 10:15:00", f"{y}-{d.month:02}-{n:02} 10:15", f"{y}-{d.month:02}-{n:02}T10:15:00.123Z", f"{w}, {n:02} {m} {y} 10:15:00 GMT", f"{w} {m} {n} 10:15:00 {y}", f"{y}{d.month:02}{n:02}T101500", f"{d.isocalendar()[0]}-W{d.isocalendar()[1]:02}-{d.isoweekday()}", f"{y}-{(d - datetime.date(y, 1, 1)).days + 1:03}", f"{M} {n}, {y} AD", f"{M} {n}, A.D. {y}"]
        spelled = {3: "third", 29: "twenty-ninth", 21: "twenty-first", 30: "thirtieth", 31: "thirty-first", 14: "fourteenth"}[n]
        cardinal = {3: "three", 29: "twenty-nine", 21: "twenty-one", 30: "thirty", 31: "thirty-one", 14: "fourteen"}[n]
        yw = {2019: "twenty nineteen", 1996: "nineteen ninety-six", 2015: "two thousand fifteen", 2021: "twenty twenty-one", 1974: "nineteen seventy-four", 2008: "two thousand and eight"}[y]
        forms += [f"{M} {spelled}, {y}", f"the {spelled} of {M} {y}", f"the {spelled} of {M}, {y}", f"{M} the {spelled}, {y}", f"{M} {cardinal}, {y}", f"{M} {spelled} {yw}", f"the {spelled} of {M}, {yw}", f"{spelled} of {M} {y}", f"{spelled} {M} {y}", f"{M} {spelled.replace('-', ' ')} {y}", f"{M} {q}, {yw}"]
        seen = set()
        for form in forms:
            if form not in seen:
                seen.add(form)
                kind = form
                for a, b in ((str(y), "Y"), (yw, "yearwords"), (spelled.replace("-", " "), "Nth"), (spelled, "Nth"), (cardinal, "Nwords"), (wd, "Weekday"), (M, "Month"), (M.upper(), "MONTH"), (M.lower(), "month"), (m, "Mon"), (w, "Wkd"), (q, "9th"), (str(n), "9"), (f"{yy:02}", "yy")):
                    kind = kind.replace(a, b)
                yield Case("written " + kind, "on", form, one(d))
        for form in (f"{M} {y}", f"{M}, {y}", f"{M} of {y}", f"{m} {y}", f"{m}. {y}", f"{m}-{y}", f"{m}/{y}", f"{M}-{y}", f"{d.month:02}/{y}", f"{d.month}/{y}", f"{y} {M}", f"{y}-{d.month:02}", f"{y}/{d.month:02}", f"{m} '{yy:02}", f"{M} '{yy:02}", f"the month of {M} {y}", f"{M} in {y}", f"{M.lower()} {y}", f"{M.upper()} {y}", f"{M} {yw}", f"{M} of the year {y}", f"{y}-{m}", f"{m}, {y}", f"{m}'{yy:02}", f"{m}{y}"):
            kind = form
            for a, b in ((str(y), "Y"), (yw, "yearwords"), (M, "Month"), (M.upper(), "MONTH"), (M.lower(), "month"), (m, "Mon"), (f"{yy:02}", "yy")):
                kind = kind.replace(a, b)
            yield Case("written month " + kind, "in", form, [month(y, d.month)])
        clocks = ["10 a.m.", "10 am", "10am", "10:15 AM", "10:15am", "10.15 am", "10:15", "10:15:30", "22:15", "10 o'clock", "ten o'clock", "noon", "midnight", "12 noon", "half past ten", "half past 10", "a quarter past ten", "quarter to ten", "ten past ten", "10 in the morning", "10:15 in the morning", "8 in the evening", "3 in the afternoon", "eight at night", "9 at night", "2200 hours", "10:15 p.m. EST", "10:15 GMT", "10:15 UTC", "10:15 pm (ET)", "10 A.M", "10 PM", "10:15 hrs", "10h15", "10:15h", "around 10", "about 10 pm", "around 10:15 pm", "approximately 10 a.m.", "10ish", "exactly 10:15", "ten thirty", "seven twenty-five", "ten p.m.", "5 o'clock in the afternoon", "noon sharp", "10 am sharp", "1015", "10:15 a.m. local time", "7:30 Eastern time", "twenty past seven", "five minutes to ten", "10 to 8", "midday", "dawn", "dusk", "lunchtime", "10:15 UTC+2", "10:15 am PST", "10 a. m.", "10-11 a.m.", "9 am to 5 pm", "between 9 and 10 am"]
        for clock in clocks[:: 1 if d.year == 2019 else 4]:
            joint = "" if clock.startswith(("around", "about", "approximately", "exactly", "between", "10-11", "9 am to")) else "at "
            yield Case(f"day at {clock}", "on", f"{M} {n}, {y} {joint}{clock}", one(d))
            yield Case(f"{clock} on day", "at" if joint else "", f"{clock} on {M} {n}, {y}", one(d))
            yield Case(f"tomorrow at {clock}", "", f"tomorrow {joint}{clock}", one(r + DAY))
            yield Case(f"{clock} tomorrow", "at" if joint else "", f"{clock} tomorrow", one(r + DAY))
            yield Case(f"{clock} yesterday", "at" if joint else "", f"{clock} yesterday", one(r - DAY))
            yield Case(f"iso day {clock}", "on", f"{d.isoformat()} {joint}{clock}", one(d))
            open_days = list(near(r, d.month, d.day))
            yield Case(f"open day at {clock}", "on", f"{M} {n} {joint}{clock}", open_days)
            yield Case(f"{clock} on open day", "at" if joint else "", f"{clock} on {n} {M}", open_days)
        open_days = list(near(r, d.month, d.day))
        for form in (f"{M} {n}", f"{M} {q}", f"{m}. {n}" if m != M else f"{m} {n}", f"{m} {n}", f"{n} {M}", f"{q} {M}", f"{q} of {M}", f"the {q} of {M}", f"{M} the {q}", f"{M} {spelled}", f"the {spelled} of {M}", f"{n}-{m}", f"{n} {m}", f"{m}/{n}", f"the {q} day of {M}", f"{M.lower()} {n}", f"{M.upper()} {n}", f"{d.month}/{n}", f"{m}.{n}" if m != M else f"{m} {n}", f"{q}-{m}", f"{q} {m}."):
            kind = form
            for a, b in ((spelled, "Nth"), (cardinal, "Nwords"), (M, "Month"), (M.upper(), "MONTH"), (M.lower(), "month"), (m, "Mon"), (q, "9th"), (str(n), "9")):
                kind = kind.replace(a, b)
            yield Case("written open " + kind, "on", form, open_days)
            for words, k in (("next year", 1), ("last year", -1), ("this year", 0)):
                yield Case("written " + kind + " of year", "on", f"{form} of {words}", [(datetime.date(r.year + k, d.month, d.day),) * 2])
                yield Case("written " + kind + " year", "on", f"{form} {words}", [(datetime.date(r.year + k, d.month, d.day),) * 2])
        same = [o for o in (datetime.date(yy_, d.month, d.day) for yy_ in range(r.year - 8, r.year + 9)) if o.weekday() == d.weekday()]
        for form in (f"{wd}, {M} {n}", f"{wd} {M} {n}", f"{wd}, {n} {M}", f"{w} {n} {m}", f"{wd} the {q} of {M}"):
            yield Case("weekday open day", "on", form, [(s, s) for s in same])
    for text, n in (("tonight", 0), ("tonight at 8", 0), ("tonight at 8 p.m.", 0), ("8 tonight", 0), ("8pm tonight", 0), ("at 8 tonight", 0), ("late tonight", 0), ("later tonight", 0), ("this morning", 0), ("this afternoon at 3", 0), ("3 this afternoon", 0), ("early this morning", 0), ("late this afternoon", 0), ("this evening at 7:30", 0), ("7:30 this evening", 0), ("last night", -1), ("last night at 10", -1), ("10 last night", -1), ("late last night", -1), ("yesterday morning", -1), ("yesterday at noon", -1), ("8 yesterday evening", -1), ("yesterday evening at 8", -1), ("tomorrow morning", 1), ("8 tomorrow morning", 1), ("tomorrow morning at 8", 1), ("tomorrow at 8", 1), ("tomorrow evening", 1), ("tomorrow night at nine", 1), ("early tomorrow", 1), ("early tomorrow morning", 1), ("late yesterday", -1), ("first thing tomorrow", 1), ("tomorrow by 5 pm", 1), ("by noon tomorrow", 1), ("before 5 tomorrow", 1), ("after 6 pm today", 0), ("noon today", 0), ("today at noon", 0), ("today at 3", 0), ("today at half past three", 0), ("midnight tonight", 0), ("the night before last", -2), ("the day before yesterday at 5", -2), ("the day after tomorrow at 5 pm", 2), ("the other day", None), ("9 o'clock tomorrow", 1), ("tomorrow at nine in the morning", 1), ("nine in the morning tomorrow", 1), ("tomorrow from 9 to 11", 1), ("from 9 to 11 tomorrow", 1), ("tomorrow between 9 and 11 am", 1), ("9-11 am tomorrow", 1), ("tomorrow 9-11", 1), ("from noon until 2 tomorrow", 1), ("today from 3:30 to 5", 0), ("3:30 to 5 today", 0), ("this afternoon between 2 and 4", 0), ("the end of today", 0), ("the end of tomorrow", 1), ("the close of business tomorrow", 1), ("COB tomorrow", 1), ("end of day tomorrow", 1), ("tmrw at 5", 1), ("tomorrow's", None), ("a day ago", -1), ("the next day", 1), ("the previous day", -1), ("the following day", 1), ("the following morning", 1), ("the next morning", 1), ("the same day", 0), ("the day before", -1), ("the day after", 1), ("one day later", 1), ("a day earlier", -1), ("two days later", 2), ("three days earlier", -3), ("24 hours ago", -1), ("48 hours from now", 2), ("an hour ago", None), ("in 24 hours", 1), ("36 days from today", 36), ("90 days ago today", -90), ("100 days from tomorrow", 101), ("two days from now at 5 pm", 2), ("in two days at noon", 2), ("three days ago at 6:15 pm", -3), ("at 6 pm three days ago", -3), ("noon two days ago", -2)):
        if n is not None:
            yield Case("near day: " + text, "", text, one(r + DAY * n))


def sides(r):
    D = datetime.date
    anchors = [("2015", *year(2015)), ("May 2015", *month(2015, 5)), ("May 3, 2015", D(2015, 5, 3), D(2015, 5, 3)), ("3 May 2015", D(2015, 5, 3), D(2015, 5, 3)), ("2015-05-03", D(2015, 5, 3), D(2015, 5, 3)), ("next month", *month(r.year, r.month + 1)), ("last year", *year(r.year - 1)), ("tomorrow", r + DAY, r + DAY), ("yesterday", r - DAY, r - DAY),
               ("the end of 2015", *year(2015)), ("mid-2015", *year(2015)), ("the third quarter of 2015", *quarter(2015, 3)), ("the first Monday of May 2015", D(2015, 5, 4), D(2015, 5, 4)), ("Christmas 2015", D(2015, 12, 25), D(2015, 12, 25)), ("the summer of 2015", *season(2015, "summer")), ("the 1990s", *year(1990, 1999)), ("early May 2015", *month(2015, 5)), ("next week", *week(r + DAY * 7)), ("the 15th of next month", later(r.replace(day=15), 1), later(r.replace(day=15), 1)), ("5/3/2015", D(2015, 5, 3), D(2015, 5, 3))]
    for words, first, last in anchors:
        for form in ("before {}", "prior to {}", "earlier than {}", "until {}", "till {}", "by {}", "no later than {}", "not later than {}", "up to {}", "up until {}", "through {}", "ending {}", "ending in {}", "on or before {}", "at the latest by {}", "ahead of {}", "as late as {}", "{} or earlier", "{} or before", "{} and before", "{} at the latest", "not after {}", "sooner than {}", "latest by {}", "until the end of {}", "any time before {}", "sometime before {}", "<= {}", "older than {}", "in or before {}"):
            yield Case("side " + form, "", form.format(words), [(None, last), (None, first), (first, last)])
        for form in ("after {}", "since {}", "from {}", "starting {}", "starting in {}", "starting from {}", "beginning {}", "beginning in {}", "as of {}", "as from {}", "from {} on", "from {} onwards", "from {} onward", "from {} forward", "no earlier than {}", "not before {}", "not earlier than {}", "on or after {}", "as early as {}", "effective {}", "following {}", "{} or later", "{} onwards", "{} or after", "{} and later", "{} at the earliest", "later than {}", "ever since {}", "since the start of {}", "any time after {}", "sometime after {}", "since as early as {}", "with effect from {}", "newer than {}", "commencing {}", "in or after {}", "not until {}", "{} and after"):
            yield Case("side " + form, "", form.format(words), [(first, None), (last, None), (first, last), (first, r)])


def spoken(r):
    """What is said rather than written: terms, parts of the day, business days, loose counts."""
    D, W = datetime.date, week(r)
    nm, lm = month(r.year, r.month + 1), month(r.year, r.month - 1)
    here = month(r.year, r.month)

    def say(group, lead, text, *bounds):
        return Case("spoken " + group, lead, text, list(bounds))

    for words, k in (("next month", 1), ("last month", -1), ("this month", 0)):
        first, last = month(r.year, r.month + k)
        for text in (f"the 20th of {words}", f"20th of {words}", f"the twentieth of {words}", f"twentieth of {words}", f"20 of {words}", f"the 20th day of {words}", f"{words} on the 20th", f"the 20th {words}", f"the 20th, {words}"):
            yield say("day of month: " + text.replace(words, "M"), "on" if text[0] == "t" else "", text, (first + DAY * 19,) * 2)
        for text in (f"from the 5th to the 9th of {words}", f"between the 5th and 9th of {words}", f"from 5 to 9 {words}", f"the 5th to the 9th of {words}", f"from the 5th to the 9th {words}", f"5th - 9th of {words}"):
            yield say("days of month: " + text.replace(words, "M"), "", text, (first + DAY * 4, first + DAY * 8))
        for text in (f"the first half of {words}", f"the second half of {words}", f"the first two weeks of {words}", f"the beginning of {words}", f"the end of {words}", f"early {words}", f"late {words}", f"{words}'s end", f"the middle of {words}", f"mid {words}", f"later {words}" if k >= 0 else f"early in {words}", f"all {words}", f"the whole of {words}", f"the entire {words[5:]}" if k == 0 else f"around {words}", f"sometime {words}", f"sometime in {words}", f"some time {words}", f"any time {words}", f"towards the end of {words}", f"at the end of {words}", f"by the end of {words}", f"before the end of {words}", f"until the end of {words}", f"from the beginning of {words}"):
            yield say("part of month: " + text.replace(words, "M"), "", text, (first, last), (first, first + DAY * 14), (first + DAY * 14, last), (first + DAY * 15, last), (first, first + DAY * 13), (None, last), (first, None), (r, last), (first, r))
    for y, words in ((r.year + 1, "next year"), (r.year - 1, "last year"), (r.year, "this year")):
        for n, name in ((1, "first"), (2, "second"), (3, "third"), (4, "fourth")):
            for text in (f"the {name} quarter of {words}", f"{words}'s {name} quarter", f"Q{n} of {words}", f"Q{n} {words}", f"the {th(n)} quarter of {words}", f"the {name} quarter {words}", f"quarter {n} of {words}"):
                yield say("quarter of year: " + text.replace(words, "Y").replace(name, "nth").replace(th(n), "nth").replace(str(n), "n"), "in", text, quarter(y, n))
        for text in (f"the first half of {words}", f"the 1st half of {words}", f"H1 of {words}", f"H1 {words}", f"{words}'s first half", f"the first six months of {words}", f"first half {words}"):
            yield say("half of year: " + text.replace(words, "Y"), "in", text, (D(y, 1, 1), D(y, 6, 30)))
        for text in (f"from March to May {words}", f"from March to May of {words}", f"between March and May {words}", f"March through May of {words}", f"March-May {words}", f"{words} from March to May", f"{words} between March and May"):
            yield say("months of year: " + text.replace(words, "Y"), "", text, (D(y, 3, 1), D(y, 5, 31)))
        for text in (f"from March 3 to May 5 {words}", f"between 3 March and 5 May {words}", f"March 3 to May 5, {words}", f"{words} from March 3 to May 5"):
            yield say("days of year: " + text.replace(words, "Y"), "", text, (D(y, 3, 3), D(y, 5, 5)))
        for text in (f"March 3, {words}", f"March 3rd of {words}", f"3 March {words}", f"{words} on March 3", f"{words}, on the 3rd of March"):
            yield say("day of year: " + text.replace(words, "Y"), "on" if text[0] in "M3" else "", text, (D(y, 3, 3),) * 2)
        for text in (f"March {words}", f"March of {words}", f"{words} in March", f"{words}, in March", f"early March {words}", f"the end of March {words}", f"mid-March of {words}", f"late in March of {words}"):
            yield say("month of year: " + text.replace(words, "Y"), "in" if text[0] == "M" else "", text, (D(y, 3, 1), D(y, 3, 31)))
    for n in (2, 3, 5):
        ahead, back = r + DAY * n, r - DAY * n
        w = WORDS[n]
        for text in (f"{n} days from now", f"{w} days from today", f"in {w} days", f"in {n} days' time", f"{w} days hence", f"{n} days from today", f"in {w} days at 5pm", f"{w} days from now at noon", f"at noon in {w} days", f"{n} days out", f"{n} days after today", f"{w} days later than today", f"in exactly {w} days", f"in just {w} days", f"in another {w} days", f"only {w} days from now"):
            yield say("days ahead: " + text.replace(w, "N").replace(str(n), "N"), "", text, (ahead, ahead))
        for text in (f"{n} days ago", f"{w} days ago at 5pm", f"at noon {w} days ago", f"{w} days before today", f"{n} days back", f"{w} days earlier than today", f"{n} days prior to today", f"exactly {w} days ago", f"just {w} days ago", f"only {w} days ago", f"as recently as {w} days ago", f"as long as {w} days ago", f"over {w} days ago", f"more than {w} days ago", f"less than {w} days ago", f"{w} nights ago"):
            yield say("days back: " + text.replace(w, "N").replace(str(n), "N"), "", text, (back, back), (None, back), (None, back - DAY), (back, r), (back, None))
        for text in (f"within {w} days", f"within the next {w} days", f"in the next {w} days", f"over the next {n} days", f"the next {w} days", f"the coming {n} days", f"during the next {w} days", f"these next {w} days", f"the {w} days ahead", f"in the {w} days to come", f"for the next {w} days", f"sometime in the next {w} days", f"{w} days starting today", f"{w} days starting tomorrow", f"{w} days beginning today", f"the following {w} days", f"the next few days"):
            if "few" not in text:
                yield say("next days: " + text.replace(w, "N").replace(str(n), "N"), "", text, (r, ahead), (r + DAY, ahead), (ahead, ahead), (r, ahead - DAY), (None, ahead))
        for text in (f"within the last {w} days", f"in the last {w} days", f"over the past {n} days", f"the past {w} days", f"during the previous {n} days", f"these last {w} days", f"these past {w} days", f"the last {n} days", f"for the last {w} days", f"the {w} days before today", f"in the past {w} days", f"throughout the past {w} days", f"the preceding {w} days"):
            yield say("last days: " + text.replace(w, "N").replace(str(n), "N"), "", text, (back, r), (back, r - DAY), (back + DAY, r))
        day = r
        left = n
        while left:
            day += DAY
            left -= day.weekday() < 5
        for text in (f"in {w} business days", f"{w} business days from now", f"{n} working days from today", f"within {w} working days"):
            yield say("business days: " + text.replace(w, "N").replace(str(n), "N"), "", text, (day, day), (r, day), (None, day))
        day, left = r, n
        while left:
            day -= DAY
            left -= day.weekday() < 5
        yield say("business days ago", "", f"{w} business days ago", (day, day))
        for unit in ("week", "month", "year"):
            spans = unit_span(r, n, unit)
            for text in (f"in {w} {unit}s", f"{n} {unit}s from now", f"{w} {unit}s out", f"in {w} {unit}s from now", f"in {n} {unit}s or so", f"{w} {unit}s from today", f"{w} {unit}s after today",f"{n} {unit}s from this day"):
                yield say(f"{unit}s ahead: " + text.replace(w, "N").replace(str(n), "N"), "", text, *spans)
            spans = unit_span(r, -n, unit)
            for text in (f"{w} {unit}s ago", f"{n} {unit}s back", f"{w} {unit}s before today", f"a good {w} {unit}s ago", f"some {w} {unit}s ago", f"{w} {unit}s ago today", f"{w} {unit}s ago to the day", f"{w} {unit}s ago yesterday", f"about {w} {unit}s ago", f"more than {w} {unit}s ago", f"{w} {unit}s ago this month" if unit == "year" else f"{w} {unit}s prior to today"):
                extra = [(d - DAY, d - DAY) for d, _ in spans[-1:]]
                yield say(f"{unit}s back: " + text.replace(w, "N").replace(str(n), "N"), "", text, *spans, *extra, (None, spans[-1][0]), (None, spans[0][0] - DAY), month(r.year - n, r.month))
    for wd, name in enumerate(WEEKDAYS):
        ahead = next(d for d in days(r + DAY, r + DAY * 7) if d.weekday() == wd)
        back = next(d for d in reversed(list(days(r - DAY * 7, r - DAY))) if d.weekday() == wd)
        here_ = W[0] + DAY * wd
        open_day = [(d, d) for d in {ahead, back, here_, here_ + DAY * 7}]
        for text in (f"{name} the {th(ahead.day)}", f"{name} {th(ahead.day)}", f"the {th(ahead.day)}, a {name}", f"{name}, the {th(ahead.day)}"):
            yield say("weekday and number: " + ("the" if "the" in text else "") + (", a" if ", a" in text else ""), "on", text, (ahead, ahead), (back, back), *[(d, d) for d in days(r - DAY * 400, r + DAY * 400) if d.day == ahead.day and d.weekday() == wd])
        for text in (f"{name} evening", f"{name} at dinnertime", f"first thing {name}", f"late {name}", f"{name} by noon", f"{name} before 5", f"{name} after lunch", f"on {name} itself", f"{name} midnight", f"{name} at midnight", f"noon {name}", f"{name} noon", f"midday on {name}", f"{name} at 8ish", f"around 8 on {name}", f"about 8pm on {name}", f"8 o'clock {name}", f"eight o'clock on {name}",f"{name} at eight", f"{name} at 8 in the evening", f"8 in the evening on {name}", f"8 on {name} evening", f"8:30 {name} morning", f"{name} morning at 8:30", f"{name}, 8:30 a.m.", f"{name} 8.30am", f"8:30 am, {name}", f"{name} from 8 a.m. to noon", f"{name} from 8 to 10", f"{name} 8-10", f"{name} 8-10am", f"{name} between 8 and 10 in the morning", f"{name} until 10", f"by {name} evening", f"until {name} night", f"since {name} morning", f"before {name} noon", f"after {name} evening", f"{name} onwards", f"from {name} on", f"starting {name}", f"as of {name}", f"by end of day {name}", f"by close of business {name}", f"by COB {name}", f"by EOD {name}", f"no later than {name}", f"{name} at the latest", f"{name} or before", f"on or before {name}", f"{name} or later"):
            yield say("at weekday: " + text.replace(name, "W"), "", text, *open_day, *[(None, d) for d, _ in open_day], *[(d, None) for d, _ in open_day], *[(None, d - DAY) for d, _ in open_day], *[(d + DAY, None) for d, _ in open_day], *[(d, r) for d, _ in open_day])
        for text in (f"{name} to Sunday", f"from {name} through Sunday", f"{name}-Sunday", f"{name[:3]}-Sun", f"{name[:3]} - Sun", f"from {name} until Sunday", f"between {name} and Sunday"):
            if wd < 6:
                yield say("weekday range: " + text.replace(name, "W").replace(name[:3], "Wkd"), "", text, *[(W[0] + DAY * (wd + 7 * k), W[0] + DAY * (6 + 7 * k)) for k in (-1, 0, 1)])
        for text, k in ((f"{name} and Sunday", 0), (f"{name} or Sunday", 0), (f"both {name} and Sunday", 0), (f"{name}, Wednesday and Sunday", 0)):
            if wd not in (2, 6):
                yield say("weekday list: " + text.replace(name, "W"), "on", text, *[(a, b) for a in (back, ahead, here_) for b in days(a, a + DAY * 7)])
    for text, bounds in (("the weekend", [W[0] + DAY * 5]), ("this weekend", [W[0] + DAY * 5]), ("next weekend", [W[0] + DAY * 12]), ("last weekend", [W[0] - DAY * 2]), ("the coming weekend", [W[0] + DAY * 5, W[0] + DAY * 12]), ("this past weekend", [W[0] - DAY * 2, W[0] + DAY * 5]), ("the weekend after next", [W[0] + DAY * 19]), ("the following weekend", [W[0] + DAY * 12, W[0] + DAY * 5]), ("over the weekend", [W[0] + DAY * 5, W[0] - DAY * 2])):
        yield say("weekend", "", text, *[(d, d + DAY) for d in bounds + ([W[0] - DAY * 2] if text == "the weekend" else [])])
        yield say("weekend, end of", "", "the end of " + text if text.startswith("the") else text, *[(d, d + DAY) for d in bounds + [W[0] - DAY * 2]])
    for k, words in ((0, "this week"), (1, "next week"), (-1, "last week")):
        mon = W[0] + DAY * 7 * k
        for text in (f"the start of {words}", f"the end of {words}", f"early {words}", f"late {words}", f"mid {words}",f"the middle of {words}", f"sometime {words}", f"at some point {words}", f"anytime {words}", f"all {words}", f"later {words}" if k >= 0 else f"early in {words}", f"by the end of {words}", f"before the end of {words}", f"{words} sometime", f"the whole of {words}", f"the first half of {words}", f"the second half of {words}", f"the beginning of {words}", f"every day {words}",f"through {words}", f"until {words}"):
            yield say("part of week: " + text.replace(words, "W"), "", text, (mon, mon + DAY * 6), (None, mon + DAY * 6), (r, mon + DAY * 6), (mon, mon + DAY * 2), (mon + DAY * 3, mon + DAY * 6), (mon, mon + DAY * 3))
    for text, first, last in (("between now and tomorrow", r, r + DAY), ("from now until next Friday", r, None), ("from today until tomorrow", r, r + DAY), ("from yesterday to today", r - DAY, r), ("between yesterday and tomorrow", r - DAY, r + DAY), ("today through tomorrow", r, r + DAY), ("today and tomorrow", r, r + DAY), ("yesterday and today", r - DAY, r), ("tomorrow or the day after", r + DAY, r + DAY * 2), ("tomorrow or the day after tomorrow", r + DAY, r + DAY * 2), ("now through the end of this month", r, here[1]), ("from now to the end of the month", r, here[1]), ("from now until the end of the year", r, D(r.year, 12, 31)), ("between now and the end of the year", r, D(r.year, 12, 31)), ("from now until 2030", r, D(2030, 12, 31)), ("from today to the 28th of next month", r, nm[0] + DAY * 27), ("from the beginning of the year until now", D(r.year, 1, 1), r), ("since the beginning of the year", D(r.year, 1, 1), None), ("since the start of this month", here[0], None), ("from last month until now", lm[0], r), ("from last year to this year", D(r.year - 1, 1, 1), D(r.year, 12, 31)), ("from this year to next year", D(r.year, 1, 1), D(r.year + 1, 12, 31)), ("this year and next", D(r.year, 1, 1), D(r.year + 1, 12, 31)), ("this month and next month", here[0], nm[1]), ("this month and next", here[0], nm[1]), ("last year and this year", D(r.year - 1, 1, 1), D(r.year, 12, 31)), ("the last two years", None, None), ("last year or the year before", D(r.year - 2, 1, 1), D(r.year - 1, 12, 31)), ("this year or next year", D(r.year, 1, 1), D(r.year + 1, 12, 31)), ("next month or the month after", nm[0], month(r.year, r.month + 2)[1]), ("this week and next week", W[0], W[1] + DAY * 7), ("this week or next", W[0], W[1] + DAY * 7), ("in 2017 and 2018", D(2017, 1, 1), D(2018, 12, 31)), ("in 2017 or 2018", D(2017, 1, 1), D(2018, 12, 31)), ("in May and June 2018", D(2018, 5, 1), D(2018, 6, 30)), ("in May or June 2018", D(2018, 5, 1), D(2018, 6, 30)), ("in May, June and July 2018", D(2018, 5, 1), D(2018, 7, 31)), ("on May 3 and 4, 2018", D(2018, 5, 3), D(2018, 5, 4)), ("on May 3 or 4, 2018", D(2018, 5, 3), D(2018, 5, 4)), ("on 3 and 4 May 2018", D(2018, 5, 3), D(2018, 5, 4)), ("on the 3rd and 4th of May 2018", D(2018, 5, 3), D(2018, 5, 4)), ("on the 3rd or the 4th of May, 2018", D(2018, 5, 3), D(2018, 5, 4)), ("May 3 and May 4, 2018", D(2018, 5, 3), D(2018, 5, 4)), ("May 3, 4 and 5, 2018", D(2018, 5, 3), D(2018, 5, 5)), ("May 3, 4, and 5, 2018", D(2018, 5, 3), D(2018, 5, 5)), ("3, 4 and 5 May 2018", D(2018, 5, 3), D(2018, 5, 5)), ("2016, 2017 and 2018", D(2016, 1, 1), D(2018, 12, 31)), ("in 2016, 2017, and 2018", D(2016, 1, 1), D(2018, 12, 31)), ("in Q1 and Q2 2018", D(2018, 1, 1), D(2018, 6, 30)), ("in the first and second quarters of 2018", D(2018, 1, 1), D(2018, 6, 30)), ("in the first two quarters of 2018", D(2018, 1, 1), D(2018, 6, 30)), ("in the last two quarters of 2018", D(2018, 7, 1), D(2018, 12, 31)), ("in the third and fourth quarters of 2018", D(2018, 7, 1), D(2018, 12, 31)), ("the first through third quarters of 2018", D(2018, 1, 1), D(2018, 9, 30)), ("in spring and summer 2018", D(2018, 3, 1), D(2018, 8, 31)), ("in the spring or summer of 2018", D(2018, 3, 1), D(2018, 8, 31)), ("the summers of 2017 and 2018", None, None), ("in the 1980s and 1990s", D(1980, 1, 1), D(1999, 12, 31)), ("in the 18th and 19th centuries", D(1700, 1, 1), D(1899, 12, 31)), ("between the 18th and 19th centuries", D(1700, 1, 1), D(1899, 12, 31)), ("from the eighteenth to the twentieth century", D(1700, 1, 1), D(1999, 12, 31)), ("in the late 18th and early 19th centuries", D(1700, 1, 1), D(1899, 12, 31)), ("January through March 2018", D(2018, 1, 1), D(2018, 3, 31)), ("January to March, 2018", D(2018, 1, 1), D(2018, 3, 31)), ("from 1 to 3 May, 2018", D(2018, 5, 1), D(2018, 5, 3)), ("from 1 May until 3 June, 2018", D(2018, 5, 1), D(2018, 6, 3)), ("from May 1, 2018 until further notice", None, None), ("from the 1st to the 3rd of May, 2018", D(2018, 5, 1), D(2018, 5, 3)), ("May 1 to 3 of 2018", D(2018, 5, 1), D(2018, 5, 3)), ("from May 1 to the 3rd, 2018", D(2018, 5, 1), D(2018, 5, 3)), ("May 1st-3rd 2018", D(2018, 5, 1), D(2018, 5, 3)), ("1st-3rd May 2018", D(2018, 5, 1), D(2018, 5, 3)), ("1-3 May, 2018", D(2018, 5, 1), D(2018, 5, 3)), ("5/1/2018 - 5/3/2018", D(2018, 5, 1), D(2018, 5, 3)), ("5/1-5/3/2018", D(2018, 5, 1), D(2018, 5, 3)), ("2018-05-01 to 2018-05-03", D(2018, 5, 1), D(2018, 5, 3)), ("2018-05-01/2018-05-03", D(2018, 5, 1), D(2018, 5, 3)), ("2018/05/01-2018/05/03", D(2018, 5, 1), D(2018, 5, 3)), ("2018-05-01 - 2018-05-03", D(2018, 5, 1), D(2018, 5, 3)), ("2018.05.01-2018.05.03", D(2018, 5, 1), D(2018, 5, 3)), ("01.05.2018 - 03.05.2018", D(2018, 5, 1), D(2018, 5, 3)), ("01.05.-03.05.2018", D(2018, 5, 1), D(2018, 5, 3)), ("Tue 1 May - Thu 3 May 2018", D(2018, 5, 1), D(2018, 5, 3)), ("Tuesday 1st to Thursday 3rd May 2018", D(2018, 5, 1), D(2018, 5, 3)), ("Tuesday, May 1 through Thursday, May 3, 2018", D(2018, 5, 1), D(2018, 5, 3)), ("May 1, 2018 at 5 pm to May 3, 2018 at 6 pm", D(2018, 5, 1), D(2018, 5, 3)), ("1 May 2018, 10:00 - 12:00", D(2018, 5, 1), D(2018, 5, 1)), ("1 May 2018 10:00-12:00", D(2018, 5, 1), D(2018, 5, 1)), ("10:00-12:00, 1 May 2018", D(2018, 5, 1), D(2018, 5, 1)), ("10-12 on 1 May 2018", D(2018, 5, 1), D(2018, 5, 1)), ("from ten to twelve on 1 May 2018", D(2018, 5, 1), D(2018, 5, 1)), ("between 10 and 12 on May 1, 2018", D(2018, 5, 1), D(2018, 5, 1)), ("the night of May 1 to 2, 2018", D(2018, 5, 1), D(2018, 5, 2)), ("overnight on May 1, 2018", D(2018, 5, 1), D(2018, 5, 1)), ("the night of 1-2 May 2018", D(2018, 5, 1), D(2018, 5, 2)), ("one week after May 1, 2018", D(2018, 5, 7), D(2018, 5, 13)), ("the week after May 1, 2018", D(2018, 5, 7), D(2018, 5, 13)), ("the fortnight from May 1, 2018", D(2018, 5, 1), D(2018, 5, 14)), ("two weeks from May 1, 2018", D(2018, 5, 14), D(2018, 5, 20)), ("the two weeks after May 1, 2018", D(2018, 5, 1), D(2018, 5, 15)), ("for two weeks from May 1, 2018", D(2018, 5, 1), D(2018, 5, 14)), ("for three days from May 1, 2018", D(2018, 5, 1), D(2018, 5, 3)), ("the three days beginning May 1, 2018", D(2018, 5, 1), D(2018, 5, 3)), ("the ten days to May 10, 2018", D(2018, 5, 1), D(2018, 5, 10)), ("the ten days ending May 10, 2018", D(2018, 5, 1), D(2018, 5, 10)), ("the ten days up to May 10, 2018", D(2018, 5, 1), D(2018, 5, 10)), ("the three months to June 2018", D(2018, 4, 1), D(2018, 6, 30)), ("the three months ended June 30, 2018", D(2018, 4, 1), D(2018, 6, 30)), ("the year to June 2018", D(2017, 7, 1), D(2018, 6, 30)), ("the year ended December 31, 2018", D(2018, 1, 1), D(2018, 12, 31)), ("the fiscal year ended March 31, 2018", D(2017, 4, 1), D(2018, 3, 31)), ("the quarter ended June 30, 2018", D(2018, 4, 1), D(2018, 6, 30)), ("the month ended June 30, 2018", D(2018, 6, 1), D(2018, 6, 30)), ("the six months ending in June 2018", D(2018, 1, 1), D(2018, 6, 30)), ("the first of May 2018", D(2018, 5, 1), D(2018, 5, 1)), ("the last of May 2018", None, None), ("the ides of March 2018", D(2018, 3, 15), D(2018, 3, 15)), ("Friday the 13th of April 2018", D(2018, 4, 13), D(2018, 4, 13)), ("Friday 13 April 2018", D(2018, 4, 13), D(2018, 4, 13)), ("May Day 2018", D(2018, 5, 1), D(2018, 5, 1)), ("the spring of '18", D(2018, 3, 1), D(2018, 5, 31)), ("Spring '18", D(2018, 3, 1), D(2018, 5, 31)), ("the summer of 69", D(1969, 6, 1), D(1969, 8, 31)), ("winter 2017/18", D(2017, 12, 1), D(2018, 2, 28)), ("winter 2017-2018", D(2017, 12, 1), D(2018, 2, 28)), ("the winter of 2017-18", D(2017, 12, 1), D(2018, 2, 28)), ("the third week of September 2018", D(2018, 9, 17), D(2018, 9, 23)), ("the closest Monday to May 3, 2018", D(2018, 4, 30), D(2018, 4, 30)), ("the Monday closest to May 3, 2018", D(2018, 4, 30), D(2018, 4, 30)), ("the Monday nearest May 3, 2018", D(2018, 4, 30), D(2018, 4, 30)), ("the Monday of the week of May 3, 2018", D(2018, 4, 30), D(2018, 4, 30)), ("the Monday on or after May 3, 2018", D(2018, 5, 7), D(2018, 5, 7)), ("the last Thursday in November 2018", D(2018, 11, 29), D(2018, 11, 29)), ("the third Tuesday after Christmas 2018", D(2019, 1, 15), D(2019, 1, 15)), ("the weekend after Thanksgiving 2018", D(2018, 11, 24), D(2018, 11, 25)), ("the weekend before Christmas 2018", D(2018, 12, 22), D(2018, 12, 23)), ("the month after May 2018", D(2018, 6, 1), D(2018, 6, 30)), ("the month before May 2018", D(2018, 4, 1), D(2018, 4, 30)), ("the year after 2015", year(2016)[0], year(2016)[1]), ("two years before 2015", year(2013)[0], year(2013)[1]), ("three years after 2015", year(2018)[0], year(2018)[1]), ("a decade after 1995", D(2005, 1, 1), D(2005, 12, 31)), ("a century before 1995", D(1895, 1, 1), D(1895, 12, 31)), ("100 years after 1918", D(2018, 1, 1), D(2018, 12, 31)), ("one hundred years ago", D(r.year - 100, 1, 1), D(r.year - 100, 12, 31)), ("a hundred years ago", D(r.year - 100, 1, 1), D(r.year - 100, 12, 31)), ("half a century ago", D(r.year - 50, 1, 1), D(r.year - 50, 12, 31)), ("a quarter of a century ago", D(r.year - 25, 1, 1), D(r.year - 25, 12, 31)), ("a quarter century ago", D(r.year - 25, 1, 1), D(r.year - 25, 12, 31)), ("two decades ago", D(r.year - 20, 1, 1), D(r.year - 20, 12, 31)), ("a decade and a half ago", D(r.year - 15, 1, 1), D(r.year - 15, 12, 31)), ("two dozen years ago", D(r.year - 24, 1, 1), D(r.year - 24, 12, 31)), ("a dozen years ago", D(r.year - 12, 1, 1), D(r.year - 12, 12, 31)), ("the year 2018", year(2018)[0], year(2018)[1]), ("year 2018", year(2018)[0], year(2018)[1]), ("the year of 2018", year(2018)[0], year(2018)[1]), ("in the course of 2018", year(2018)[0], year(2018)[1]), ("in the run-up to 2018", None, None), ("in AD 1066", year(1066)[0], year(1066)[1]), ("in 1066 AD", year(1066)[0], year(1066)[1]), ("in 1066 CE", year(1066)[0], year(1066)[1]), ("in the year of our Lord 1066", year(1066)[0], year(1066)[1]), ("this day next week", r + DAY * 7, r + DAY * 7), ("this time next week", r + DAY * 7, r + DAY * 7), ("today week", r + DAY * 7, r + DAY * 7), ("a week today", r + DAY * 7, r + DAY * 7), ("a week tomorrow", r + DAY * 8, r + DAY * 8), ("a week yesterday", None, None), ("a week from today", r + DAY * 7, r + DAY * 7), ("a week from tomorrow", r + DAY * 8, r + DAY * 8), ("a week ago today", r - DAY * 7, r - DAY * 7), ("a week ago yesterday", r - DAY * 8, r - DAY * 8), ("two weeks ago today", r - DAY * 14, r - DAY * 14), ("a fortnight today", r + DAY * 14, r + DAY * 14), ("a fortnight ago today", r - DAY * 14, r - DAY * 14), ("this date last year", later(r, -12), later(r, -12)), ("this time last year", None, None), ("the same day last year", later(r, -12), later(r, -12)), ("the same day next week", r + DAY * 7, r + DAY * 7), ("one year ago today", later(r, -12), later(r, -12)), ("a year from today", later(r, 12), later(r, 12)), ("a year from tomorrow", later(r + DAY, 12), later(r + DAY, 12)), ("a month from today", later(r, 1), later(r, 1)), ("a month ago today", later(r, -1), later(r, -1)), ("six months from today", later(r, 6), later(r, 6)), ("the last business day of May 2018", D(2018, 5, 31), D(2018, 5, 31)), ("the first business day of June 2019", D(2019, 6, 3), D(2019, 6, 3)), ("the first working day of June 2019", D(2019, 6, 3), D(2019, 6, 3)), ("the last working day of June 2019", D(2019, 6, 28), D(2019, 6, 28)), ("the first weekday of June 2019", D(2019, 6, 3), D(2019, 6, 3)), ("the penultimate week of May 2018", D(2018, 5, 21), D(2018, 5, 27)), ("the opening days of May 2018", D(2018, 5, 1), D(2018, 5, 31)), ("the closing days of May 2018", D(2018, 5, 1), D(2018, 5, 31)), ("the dying days of 2018", year(2018)[0], year(2018)[1]), ("the tail end of 2018", year(2018)[0], year(2018)[1]), ("the close of 2018", year(2018)[0], year(2018)[1]), ("the back half of 2018", D(2018, 7, 1), D(2018, 12, 31)), ("the front half of 2018", D(2018, 1, 1), D(2018, 6, 30)), ("the turn of the year 2018", None, None), ("the early months of 2018", year(2018)[0], year(2018)[1]), ("the final months of 2018", year(2018)[0], year(2018)[1]), ("the early days of May 2018", D(2018, 5, 1), D(2018, 5, 31)), ("the latter half of May 2018", D(2018, 5, 1), D(2018, 5, 31)), ("the first part of 2018", year(2018)[0], year(2018)[1]), ("the better part of 2018", year(2018)[0], year(2018)[1]), ("much of 2018", year(2018)[0], year(2018)[1]), ("most of 2018", year(2018)[0], year(2018)[1]), ("part of 2018", year(2018)[0], year(2018)[1]), ("the remainder of 2018", year(2018)[0], year(2018)[1]), ("the rest of 2018", year(2018)[0], year(2018)[1])):
        if first:
            inner = [(first, last)] + ([(first, r)] if last is None else []) + ([(first, None)] if last else [])
            if text.startswith(("the remainder", "the rest")) and r.year == 2018:
                inner.append((r, last))
            yield say("one: " + text, "", text, *inner[:2 if text.startswith("since") else 1], *inner[1:2] * (last is None), *inner[2:])


def cases(r):
    for make in (nth, weekday_in_week, offsets, ranges, lengths, named, holidays, written, sides, spoken):
        yield from make(r)


def sentences(case):
    """The case in sentences of several kinds: bare, in the midst, ahead, at the end, with and without marks."""
    lead = case.lead + " " if case.lead else ""
    whole = lead + case.text
    yield case.text
    yield whole[0].upper() + whole[1:] + ", the council met."
    yield f"The council met {whole}."
    yield f"The council will meet {whole}, she said."
    yield f"Can we meet {whole}?"
    yield f"The meeting is {whole}"
