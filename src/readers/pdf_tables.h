// Tables on the pages of a PDF: lines that stand beside each other, in rows with a narrow first cell, become one line each.
//
//   17 April 2024   Spillway gate tested   Hale Ltd          "17 April 2024 | Spillway gate tested | Hale Ltd"
//   2 May 2024      Valve replaced, after  Venn & Sons       "2 May 2024 | Valve replaced, after the flood | Venn & Sons"
//                   the flood
//
// Three rows at least, or two that have digits in their first cells; the first cells begin at one place, and so do the second ones.
// Columns of prose are none: their lines are wide. Hanging numbers and bullets are none either.
//
// Thread safety: pure function.
#pragma once

#include "readers/pdf_lines.h"

namespace annals {

void join_table_rows(PdfPages& pages);

}  // namespace annals
