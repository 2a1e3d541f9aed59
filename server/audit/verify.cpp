// SPDX-License-Identifier: Apache-2.0
#include "server/audit/verify.hpp"

#include <map>

#include "server/audit/erasure.hpp"
#include "server/audit/verify_accounts.hpp"
#include "server/ingest/moved_events.hpp"
#include "server/ingest/projections.hpp"
#include "server/ingest/visibility.hpp"
#include "server/ingest/writers_of_the_log.hpp"
#include "server/runtime/stored_rules.hpp"
#include "server/store/fact_store.hpp"
#include "server/store/subject_keys.hpp"
#include "shared/events/erased.hpp"
#include "shared/events/redaction.hpp"
#include "shared/vocabulary/subject_id.hpp"
#include "sync/chain/chain.hpp"
#include "sync/protocol/delivery_proof.hpp"

namespace huiyin::server {
namespace {

constexpr int page = 1000;
constexpr std::int64_t subjects_at_once = 100;  ///< in one snapshot
constexpr std::size_t most_findings = 100;

/// The places and hashes that the subject's `erased` event names; nothing when it was not erased.
std::optional<Json> erasure_of(EventStore& store, const std::string& subject) {
    for (const auto& text : store.opened_events(subject)) {
        const auto event = parse_line(text);
        if (!event || !is_erasure(*event)) continue;
        const auto* remains = read_payload<Erased>(event->body).remains;
        return remains ? *remains : Json::array();
    }
    return std::nullopt;
}

class Verifier {
  public:
    Verifier(Store& store, const ServerContext& context, const Progress& progress)
        : store_(store),
          directory_(context.directory),
          rules_(context.rules),
          box_keys_(context.all_box_keys()),
          prover_(context.all_sign_keys()),
          progress_(progress),
          all_(store.counts().lines) {}

    Findings run_chains() {
        if (const auto found = store_.check(); !found.empty()) report("SQLite's own check: " + found);
        for (const auto& origin : store_.origins()) check_chain(origin);
        return std::move(out_);
    }

    Findings run() {
        out_ = run_chains();
        for (std::string after;;) {
            const auto subjects = store_.subjects_after(after, page);
            if (subjects.empty()) break;
            for (const auto& subject : subjects) {
                if (out_.subjects % subjects_at_once == 0) begin_page();
                check_subject(subject);
            }
            after = subjects.back();
        }
        store_.let_go();
        for (auto& wrong : store_.wrong_sums()) report(std::move(wrong));
        for (auto& wrong : wrong_accounts(store_, rules_, box_keys_)) report(std::move(wrong));
        if (auto missing = why_subject_keys_are_missing(directory_); !missing.empty()) report(std::move(missing));
        return std::move(out_);
    }

  private:
    /// What follows is read as it stands now, by the rules that are in force now.
    void begin_page() {
        store_.let_go();
        const auto text = store_.value("rules").value_or("");
        if (text == rules_text_) return;
        if (auto now = read_rules(text)) rules_ = std::move(*now);
        rules_text_ = text;
    }

    void report(std::string what) {
        if (out_.damage.size() < most_findings) out_.damage.push_back(std::move(what));
    }

    void check_chain(const Origin& origin) {
        ++out_.origins;
        store_.let_go();
        const WritersOfTheLog writers(store_, origin, rules_);
        sync::ChainHead before;
        const auto returned = store_.returned(origin.id);
        for (auto lines = store_.chain(origin.id, 0, page); !lines.empty();
             lines = store_.chain(origin.id, lines.back().seq, page)) {
            for (const auto& line : lines) {
                if (const auto given = returned.find(line.seq); given != returned.end()) {
                    check_returned(line, given->second, origin, before);
                    continue;
                }
                if (const auto wrong = wrong_in(line, before); !wrong.empty())
                    report(origin.id + " seq " + std::to_string(line.seq) + ": " + wrong);
                else if (const auto who = writers.wrong_in(line); !who.empty())
                    report(origin.id + " seq " + std::to_string(line.seq) + ": " + who);
                before = {line.seq, line.hash};
            }
            out_.lines += static_cast<std::int64_t>(lines.size());
            store_.let_go();
            if (progress_) progress_(out_.lines, std::max(out_.lines, all_));
        }
        // In the snapshot in which nothing came behind `before`: the chain may have grown meanwhile.
        const auto now = store_.origin(origin.id).value_or(origin);
        if (before.seq != now.head_seq || before.hash != now.head_hash)
            report(origin.id + ": the chain ends at seq " + std::to_string(before.seq) + ", not at seq " +
                   std::to_string(now.head_seq) + " as it was acknowledged");
    }

