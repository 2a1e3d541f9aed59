// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <set>

#include "server/audit/log_chain.hpp"
#include "server/audit/log_file.hpp"
#include "server/audit/log_transfer.hpp"
#include "server/ingest/administration_given_back.hpp"
#include "server/ingest/epoch.hpp"
#include "server/ingest/give_back.hpp"
#include "server/ingest/late_time.hpp"
#include "server/ingest/moved_events.hpp"
#include "server/ingest/references.hpp"
#include "server/ingest/rule_run.hpp"
#include "server/ingest/validation.hpp"
#include "server/ingest/vouching.hpp"
#include "shared/complaint/authority.hpp"
#include "shared/complaint/captured_body.hpp"
#include "shared/events/catalogue.hpp"
#include "shared/events/corrected_time.hpp"
#include "shared/events/fold.hpp"
#include "shared/events/judged_ineffective.hpp"
#include "shared/events/judgements.hpp"
#include "shared/events/redaction.hpp"
#include "shared/events/references.hpp"
#include "shared/vocabulary/event_kind.hpp"
#include "shared/vocabulary/origin_name.hpp"
#include "shared/vocabulary/subject_id.hpp"
#include "sync/chain/chain.hpp"
#include "sync/protocol/kept_event.hpp"
#include "sync/protocol/refusal_codes.hpp"

namespace huiyin::server {
namespace {

constexpr std::size_t most_named = 100;

class Importer {
  public:
    Importer(Store& store, ServerContext& context, const std::vector<std::string>& trusted)
        : store_(store),
          context_(context),
          trusted_(trusted),
          accounts_(store),
          founding_(store.counts().events == 0) {}

    void read(std::istream& file) {
        std::string text;
        for (std::int64_t number = 1; std::getline(file, text); ++number) {
            if (text.empty()) continue;
            auto read = read_file_line(text, context_, trusted_);
            if (!read) {
                refuse("line " + std::to_string(number) + " of the file: " + read.error().where + ' ' +
                       read.error().what);
            } else if (auto* logged = std::get_if<LoggedEvent>(&*read)) {
                wait({std::move(logged->event), {}, {}});
                is_log_ = true;
            } else if (auto* kept = std::get_if<KeptEvent>(&*read)) {
                wait({std::move(kept->event), std::move(kept->kept), {}});
            } else if (auto* given = std::get_if<ReturnedEvent>(&*read)) {
                wait({std::move(given->event), {}, std::move(given->proof)});
                is_log_ = true;
            } else if (auto* checkpoint = std::get_if<Checkpoint>(&*read)) {
                own_checkpoints_.push_back(*checkpoint);
                checkpoints_.push_back(std::move(*checkpoint));
            } else if (auto* trusted = std::get_if<TrustedCheckpoint>(&*read)) {
                checkpoints_.push_back(std::move(trusted->checkpoint));
            } else if (const auto* strange = std::get_if<StrangeCheckpoint>(&*read)) {
                refuse("line " + std::to_string(number) + " of the file: " + why_strange(*strange));
                strange_ = true;
            }
        }
    }

    Imported finish() {
        if (founding_) begin_with_it();
        for (auto& [origin, lines] : waiting_) take_chain(origin, lines);
        UnitOfWork work(store_, context_, context_.now());
        for (auto& draft : drafts_) work.write(std::move(draft));
        bound_times(work);
        judge_references(work);
        for (const auto& subject : touched_)
            if (never_settled_.contains(subject))
                work.ask_to_run(subject);  // head office sees it for the first time
            else
                store_projection(work, subject);
        run_rules(work);
        (void)apply_administrative(store_, context_, administrative_);  // rules wait until head office is opened next
        return std::move(out_);
    }

  private:
    void refuse(std::string what) {
        if (out_.refused.size() < most_named) out_.refused.push_back(std::move(what));
    }

    void wait(Waiting waiting) {
        auto& chain = waiting_[waiting.event.origin];
        const auto seq = waiting.event.seq;
        chain.insert_or_assign(seq, std::move(waiting));
    }

    Origin made_up(const std::string& id, const StoredEvent& first) const {
        Origin made;
        made.id = id;
        const auto event = parse_line(first.opened);
        made.unit = event ? event->by.unit : context_.rules.organisation.head_office();
        made.face = id.starts_with('k') ? Face::kiosk : id.starts_with('t') ? Face::tablet : Face::desk;
        made.name = "imported";
        return made;
    }

