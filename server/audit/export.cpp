// SPDX-License-Identifier: Apache-2.0
#include "server/audit/checkpoint.hpp"
#include "server/audit/log_transfer.hpp"
#include "server/ingest/moved_events.hpp"
#include "shared/events/redaction.hpp"
#include "sync/platform/base64.hpp"
#include "sync/protocol/delivery_proof.hpp"

namespace huiyin::server {
namespace {

constexpr int page = 1000;

/// A chain as it was when the export began. What is written meanwhile is not in the file.
struct Chain {
    Origin origin;
    std::map<std::int64_t, std::string> proofs;  ///< of the events that were given back
};

std::vector<Chain> chains_of(Store& store) {
    std::vector<Chain> out;
    for (auto& origin : store.origins()) out.push_back({origin, store.returned(origin.id)});
    return out;
}

std::string written(const StoredEvent& event) {
    if (event.unreadable())
        return canonical({{"erased", to_hex(event.hash)}, {"origin", event.origin}, {"seq", event.seq}});
    if (is_double(event))
        return canonical({{"code", event.refused_code},
                          {"erased", to_hex(event.hash)},
                          {"origin", event.origin},
                          {"refused", event.refused},
                          {"seq", event.seq}});
    if (!event.refused.empty()) {
        const auto bytes =
            std::span(reinterpret_cast<const std::uint8_t*>(event.travelled.data()), event.travelled.size());
        Json out{{"origin", event.origin},
                 {"refused", event.refused},
                 {"seq", event.seq},
                 {"travelled", sync::to_base64(bytes)}};
        if (!event.refused_code.empty()) out["code"] = event.refused_code;
        return canonical(out);
    }
    const bool whole = hash_of(event.bytes()) == event.hash;
    if (event.travelled.empty() && whole) return event.opened;
    auto json = parse_json(event.opened).value_or(Json::object());
    if (!event.travelled.empty()) json["travelled"] = event.travelled;
    if (!whole) json["erased"] = to_hex(event.hash);
    return canonical(json);
}

/// A proof covers the event as it was delivered. The redaction of an erased person's event gets a proof of its own, as
/// it does when it is delivered again.
std::string proof_now(const StoredEvent& event, const std::string& proof, const sync::Prover& prover) {
    const sync::Delivered said{event.origin, event.seq, event.hash, hash_of(event.opened)};
    if (prover.holds(proof, said)) return proof;
    const auto parsed = parse_line(event.opened);
    const bool is_redacted = parsed && canonical_line(redacted(*parsed)) == event.opened;
    return is_redacted ? prover.proof(said) : proof;
}

/// The event in plain text, with the proof that stands for the bytes of its chain.
std::string given_back(const StoredEvent& event, const std::string& proof) {
    auto json = parse_json(event.opened).value_or(Json::object());
    json["given_back"] = {{"hash", to_hex(event.hash)}, {"proof", proof}};
    return canonical(json);
}

class Exporter {
  public:
    Exporter(Store& store, const ServerContext& context)
        : store_(store),
          context_(context),
          prover_(context.sign_keys),
          chains_(chains_of(store)),
          last_(store.last_feed()) {}

    std::int64_t run(const std::function<bool(const std::string&)>& write) {
        for (const auto& chain : chains_)
            if (!run(chain, write)) return count_;
        write(sign_ends(ends_, context_) + '\n');
        return count_;
    }

  private:
    bool run(const Chain& chain, const std::function<bool(const std::string&)>& write) {
        const auto& id = chain.origin.id;
        std::int64_t after = 0;
        for (auto lines = store_.chain(id, after, page, last_); !lines.empty();
             lines = store_.chain(id, after, page, last_)) {
            std::string text;
            for (const auto& line : lines) text += row(chain, line);
            store_.let_go();  // whoever reads the output may be slow
            if (!write(text)) return false;
            after = lines.back().seq;
        }
        return true;
    }

    std::string row(const Chain& chain, const StoredEvent& event) {
        const bool beyond = event.seq > chain.origin.head_seq;
        const auto proof = chain.proofs.find(event.seq);
        const bool proved = proof != chain.proofs.end() && !event.opened.empty();
        if (beyond && !proved) return {};  // its place leads nowhere, and nothing is left of what it said
        if (!event.refused.empty()) ends_.refused[event.origin].push_back(event.seq);
        if (!beyond) ends_.heads[event.origin] = {event.seq, event.hash};
        ++count_;
        if (!proved) return written(event) + '\n';
        return given_back(event, proof_now(event, proof->second, prover_)) + '\n';
    }

    Store& store_;
    const ServerContext& context_;
    sync::Prover prover_;
    std::vector<Chain> chains_;
    std::int64_t last_;
    std::int64_t count_ = 0;
    ChainEnds ends_;
};

}  // namespace

std::int64_t export_events(Store& store, const ServerContext& context,
                           const std::function<bool(const std::string&)>& write) {
    return Exporter(store, context).run(write);
}

}  // namespace huiyin::server
