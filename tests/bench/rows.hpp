// SPDX-License-Identifier: Apache-2.0
// tests/bench/rows.hpp — the rows of docs/performance.md.
#pragma once
#include "tests/bench/measure.hpp"

namespace huiyin::bench {

using Rows = std::vector<Row>;

Rows one_device_pushes(const Size&);            ///< W1
Rows many_devices_at_once(const Size&);         ///< W2
Rows an_empty_tablet_pulls(const Size&);        ///< W3
Rows one_new_line(const Size&);                 ///< W4: a line up, and a poll with nothing new
Rows a_capture_on_the_kiosk(const Size&);       ///< W5
Rows rules_of_a_folded_complaint(const Size&);  ///< W6
Rows what_falls_due(const Size&);               ///< W7
Rows cost_against_size(const Size&);            ///< W8
Rows ten_thousand_devices_poll(const Size&);    ///< W9
Rows memory_in_use(const Size&);                ///< W10
Rows a_month_of_a_large_bank(const Size&);      ///< W11

}  // namespace huiyin::bench
