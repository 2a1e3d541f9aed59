// SPDX-License-Identifier: Apache-2.0
#include "server/ingest/ingest_push.hpp"

#include <map>
#include <set>
#include <stdexcept>
#include <utility>

#include "server/attachments/blob_store.hpp"
#include "server/ingest/device_time.hpp"
#include "server/ingest/doubted_times.hpp"
#include "server/ingest/missing_events.hpp"
#include "server/ingest/moved_events.hpp"
#include "server/ingest/references.hpp"
#include "server/ingest/rule_run.hpp"
#include "shared/complaint/authority.hpp"
#include "shared/events/catalogue.hpp"
#include "shared/events/marked.hpp"
#include "shared/events/references.hpp"
#include "sync/protocol/refusal_codes.hpp"

namespace huiyin::server {
namespace {

constexpr int page = 1000;

/// The first and last number of a device's events on one subject in this exchange.
struct Span {
    std::int64_t from = 0, to = 0;
};

class PushIngest {
  public:
    PushIngest(Store& store, const ServerContext& context, Origin origin)
        : store_(store),
          context_(context),
          work_(store, context, context.now()),
          origin_(std::move(origin)),
          first_(origin_.head_seq + 1),
          accounts_(store),
          time_(origin_, work_.now(), std::chrono::seconds{context.rules.policy.clock_tolerance_seconds}) {}

    void never_wait_for(const std::vector<std::string>& attachments) {
        lost_.insert(attachments.begin(), attachments.end());
    }

    void meet(const sync::RequestHeader& header, const std::vector<ReceivedEvent>& lines) {
        const auto now = work_.now();
        const bool in_doubt = context_.clock_in_doubt();
        time_.heard(header, lines, context_.sign_key_names(), in_doubt);
        if (in_doubt) dated_by_ = time_.told();
        if (header.gone) out_.gone = note_gone(store_, context_, origin_, *header.gone);
        constexpr int knows_moved_events = 2;
        knows_moved_events_ = header.v >= knows_moved_events;
        if (header.have_feed > store_.last_feed()) went_back();
        origin_.offset_ms = (now - header.sent_at).count();
        origin_.last_seen = now;
        if (header.boot_id == origin_.boot_id) return;
        // Every start has a new one; an old one that comes back means that two devices run under this identity.
        if (!header.boot_id.empty() && header.boot_id == origin_.previous_boot_id) {
            if (!origin_.forked) out_.events.emplace_back("cloned_device");
            origin_.forked = true;
        }
        origin_.previous_boot_id = origin_.boot_id;
        origin_.boot_id = header.boot_id;
    }

    /// `expected`: where the event must stand when it cannot even be read. False: nothing behind it can be taken in.
    bool take(ReceivedEvent& in, std::int64_t expected) {
        const auto head = sync::ChainHead{origin_.head_seq, origin_.head_hash};
        const auto seq = in.link ? in.link->seq : expected;
        switch (in.link ? sync::fit(head, *in.link) : unreadable_fit(head, seq)) {
            case sync::Fit::known:
                return stands_already(in, seq);
            case sync::Fit::gap:
                refuse(seq, sync::refusal::gap,
                       "the lines before it have not come: send from " + std::to_string(head.seq + 1));
                went_back();
                return false;
            case sync::Fit::broken:
                return fork(seq);
            case sync::Fit::next:
                break;
        }
        if (in.link && stands_returned(in, seq)) {
            if (in.event && !attachment_is_here(*in.event, in.covered)) return false;
            go_on_over_returned(in, seq);
            return true;
        }
        if (stands_in_the_way(seq)) {
            go_on_over_another_history();
            return fork(seq);
        }
        auto& verdict = in.verdict;
        if (in.event)
            validate_writer(verdict, *in.event, origin_, time_.time_of(*in.event, in.place), accounts_, context_.rules);
        if (!verdict.refused() && knows_moved_events_) stands_elsewhere(verdict, *in.event, in.bytes);
        if (!verdict.refused() && !attachment_is_here(*in.event, in.covered)) return false;
        if (verdict.refused()) {
            store_.insert_event({.origin = origin_.id,
                                 .seq = seq,
                                 .hash = in.hash,
                                 .travelled = in.bytes,
                                 .opened = {},
                                 .subject = {},
                                 .refused = verdict.why,
                                 .received = work_.now(),
                                 .refused_code = verdict.code});
            refuse(seq, verdict.code, verdict.why);
        } else {
            if (auto note = note_of(*in.event, verdict, context_.rules)) notes_.push_back(std::move(*note));
            spans_.try_emplace(in.event->subject, Span{seq, seq}).first->second.to = seq;
            if (!references_of(in.event->kind, in.event->body).empty()) referring_.push_back(*in.event);
            if (begins_again(store_, *in.event))
                notes_.push_back(judgement(*in.event, judged::begun_already, context_.rules));
            auto& last = work_.touched(in.event->subject).last;
            const auto stamp = time_.date(*in.event, in.place, last);
            work_.append_received(std::move(*in.event), in.hash, in.bytes, in.link->sealed);
            last = std::max(last, stamp);
        }
        origin_.head_seq = seq;
        origin_.head_hash = in.hash;
        origin_.head_arrived = work_.now();
        return true;
    }