    void begin_with_it() {
        go_on_in_its_epoch();
        if (!is_log_ || strange_ || !checkpoints_.empty()) return;
        refuse(
            "nothing in the file says whose log it is: import the whole export, whose last line is a checkpoint, or "
            "append a checkpoint of the day on which it was made, or of a later one");
    }

    /// Continues in the latest epoch of the imported log, as devices expect. The chain of an earlier epoch may be
    /// followed by events that were given back.
    void go_on_in_its_epoch() {
        auto latest = context_.epoch;
        for (const auto& [id, lines] : waiting_)
            if (const auto epoch = epoch_of_origin(id); epoch > latest)
                if (signed_up_to(checkpoints_, lines, made_up(id, lines.begin()->second.event)) > 0) latest = epoch;
        if (latest == context_.epoch) return;
        context_.epoch = latest;
        context_.own_origin = head_office_origin(latest);
        store_.put_value("epoch", std::to_string(latest));
    }

    void take_chain(const std::string& id, WaitingChain& lines) {
        const auto known = store_.origin(id);
        auto origin = known ? *known : made_up(id, lines.begin()->second.event);
        const auto vouched = signed_up_to(checkpoints_, lines, origin);
        const auto own = is_own_origin(id) ? signed_up_to(own_checkpoints_, lines, origin) : 0;
        const auto returned = store_.returned(id);
        bool goes_on = true;
        std::int64_t taken_on_its_word = 0;
        for (auto& [seq, waiting] : lines) {
            const auto place = id + " seq " + std::to_string(seq);
            if (returned.contains(seq)) {
                if (meet(waiting, place)) complete(waiting, origin, vouched);
            } else if (seq <= origin.head_seq && is_signed_at_last(waiting, origin)) {
                store_.drop_marker(id, seq);
                validate_and_store(waiting, origin, place);
            } else if (seq <= origin.head_seq) {
                meet(waiting, place);
            } else if (!waiting.proof.empty()) {
                take_returned(waiting, origin, vouched, place);
            } else if (goes_on) {
                goes_on = take_next(waiting, origin, vouched, known.has_value());
                if (goes_on && seq <= own) takes_effect(waiting.event);
            }
            if (seq <= vouched && seq <= origin.head_seq) taken_on_its_word = seq;
        }
        remember_vouched(store_, id, taken_on_its_word);
        if (known || origin.head_seq > 0 || took_returned_.contains(id)) store_.put_origin(origin);
    }

    /// Something stands at its place already. True: it is this line.
    bool meet(const Waiting& waiting, const std::string& place) {
        const auto standing = store_.place(waiting.event.origin, waiting.event.seq);
        const bool same = standing && standing->hash == waiting.event.hash;
        if (same)
            ++out_.known;
        else
            refuse(place + ": another line stands there already");
        return same;
    }

    /// Whether it was refused as unsigned, from a file that somebody had changed, and is signed in this file.
    bool is_signed_at_last(const Waiting& waiting, const Origin& origin) const {
        const auto standing = store_.place(waiting.event.origin, waiting.event.seq);
        return standing && standing->refused_code == sync::refusal::not_signed &&
               standing->hash == waiting.event.hash && is_signed(waiting, origin);
    }

    /// Completes an event that was given back in plain text with its sealed bytes, and moves the chain's end over it.
    void complete(const Waiting& waiting, Origin& origin, std::int64_t vouched) {
        const auto& line = waiting.event;
        if (is_sealed(waiting) && seal_holds(line)) {
            const auto standing = store_.chain(line.origin, line.seq - 1, 1);
            const bool whole = !standing.empty() && standing.front().opened == line.opened;  // else it was erased
            if (whole) store_.complete_event(line.origin, line.seq, line.travelled);
            if (whole && line.seq <= origin.head_seq) store_.forget_returned(line.origin, line.seq);
        }
        if (line.seq == origin.head_seq + 1) go_on_over_returned(store_, context_, origin, vouched);
    }

    static bool is_sealed(const Waiting& waiting) {
        return waiting.proof.empty() && !waiting.event.travelled.empty() && waiting.event.refused.empty();
    }

    /// Stores it at its place, even beyond the end of its chain: head office's own proof says that it was delivered.
    void take_returned(Waiting& waiting, Origin& origin, std::int64_t vouched, const std::string& place) {
        auto& line = waiting.event;
        if (origin.id == context_.own_origin)
            return refuse(place + ": head office writes there itself: restore a backup first, which begins an epoch");
        store_.mark_returned(line.origin, line.seq, waiting.proof);
        took_returned_.insert(line.origin);
        const auto parsed = parse_line(line.opened);
        const bool is_redacted = parsed && canonical_line(redacted(*parsed)) == line.opened;
        if (line.seq > vouched) never_settled_.insert(line.subject);
        store(line, !is_redacted);
        takes_effect(line);
        if (line.seq == origin.head_seq + 1) go_on_over_returned(store_, context_, origin, vouched);
    }

