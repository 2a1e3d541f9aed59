// SPDX-License-Identifier: Apache-2.0
// What came in while head office doubted its clock was dated by a time that stood still, or nearly (rulebook 10). When
// the doubt ends it is known by how much that was off, and it is dated anew, by head office's `clock_corrected` with
// `again` (docs/decisions/0017).
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "server/ingest/device_time.hpp"
#include "server/runtime/server_context.hpp"
#include "server/runtime/trusted_time.hpp"
#include "server/store/store.hpp"

namespace huiyin::server {

/// A doubt within one boot of the machine.
struct DoubtedSpan {
    Instant from;                      ///< by head office's own time, as it was then
    std::int64_t feed = 0;             ///< what came behind this number may have come in it
    std::chrono::milliseconds gap{0};  ///< by how much the wall clock was ahead, as far as was seen last
    /// It began in a boot whose time had been trusted: the wall clock was set, and the steady one went on.
    bool anchored = false;
    /// By how much head office's own time of it was off; nothing: its doubt goes on, as far as is known.
    std::optional<std::chrono::milliseconds> by{};
    bool operator==(const DoubtedSpan&) const = default;
};

/// What head office's own time of the doubt really was.
class DoubtedTimes {
  public:
    /// `spans`: earliest first. `step`: the end of the doubt that those are of whose `by` is not known. Of an earlier
    /// span that is anchored head office's own time was right: within a boot the steady clock decides. In another one
    /// after it the wall clock was as wrong as before, if that is possible; else what it said is believed where it lies
    /// between head office's own time and the beginning of the next span; else the time was off as in that. Where time
    /// goes back, what was noted later than it is now had been noted in the future, before the doubt, too.
    DoubtedTimes(std::vector<DoubtedSpan> spans, const ClockStep& step);
    /// Of a time that head office noted: as it was when it lies before the doubt.
    Instant of(Instant noted) const;
    Instant began() const { return spans_.front().from; }
    std::int64_t feed() const { return spans_.front().feed; }

  private:
    std::vector<DoubtedSpan> spans_;
};

// All of these run inside the caller's transaction, and throw what the store throws.

/// A doubt begins, or goes on: a span that begins where the last one did takes its place. `over`: how an earlier doubt
/// ended, of which nothing could be dated anew since.
void note_doubt(Store&, const DoubtedSpan&, const std::optional<ClockStep>& over);
bool is_doubt_noted(Store&);
/// An exchange of the doubt took in the device's events from `first` to `last`. `told`: see DeviceTime.
void note_doubted_exchange(Store&, const std::string& device, Json told, std::int64_t first, std::int64_t last);
/// Dates everything anew that came in during the doubt that is noted, and forgets the doubt. Its order stays, and so do
/// the numbers that were given. `after`: the clock's, when the doubt is over. Returns how many events count at another
/// time now.
std::size_t date_anew(Store&, const ServerContext&, const TrustedClock::State& after);

}  // namespace huiyin::server
