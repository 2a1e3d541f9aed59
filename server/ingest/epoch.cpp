// SPDX-License-Identifier: Apache-2.0
#include "server/ingest/epoch.hpp"

#include <stdexcept>

#include "server/ingest/rule_run.hpp"
#include "shared/engine/required_events.hpp"
#include "shared/events/catalogue.hpp"
#include "shared/vocabulary/origin_name.hpp"
#include "shared/vocabulary/subject_id.hpp"

namespace huiyin::server {
namespace {

Json before(const Office& office, const std::optional<Origin>& own) {
    Json out{{"epoch", office.epoch}, {"origin", office.own_origin}, {"head", own ? own->head_seq : 0}};
    if (own && own->head_seq > 0) out["hash"] = to_hex(own->head_hash);
    return out;
}

}  // namespace

std::int64_t epoch_of(ValueStore& store) { return std::stoll(store.value("epoch").value_or("1")); }

void begin_epoch(Store& store, Office& office, const Restoration& restoration) {
    const auto origin = head_office_origin(restoration.epoch);
    if (restoration.epoch <= office.epoch || store.origin(origin))
        throw std::runtime_error("the epoch " + std::to_string(restoration.epoch) + " was begun before");
    const auto old = store.origin(office.own_origin);
    const auto was = before(office, old);
    Origin own;
    own.id = origin;
    own.unit = office.rules.organisation.head_office();
    own.face = Face::desk;
    own.name = "head office";
    store.put_origin(own);
    store.put_value("epoch", std::to_string(restoration.epoch));
    office.epoch = restoration.epoch;
    office.own_origin = origin;
    const auto now = office.now();
    Json taken_at;
    if (restoration.backup_taken_at) taken_at = to_utc(*restoration.backup_taken_at);
    UnitOfWork book(store, office, now);
    book.write({office_subject,
                "restored",
                rule_keeper(office.rules),
                {{"epoch", restoration.epoch},
                 {"before", was},
                 {"backup_taken_at", std::move(taken_at)},
                 {"restored_at", to_utc(now)}}});
    settle(book);
}

bool is_administrative_event(const Event& line) {
    return is_administrative_subject(line.subject) && is_administrative_kind(line.kind) &&
           line.by.role == Role::rule_keeper && is_own_origin(line.origin);
}

}  // namespace huiyin::server
