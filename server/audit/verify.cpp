// SPDX-License-Identifier: Apache-2.0
#include "server/audit/verify.hpp"

#include <algorithm>
#include <future>
#include <map>
#include <mutex>
#include <set>

#include "server/audit/erasure.hpp"
#include "server/audit/verify_accounts.hpp"
#include "server/audit/verify_rules.hpp"
#include "server/ingest/administrative_events.hpp"
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
constexpr std::size_t subjects_at_once = 100;  ///< in one snapshot
constexpr std::size_t most_findings = 100;

/// Tells how far several that read at the same time have come together.
class Told {
  public:
    Told(const Progress& progress, std::int64_t all) : progress_(progress), all_(all) {}
    void more(std::size_t events) {
        if (!progress_) return;
        const std::lock_guard lock(mutex_);
        done_ += static_cast<std::int64_t>(events);
        progress_(done_, std::max(done_, all_));
    }

  private:
    Progress progress_;
    std::mutex mutex_;
    std::int64_t done_ = 0, all_;
};

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
    Verifier(Store& store, const ServerContext& context, Told& told)
        : store_(store),
          context_(context),
          told_(told),
          rules_(context.rules),
          box_keys_(context.all_box_keys()),
          prover_(context.all_sign_keys()) {}

    Findings chains() {
        if (const auto found = store_.check(); !found.empty()) report("SQLite's own check: " + found);
        for (const auto& origin : store_.origins()) check_chain(origin, {});
        return std::move(out_);
    }

    Findings subjects() {
        check_all_subjects();
        check_sums();
        return std::move(out_);
    }

    Findings projections() {
        check_all_subjects();
        for (auto& wrong : store_.wrong_sums()) report(std::move(wrong));
        return std::move(out_);
    }

    Findings since(const Verified& last) {
        last_feed_ = last.feed;
        heads_ = last.ends.heads;
        const auto now = how_it_stands(store_, context_);
        newest_ = now.feed;
        for (auto& wrong : rewritten_since(store_, last.ends)) report(std::move(wrong));
        check_places();
        for (const auto& origin : store_.origins()) {
            const auto head = heads_.find(origin.id);
            check_chain(origin, head == heads_.end() ? sync::ChainHead{} : head->second);
        }
        if (now.accounts != last.accounts && !accounts_changed_)
            report("the accounts are others than were verified, and no line says so");
        check_subjects(subjects_since(last.feed));
        auto root = last.root;
        root.add(came_);
        if (!was_erased_ && root != now.root)
            report("the digests of subjects do not add up to what was verified and what came since");
        check_sums();
        return std::move(out_);
    }

  private:
    /// Takes a new snapshot, and the rules that are in force in it.
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

    /// Checks that there are as many events as places, without reading one.
    void check_places() {
        std::int64_t places = 0;
        for (const auto& origin : store_.origins()) {
            places += origin.head_seq;
            for (const auto& [seq, proof] : store_.returned(origin.id)) places += seq > origin.head_seq ? 1 : 0;
        }
        if (const auto events = store_.counts().events; events != places)
            report("there are " + std::to_string(events) + " lines in the " + std::to_string(places) +
                   " places of all chains");
    }

    std::vector<std::string> subjects_since(std::int64_t feed) {
        std::set<std::string> out;
        for (auto some = store_.feed_page(feed, {}, page);; some = store_.feed_page(some.feed, {}, page)) {
            for (const auto& item : some.items)
                if (auto event = parse_line(item.opened)) out.insert(std::move(event->subject));
            store_.let_go();
            if (!some.more) return {out.begin(), out.end()};
        }
    }

    /// Checks an event that took its place below the chain's verified end later, as one does that was refused first.
    void check_late(const FeedItem& late) {
        const auto head = heads_.find(late.origin);
        if (late.feed <= last_feed_ || head == heads_.end() || late.seq > head->second.seq) return;
        const auto before = store_.place(late.origin, late.seq - 1);
        const auto origin = store_.origin(late.origin);
        const auto stored = store_.chain(late.origin, late.seq - 1, 1);
        if (!origin || stored.empty() || store_.returned(late.origin).contains(late.seq)) return;
        check_line(stored.front(), {late.seq - 1, before ? before->hash : Hash{}},
                   WritersOfTheLog(store_, *origin, rules_));
    }

    void check_line(const StoredEvent& line, const sync::ChainHead& before, const WritersOfTheLog& writers) {
        std::optional<Event> event;
        auto wrong = wrong_in(line, before, event);
        if (wrong.empty() && event) wrong = writers.wrong_in(*event, line.received);
        if (!wrong.empty()) report(line.origin + " seq " + std::to_string(line.seq) + ": " + wrong);
        accounts_changed_ |= line.subject.starts_with(administrative::accounts);
    }

    void check_sums() {
        store_.let_go();
        for (auto& wrong : store_.wrong_sums()) report(std::move(wrong));
        for (auto& wrong : wrong_accounts(store_, rules_, box_keys_)) report(std::move(wrong));
        if (auto wrong = wrong_rules(store_, context_.own_origin); !wrong.empty()) report(std::move(wrong));
        if (auto missing = why_subject_keys_are_missing(context_.directory); !missing.empty())
            report(std::move(missing));
    }

    /// The events of the chain behind `before`.
    void check_chain(const Origin& origin, sync::ChainHead before) {
        ++out_.origins;
        store_.let_go();
        const WritersOfTheLog writers(store_, origin, rules_);
        const auto returned = store_.returned(origin.id);
        for (auto lines = store_.chain(origin.id, before.seq, page); !lines.empty();
             lines = store_.chain(origin.id, lines.back().seq, page)) {
            for (const auto& line : lines) {
                if (const auto given = returned.find(line.seq); given != returned.end()) {
                    accounts_changed_ |= line.subject.starts_with(administrative::accounts);
                    check_returned(line, given->second, origin, before);
                    continue;
                }
                check_line(line, before, writers);
                before = {line.seq, line.hash};
            }
            out_.events += static_cast<std::int64_t>(lines.size());
            store_.let_go();
            told_.more(lines.size());
        }
        // In the snapshot in which nothing follows `before`: the chain may have grown meanwhile.
        const auto now = store_.origin(origin.id).value_or(origin);
        if (before.seq != now.head_seq || before.hash != now.head_hash)
            report(origin.id + ": the chain ends at seq " + std::to_string(before.seq) + ", not at seq " +
                   std::to_string(now.head_seq) + " as it was acknowledged");
    }

    /// Checks an event that was given back. Head office's proof stands for the bytes of its chain, which are not here;
    /// what the event itself says of its place is checked as far as the chain has come.
    void check_returned(const StoredEvent& event, const std::string& proof, const Origin& origin,
                        sync::ChainHead& before) {
        if (event.unreadable()) {  // nothing more can be told once its chain has passed it
            if (event.seq == before.seq + 1 && event.seq <= origin.head_seq) before = {event.seq, event.hash};
            return;
        }
        const auto place = event.origin + " seq " + std::to_string(event.seq);
        if (!prover_.holds(proof, {event.origin, event.seq, event.hash, hash_of(event.opened)}) && !is_redacted(event))
            return report(place + ": the line that was given back was changed");
        const auto parsed = parse_line(event.opened);
        if (!parsed || parsed->subject != event.subject || parsed->origin != event.origin || parsed->seq != event.seq)
            return report(place + ": the line that was given back stands in another's place");
        // Of another history of its device, it follows nothing that is here; the chain passed over it all the same.
        const bool follows = parsed->prev == before.hash || event.seq <= origin.head_seq;
        if (event.seq == before.seq + 1 && follows) before = {event.seq, event.hash};
    }

    /// Whether the event is the redaction of one that head office erased (rulebook 8), under the hash that one had.
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

    /// `parsed` becomes the event, where it can be read and is none that was refused.
    std::string wrong_in(const StoredEvent& event, const sync::ChainHead& before, std::optional<Event>& parsed) {
        if (event.seq != before.seq + 1) return "the line before it is missing";
        if (event.unreadable() || is_double(event)) return {};
        if (hash_of(event.bytes()) != event.hash && !is_redacted(event)) return "the line was changed";
        auto link = sync::parse_link(event.bytes());
        if (!link) return event.refused.empty() ? "the line cannot be read" : "";
        if (link->seq != event.seq || (event.refused.empty() && link->origin != event.origin))
            return "the line stands in another's place";
        if (link->prev != before.hash) return "the line does not follow the one before it";
        if (!event.refused.empty()) return {};
        if (link->sealed) {
            const auto opened = sync::open(event.travelled, box_keys_);
            if (!opened || !was_sealed(*opened, event.opened)) return "what was read from the seal was changed";
        }
        if (event.travelled.empty())
            parsed = std::move(link->event);
        else if (auto opened = parse_line(event.opened))
            parsed = std::move(*opened);
        if (!parsed || parsed->subject != event.subject) return "the line is filed under another subject";
        return {};
    }

    void check_all_subjects() {
        for (std::string after;;) {
            const auto subjects = store_.subjects_after(after, page);
            if (subjects.empty()) return;
            check_subjects(subjects);
            after = subjects.back();
        }
    }

    void check_subjects(const std::vector<std::string>& subjects) {
        std::size_t looked_at = 0;
        for (const auto& subject : subjects) {
            if (looked_at++ % subjects_at_once == 0) begin_page();
            check_subject(subject);
        }
        store_.let_go();
    }

    void check_subject(const std::string& subject) {
        const auto lines = store_.delivered_events(subject);
        told_.more(lines.size());
        if (is_administrative_subject(subject)) return;  // nothing is made of it but what its chain says
        ++out_.subjects;
        std::vector<Event> events;
        Digest digest;
        if (lines.empty()) {  // its key was destroyed (rulebook 8)
            was_erased_ = true;
            return;
        }
        for (const auto& line : lines) {
            check_late(line);
            const auto hash = hash_of(line.opened);
            digest.add(hash);
            const bool is_new = line.feed > last_feed_ && line.feed <= newest_;
            if (is_new) came_.add(hash);
            if (auto event = parse_line(line.opened)) {
                was_erased_ |= is_new && is_erasure(*event);
                events.push_back(std::move(*event));
            }
        }
        const auto row = store_.subject(subject);
        if (!row) return report(subject + ": the projection is missing; run rebuild");
        auto expected = project_events(subject, events, rules_, row->as_of, arrivals_of(store_, subject));
        expected.row.digest = digest.value();
        if (expected.row != *row || expected.duties != store_.duties(*row) || expected.links != store_.links(subject) ||
            expected.facts != store_.facts(*row) || expected.attachments != store_.attachments(subject))
            report(subject + ": the projection does not follow from the lines; run rebuild");
        if (expected.visible_to != store_.scope(subject))
            report(subject + ": it is shown to other units than the rules say; run rebuild");
    }

    Store& store_;
    const ServerContext& context_;
    Told& told_;
    Rules rules_;
    std::string rules_text_;  ///< as they lie in the store; "" not looked at yet
    std::vector<sync::KeyPair> box_keys_;
    sync::Prover prover_;
    std::map<std::string, std::optional<Json>> erased_;  ///< by subject: the places that its `erased` event names
    // Where not everything is read: what was verified, and what came since.
    std::map<std::string, sync::ChainHead> heads_;
    std::int64_t last_feed_ = 0, newest_ = 0;
    Digest came_;
    bool accounts_changed_ = false;
    bool was_erased_ = false;  ///< what digests were before cannot be told any more
    Findings out_;
};