    Ingested finish() {
        correct_clock();
        time_.keep(origin_, origin_.head_seq);
        if (!dated_by_.is_null() && origin_.head_seq >= first_) {
            note_doubted_exchange(store_, origin_.id, std::move(dated_by_), first_, origin_.head_seq);
            origin_.head_arrived = {};  // no receipt says when, until that is known
        }
        note_what_does_not_fit();
        judge_references();
        store_.put_origin(origin_);
        run_rules(work_);
        name_what_it_does_not_see();
        return std::move(out_);
    }

  private:
    static sync::Fit unreadable_fit(const sync::ChainHead& head, std::int64_t seq) {
        if (seq <= head.seq) return sync::Fit::known;
        return seq == head.seq + 1 ? sync::Fit::next : sync::Fit::gap;
    }

    void refuse(std::int64_t seq, std::string_view code, std::string why) {
        out_.refused.push_back({seq, std::move(why), std::string(code)});
    }

    /// Refuses an event that is here under another number already. Only the place of the double is kept: its words are
    /// stored elsewhere, under their subject's key.
    void stands_elsewhere(Verdict& verdict, const Event& event, std::string& bytes) {
        verdict.why = where_it_stands(work_, event);
        if (verdict.why.empty()) return;
        verdict.code = sync::refusal::stands_already;
        bytes.clear();
    }

    /// The device knows of more than is here: head office was restored from an older copy.
    void went_back() {
        if (!std::exchange(told_, true)) out_.events.emplace_back("chain_went_back");
    }

    bool fork(std::int64_t seq) {
        refuse(seq, sync::refusal::fork,
               "fork: another line of this device stands here already, or it does not follow the one before it");
        if (!origin_.forked) out_.events.emplace_back("fork");
        origin_.forked = true;
        time_.forget();
        return false;
    }

    /// Other devices gave this event back before its own device did.
    bool stands_returned(const ReceivedEvent& in, std::int64_t seq) {
        if (!is_returned(seq)) return false;
        const auto standing = store_.place(origin_.id, seq);
        return standing && standing->hash == in.hash;
    }

    void go_on_over_returned(const ReceivedEvent& in, std::int64_t seq) {
        if (in.link->sealed && in.event && !work_.touched(in.event->subject).erased)
            store_.complete_event(origin_.id, seq, in.bytes);
        if (!in.link->sealed || in.event) store_.forget_returned(origin_.id, seq);
        origin_.head_seq = seq;
        origin_.head_hash = in.hash;
    }

    /// Others gave back what the device wrote here before its disk was put back: another event than it has there now.
    bool stands_in_the_way(std::int64_t seq) { return is_returned(seq) && store_.place(origin_.id, seq); }
    bool is_returned(std::int64_t seq) {
        if (!returned_) returned_ = store_.returned(origin_.id);
        return returned_->contains(seq);
    }

    /// Moves the chain's end over those events, which head office's proof vouches for whatever they follow. The device
    /// continues above them.
    void go_on_over_another_history() {
        for (bool goes_on = true; goes_on;) {
            goes_on = false;
            for (const auto& line : store_.chain(origin_.id, origin_.head_seq, page)) {
                goes_on = line.seq == origin_.head_seq + 1 && returned_->contains(line.seq);
                if (!goes_on) break;
                origin_.head_seq = line.seq;
                origin_.head_hash = line.hash;
            }
        }
        origin_.head_arrived = work_.now();
    }

