// SPDX-License-Identifier: Apache-2.0
// After the storm: what came to head office counts at a time at which it can have been, no voice was refused, and what
// head office exports it does not take for something new.
#include "server/ingest/loaded_subject.hpp"
#include "shared/events/corrected_time.hpp"
#include "shared/events/judgements.hpp"
#include "shared/vocabulary/origin_name.hpp"
#include "sync/protocol/messages.hpp"
#include "sync/protocol/refusal_codes.hpp"
#include "tests/simulation/world.hpp"

namespace huiyin::simulation {
namespace {

/// Everything that stands in the chains of devices, markers of what was refused included.
void each_of_devices(server::Store& store, const std::function<void(const server::StoredEvent&)>& found) {
    constexpr int page = 1000;
    for (const auto& origin : store.origins()) {
        if (is_own_origin(origin.id)) continue;
        std::int64_t after = 0;
        for (auto lines = store.chain(origin.id, after, page); !lines.empty();
             lines = store.chain(origin.id, after, page))
            for (const auto& line : lines) {
                after = line.seq;
                found(line);
            }
    }
}

std::string place_of(const server::StoredEvent& line) { return line.origin + " " + std::to_string(line.seq); }

}  // namespace

void HeadOffice::note_displaced(const std::string& request) {
    if (request.find("\n{\"return\":") == std::string::npos) return;
    const auto given = sync::parse_request(request);
    if (!given) return;
    read([&](server::Store& store) {
        for (const auto& back : given->returns) {
            const auto event = parse_line(back.line);
            if (!event || is_customers_voice(event->kind)) continue;
            const auto place = store.place(event->origin, event->seq);
            if (place && place->hash != back.hash) displaced_.insert(token_in(back.line));
        }
    });
}

/// A device that was put back wrote something else in the place of what it had lost, before another device could give
/// that back: no place is left for it. Head office says a customer's words itself then, and nothing else.
bool World::was_displaced(const Said& said, const std::string& token) {
    if (said.on_device) return false;
    if (!is_customers_voice(said.kind)) return office_->found_displaced(token);
    bool out = false;
    office_->read([&](server::Store& store) {
        for (const auto& line : server::lines_of(store, said.subject))
            out |= is_customers_voice(line.kind) && canonical_line(line).find(token) != std::string::npos;
    });
    return out;
}

void World::check_times() {
    // A clock that is less than a day ahead is believed over a restart, and what came in a doubt is dated by it.
    constexpr std::chrono::hours believed_over_restarts{24};
    office_->read([&](server::Store& store) {
        std::map<std::string, CorrectedTime> corrected;
        each_of_devices(store, [&](const server::StoredEvent& line) {
            const auto latest = may_count_until_.find(line.hash);
            const auto event = parse_line(line.opened);
            if (line.subject.empty() || !event || latest == may_count_until_.end()) return;
            const auto [time, is_new] = corrected.try_emplace(line.subject);
            if (is_new) time->second = CorrectedTime(server::lines_of(store, line.subject));
            if (const auto counts = time->second.of(*event); counts > latest->second + believed_over_restarts)
                wrong(place_of(line) + ": " + event->kind + " on " + line.subject + " counts at " + to_beijing(counts) +
                      ", after it had come: " + to_beijing(latest->second));
        });
    });
}

void World::check_voices() {
    office_->read([&](server::Store& store) {
        each_of_devices(store, [&](const server::StoredEvent& line) {
            if (line.refused.empty() || line.refused_code == sync::refusal::stands_already) return;
            auto event = parse_line(line.bytes());
            if (!event) event = parse_line(office_->unsealed(line.bytes()));
            if (event && is_customers_voice(event->kind))
                wrong(place_of(line) + ": a customer's words were refused: " + line.refused);
        });
    });
}

void World::check_import() {
    constexpr std::uint64_t one_exports_in = 5;
    const bool forgets = settings_.spoilt == Spoilt::an_import;
    if (settings_.seed % one_exports_in != 0 && !forgets) return;
    for (const auto& what : office_->export_and_import(forgets)) wrong("of its own export: " + what);
}

}  // namespace huiyin::simulation