/// The damage of both, and what one of them counted.
Findings together(Findings chains, Findings subjects) {
    std::ranges::move(subjects.damage, std::back_inserter(chains.damage));
    if (chains.damage.size() > most_findings) chains.damage.resize(most_findings);
    chains.subjects = subjects.subjects;
    return chains;
}

}  // namespace

Findings verify(Store& store, const ServerContext& context, const Progress& progress) {
    Told told(progress, 2 * store.counts().events);
    Verifier chains(store, context, told), subjects(store, context, told);
    auto first = chains.chains();
    return together(std::move(first), subjects.subjects());
}

Findings verify(Store& chains, Store& subjects, const ServerContext& context, const Progress& progress) {
    Told told(progress, 2 * chains.counts().events);
    Verifier one(chains, context, told), other(subjects, context, told);
    auto first = std::async(std::launch::async, [&] { return one.chains(); });
    auto second = other.subjects();
    return together(first.get(), std::move(second));
}

Findings verify_since(const Verified& last, Store& store, const ServerContext& context, const Progress& progress) {
    Told told(progress, 2 * std::max<std::int64_t>(0, store.last_feed() - last.feed));
    return Verifier(store, context, told).since(last);
}

Findings verify_chains(Store& store, const ServerContext& context) {
    Told nobody({}, 0);
    return Verifier(store, context, nobody).chains();
}

Findings verify_projections(Store& store, const ServerContext& context) {
    Told nobody({}, 0);
    return Verifier(store, context, nobody).projections();
}

Answer<Findings> verify_aside(ServerRuntime& runtime, const Progress& progress) {
    auto found = runtime.readers.read<Findings>(
        [&](Store& store) -> Answer<Findings> {
            auto rules_stand_still = runtime.rules_lock.pass();
            Told told(progress, 2 * store.counts().events);
            Verifier chains(store, runtime.context, told), subjects(store, runtime.context, told);
            rules_stand_still.unlock();
            auto first = chains.chains();
            return together(std::move(first), subjects.subjects());
        },
        Readers::Length::lengthy);
    if (found && found->damage.empty()) runtime.health.verified();
    if (found && !found->damage.empty()) runtime.health.read_damaged();
    return found;
}

}  // namespace huiyin::server