    bool stands_already(const ReceivedEvent& in, std::int64_t seq) {
        const auto standing = store_.place(origin_.id, seq);
        if (!standing || standing->hash != in.hash) return fork(seq);
        if (!standing->refused.empty()) refuse(seq, standing->refused_code, standing->refused);
        // The chain went on over it for another history of the device, which had no such attachment: asked for still.
        if (in.event && is_returned(seq)) attachment_is_here(*in.event, in.covered);
        return true;
    }

    /// Of customers' words, which are taken in whatever does not fit: said for people and every replica to see.
    void note_what_does_not_fit() {
        for (auto& note : notes_) {
            if (const auto said = payload_of<Marked>(note)) out_.noted.push_back({said->seq, said->codes});
            work_.write(std::move(note));
        }
    }

    /// Attachments travel before the event that names them is acknowledged.
    bool attachment_is_here(const Event& event, bool covered) {
        const auto hash = attachment_named(event.kind, event.body);
        if (hash.empty()) return true;
        // A file that only others brought, whose complaints this writer does not see, counts as missing.
        if (may_name(store_, context_, {event.by, origin_}, hash) && Blobs(context_).keeps(hash)) return true;
        if (lost_.contains(hash) || covered) {  // should it be found after all, the judgement on the event is lifted
            out_.events.emplace_back("attachment_lost");
            return true;
        }
        out_.wants.push_back(hash);
        return false;
    }

    /// Corrects times that cannot be what the events claimed, by an event on each subject (docs/decisions/0015).
    void correct_clock() {
        for (const auto& [subject, corrections] : time_.corrections()) {
            std::vector<Draft> drafts;
            for (const auto& correction : corrections) drafts.push_back(as_draft(subject, correction, context_.rules));
            work_.write(subject, std::move(drafts));
        }
        if (time_.bounded() > 0) out_.events.emplace_back("clock_bounded");
    }

    /// What the events name is judged when all of them are here (rulebook 11).
    void judge_references() {
        std::map<std::string, std::vector<Draft>> judgements;
        for (const auto& line : referring_) {
            // An event on an erased person was stored without its attachment, which then expires.
            if (work_.touched(line.subject).erased && !attachment_named(line.kind, line.body).empty()) continue;
            const Author author{line.by, origin_};
            if (const auto wrong = wrong_reference(work_, author, line.subject, line.kind, line.body))
                judgements[line.subject].push_back(judgement(line, wrong->code, context_.rules));
            else
                note_named(store_, author, line.kind, line.body);
        }
        for (auto& [subject, drafts] : judgements) work_.write(subject, std::move(drafts));
    }

    /// Tells the device to drop what it wrote about another unit's subjects: they were never in its scope, so no feed
    /// row would say that they left it.
    void name_what_it_does_not_see() {
        const auto scope = scope_of_device(origin_.face, origin_.unit, context_.rules);
        if (scope.extent != Scope::Extent::unit) return;
        for (const auto& [subject, span] : spans_)
            if (!store_.in_scope(subject, scope.unit)) store_.append_feed({subject, {}, 0, scope.unit});
    }

    Store& store_;
    const ServerContext& context_;
    UnitOfWork work_;
    Origin origin_;
    std::int64_t first_;  ///< of what comes now, where it goes on behind the chain
    Json dated_by_;       ///< while head office doubts its clock: what this exchange's events are dated by
    std::map<std::string, Span> spans_;
    std::vector<Event> referring_;  ///< events that name something besides their subject
    std::set<std::string> lost_;
    std::optional<std::map<std::int64_t, std::string>> returned_;  ///< what others gave back of this chain
    std::vector<Draft> notes_;                                     ///< on customers' words
    KeptAccounts accounts_;
    DeviceTime time_;
    Ingested out_;
    bool told_ = false;                ///< the operator, that the chain went back
    bool knows_moved_events_ = false;  ///< the device is told that an event stands elsewhere, and drops its double
};

}  // namespace

Ingested ingest_push(Store& store, const ServerContext& context, const std::string& device,
                     const sync::RequestHeader& header, std::vector<ReceivedEvent> lines) {
    auto origin = store.origin(device);
    if (!origin) throw std::runtime_error("the device is not enrolled any more");
    const auto next = origin->head_seq + 1;
    PushIngest ingest(store, context, std::move(*origin));
    ingest.meet(header, lines);
    ingest.never_wait_for(header.lost);
    const auto first = header.from > 0 ? header.from : next;
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (!ingest.take(lines[i], first + static_cast<std::int64_t>(i))) break;
    return ingest.finish();
}

}  // namespace huiyin::server