    /// A line that was given back: head office's proof stands for the bytes that its chain is made of, which it does
    /// not know; its place in the chain is told by what it says, as far as the chain has come to it.
    void check_returned(const StoredEvent& event, const std::string& proof, const Origin& origin,
                        sync::ChainHead& before) {
        if (event.unreadable()) {  // where its chain has come over it, nothing more can be told
            if (event.seq == before.seq + 1 && event.seq <= origin.head_seq) before = {event.seq, event.hash};
            return;
        }
        const auto place = event.origin + " seq " + std::to_string(event.seq);
        if (!prover_.holds(proof, {event.origin, event.seq, event.hash, hash_of(event.opened)}) && !is_redacted(event))
            return report(place + ": the line that was given back was changed");
        const auto parsed = parse_line(event.opened);
        if (!parsed || parsed->subject != event.subject || parsed->origin != event.origin || parsed->seq != event.seq)
            return report(place + ": the line that was given back stands in another's place");
        // Of another history of its device it follows on nothing that is here; the chain went on over it all the same.
        const bool follows = parsed->prev == before.hash || event.seq <= origin.head_seq;
        if (event.seq == before.seq + 1 && follows) before = {event.seq, event.hash};
    }

    /// The event is what is left of one that head office erased (rulebook 8), and its hash is the one that it had.
    bool is_redacted(const StoredEvent& event) {
        const auto parsed = parse_line(event.opened);
        if (!parsed || canonical_line(redacted(*parsed)) != event.opened) return false;
        const auto [found, is_new] = erased_.try_emplace(event.subject);
        if (is_new) found->second = erasure_of(store_, event.subject);
        if (!found->second) return false;
        for (const auto& place : *found->second)
            if (place.is_array() && place.size() == 3 && place[0] == event.origin && place[1] == event.seq)
                return place[2] == to_hex(event.hash);
        return true;  // it came after
    }

    std::string wrong_in(const StoredEvent& event, const sync::ChainHead& before) {
        if (event.seq != before.seq + 1) return "the line before it is missing";
        if (event.unreadable() || is_double(event)) return {};
        if (hash_of(event.bytes()) != event.hash && !is_redacted(event)) return "the line was changed";
        const auto link = sync::parse_link(event.bytes());
        if (!link) return event.refused.empty() ? "the line cannot be read" : "";
        if (link->seq != event.seq || (event.refused.empty() && link->origin != event.origin))
            return "the line stands in another's place";
        if (link->prev != before.hash) return "the line does not follow the one before it";
        if (!event.refused.empty()) return {};
        if (link->sealed) {
            const auto opened = sync::open(event.travelled, box_keys_);
            if (!opened || !was_sealed(*opened, event.opened)) return "what was read from the seal was changed";
        }
        const auto parsed = parse_line(event.opened);
        if (!parsed || parsed->subject != event.subject) return "the line is filed under another subject";
        return {};
    }

    void check_subject(const std::string& subject) {
        if (is_administrative_subject(subject)) return;  // nothing is made of it but what its chain says
        ++out_.subjects;
        std::vector<Event> events;
        Digest digest;
        const auto texts = store_.opened_events(subject);
        if (texts.empty()) return;  // its key was destroyed (rulebook 8)
        for (const auto& text : texts) {
            if (auto event = parse_line(text)) events.push_back(std::move(*event));
            digest.add(hash_of(text));
        }
        const auto row = store_.subject(subject);
        if (!row) return report(subject + ": the projection is missing; run rebuild");
        auto expected = project_events(subject, events, rules_, row->as_of, arrivals_of(store_, subject));
        expected.row.digest = digest.value();
        if (expected.row != *row || expected.duties != store_.duties(*row) || expected.links != store_.links(subject) ||
            expected.facts != store_.facts(*row))
            report(subject + ": the projection does not follow from the lines; run rebuild");
        if (expected.visible_to != store_.scope(subject))
            report(subject + ": it is shown to other units than the rules say; run rebuild");
    }

    Store& store_;
    std::string directory_;
    Rules rules_;
    std::string rules_text_;  ///< as they lie in the store; "" not looked at yet
    std::vector<sync::KeyPair> box_keys_;
    sync::Prover prover_;
    const Progress& progress_;
    std::int64_t all_;
    std::map<std::string, std::optional<Json>> erased_;  ///< by subject: the places that its `erased` event names
    Findings out_;
};

}  // namespace

Findings verify(Store& store, const ServerContext& context, const Progress& progress) {
    return Verifier(store, context, progress).run();
}

Findings verify_chains(Store& store, const ServerContext& context) {
    const Progress nobody;
    return Verifier(store, context, nobody).run_chains();
}

Answer<Findings> verify_aside(ServerRuntime& runtime, const Progress& progress) {
    auto found = runtime.readers.read<Findings>(
        [&](Store& store) -> Answer<Findings> {
            auto rules_stand_still = runtime.rules_lock.pass();
            Verifier verifier(store, runtime.context, progress);
            rules_stand_still.unlock();
            return verifier.run();
        },
        Readers::Length::lengthy);
    if (found && found->damage.empty()) runtime.health.verified();
    if (found && !found->damage.empty()) runtime.health.read_damaged();
    return found;
}

}  // namespace huiyin::server
