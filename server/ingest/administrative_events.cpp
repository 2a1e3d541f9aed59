// SPDX-License-Identifier: Apache-2.0
#include "server/ingest/administrative_events.hpp"

#include <algorithm>
#include <optional>

#include "server/ingest/epoch.hpp"
#include "server/ingest/rule_run.hpp"
#include "shared/engine/required_events.hpp"
#include "shared/vocabulary/subject_id.hpp"
#include "sync/platform/base64.hpp"
#include "sync/platform/gzip.hpp"
#include "sync/protocol/delivery_proof.hpp"

namespace huiyin::server {
namespace {

constexpr const char *account_subjects = "a-account-", *device_subjects = "a-device-", *rules_subject = "a-rules";
constexpr int epoch_bits = 32;

/// Numbers grow with the epoch, too: those that a device was given before a restore are not given again.
std::int64_t next_keepsake(Store& store, const Office& office) {
    return std::max(store.last_keepsake(), office.epoch << epoch_bits) + 1;
}

/// An account may have letters in its name that a subject has not.
std::string subject_of_account(const std::string& account) {
    constexpr std::size_t digits = 32;
    return account_subjects + to_hex(hash_of(account)).substr(0, digits);
}

void record(Store& store, const Office& office, Draft draft) {
    Book book(store, office, office.now());
    const auto line = book.append(std::move(draft));
    settle(book);
    const auto text = canonical_line(line);
    const auto hash = hash_of(text);
    const sync::Prover prover(office.sign_keys);
    auto box = sync::make_kept_box(text, prover.proof({line.origin, line.seq, hash, hash}), office.box_keys.public_key);
    store.put_keepsake({next_keepsake(store, office), std::move(box), office.now()});
}

void apply_account(Store& store, const Office& office, const Line& event) {
    const auto& body = event.body;
    const auto role = parse_role(text_of(body, "role"));
    const auto password = sync::open_kept_box(text_of(body, "password"), office.box_keys);
    if (!role || text_of(body, "account").empty()) return;
    Account account{text_of(body, "account"), text_of(body, "unit"),          *role,
                    text_of(body, "name"),    password ? password->line : "", flag_of(body, "active"),
                    flag_of(body, "demo")};
    const auto stood = store.account(account.id);
    if (stood && stood->password_hash != account.password_hash) store.drop_sessions(account.id);
    if (!account.active) store.drop_sessions(account.id);
    store.put_account(account, event.clock);
}

void apply_device(Store& store, const Office& office, const Json& body) {
    const auto face = parse_face(text_of(body, "face"));
    if (!face || text_of(body, "device").empty()) return;
    (void)store.take_code(text_of(body, "code"));  // it was used up
    auto device = store.origin(text_of(body, "device")).value_or(Origin{});
    const bool is_new = device.id.empty(), only_a_name = device.token_hash.empty() && device.exchange_key.empty();
    if (is_new || only_a_name) {
        device.id = text_of(body, "device");
        device.unit = text_of(body, "unit");
        device.face = *face;
        device.name = text_of(body, "name");
        device.token_hash = text_of(body, "token_hash");
        device.exchange_key = text_of(body, "exchange_key");
        device.unconfirmed = true;
        if (is_new) device.last_seen = office.now();
    }
    device.revoked |= flag_of(body, "revoked");
    store.put_origin(device);
}

/// The newest administrative event on the subject.
std::optional<Line> newest_on(Store& store, const std::string& subject) {
    std::optional<Line> out;
    for (const auto& text : store.opened_lines(subject))
        if (auto line = parse_line(text); line && is_administrative_event(*line) && (!out || out->at < line->at))
            out = std::move(*line);
    return out;
}

}  // namespace

void record_account(Store& store, const Office& office, const char* kind, const Account& account) {
    record(store, office,
           {subject_of_account(account.id),
            kind,
            rule_keeper(office.rules),
            {{"account", account.id},
             {"unit", account.unit},
             {"role", to_string(account.role)},
             {"name", account.name},
             {"active", account.active},
             {"demo", account.demo},
             {"password", sync::make_kept_box(account.password_hash, "", office.box_keys.public_key)}}});
}

void record_device(Store& store, const Office& office, const char* kind, const Origin& device,
                   const std::string& code_hash) {
    record(store, office,
           {device_subjects + device.id,
            kind,
            rule_keeper(office.rules),
            {{"device", device.id},
             {"unit", device.unit},
             {"face", to_string(device.face)},
             {"name", device.name},
             {"token_hash", device.token_hash},
             {"exchange_key", device.exchange_key},
             {"revoked", device.revoked},
             {"code", code_hash}}});
}

void record_rules(Store& store, const Office& office) {
    const auto packed = sync::gzip(canonical(office.rules.to_json()));
    if (!packed) return;  // memory ran out: they are in force all the same
    const auto bytes = std::span(reinterpret_cast<const std::uint8_t*>(packed->data()), packed->size());
    record(store, office,
           {rules_subject,
            "rules_changed",
            rule_keeper(office.rules),
            {{"version", office.rules.policy.version}, {"rules", sync::to_base64(bytes)}}});
}

std::string apply_administrative(Store& store, const Office& office, const std::set<std::string>& subjects) {
    std::string rules;
    for (const auto& subject : subjects) {
        const auto newest = newest_on(store, subject);
        if (!newest) continue;
        if (subject.starts_with(account_subjects)) apply_account(store, office, *newest);
        if (subject.starts_with(device_subjects)) apply_device(store, office, newest->body);
        if (subject == rules_subject && text_of(newest->body, "version") != office.rules.policy.version)
            rules = text_of(newest->body, "version");
    }
    return rules;
}

}  // namespace huiyin::server
