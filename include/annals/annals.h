// Annals: reads documents and writes the chronology in them.
//
// example: smallest
//   auto reader = annals::Reader::make();
//   auto reading = reader->read(annals::Document::file("page.html"));
//   for (const annals::Row& row : reading->chronology) std::cout << row.date_text << '\t' << row.label << '\n';
// end
//
// docs/library.md begins at the beginning. The headers, each of which is the manual of what it declares:
//
//   error.h        Error, Result
//   times.h        Day, Time, Found: what an expression means
//   document.h     Document, Article: what is read, and what is found in it
//   row.h          Row, Citation, Column: what a chronology is made of
//   chronology.h   Chronology: filter, merge, correct, compare
//   reader.h       Reader: reads documents and saved chronologies
//   write.h        formats, strings, streams, files
//
// Until 1.0 a program that compiles with 0.N.0 compiles with every 0.N.x; a shared library of another N has another
// soname. Names of columns and formats and the words of enumerations (`name`) are part of that; texts for people
// (`text`, messages, hints, explanations) are not.
#pragma once

#include <annals/chronology.h>
#include <annals/document.h>
#include <annals/error.h>
#include <annals/reader.h>
#include <annals/row.h>
#include <annals/times.h>
#include <annals/write.h>
