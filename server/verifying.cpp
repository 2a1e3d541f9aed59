// SPDX-License-Identifier: Apache-2.0
// server/verifying.cpp
#include "server/verifying.hpp"

#include <map>

#include "server/audience.hpp"
#include "server/erasing.hpp"
#include "server/projections.hpp"
#include "shared/remnant.hpp"
#include "sync/chain.hpp"

namespace huiyin::server {
namespace {

constexpr int page = 1000;
constexpr std::size_t most_findings = 100;

/// The places and hashes that the subject's `erased` line names; nothing when it was not erased.
std::optional<Json> erasure_of(Store& store, const std::string& subject) {
    for (const auto& text : store.opened_lines(subject)) {
        const auto line = parse_line(text);
        if (line && is_erasure(*line)) return line->body.value("remains", Json::array());
    }
    return std::nullopt;
}

class Verifier {
  public:
    Verifier(Store& store, const Rules& rules, const sync::KeyPair& box_keys, const Progress& progress)
        : store_(store), rules_(rules), box_keys_(box_keys), progress_(progress), all_(store.counts().lines) {}

    Findings run() {
        if (const auto found = store_.check(); !found.empty()) report("SQLite's own check: " + found);
        for (const auto& origin : store_.origins()) check_chain(origin);
        if (out_.lines != all_)
            report("lines of " + std::to_string(all_ - out_.lines) + " places belong to no known origin");
        for (std::string after;;) {
            const auto subjects = store_.subjects_after(after, page);
            if (subjects.empty()) break;
            for (const auto& subject : subjects) check_subject(subject);
            after = subjects.back();
        }
        check_digests();
        if (store_.count_duties() != duties_) report("there are duties that no line calls for; run rebuild");
        return std::move(out_);
    }

  private:
    void report(std::string what) {
        if (out_.damage.size() < most_findings) out_.damage.push_back(std::move(what));
    }

    void check_chain(const Origin& origin) {
        ++out_.origins;
        sync::ChainHead before;
        for (auto lines = store_.chain(origin.id, 0, page); !lines.empty();
             lines = store_.chain(origin.id, before.seq, page)) {
            for (const auto& line : lines) {
                if (const auto wrong = wrong_in(line, before); !wrong.empty())
                    report(origin.id + " seq " + std::to_string(line.seq) + ": " + wrong);
                before = {line.seq, line.hash};
            }
            out_.lines += static_cast<std::int64_t>(lines.size());
            if (progress_) progress_(out_.lines, all_);
        }
        if (before.seq != origin.head_seq || before.hash != origin.head_hash)
            report(origin.id + ": the chain ends at seq " + std::to_string(before.seq) + ", not at seq " +
                   std::to_string(origin.head_seq) + " as it was acknowledged");
    }

    /// The line is what is left of one that head office erased (rulebook 8), and its hash is the one that it had.
    bool is_remnant(const StoredLine& line) {
        const auto parsed = parse_line(line.opened);
        if (!parsed || canonical_line(remnant_of(*parsed)) != line.opened) return false;
        const auto [found, is_new] = erased_.try_emplace(line.subject);
        if (is_new) found->second = erasure_of(store_, line.subject);
        if (!found->second) return false;
        for (const auto& place : *found->second)
            if (place.is_array() && place.size() == 3 && place[0] == line.origin && place[1] == line.seq)
                return place[2] == to_hex(line.hash);
        return true;  // it came after
    }

    std::string wrong_in(const StoredLine& line, const sync::ChainHead& before) {
        if (line.seq != before.seq + 1) return "the line before it is missing";
        if (line.unreadable()) return {};
        if (hash_of(line.bytes()) != line.hash && !is_remnant(line)) return "the line was changed";
        const auto link = sync::parse_link(line.bytes());
        if (!link) return line.refused.empty() ? "the line cannot be read" : "";
        if (link->seq != line.seq || (line.refused.empty() && link->origin != line.origin))
            return "the line stands in another's place";
        if (link->prev != before.hash) return "the line does not follow the one before it";
        if (!line.refused.empty()) return {};
        if (link->sealed) {
            const auto opened = sync::open(line.travelled, box_keys_);
            if (!opened || canonical_line(*opened) != line.opened) return "what was read from the seal was changed";
        }
        const auto parsed = parse_line(line.opened);
        if (!parsed || parsed->subject != line.subject) return "the line is filed under another subject";
        return {};
    }

    void check_subject(const std::string& subject) {
        ++out_.subjects;
        std::vector<Line> lines;
        Digest digest;
        const auto texts = store_.opened_lines(subject);
        if (texts.empty()) return;  // its key was destroyed (rulebook 8)
        for (const auto& text : texts) {
            if (auto line = parse_line(text)) lines.push_back(std::move(*line));
            digest.add(hash_of(text));
        }
        const auto row = store_.subject(subject);
        if (!row) return report(subject + ": the projection is missing; run rebuild");
        auto expected = project_lines(subject, lines, rules_, row->as_of);
        expected.row.digest = digest.value();
        if (expected.row != *row || expected.duties != store_.duties(*row) || expected.links != store_.links(subject))
            report(subject + ": the projection does not follow from the lines; run rebuild");
        if (expected.visible_to != store_.scope(subject))
            report(subject + ": it is shown to other units than the rules say; run rebuild");
        duties_ += static_cast<std::int64_t>(expected.duties.size());
        digests_[everything].add(digest);
        for (const auto& unit : expected.visible_to) digests_[unit].add(digest);
    }

    void check_digests() {
        for (const auto& [unit, value] : store_.digests()) {
            if (digests_[unit] != Digest::from_value(value)) report("the digest of " + unit + " is wrong; run rebuild");
            digests_.erase(unit);
        }
        for (const auto& [unit, digest] : digests_)
            if (digest != Digest{}) report("the digest of " + unit + " is missing; run rebuild");
    }

    Store& store_;
    const Rules& rules_;
    const sync::KeyPair& box_keys_;
    const Progress& progress_;
    std::int64_t all_;
    std::int64_t duties_ = 0;  ///< that the lines call for
    std::map<std::string, Digest> digests_;
    std::map<std::string, std::optional<Json>> erased_;  ///< by subject: the places that its `erased` line names
    Findings out_;
};

}  // namespace

Findings verify(Store& store, const Office& office, const Progress& progress) {
    return Verifier(store, office.rules, office.box_keys, progress).run();
}

Answer<Findings> verify_aside(HeadOffice& house, const Progress& progress) {
    auto rules_stand_still = house.rules_gate.pass();
    return house.readers.read<Findings>([&](Store& store) -> Answer<Findings> {
        (void)store.last_feed();  // from the first read on it is one snapshot: what was made by these rules
        const Rules rules = house.office.rules;
        rules_stand_still.unlock();
        return Verifier(store, rules, house.office.box_keys, progress).run();
    });
}

}  // namespace huiyin::server
