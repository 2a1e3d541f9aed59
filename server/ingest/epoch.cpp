// SPDX-License-Identifier: Apache-2.0
#include "server/ingest/epoch.hpp"

#include <algorithm>
#include <chrono>
#include <stdexcept>
#include <tuple>
#include <utility>

#include "server/ingest/rule_run.hpp"
#include "shared/engine/required_events.hpp"
#include "shared/events/catalogue.hpp"
#include "shared/vocabulary/origin_name.hpp"
#include "shared/vocabulary/subject_id.hpp"
#include "sync/protocol/epoch_proof.hpp"

namespace huiyin::server {
namespace {

constexpr const char* heads_key = "epoch_heads";

Json before(const ServerContext& context, const std::optional<Origin>& own) {
    Json out{{"epoch", context.epoch}, {"origin", context.own_origin}, {"head", own ? own->head_seq : 0}};
    if (own && own->head_seq > 0) out["hash"] = to_hex(own->head_hash);
    return out;
}

}  // namespace

std::int64_t epoch_of(ValueStore& store) { return std::stoll(store.value("epoch").value_or("1")); }

void begin_epoch(Store& store, ServerContext& context, const Restoration& restoration) {
    const auto origin = head_office_origin(restoration.epoch);
    if (restoration.epoch <= context.epoch || store.origin(origin))
        throw std::runtime_error("the epoch " + std::to_string(restoration.epoch) + " was begun before");
    const auto old = store.origin(context.own_origin);
    const auto was = before(context, old);
    if (!restoration.goes_on || !store.value(heads_key)) {
        Json heads = Json::object();
        for (const auto& known : store.origins()) heads[known.id] = known.head_seq;
        store.put_value(heads_key, canonical(heads));
    }
    Origin own;
    own.id = origin;
    own.unit = context.rules.organisation.head_office();
    own.face = Face::desk;
    own.name = "head office";
    store.put_origin(own);
    store.put_value("epoch", std::to_string(restoration.epoch));
    context.epoch = restoration.epoch;
    context.own_origin = origin;
    const auto now = context.now();
    Json taken_at;
    if (restoration.backup_taken_at) taken_at = to_utc(*restoration.backup_taken_at);
    UnitOfWork work(store, context, now);
    work.write({office_subject,
                "restored",
                rule_engine(context.rules),
                {{"epoch", restoration.epoch},
                 {"before", was},
                 {"backup_taken_at", std::move(taken_at)},
                 {"restored_at", to_utc(now)}}});
    run_rules(work);
}

std::int64_t epoch_above(std::int64_t highest, Instant now) {
    constexpr std::chrono::sys_days first{std::chrono::year{2025} / 1 / 1};
    const auto passed = std::chrono::milliseconds{now.ms} - first.time_since_epoch();
    return std::max<std::int64_t>(highest + 1, std::chrono::floor<std::chrono::seconds>(passed).count());
}

Answer<void> go_above_epoch_of(ServerRuntime& runtime, const sync::RequestHeader& header) {
    auto& context = runtime.context;
    const auto is_above = [&] { return header.epoch > context.epoch; };
    if (const auto rules_stand_still = runtime.rules_lock.pass(); !is_above()) return {};
    const auto proves = [&](const std::string& key) {
        return sync::proves_epoch(header.epoch_proof, header.epoch, key);
    };
    if (std::ranges::none_of(context.sign_key_names(), proves)) return {};
    const auto alone = runtime.rules_lock.alone();
    if (!is_above()) return {};  // another device said so meanwhile
    const auto before = std::pair(context.epoch, context.own_origin);
    const auto begun = runtime.writer.run<bool>([&](Store& store) -> Answer<bool> {
        begin_epoch(store, context, {epoch_above(header.epoch, context.now()), std::nullopt, true});
        return true;
    });
    if (!begun) {
        std::tie(context.epoch, context.own_origin) = before;
        return std::unexpected(begun.error());
    }
    context.log.warning("a device knows of a later epoch: head office was restored before, and began one above it",
                        {{"known", header.epoch}, {"epoch", context.epoch}});
    runtime.metrics.event("epoch_begun");
    return {};
}

std::map<std::string, std::int64_t> heads_at_epoch(Store& store) {
    std::map<std::string, std::int64_t> out;
    const auto kept = parse_json(store.value(heads_key).value_or(""));
    if (kept && kept->is_object())
        for (const auto& [origin, head] : kept->items()) out[origin] = head.is_number() ? head.get<std::int64_t>() : 0;
    else  // the epoch began before these were kept
        for (const auto& origin : store.origins()) out[origin.id] = origin.head_seq;
    return out;
}

bool is_administrative_event(const Event& event) {
    return is_administrative_subject(event.subject) && is_administrative_kind(event.kind) &&
           event.by.role == Role::rule_keeper && is_own_origin(event.origin);
}

}  // namespace huiyin::server
