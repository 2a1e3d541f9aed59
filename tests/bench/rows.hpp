// SPDX-License-Identifier: Apache-2.0
// The rows of docs/performance.md.
#pragma once
#include "tests/bench/measure.hpp"

namespace huiyin::bench {

using Rows = std::vector<Row>;

Rows one_device_pushes(const Size&);            ///< W1
Rows many_devices_at_once(const Size&);         ///< W2
Rows an_empty_tablet_pulls(const Size&);        ///< W3
Rows a_capture_on_the_kiosk(const Size&);       ///< W5
Rows rules_of_a_folded_complaint(const Size&);  ///< W6
Rows ten_thousand_devices_poll(const Size&);    ///< W9
Rows memory_of_devices(const Size&);            ///< W10: a desk, a kiosk
Rows a_month_of_a_large_bank(const Size&);      ///< W11

/// R1 to R3, R5: what people wait for, at 10,000, 100,000 and 1,000,000 complaints.
Rows lists_as_the_bank_grows(const Size&, const std::function<bool(const char* id)>& wanted);

/// R4: reports, scores and the bulletin at 10,000 and 100,000 complaints a month.
Rows reports_of_a_large_bank(const Size&);

/// R6: the whole verification of some weeks, and what follows it.
Rows verification_of_a_bank(const Size&);

Rows a_crisis(const Size&);                 ///< R8
Rows pulls_as_the_bank_grows(const Size&);  ///< R9

/// W4, W7, W8 and head office's part of W10: what needs a head office that holds much already is measured in one that
/// grows. `wanted` says which of these rows; what no wanted row needs is not done.
Rows in_a_large_house(const Size&, const std::function<bool(const char* id)>& wanted);

}  // namespace huiyin::bench
