// SPDX-License-Identifier: Apache-2.0
#include "server/ingest/moved_events.hpp"

#include "shared/events/redaction.hpp"
#include "sync/chain/moved_events.hpp"
#include "sync/protocol/refusal_codes.hpp"

namespace huiyin::server {
namespace {

/// Of a person who was erased only redactions are left, which know nothing of earlier places.
std::string itself(const Event& line, bool erased) {
    if (!erased) return sync::event_itself(line);
    auto redaction = redacted(line);
    redaction.seq = 0;
    return sync::event_itself(std::move(redaction));
}

}  // namespace

std::string where_it_stands(UnitOfWork& work, const Event& line) {
    if (line.was == 0) return {};
    const bool erased = work.touched(line.subject).erased;
    const auto wanted = itself(line, erased);
    for (const auto& standing : work.lines_of(line.subject))
        if (standing.kind == line.kind && itself(standing, erased) == wanted)
            return "it stands already as " + standing.origin + " seq " + std::to_string(standing.seq);
    return {};
}

bool is_double(const StoredEvent& line) {
    return line.bytes().empty() && line.refused_code == sync::refusal::stands_already;
}

bool was_sealed(const Event& opened, const std::string& text) {
    if (canonical_line(opened) == text) return true;
    auto earlier = opened;
    earlier.was = 0;
    return opened.was != 0 && canonical_line(earlier) == text;
}

}  // namespace huiyin::server
