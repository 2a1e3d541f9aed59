// SPDX-License-Identifier: Apache-2.0
#include "server/ingest/administrative_events.hpp"

#include <algorithm>
#include <string_view>
#include <tuple>

#include "server/ingest/epoch.hpp"
#include "server/ingest/rule_run.hpp"
#include "server/runtime/tls_keys.hpp"
#include "shared/engine/required_events.hpp"
#include "sync/platform/base64.hpp"
#include "sync/platform/gzip.hpp"
#include "sync/protocol/delivery_proof.hpp"

namespace huiyin::server {
namespace {

using namespace administrative;

constexpr std::size_t code_name_digits = 16;

/// Below all numbers of the epoch, and above those of earlier ones. JSON's safe integers must do for epochs that are
/// counted, as they always were, and for those that are seconds (epoch_above).
std::int64_t before_keepsakes_of(std::int64_t epoch) {
    constexpr std::int64_t counted = 1 << 12;
    constexpr int bits_of_counted = 32, bits_of_seconds = 22;
    if (epoch < counted) return epoch << bits_of_counted;
    return std::max(counted << bits_of_counted, epoch << bits_of_seconds);
}

/// Numbers grow with the epoch, too: those that a device was given before a restore are not given again.
std::int64_t next_keepsake(ReturnStore& store, const ServerContext& context) {
    return std::max(store.last_keepsake(), before_keepsakes_of(context.epoch)) + 1;
}

void record(Store& store, const ServerContext& context, Draft draft) {
    UnitOfWork work(store, context, context.now());
    const auto event = work.append(std::move(draft));
    run_rules(work);
    const auto text = canonical_line(event);
    const auto hash = hash_of(text);
    const sync::Prover prover(context.sign_keys);
    auto box =
        sync::make_kept_box(text, prover.proof({event.origin, event.seq, hash, hash}), context.box_keys.public_key);
    store.put_keepsake({next_keepsake(store, context), std::move(box), context.now()});
}

/// In the order in which head office wrote: an epoch's name is longer, or greater, than those before it. No clock is
/// asked: that of a restored head office may lie behind the lost one's, and what was decided since must count.
bool was_written_before(const Event& one, const Event& other) {
    const auto place = [](const Event& event) {
        return std::tuple(event.origin.size(), std::string_view(event.origin), event.seq);
    };
    return place(one) < place(other);
}

}  // namespace

std::string subject_of_account(const std::string& account) {
    constexpr std::size_t digits = 32;
    return accounts + to_hex(hash_of(account)).substr(0, digits);
}

void record_account(Store& store, const ServerContext& context, EventKind kind, const Account& account) {
    record(store, context,
           {subject_of_account(account.id),
            std::string(to_string(kind)),
            rule_engine(context.rules),
            {{"account", account.id},
             {"unit", account.unit},
             {"role", to_string(account.role)},
             {"name", account.name},
             {"active", account.active},
             {"demo", account.demo},
             {"must_change", account.must_change},
             {"password", sync::make_kept_box(account.password_hash, "", context.box_keys.public_key)}}});
}

void record_device(Store& store, const ServerContext& context, EventKind kind, const Origin& device,
                   const std::string& code_hash) {
    record(store, context,
           {devices + device.id,
            std::string(to_string(kind)),
            rule_engine(context.rules),
            {{"device", device.id},
             {"unit", device.unit},
             {"face", to_string(device.face)},
             {"name", device.name},
             {"token_hash", device.token_hash},
             {"exchange_key", device.exchange_key},
             {"revoked", device.revoked},
             {"code", code_hash}}});
}

void record_code(Store& store, const ServerContext& context, const EnrolmentCode& code) {
    record(store, context,
           {codes + sync::random_hex(code_name_digits / 2),
            "code_issued",
            rule_engine(context.rules),
            {{"unit", code.unit},
             {"face", to_string(code.face)},
             {"expires", to_utc(code.expires)},
             {"code", sync::make_kept_box(code.code_hash, "", context.box_keys.public_key)}}});
}

void record_keys(Store& store, const ServerContext& context, const TlsKeys& announced) {
    record(store, context, {tls_keys_subject, "key_rotated", rule_engine(context.rules), announced.to_json()});
}

void record_office_keys(Store& store, const ServerContext& context) {
    record(store, context,
           {office_keys,
            "key_rotated",
            rule_engine(context.rules),
            {{"box", context.box_keys.public_key}, {"sign", context.sign_keys.public_key}}});
}

void record_rules(Store& store, const ServerContext& context) {
    const auto packed = sync::gzip(canonical(context.rules.to_json()));
    if (!packed) return;  // memory ran out: they are in force all the same
    const auto bytes = std::span(reinterpret_cast<const std::uint8_t*>(packed->data()), packed->size());
    record(store, context,
           {rules,
            "rules_changed",
            rule_engine(context.rules),
            {{"version", context.rules.policy.version}, {"rules", sync::to_base64(bytes)}}});
}

std::vector<Event> administrative_events_on(EventStore& store, const std::string& subject) {
    std::vector<Event> out;
    for (const auto& text : store.opened_events(subject))
        if (auto event = parse_line(text); event && is_administrative_event(*event)) out.push_back(std::move(*event));
    std::ranges::stable_sort(out, was_written_before);
    return out;
}

}  // namespace huiyin::server