    /// What this head office decided about people, devices and rules, before it was restored or moved, counts again.
    void takes_effect(const StoredEvent& stored) {
        const auto line = is_administrative_subject(stored.subject) ? parse_line(stored.opened) : fault("");
        if (line && is_administrative_event(*line)) administrative_.insert(line->subject);
    }

    /// At the end of its chain. False: it is refused, and nothing behind it follows.
    bool take_next(Waiting& waiting, Origin& origin, std::int64_t vouched, bool known) {
        auto& line = waiting.event;
        const auto place = line.origin + " seq " + std::to_string(line.seq);
        if (const auto why = why_not_next(waiting, origin, vouched, known); !why.empty()) {
            refuse(place + ": " + why);
            return false;
        }
        origin.head_seq = line.seq;
        origin.head_hash = line.hash;
        if (line.seq <= vouched && waiting.kept.is_null())
            store(line, hash_of(line.bytes()) == line.hash);
        else
            validate_and_store(waiting, origin, place);
        return true;
    }

    std::string why_not_next(const Waiting& waiting, const Origin& origin, std::int64_t vouched, bool known) const {
        if (!follows(waiting.event, origin)) return "it does not follow the line before it, or that line is not here";
        if (!seal_holds(waiting.event))
            return "it is sealed to another head office, whose keys.json must be here for it, or holds something else";
        if (waiting.event.seq <= vouched && waiting.kept.is_null()) return {};
        return why_not_heard(known, waiting, origin);
    }

    /// Whether the plain text in the file is what the seal holds.
    bool seal_holds(const StoredEvent& event) const {
        if (event.travelled.empty() || !event.refused.empty()) return true;
        const auto link = sync::parse_link(event.travelled);
        if (!link || !link->sealed) return false;
        const auto opened = sync::open(event.travelled, context_.all_box_keys());
        return opened && was_sealed(*opened, event.opened);
    }

    /// For what nobody vouches for: why it is not even validated, and nothing after it either; "" it is validated.
    static std::string why_not_heard(bool known, const Waiting& waiting, const Origin& origin) {
        if (!known) return "its device is not known here, and no checkpoint that is trusted here names it";
        if (is_own_origin(origin.id))
            return "head office's own line, and no checkpoint that is trusted here vouches for it";
        if (waiting.event.opened.empty()) return "no checkpoint that is trusted here vouches for it";
        if (!origin.revoked && !is_signed(waiting, origin))
            return "nobody vouches for it, and its device still hands in by itself: shut the device out first";
        return {};
    }

    static bool is_signed(const Waiting& waiting, const Origin& origin) {
        return sync::is_signed_kept_event(waiting.kept, origin.exchange_key);
    }

    /// As if its device handed it in now. What is refused is stored as a marker, so that the chain can go on.
    void validate_and_store(Waiting& waiting, const Origin& origin, const std::string& place) {
        const auto event = parse_line(waiting.event.opened);
        auto verdict =
            event ? validate(*event, origin, time_of_event(*event, origin, context_.now()), accounts_, context_.rules)
                  : Verdict{std::string(sync::refusal::unreadable), "it cannot be read", {}};
        if (!is_signed(waiting, origin)) trust_only_voices(verdict, event ? event->kind : "", origin);
        if (verdict.refused()) {
            refuse(place + ": " + verdict.why);
            store_marker(waiting.event, verdict);
            return;
        }
        if (auto note = note_of(*event, verdict, context_.rules)) drafts_.push_back(std::move(*note));
        if (const auto correction = correction_of(*event, origin, context_.now(), context_.rules.policy))
            drafts_.push_back(as_draft(event->subject, *correction, context_.rules));
        if (begins_again(store_, *event)) drafts_.push_back(judgement(*event, judged::begun_already, context_.rules));
        never_settled_.insert(event->subject);
        judged_here_.insert({event->origin, event->seq});
        store(waiting.event, true);
    }

    void trust_only_voices(Verdict& verdict, std::string_view kind, const Origin& origin) const {
        if (verdict.refused()) return;
        if (is_customers_voice(kind)) {
            verdict.noted.emplace_back(sync::refusal::not_signed);
            verdict.by = device_actor(origin.face, origin.unit, origin.id, context_.rules);
            return;
        }
        verdict.code = sync::refusal::not_signed;
        verdict.why = "its device did not sign it, and only what a customer said is taken in then";
    }

