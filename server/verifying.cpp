// SPDX-License-Identifier: Apache-2.0
// server/verifying.cpp
#include "server/verifying.hpp"

#include <map>

#include "server/audience.hpp"
#include "server/projections.hpp"
#include "sync/chain.hpp"

namespace huiyin::server {
namespace {

constexpr int page = 1000;
constexpr std::size_t most_findings = 100;

class Verifier {
  public:
    Verifier(Store& store, const Office& office, const Progress& progress)
        : store_(store), office_(office), progress_(progress), all_(store.counts().lines) {}

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

    std::string wrong_in(const StoredLine& line, const sync::ChainHead& before) const {
        if (line.seq != before.seq + 1) return "the line before it is missing";
        if (hash_of(line.bytes()) != line.hash) return "the line was changed";
        const auto link = sync::parse_link(line.bytes());
        if (!link) return line.refused.empty() ? "the line cannot be read" : "";
        if (link->seq != line.seq || (line.refused.empty() && link->origin != line.origin))
            return "the line stands in another's place";
        if (link->prev != before.hash) return "the line does not follow the one before it";
        if (!line.refused.empty()) return {};
        if (link->sealed) {
            const auto opened = sync::open(line.travelled, office_.box_keys);
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
        for (const auto& text : store_.opened_lines(subject)) {
            if (auto line = parse_line(text)) lines.push_back(std::move(*line));
            digest.add(hash_of(text));
        }
        const auto row = store_.subject(subject);
        if (!row) return report(subject + ": the projection is missing; run rebuild");
        auto expected = project_lines(subject, lines, office_.rules, row->as_of);
        expected.row.digest = digest.value();
        if (expected.row != *row || expected.duties != store_.duties(subject) ||
            expected.links != store_.links(subject))
            report(subject + ": the projection does not follow from the lines; run rebuild");
        if (expected.visible_to != store_.scope(subject))
            report(subject + ": it is shown to other units than the rules say; run rebuild");
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
    const Office& office_;
    const Progress& progress_;
    std::int64_t all_;
    std::map<std::string, Digest> digests_;
    Findings out_;
};

}  // namespace

Findings verify(Store& store, const Office& office, const Progress& progress) {
    return Verifier(store, office, progress).run();
}

}  // namespace huiyin::server
