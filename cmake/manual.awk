# docs/cli.md as the Markdown of a manual page, for lowdown: a title and NAME before it, the tables as lists of terms (a
# table in a manual page is hard to read and harder to search), links as their text.
BEGIN {
  print "title: ANNALS\nsection: 1\nsource: annals " version "\n"
  print "# NAME\n\nannals - read articles and write the chronology in them\n\n# SYNOPSIS\n"
}
/^# / { next }
/^```/ { code = !code }
/^\|[-| ]*\|$/ { next }                          # the line below a table's head
/^\| exit status/ { rows = 1; print "\n# EXIT STATUS\n"; next }
/^\|/ {
  if (!rows++) next                              # the head
  sub(/\| *\|$/, "| |")
  line = substr($0, 3, length($0) - 4)
  gsub(/\\\|/, "\001", line)
  at = index(line, " | ")
  if (!at) sub(/ \|$/, "", line)
  term = at ? substr(line, 1, at - 1) : line
  text = at ? substr(line, at + 3) : ""
  gsub(/\001/, "|", term); gsub(/\001/, "|", text)
  line = text == "" ? term "\n" : term "\n: " text "\n"
  print unlinked(line)
  next
}
{ rows = 0; line = $0; if (sub(/^## /, "", line)) line = "\n# " toupper(line); print unlinked(line) }

function unlinked(line,   at, link) {
  while (match(line, /\[[^][]*\]\([^()]*\)/)) {
    link = substr(line, RSTART + 1, RLENGTH - 2)
    sub(/\]\(.*/, "", link)
    line = substr(line, 1, RSTART - 1) link substr(line, RSTART + RLENGTH)
  }
  return line
}