    void store_marker(StoredEvent& event, const Verdict& verdict) {
        event.travelled = event.bytes();
        event.opened.clear();
        event.subject.clear();
        event.refused = verdict.why;
        event.refused_code = verdict.code;
        event.received = context_.now();
        store_.insert_event(event);
        ++out_.taken;
    }

    /// `whole`: it is no redaction of a person who was erased, whose key is destroyed.
    void store(StoredEvent& event, bool whole) {
        event.received = context_.now();
        event.under_key = context_.rules.policy.erasure && !event.subject.empty() &&
                          !is_administrative_subject(event.subject) && whole;
        store_.insert_event(event);
        ++out_.taken;
        if (event.subject.empty() || is_administrative_subject(event.subject)) return;
        touched_.insert(event.subject);
        auto parsed = parse_line(event.opened);
        if (!parsed) return;
        if (is_customers_voice(parsed->kind) && names_the_future(*parsed)) voices_.push_back(*parsed);
        if (!references_of(parsed->kind, parsed->body).empty()) referring_.push_back(std::move(*parsed));
    }

    bool names_the_future(const Event& event) const {
        const auto received = received_at(event.body);
        return event.clock > context_.now() || (received && *received > context_.now());
    }

    /// Nothing is received in the future, whoever vouches for the file (rulebook 10).
    void bound_times(UnitOfWork& work) {
        for (const auto& line : voices_) {
            const CorrectedTime corrected(work.lines_of(line.subject));
            const auto received = received_at(line.body);
            const bool is_corrected = corrected.of(line) != line.clock;  // by the file's own word, or just now
            if (is_corrected || (received ? corrected.of(*received, line) : line.clock) <= context_.now()) continue;
            Origin by_itself;
            if (const auto correction = correction_of(line, by_itself, context_.now(), context_.rules.policy))
                work.write(as_draft(line.subject, *correction, context_.rules));
        }
    }

    /// The links that no judgement in the file speaks of. Accounts and attachments are not in it, so that another head
    /// office's log keeps its word on them; what nobody vouches for is judged as if it came from its device.
    void judge_references(UnitOfWork& work) {
        std::map<std::string, std::vector<Draft>> judgements;
        for (const auto& line : referring_) {
            const auto wrong = wrong_reference(work, line);
            const bool trusted =
                wrong && !judged_here_.contains({line.origin, line.seq}) &&
                (wrong->code == judged::no_such_account || wrong->code == judged::attachment_not_brought);
            if (!wrong || trusted || is_judged(work.lines_of(line.subject), line)) continue;
            judgements[line.subject].push_back(judgement(line, wrong->code, context_.rules));
        }
        for (auto& [subject, drafts] : judgements) work.write(subject, std::move(drafts));
        for (const auto& subject : touched_)
            for (const auto& other : store_.awaiting(subject)) work.ask_to_judge_again(other);
    }

    static bool is_judged(const std::vector<Event>& events, const Event& event) {
        return std::ranges::any_of(events, [&](const Event& other) {
            const auto judged = payload_of<JudgedIneffective>(other);
            return judged && judged->origin == event.origin && judged->seq == event.seq;
        });
    }

    Store& store_;
    ServerContext& context_;
    const std::vector<std::string>& trusted_;
    KeptAccounts accounts_;
    bool founding_;         ///< nothing is here yet: it begins with this file
    bool is_log_ = false;   ///< it holds events of a log, not only what devices kept aside
    bool strange_ = false;  ///< it has a checkpoint that nobody here trusts
    std::map<std::string, WaitingChain> waiting_;
    std::vector<Checkpoint> checkpoints_, own_checkpoints_;
    std::vector<Draft> drafts_;                      ///< notes and corrections
    std::set<std::string> touched_, never_settled_;  ///< subjects
    std::set<std::string> took_returned_;            ///< origins
    std::set<std::string> administrative_;           ///< subjects
    std::set<std::pair<std::string, std::int64_t>> judged_here_;
    std::vector<Event> referring_;  ///< events that name something besides their subject
    std::vector<Event> voices_;     ///< customers' words that name a time in the future
    Imported out_;
};

}  // namespace

Imported import_events(Store& store, ServerContext& context, std::istream& file,
                       const std::vector<std::string>& trusted) {
    Importer importer(store, context, trusted);
    importer.read(file);
    return importer.finish();
}

}  // namespace huiyin::server
