// SPDX-License-Identifier: Apache-2.0
// Dates the events of a device as they come (rulebook 10, shared/event/claimed_time.hpp), and says what head office
// must write where they claimed something else.
#pragma once
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "server/ingest/received_event.hpp"
#include "server/ingest/time_corrections.hpp"
#include "shared/event/claimed_time.hpp"
#include "sync/protocol/messages.hpp"

namespace huiyin::server {

/// One exchange's dating. The order of calls: heard(), then date() for each event that is accepted, in the order of the
/// chain, then corrections() and keep().
class DeviceTime {
  public:
    /// `tolerance`: what the policy puts up with.
    DeviceTime(const Origin& device, Instant now, std::chrono::milliseconds tolerance);

    /// The same once more, as told() has it, where `moved` says what each time that head office noted really was.
    using Moved = std::function<Instant(Instant)>;
    DeviceTime(std::string device, const Json& told, const Moved& moved, std::chrono::milliseconds tolerance);

    /// What the request says of the device's clocks. `sign_keys`: head office's public ones, for the receipts.
    /// `in_doubt`: head office's own time may have run on for longer than it shows.
    void heard(const sync::RequestHeader&, const std::vector<ReceivedEvent>& lines,
               const std::vector<std::string>& sign_keys, bool in_doubt = false);
    /// When the event counts as done, of an event that is not stored yet.
    /// `place`: its first place in this chain (ReceivedEvent).
    Instant time_of(const Event& event, std::int64_t place) const { return scan(event, place).time; }
    /// The event is stored at its place; `event` is the open one, `last` the latest stamp of its subject. Returns the
    /// stamp that orders it: its own, or one that does not lie in the future and still follows what it was written
    /// after.
    Stamp date(const Event& event, std::int64_t place, const Stamp& last);
    /// The exchange after `earlier`, both dated once more: what was not before what is known of that now, not of then.
    void follows(const DeviceTime& earlier);
    /// When it counts as done; what follows it in the chain is not earlier.
    DatedEvent pass(const Event& event, std::int64_t place);
    /// When the event of this number first came, or what a receipt proves of that.
    Instant arrival_of(std::int64_t seq) const;
    /// The device's chain parted from ours: nothing that was announced before tells of what comes.
    void forget();

    /// By subject, to be written by head office.
    std::map<std::string, std::vector<TimeCorrection>> corrections() const;
    std::int64_t bounded() const { return bounded_; }
    /// What the next exchange needs, into the device's row; `acked_seq`: up to where its chain is held now.
    void keep(Origin& device, std::int64_t acked_seq) const;
    /// All that the events of this exchange are dated by: between heard() and the first of them.
    Json told() const;
    /// Origin::heard with other times. `last`: the device's last exchange, dated once more; null: none was.
    static std::string moved(const std::string& heard, const Moved&, const DeviceTime* last);

  private:
    DatedEvent scan(const Event& event, std::int64_t place) const;
    void forget_late();
    Stamp order(const Event& event, const Stamp& last) const;
    void know(const Json& heard, const Moved&);
    Json known() const;

    std::string origin_;
    Instant now_;
    std::chrono::milliseconds tolerance_, offset_{0};
    std::vector<Heard> earlier_;
    Heard heard_;
    bool tells_its_end_ = false, went_back_ = false;
    std::vector<sync::ProvenArrival> proven_;
    std::optional<Instant> not_before_;
    std::int64_t last_place_ = 0;
    std::map<std::string, std::vector<TimeCorrection>> corrections_;
    std::int64_t bounded_ = 0;
};

/// The record of a device that enrols now: its chain is empty.
std::string heard_at_enrolment(Instant now);

}  // namespace huiyin::server
