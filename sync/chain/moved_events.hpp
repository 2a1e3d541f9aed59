// SPDX-License-Identifier: Apache-2.0
// An event that lost its place in its chain and was given another is still the same event (docs/decisions/0021).
#pragma once
#include <string>

#include "shared/event/event.hpp"

namespace huiyin::sync {

/// Before `event` is given a new place: notes under which number it was first written.
void note_first_number(Event& event);

/// The event without its place: two lines with the same text are one event, moved. Its stamp is left out,
/// too, for an event that is sent again gets a new one.
std::string event_itself(Event event);

}  // namespace huiyin::sync
