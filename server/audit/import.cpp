// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <set>

#include "server/audit/log_file.hpp"
#include "server/audit/log_transfer.hpp"
#include "server/ingest/judge.hpp"
#include "server/ingest/late_time.hpp"
#include "server/ingest/moved_events.hpp"
#include "server/ingest/references.hpp"
#include "server/ingest/rule_run.hpp"
#include "server/ingest/vouching.hpp"
#include "shared/complaint/authority.hpp"
#include "shared/event/corrected_time.hpp"
#include "shared/event/judgements.hpp"
#include "shared/event/references.hpp"
#include "shared/vocabulary/origin_name.hpp"
#include "shared/vocabulary/subject_id.hpp"
#include "sync/chain/chain.hpp"
#include "sync/protocol/kept_line.hpp"
#include "sync/protocol/refusal_codes.hpp"

namespace huiyin::server {
namespace {

constexpr std::size_t most_named = 100;

/// A line of the file, and the kept line that it was; null when it was not kept aside.
struct Waiting {
    StoredLine line;
    Json kept;
};
using WaitingChain = std::map<std::int64_t, Waiting>;

class Importer {
  public:
    Importer(Store& store, const Office& office)
        : store_(store), office_(office), accounts_(store), founding_(is_new_office(store)) {}

    void read(std::istream& file) {
        std::string text;
        for (std::int64_t number = 1; std::getline(file, text); ++number) {
            if (text.empty()) continue;
            auto read = read_file_line(text, office_);
            if (!read) {
                refuse("line " + std::to_string(number) + " of the file: " + read.error().where + ' ' +
                       read.error().what);
            } else if (auto* logged = std::get_if<LoggedLine>(&*read)) {
                wait(std::move(logged->line), {});
            } else if (auto* kept = std::get_if<KeptLine>(&*read)) {
                wait(std::move(kept->line), std::move(kept->kept));
            } else if (auto* checkpoint = std::get_if<Checkpoint>(&*read)) {
                checkpoints_.push_back(std::move(*checkpoint));
            }
        }
    }

