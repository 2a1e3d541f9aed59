// SPDX-License-Identifier: Apache-2.0
// What stays of a line when the person it is about has been erased (rulebook 8, Art. 3).
#pragma once
#include "shared/event/event.hpp"

namespace huiyin {

/// What stands where a person's words or name stood. Not empty, so that what asked for a name or a signature (annex 1)
/// is answered as before: erasing changes no level, no duty, no finding and no figure.
inline constexpr const char* erased_text = "［已删除 · erased］";

/// `line` without any words that someone chose, without names, numbers and addresses of the customer and without
/// attachments: place, time, writer, codes, levels, units, times and amounts stay. A kind that is not known here keeps
/// nothing of its body. The remnant of a remnant is itself.
Event remnant_of(const Event& line);

/// Head office's own word that the subject was erased.
bool is_erasure(const Event& line);

}  // namespace huiyin
