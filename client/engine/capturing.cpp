// SPDX-License-Identifier: Apache-2.0
// What people at the device write: complaints, opinion entries, events on them.
#include <array>

#include "client/engine/engine_faults.hpp"
#include "client/engine/log_replica.hpp"
#include "shared/events/captured.hpp"
#include "shared/events/check.hpp"
#include "shared/events/content.hpp"
#include "shared/events/entered.hpp"
#include "shared/foundation/text.hpp"
#include "shared/view/view.hpp"
#include "shared/vocabulary/complaint_number.hpp"
#include "shared/vocabulary/subject_id.hpp"
#include "sync/log/device_codes.hpp"

namespace huiyin::client {

/// What the customer typed without the characters that no text may hold: they cannot see them, and no voice is refused
/// for them. The device's unit, and received_at off the device's own clock: the fold corrects both that time and the
/// event's clock by the offset that head office measures, so it must not be corrected here already (decision 1).
Json LogReplica::with_defaults(const Json& body, Instant wall) const {
    Json out = stored_texts_without_refused(body);
    if (!out.is_object()) return out;
    if (!out.contains("unit")) out["unit"] = identity().unit;
    if (!out.contains("received_at")) out["received_at"] = to_beijing(wall);
    return out;
}

/// A time is in the future only when it is so on both clocks: ours may be behind, and a person reads ours.
Instant LogReplica::latest_now(Instant wall) const { return std::max(wall, now(wall)); }

Result<CaptureReceipt> LogReplica::capture(const Json& body, Instant wall) {
    if (!enrolled()) return not_enrolled();
    auto checked = check_captured(with_defaults(body, wall), *rules_, latest_now(wall));
    if (!checked) return std::unexpected(checked.error());
    std::array<std::uint8_t, 16> random{};
    environment_.random(random);
    return begin_subject(complaint_id(timed_id(random, wall)), EventKind::captured, std::move(*checked), wall);
}

Result<CaptureReceipt> LogReplica::enter_opinion(const Json& body, Instant wall) {
    if (!enrolled()) return not_enrolled();
    auto checked = check_entered(with_defaults(body, wall), *rules_, latest_now(wall));
    if (!checked) return std::unexpected(checked.error());
    std::array<std::uint8_t, 16> random{};
    environment_.random(random);
    (*checked)["policy"] =
        rules_->policy_for(read_payload<Entered>(*checked).unit).version;  // it keeps it (rulebook 9)
    return begin_subject(opinion_id(timed_id(random, wall)), EventKind::entered, std::move(*checked), wall);
}

/// "" while head office has given this device no prefix: then head office gives the complaint its code.
std::string LogReplica::short_code(std::int64_t counter) const {
    const auto series = sync::kept_code_series(log_->get(sync::code_series_setting));
    return series ? series->code(counter) : std::string{};
}

Result<CaptureReceipt> LogReplica::begin_subject(const std::string& subject, EventKind kind, Json body, Instant wall) {
    const auto counter = log_->next_counter();
    if (!counter) return std::unexpected(counter.error());
    const auto time = now(wall);
    const auto number = complaint_number(read_payload<Captured>(body).unit, date_of(time), identity().origin, *counter);
    body["number"] = number;
    auto code = short_code(*counter);
    body.erase("code");
    if (!code.empty()) body["code"] = code;
    if (is_anonymous(body)) {
        std::array<std::uint8_t, 16> random{};
        environment_.random(random);
        body["lookup"] = lookup_digits(random);
    }
    const std::string lookup(read_payload<Captured>(body).lookup);
    const auto event = log_->append({subject, std::string(to_string(kind)), actor(), std::move(body)}, wall);
    if (!event) return std::unexpected(event.error());
    cache_.forget(subject);
    return CaptureReceipt{number, subject, time, lookup, std::move(code)};
}

const std::vector<Entry>* LogReplica::timeline(const std::string& subject) { return cache_.timeline(subject, *rules_); }

std::optional<Fault> LogReplica::incomplete(const std::string& subject, const std::string& kind, const Json& body,
                                            Instant wall) {
    if (const auto* c = complaint(subject)) return why_incomplete(kind, body, actor(), *c, *rules_, now(wall));
    if (const auto* o = opinion(subject)) return why_incomplete(kind, body, actor(), *o, *rules_, now(wall));
    return std::nullopt;
}

Result<Json> LogReplica::append(const std::string& subject, const std::string& kind, const Json& body, Instant wall) {
    if (!enrolled()) return not_enrolled();
    if (auto read = cache_.read(subject, *rules_); !read) return std::unexpected(read.error());
    if (!timeline(subject)) return fault(faults::no_such_subject_here, "subject");
    auto checked = check_body(kind, body, *rules_, latest_now(wall));
    if (!checked) return std::unexpected(checked.error());
    if (auto lack = incomplete(subject, kind, *checked, wall)) return std::unexpected(std::move(*lack));
    const auto event = log_->append({subject, kind, actor(), std::move(*checked)}, wall);
    if (!event) return std::unexpected(event.error());
    cache_.forget(subject);
    if (const auto* entries = timeline(subject))
        for (const auto& entry : *entries)
            if (entry.event.origin == event->origin && entry.event.seq == event->seq) return entry_view(entry);
    return fault(faults::stored_but_not_shown, "seq " + std::to_string(event->seq));
}

}  // namespace huiyin::client
