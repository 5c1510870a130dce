// How the library's values look in Python: enumerations are their words, days are ISO text or datetime.date, an Error is raised
// as annals.AnnalsError.
#pragma once

#include <annals/annals.h>
#include <nanobind/nanobind.h>
#include <nanobind/stl/filesystem.h>
#include <nanobind/stl/optional.h>
#include <nanobind/stl/pair.h>
#include <nanobind/stl/string.h>
#include <nanobind/stl/string_view.h>
#include <nanobind/stl/vector.h>

#include <string>

namespace nb = nanobind;

[[noreturn]] void raise(const annals::Error& error);
nb::object exception_of(const annals::Error& error);

// The value, or the error as an exception.
template <class T>
T taken(annals::Result<T> result) {
  if (!result) raise(result.error());
  return *std::move(result);
}

// A day that a caller gives: datetime.date, datetime.datetime or ISO text; None is empty.
std::optional<annals::Day> day_of(nb::handle given, const char* name);

// datetime.date, or None for years that Python has not.
nb::object date_of(annals::Day day);

// The classes of values, which have nothing but attributes.
void bind_values(nb::module_& module);
