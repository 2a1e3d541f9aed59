// SPDX-License-Identifier: Apache-2.0
#include "server/audit/log_file.hpp"

#include "shared/events/redaction.hpp"
#include "shared/foundation/field_faults.hpp"
#include "sync/chain/chain.hpp"
#include "sync/platform/base64.hpp"
#include "sync/protocol/delivery_proof.hpp"

namespace huiyin::server {
namespace {

/// A checkpoint of thousands of devices is the longest.
constexpr JsonLimits line_limits{.bytes = std::size_t{8} << 20, .depth = 14};

bool is_seal(const std::string& text) {
    const auto link = sync::parse_link(text);
    return link && link->sealed;
}

Result<StoredEvent> read_logged(Result<Json> json) {
    StoredEvent out;
    const auto was = parse_hash(text_of(*json, "erased"));
    if (was && !json->contains("kind")) {
        out.origin = text_of(*json, "origin");
        out.seq = number_of(*json, "seq");
        out.hash = *was;
        out.refused = text_of(*json, "refused");  // of an event that stands elsewhere
        out.refused_code = text_of(*json, "code");
        return out;
    }
    // Fields of newer versions are kept, whatever they are called: refused is only what has no kind, sealed only what
    // reads as a seal.
    if (!json->contains("kind")) {
        out.refused = text_of(*json, "refused");
        out.refused_code = text_of(*json, "code");
        const auto bytes = sync::from_base64(text_of(*json, "travelled"));
        if (!bytes || out.refused.empty()) return fault("neither a line nor a refused one", "kind");
        out.travelled.assign(bytes->begin(), bytes->end());
        out.origin = text_of(*json, "origin");
        out.seq = number_of(*json, "seq");
        out.hash = hash_of(out.travelled);
        return out;
    }
    if (auto travelled = text_of(*json, "travelled"); is_seal(travelled)) {
        out.travelled = std::move(travelled);
        json->erase("travelled");
    }
    if (was) json->erase("erased");
    const auto event = event_from_json(std::move(*json));
    if (!event) return std::unexpected(event.error());
    if (was && canonical_line(redacted(*event)) != canonical_line(*event))
        return fault("says that it was erased, and holds more than a remnant", "erased");
    out.origin = event->origin;
    out.seq = event->seq;
    out.subject = event->subject;
    out.opened = canonical_line(*event);
    out.hash = was ? *was : hash_of(out.bytes());
    return out;
}

/// {"origin","seq","sealed","was"} and the device's signature (docs/decisions/0007).
Result<StoredEvent> read_kept(const Json& json, std::span<const sync::KeyPair> keys) {
    const auto sealed = text_of(json, "sealed");
    const auto line = sync::open(sealed, keys);
    if (!line) return std::unexpected(line.error());
    if (line->origin != text_of(json, "origin") || line->seq != number_of(json, "seq"))
        return fault("another line is inside than the file says", "sealed");
    StoredEvent out;
    out.origin = line->origin;
    out.seq = line->seq;
    out.subject = line->subject;
    out.opened = canonical_line(*line);
    if (text_of(json, "was") == "sealed") out.travelled = sealed;
    out.hash = hash_of(out.bytes());
    return out;
}

/// Only what export writes: a field of this name in a newer version's event is the event's own.
bool is_given_back(const Json& json) {
    const auto given = json.find("given_back");
    return json.contains("kind") && given != json.end() && given->is_object() && parse_hash(text_of(*given, "hash"));
}

Result<ReturnedEvent> read_given_back(Json json, const ServerContext& context) {
    const auto given = json.at("given_back");
    json.erase("given_back");
    const auto event = event_from_json(std::move(json));
    if (!event) return std::unexpected(event.error());
    StoredEvent out;
    out.origin = event->origin;
    out.seq = event->seq;
    out.subject = event->subject;
    out.opened = canonical_line(*event);
    out.hash = *parse_hash(text_of(given, "hash"));
    auto proof = text_of(given, "proof");
    const sync::Delivered said{out.origin, out.seq, out.hash, hash_of(out.opened)};
    if (!sync::Prover(context.all_sign_keys()).holds(proof, said))
        return fault("is not what this head office once proved that it delivered: " + out.origin + " seq " +
                         std::to_string(out.seq) + " was changed, or is another head office's",
                     "given_back.proof");
    return ReturnedEvent{std::move(out), std::move(proof)};
}

}  // namespace

std::string why_strange(const StrangeCheckpoint& strange) {
    if (strange.key.empty())
        return "the checkpoint was changed, or is signed with a key that is not trusted here: nothing in the file is "
               "believed for it";
    return "the checkpoint is signed by a head office with the key " + strange.key +
           ", which is not trusted here: if 'huiyin-server keys show' prints this key there, import the file with "
           "--trust " +
           strange.key;
}

Result<FileLine> read_file_line(const std::string& text, const ServerContext& context,
                                const std::vector<std::string>& trusted) {
    auto json = parse_json(text, line_limits);
    if (!json) return std::unexpected(json.error());
    if (!json->is_object()) return fault(faults::not_object, "line");
    if (json->contains("heads") && json->contains("signature") && !json->contains("kind")) {
        if (auto own = read_checkpoint(text, context)) return FileLine(std::move(*own));
        if (auto others = read_checkpoint(text, trusted)) return FileLine(TrustedCheckpoint{std::move(*others)});
        return FileLine(StrangeCheckpoint{signer_of(text)});
    }
    if (json->contains("sealed") && json->contains("was")) {
        auto line = read_kept(*json, context.all_box_keys());
        if (!line) return std::unexpected(line.error());
        return KeptEvent{std::move(*line), std::move(*json)};
    }
    if (is_given_back(*json)) {
        auto line = read_given_back(std::move(*json), context);
        if (!line) return std::unexpected(line.error());
        return std::move(*line);
    }
    auto line = read_logged(std::move(json));
    if (!line) return std::unexpected(line.error());
    return LoggedEvent{std::move(*line)};
}

}  // namespace huiyin::server
