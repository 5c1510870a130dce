// Regular expressions over symbols, matched many at a time: the one header of this folder.
//
//   auto program = Program::compile(expression);         one expression, and what reads the captures of a match    program.h
//   const Nfa patterns(programs);                        the programs of many as one                               nfa.h
//   const Automaton automaton(patterns);                 all matches that begin at a place, of all patterns        automaton.h
//   const Prefilter prefilter(patterns);                 whether any pattern may match anywhere in a text          prefilter.h
//
// They know symbols and nothing of rules. RE2 reads the same expressions as text and is their twin in the tests.
//
// Thread safety: immutable to their users; freely shared.
#pragma once

#include "rules/automata/automaton.h"
#include "rules/automata/nfa.h"
#include "rules/automata/prefilter.h"
#include "rules/automata/program.h"