    Imported finish() {
        for (auto& [origin, lines] : waiting_) take_chain(origin, lines);
        Book book(store_, office_, office_.now());
        for (auto& draft : drafts_) book.write(std::move(draft));
        bound_times(book);
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

    void wait(StoredLine line, Json kept) {
        auto& chain = waiting_[line.origin];
        const auto seq = line.seq;
        chain.insert_or_assign(seq, Waiting{std::move(line), std::move(kept)});
    }

    Origin made_up(const std::string& id, const StoredLine& first) const {
        Origin made;
        made.id = id;
        const auto line = parse_line(first.opened);
        made.unit = line ? line->by.unit : office_.rules.organisation.head_office();
        made.face = id.starts_with('k') ? Face::kiosk : id.starts_with('t') ? Face::tablet : Face::desk;
        made.name = "imported";
        return made;
    }

    void take_chain(const std::string& id, WaitingChain& lines) {
        const auto known = store_.origin(id);
        auto origin = known ? *known : made_up(id, lines.begin()->second.line);
        const auto vouched = founding_ ? lines.rbegin()->first : vouched_up_to(id, lines, origin);
        std::int64_t taken_on_its_word = 0;
        for (auto& [seq, waiting] : lines) {
            auto& line = waiting.line;
            const auto place = id + " seq " + std::to_string(seq);
            if (seq <= origin.head_seq) {
                const auto standing = store_.place(id, seq);
                if (standing && standing->hash == line.hash)
                    ++out_.known;
                else
                    refuse(place + ": another line stands there already");
                continue;
            }
            if (!follows(line, origin)) {
                refuse(place + ": it does not follow the line before it, or that line is not here");
                break;
            }
            if (!seal_holds(line)) {
                refuse(place + ": its seal is another head office's, or holds something else");
                break;
            }
            if (seq <= vouched && waiting.kept.is_null()) {
                store(line);
                taken_on_its_word = seq;
            } else if (const auto why = why_not_heard(id, known.has_value(), waiting, origin); !why.empty()) {
                refuse(place + ": " + why);
                break;
            } else {
                judge_and_store(waiting, origin, place);
            }
            origin.head_seq = seq;
            origin.head_hash = line.hash;
        }
        remember_vouched(store_, id, taken_on_its_word);
        if (known || origin.head_seq > 0) store_.put_origin(origin);
    }

    static bool follows(const StoredLine& line, const Origin& origin) {
        const auto link = sync::parse_link(line.bytes());
        return line.seq == origin.head_seq + 1 && (link ? link->prev == origin.head_hash && link->origin == origin.id
                                                        : !line.refused.empty() || line.unreadable());
    }

    /// What the file says was in the seal must be what is in it.
    bool seal_holds(const StoredLine& line) const {
        if (line.travelled.empty() || !line.refused.empty()) return true;
        const auto link = sync::parse_link(line.travelled);
        if (!link || !link->sealed) return false;
        const auto opened = sync::open(line.travelled, office_.box_keys);
        return opened && was_sealed(*opened, line.opened);
    }

    /// The last line up to which the file's chain is one that head office itself signed.
    std::int64_t vouched_up_to(const std::string& id, const WaitingChain& lines, Origin origin) const {
        std::int64_t vouched = 0;
        for (const auto& [seq, waiting] : lines) {
            if (seq <= origin.head_seq) continue;
            if (!follows(waiting.line, origin)) break;
            origin.head_seq = seq;
            origin.head_hash = waiting.line.hash;
            for (const auto& checkpoint : checkpoints_)
                if (ends_at(checkpoint, origin) && says_what_was_refused(checkpoint, id, lines, seq)) vouched = seq;
        }
        return vouched;
    }

    static bool ends_at(const Checkpoint& checkpoint, const Origin& origin) {
        const auto head = checkpoint.heads.find(origin.id);
        return head != checkpoint.heads.end() && head->second == sync::ChainHead{origin.head_seq, origin.head_hash};
    }

    /// A chain holds a refused line as it holds any other: which of them counts is not in its hashes.
    static bool says_what_was_refused(const Checkpoint& checkpoint, const std::string& id, const WaitingChain& lines,
                                      std::int64_t last) {
        if (!checkpoint.refused) return true;
        const auto found = checkpoint.refused->find(id);
        return std::ranges::all_of(lines, [&](const auto& place) {
            const bool refused = found != checkpoint.refused->end() && found->second.contains(place.first);
            return place.first > last || refused == !place.second.line.refused.empty();
        });
    }

    /// Nobody vouches for it. Why it is not even judged, and nothing behind it is taken in; "" it is judged.
    static std::string why_not_heard(const std::string& id, bool known, const Waiting& waiting, const Origin& origin) {
        if (!known) return "its device is not known here, and no checkpoint of this head office in the file names it";
        if (is_own_origin(id)) return "head office's own line, and no checkpoint of it in the file vouches for it";
        if (waiting.line.opened.empty()) return "no checkpoint of this head office in the file vouches for it";
        if (!origin.revoked && !is_signed(waiting, origin))
            return "nobody vouches for it, and its device still hands in by itself: shut the device out first";
        return {};
    }

    static bool is_signed(const Waiting& waiting, const Origin& origin) {
        return sync::is_signed_kept_line(waiting.kept, origin.exchange_key);
    }

    /// As if it came from its device, in this moment. What is refused stands as a marker, so that it holds nothing
    /// back.
    void judge_and_store(Waiting& waiting, const Origin& origin, const std::string& place) {
        const auto line = parse_line(waiting.line.opened);
        auto verdict = line
                           ? judge(*line, origin, time_of_event(*line, origin, office_.now()), accounts_, office_.rules)
                           : Verdict{std::string(sync::refusal::unreadable), "it cannot be read", {}};
        if (!is_signed(waiting, origin)) trust_only_voices(verdict, line ? line->kind : "", origin);
        if (verdict.refused()) {
            refuse(place + ": " + verdict.why);
            store_marker(waiting.line, verdict);
            return;
        }
        if (auto note = note_of(*line, verdict, office_.rules)) drafts_.push_back(std::move(*note));
        if (auto correction = correction_of(*line, origin, office_.now(), office_.rules))
            drafts_.push_back(std::move(*correction));
        never_settled_.insert(line->subject);
        judged_here_.insert({line->origin, line->seq});
        store(waiting.line);
    }

    void trust_only_voices(Verdict& verdict, std::string_view kind, const Origin& origin) const {
        if (verdict.refused()) return;
        if (is_customers_voice(kind)) {
            verdict.noted.emplace_back(sync::refusal::not_signed);
            verdict.by = device_actor(origin.face, origin.unit, origin.id, office_.rules);
            return;
        }
        verdict.code = sync::refusal::not_signed;
        verdict.why = "its device did not sign it, and only what a customer said is taken in then";
    }

    void store_marker(StoredLine& line, const Verdict& verdict) {
        line.travelled = line.bytes();
        line.opened.clear();
        line.subject.clear();
        line.refused = verdict.why;
        line.refused_code = verdict.code;
        line.received = office_.now();
        store_.insert_line(line);
        ++out_.taken;
    }

    void store(StoredLine& line) {
        line.received = office_.now();
        line.under_key = office_.rules.policy.erasure && !line.subject.empty() &&
                         !is_administrative_subject(line.subject) && hash_of(line.bytes()) == line.hash;
        store_.insert_line(line);
        ++out_.taken;
        if (line.subject.empty() || is_administrative_subject(line.subject)) return;
        touched_.insert(line.subject);
        auto parsed = parse_line(line.opened);
        if (!parsed) return;
        if (is_customers_voice(parsed->kind) && names_the_future(*parsed)) voices_.push_back(*parsed);
        if (!references_of(parsed->kind, parsed->body).empty()) referring_.push_back(std::move(*parsed));
    }

    bool names_the_future(const Line& line) const {
        const auto received = parse_instant(text_of(line.body, "received_at"));
        return line.clock > office_.now() || (received && *received > office_.now());
    }

    /// Nothing is received in the future, whoever vouches for the file (rulebook 10).
    void bound_times(Book& book) {
        for (const auto& line : voices_) {
            const CorrectedTime corrected(book.lines_of(line.subject));
            const auto received = parse_instant(text_of(line.body, "received_at"));
            const bool is_corrected = corrected.of(line) != line.clock;  // by the file's own word, or just now
            if (is_corrected || (received ? corrected.of(*received, line) : line.clock) <= office_.now()) continue;
            Origin by_itself;
            if (auto correction = correction_of(line, by_itself, office_.now(), office_.rules))
                book.write(std::move(*correction));
        }
    }

    /// The links that no judgement in the file speaks of. Accounts and attachments are not in it, so that another head
    /// office's log keeps its word on them; what nobody vouches for is judged as if it came from its device.
    void judge_references(Book& book) {
        std::map<std::string, std::vector<Draft>> judgements;
        for (const auto& line : referring_) {
            const auto wrong = wrong_reference(book, line);
            const bool trusted =
                wrong && !judged_here_.contains({line.origin, line.seq}) &&
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
    KeptAccounts accounts_;
    bool founding_;  ///< nothing is here yet: the operator begins with this file
    std::map<std::string, WaitingChain> waiting_;
    std::vector<Checkpoint> checkpoints_;
    std::vector<Draft> drafts_;  ///< notes and corrections
    std::set<std::string> touched_, never_settled_;
    std::set<std::pair<std::string, std::int64_t>> judged_here_;
    std::vector<Line> referring_;  ///< lines that name something besides their subject
    std::vector<Line> voices_;     ///< customers' words that name a time in the future
    Imported out_;
};

}  // namespace

Imported import_lines(Store& store, const Office& office, std::istream& file) {
    Importer importer(store, office);
    importer.read(file);
    return importer.finish();
}

}  // namespace huiyin::server
