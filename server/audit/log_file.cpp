// SPDX-License-Identifier: Apache-2.0
#include "server/audit/log_file.hpp"

#include "shared/event/redaction.hpp"
#include "sync/chain/chain.hpp"
#include "sync/platform/base64.hpp"
#include "sync/protocol/delivery_proof.hpp"
#include "sync/protocol/messages.hpp"

namespace huiyin::server {
namespace {

/// A checkpoint of thousands of devices is the longest.
constexpr JsonLimits line_limits{.bytes = std::size_t{8} << 20, .depth = 14};

bool is_seal(const std::string& text) {
    const auto link = sync::parse_link(text);
    return link && link->sealed;
}

Result<StoredLine> read_logged(Result<Json> json) {
    StoredLine out;
    const auto was = parse_hash(text_of(*json, "erased"));
    if (was && !json->contains("kind")) {
        out.origin = text_of(*json, "origin");
        out.seq = number_of(*json, "seq");
        out.hash = *was;
        out.refused = text_of(*json, "refused");  // of an event that stands elsewhere
        out.refused_code = text_of(*json, "code");
        return out;
    }
    // Fields of newer versions are kept, whatever they are called: only a line without a kind is a refused one, and
    // only a seal was a seal.
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
    const auto line = line_from_json(std::move(*json));
    if (!line) return std::unexpected(line.error());
    if (was && canonical_line(remnant_of(*line)) != canonical_line(*line))
        return fault("says that it was erased, and holds more than a remnant", "erased");
    out.origin = line->origin;
    out.seq = line->seq;
    out.subject = line->subject;
    out.opened = canonical_line(*line);
    out.hash = was ? *was : hash_of(out.bytes());
    return out;
}

/// {"origin","seq","sealed","was"} and the device's signature (docs/decisions/0007).
Result<StoredLine> read_kept(const Json& json, const sync::KeyPair& keys) {
    const auto sealed = text_of(json, "sealed");
    const auto line = sync::open(sealed, keys);
    if (!line) return std::unexpected(line.error());
    if (line->origin != text_of(json, "origin") || line->seq != number_of(json, "seq"))
        return fault("another line is inside than the file says", "sealed");
    StoredLine out;
    out.origin = line->origin;
    out.seq = line->seq;
    out.subject = line->subject;
    out.opened = canonical_line(*line);
    if (text_of(json, "was") == "sealed") out.travelled = sealed;
    out.hash = hash_of(out.bytes());
    return out;
}

Result<ReturnedLine> read_returned(const Json& json, const Office& office) {
    const auto given = sync::read_return(json);
    if (!given) return std::unexpected(given.error());
    const auto line = parse_line(given->line);
    if (!line) return fault(line.error().what, "return.line." + line.error().where);
    const sync::Delivered said{line->origin, line->seq, given->hash, hash_of(given->line)};
    if (!sync::Prover(office.sign_keys).holds(given->proof, said))
        return fault("is not what this head office once proved that it delivered: " + line->origin + " seq " +
                         std::to_string(line->seq) + " was changed, or is another head office's",
                     "return.proof");
    StoredLine out;
    out.origin = line->origin;
    out.seq = line->seq;
    out.subject = line->subject;
    out.opened = given->line;
    out.hash = given->hash;
    return ReturnedLine{std::move(out), given->proof};
}

}  // namespace

Result<FileLine> read_file_line(const std::string& text, const Office& office,
                                const std::vector<std::string>& trusted) {
    auto json = parse_json(text, line_limits);
    if (!json) return std::unexpected(json.error());
    if (!json->is_object()) return fault("must be an object", "line");
    if (json->contains("heads") && json->contains("signature") && !json->contains("kind")) {
        if (auto own = read_checkpoint(text, office)) return FileLine(std::move(*own));
        if (auto others = read_checkpoint(text, trusted)) return FileLine(TrustedCheckpoint{std::move(*others)});
        return FileLine(StrangeCheckpoint{signer_of(text)});
    }
    if (json->contains("sealed") && json->contains("was")) {
        auto line = read_kept(*json, office.box_keys);
        if (!line) return std::unexpected(line.error());
        return KeptLine{std::move(*line), std::move(*json)};
    }
    if (json->contains("return") && !json->contains("kind")) {
        auto line = read_returned(*json, office);
        if (!line) return std::unexpected(line.error());
        return std::move(*line);
    }
    auto line = read_logged(std::move(json));
    if (!line) return std::unexpected(line.error());
    return LoggedLine{std::move(*line)};
}

}  // namespace huiyin::server
