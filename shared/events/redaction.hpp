// SPDX-License-Identifier: Apache-2.0
// What stays of an event when the person it is about has been erased (rulebook 8, Art. 3).
#pragma once
#include "shared/event/event.hpp"
#include "shared/event/redaction.hpp"

namespace huiyin {

/// `event` without any words that someone chose, without names, numbers and addresses of the customer and without
/// attachments: place, time, writer, codes, levels, units, times and amounts stay. A kind that is not known here keeps
/// nothing of its body. What is redacted already stays as it is.
Event redacted(const Event& event);

/// Head office's own word that the subject was erased.
bool is_erasure(const Event& event);

}  // namespace huiyin
