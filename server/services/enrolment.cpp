// SPDX-License-Identifier: Apache-2.0
#include "server/services/enrolment.hpp"

#include <cctype>
#include <vector>

#include "server/identity/accounts.hpp"
#include "server/identity/coming_back.hpp"
#include "server/identity/device_keys.hpp"
#include "server/ingest/administrative_events.hpp"
#include "server/ingest/complaint_codes.hpp"
#include "server/ingest/device_time.hpp"
#include "server/platform/answer_faults.hpp"
#include "server/services/service_faults.hpp"
#include "shared/foundation/text.hpp"
#include "shared/vocabulary/event_kind.hpp"
#include "shared/vocabulary/origin_name.hpp"
#include "sync/platform/base64.hpp"

namespace huiyin::server {
namespace {

constexpr std::size_t longest_name = 100, longest_code = 40, public_key_bytes = 32, letters_together = 4;
constexpr std::string_view letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";  // 32, none mistaken for another
static_assert(letters.size() == 32);

/// Case, width, spaces and dashes do not matter to who types it.
std::string hash_code(std::string_view typed) {
    std::string plain;
    for (const char c : comparison_form(typed))
        if (std::isalnum(static_cast<unsigned char>(c)) != 0)
            plain += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    return to_hex(hash_of("enrolment " + plain));
}

/// "k-0001", "k-2-0001": the face's letter, the epoch after the first, and a number that is never given again in this
/// epoch, nor to a chain that was imported.
std::string next_origin(Store& store, std::int64_t epoch, Face face) {
    const char letter = to_string(face).front();
    const auto key = std::string("devices of ") + letter + (epoch > 1 ? '-' + std::to_string(epoch) : std::string{});
    auto next = std::stoll(store.value(key).value_or("0")) + 1;
    while (store.origin(device_origin(letter, epoch, next))) ++next;
    store.put_value(key, std::to_string(next));
    return device_origin(letter, epoch, next);
}

/// Without what only head office goes by: a device of an earlier version refuses rules that it cannot read whole, and
/// what customers said would wait there until it was updated.
Json rules_for_devices(const Rules& rules) {
    auto out = rules.to_json();
    out["policy"].erase("attachments");
    if (const auto earlier = out.find("earlier"); earlier != out.end())
        for (auto& then : *earlier) then["policy"].erase("attachments");
    return out;
}

}  // namespace

std::string new_enrolment_code(Store& store, const ServerContext& context, const std::string& unit, Face face,
                               const CodeKind& kind) {
    std::vector<std::uint8_t> random(kind.letters);
    sync::random_bytes(random);
    std::string code;
    for (std::size_t i = 0; i < random.size(); ++i) {
        if (i > 0 && i % letters_together == 0) code += '-';
        code += letters[random[i] % letters.size()];
    }
    const EnrolmentCode issued{hash_code(code), unit, face, context.real_now() + kind.lives};
    store.put_code(issued);
    record_code(store, context, issued);
    return code;
}

std::optional<Origin> revoke(DeviceStore& store, const std::string& origin) {
    auto device = store.origin(origin);
    if (!device || is_own_origin(device->id)) return std::nullopt;
    device->revoked = true;
    store.put_origin(*device);
    return device;
}

Answer<Json> enroll(ServerRuntime& runtime, const Json& asked, const std::string& remote) {
    const auto code = text_of(asked, "code"), name = text_of(asked, "name"),
               exchange_key = text_of(asked, "exchange_key");
    const auto tried_at = steady_time();
    if (const int seconds = runtime.wrong_codes.wait(remote, tried_at))
        return too_many(faults::many_wrong_codes, seconds);
    if (code.empty() || code.size() > longest_code) return invalid(faults::enrolment_code_missing, "code");
    if (characters(name) > longest_name) return invalid(faults::at_most_100, "name");
    if (const auto bad = refusal_of(name, "name")) return invalid(*bad);
    if (!exchange_key.empty() && !sync::from_base64(exchange_key, public_key_bytes))
        return invalid(faults::exchange_key_form, "exchange_key");
    const auto token = new_token();
    std::string prefix;
    auto device = runtime.writer.run<Origin>([&](Store& store) -> Answer<Origin> {
        const auto found = store.take_code(hash_code(code));
        const auto expired = runtime.context.expired_until();
        if (!found || (expired && found->expires < *expired) || !runtime.context.rules.organisation.find(found->unit))
            return problem(403, "wrong-code", faults::wrong_enrolment_code, "code");
        Origin made;
        made.id = next_origin(store, runtime.context.epoch, found->face);
        made.unit = found->unit;
        made.face = found->face;
        made.name = stored_form(name);
        made.token_hash = hash_token(token);
        made.last_seen = runtime.context.now();
        made.exchange_key = exchange_key;
        made.heard = heard_at_enrolment(made.last_seen);
        store.put_origin(made);
        record_device(store, runtime.context, EventKind::device_enrolled, made, hash_code(code));
        note_keys_of(store, runtime.context, made.id);
        prefix = give_prefix(store, runtime.context, made.id);
        return made;
    });
    if (!device) {
        if (device.error().status == 403) runtime.wrong_codes.count(remote, tried_at);
        return std::unexpected(device.error());
    }
    runtime.context.log.info("device enrolled", {{"origin", device->id}, {"unit", device->unit}});
    auto answer = Json{{"origin", device->id},
                       {"unit", device->unit},
                       {"face", to_string(device->face)},
                       {"token", token},
                       {"box_key", runtime.context.box_keys.public_key},
                       {"sign_key", runtime.context.sign_keys.public_key},
                       {"policy_version", runtime.rules_version},
                       {"rules", rules_for_devices(runtime.context.rules)},
                       {"epoch", runtime.context.epoch},
                       {"prefix", prefix},
                       {"certificate", certificate_of(runtime.context, *device, runtime.context.sign_keys)}};
    if (auto proof = epoch_proof_of(runtime.context); !proof.empty()) answer["epoch_proof"] = std::move(proof);
    return answer;
}

Json policy_in_force(const ServerRuntime& runtime, bool for_device) {
    const auto& context = runtime.context;
    return {{"version", runtime.rules_version},
            {"official_years", context.rules.calendar.official_years()},
            {"assumed_years", assumed_years(context.rules.calendar, context.now())},
            {"rules", for_device ? rules_for_devices(context.rules) : context.rules.to_json()}};
}

}  // namespace huiyin::server
