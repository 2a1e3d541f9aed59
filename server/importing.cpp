// SPDX-License-Identifier: Apache-2.0
// server/importing.cpp
#include <algorithm>
#include <map>
#include <set>

#include "server/carrying.hpp"
#include "server/references.hpp"
#include "server/rule_keeper.hpp"
#include "shared/references.hpp"
#include "shared/remnant.hpp"
#include "shared/subject_id.hpp"
#include "sync/base64.hpp"
#include "sync/chain.hpp"

namespace huiyin::server {
namespace {

constexpr JsonLimits line_limits{.bytes = std::size_t{256} << 10, .depth = 14};
constexpr std::size_t most_named = 100;

bool is_seal(const std::string& text) {
    const auto link = sync::parse_link(text);
    return link && link->sealed;
}

Result<StoredLine> read_stored(const std::string& text) {
    auto json = parse_json(text, line_limits);
    if (!json) return std::unexpected(json.error());
    StoredLine out;
    const auto was = parse_hash(text_of(*json, "erased"));
    if (was && !json->contains("kind")) {
        out.origin = text_of(*json, "origin");
        out.seq = number_of(*json, "seq");
        out.hash = *was;
        return out;
    }
    // Fields of newer versions are kept, whatever they are called: only a line without a kind is a refused one, and
    // only a seal was a seal.
    if (!json->contains("kind")) {
        out.refused = text_of(*json, "refused");
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

/// A line that a device which was shut out kept aside, {"origin","seq","sealed","was"} (docs/decisions/0007).
Result<StoredLine> read_kept(const Json& json, const sync::KeyPair& keys) {
    const auto sealed = text_of(json, "sealed");
    const auto line = sync::open(sealed, keys);
    if (!line) return std::unexpected(line.error());
    StoredLine out;
    out.origin = line->origin;
    out.seq = line->seq;
    out.subject = line->subject;
    out.opened = canonical_line(*line);
    if (text_of(json, "was") == "sealed") out.travelled = sealed;
    out.hash = hash_of(out.bytes());
    return out;
}

class Importer {
  public:
    Importer(Store& store, const Office& office) : store_(store), office_(office) {}

    void read(std::istream& file) {
        std::string text;
        for (std::int64_t number = 1; std::getline(file, text); ++number) {
            if (text.empty()) continue;
            const auto json = parse_json(text, line_limits);
            const bool kept = json && json->is_object() && json->contains("sealed") && json->contains("was");
            auto line = kept ? read_kept(*json, office_.box_keys) : read_stored(text);
            if (kept && line) never_settled_.insert(line->subject);
            if (kept && line) kept_.insert({line->origin, line->seq});
            if (line)
                waiting_[line->origin].insert_or_assign(line->seq, std::move(*line));
            else
                refuse("line " + std::to_string(number) + " of the file: " + line.error().where + ' ' +
                       line.error().what);
        }
    }

    Imported finish() {
        for (auto& [origin, lines] : waiting_) take_chain(origin, lines);
        Book book(store_, office_, office_.now());
        judge_references(book);
        for (const auto& subject : touched_)
            if (never_settled_.contains(subject))
                book.ask_to_settle(subject);  // head office sees it for the first time
            else
                store_projection(book, subject);
        settle(book);
        return std::move(out_);
    }

  private:
    void refuse(std::string what) {
        if (out_.refused.size() < most_named) out_.refused.push_back(std::move(what));
    }

    Origin origin_of(const std::string& id, const StoredLine& first) {
        if (auto known = store_.origin(id)) return std::move(*known);
        Origin made;
        made.id = id;
        const auto line = parse_line(first.opened);
        made.unit = line ? line->by.unit : office_.rules.organisation.head_office();
        made.face = id.starts_with('k') ? Face::kiosk : id.starts_with('t') ? Face::tablet : Face::desk;
        made.name = "imported";
        return made;
    }

    void take_chain(const std::string& id, std::map<std::int64_t, StoredLine>& lines) {
        auto origin = origin_of(id, lines.begin()->second);
        for (auto& [seq, line] : lines) {
            const auto place = id + " seq " + std::to_string(seq);
            if (seq <= origin.head_seq) {
                const auto standing = store_.place(id, seq);
                if (standing && standing->hash == line.hash)
                    ++out_.known;
                else
                    refuse(place + ": another line stands there already");
                continue;
            }
            const auto link = sync::parse_link(line.bytes());
            const bool follows =
                seq == origin.head_seq + 1 && (link ? link->prev == origin.head_hash && link->origin == id
                                                    : !line.refused.empty() || line.unreadable());
            if (!follows) {
                refuse(place + ": it does not follow the line before it, or that line is not here");
                break;
            }
            if (!seal_holds(line, link)) {
                refuse(place + ": its seal is another head office's, or holds something else");
                break;
            }
            store(line);
            origin.head_seq = seq;
            origin.head_hash = line.hash;
        }
        store_.put_origin(origin);
    }

    /// What the file says was in the seal must be what is in it.
    bool seal_holds(const StoredLine& line, const Result<sync::Link>& link) const {
        if (line.travelled.empty() || !line.refused.empty()) return true;
        if (!link->sealed) return false;
        const auto opened = sync::open(line.travelled, office_.box_keys);
        return opened && canonical_line(*opened) == line.opened;
    }

    void store(StoredLine& line) {
        line.received = office_.now();
        line.under_key = office_.rules.policy.erasure && !line.subject.empty() &&
                         !is_administrative_subject(line.subject) && hash_of(line.bytes()) == line.hash;
        store_.insert_line(line);
        ++out_.taken;
        if (line.subject.empty() || is_administrative_subject(line.subject)) return;
        touched_.insert(line.subject);
        if (auto parsed = parse_line(line.opened); parsed && !references_of(parsed->kind, parsed->body).empty())
            referring_.push_back(std::move(*parsed));
    }

    /// The links that no judgement in the file speaks of. Accounts and attachments are not in it, so that another head
    /// office's log keeps its word on them; a line that a device kept aside is judged as if it came from the device.
    void judge_references(Book& book) {
        std::map<std::string, std::vector<Draft>> judgements;
        for (const auto& line : referring_) {
            const auto wrong = wrong_reference(book, line);
            const bool trusted =
                wrong && !kept_.contains({line.origin, line.seq}) &&
                (wrong->code == judged::no_such_account || wrong->code == judged::attachment_not_brought);
            if (!wrong || trusted || is_judged(book.lines_of(line.subject), line)) continue;
            judgements[line.subject].push_back(judgement(line, wrong->code, office_.rules));
        }
        for (auto& [subject, drafts] : judgements) book.write(subject, std::move(drafts));
        for (const auto& subject : touched_)
            for (const auto& other : store_.awaiting(subject)) book.ask_to_judge_again(other);
    }

    static bool is_judged(const std::vector<Line>& lines, const Line& line) {
        return std::ranges::any_of(lines, [&](const Line& other) {
            return other.kind == "judged_ineffective" && text_of(other.body, "origin") == line.origin &&
                   number_of(other.body, "seq") == line.seq;
        });
    }

    Store& store_;
    const Office& office_;
    std::map<std::string, std::map<std::int64_t, StoredLine>> waiting_;
    std::set<std::string> touched_, never_settled_;
    std::set<std::pair<std::string, std::int64_t>> kept_;  ///< lines that a device kept aside
    std::vector<Line> referring_;                          ///< lines that name something besides their subject
    Imported out_;
};

}  // namespace

Imported import_lines(Store& store, const Office& office, std::istream& file) {
    Importer importer(store, office);
    importer.read(file);
    return importer.finish();
}

}  // namespace huiyin::server
