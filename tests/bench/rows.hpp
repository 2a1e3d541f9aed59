// SPDX-License-Identifier: Apache-2.0
// tests/bench/rows.hpp — the rows of docs/performance.md.
#pragma once
#include "tests/bench/measure.hpp"

namespace huiyin::bench {

Row one_device_pushes(const Size&);            ///< W1
Row an_empty_tablet_pulls(const Size&);        ///< W3
Row one_new_line(const Size&);                 ///< W4, p50 of a line up
Row a_poll_with_nothing_new(const Size&);      ///< W4, p50 of an empty exchange
Row a_capture_on_the_kiosk(const Size&);       ///< W5
Row rules_of_a_folded_complaint(const Size&);  ///< W6

}  // namespace huiyin::bench
