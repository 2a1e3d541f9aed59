// SPDX-License-Identifier: Apache-2.0
#include "server/ingest/moved_events.hpp"

#include "shared/events/redaction.hpp"
#include "sync/chain/moved_events.hpp"
#include "sync/protocol/refusal_codes.hpp"

namespace huiyin::server {
namespace {

/// Of a person who was erased only redactions are left, which know nothing of earlier places.
std::string itself(const Event& event, bool erased) {
    if (!erased) return sync::event_itself(event);
    auto redaction = redacted(event);
    redaction.seq = 0;
    return sync::event_itself(std::move(redaction));
}

}  // namespace

std::string where_it_stands(UnitOfWork& work, const Event& event) {
    if (event.was == 0) return {};
    const bool erased = work.touched(event.subject).erased;
    const auto wanted = itself(event, erased);
    for (const auto& standing : work.lines_of(event.subject))
        if (standing.kind == event.kind && itself(standing, erased) == wanted)
            return "it stands already as " + standing.origin + " seq " + std::to_string(standing.seq);
    return {};
}

bool is_double(const StoredEvent& event) {
    return event.bytes().empty() && event.refused_code == sync::refusal::stands_already;
}

bool was_sealed(const Event& opened, const std::string& text) {
    if (canonical_line(opened) == text) return true;
    auto earlier = opened;
    earlier.was = 0;
    return opened.was != 0 && canonical_line(earlier) == text;
}

}  // namespace huiyin::server
