// SPDX-License-Identifier: Apache-2.0
#include "server/ingest/pending.hpp"

#include "server/ingest/late_time.hpp"
#include "server/ingest/received_event.hpp"
#include "server/ingest/references.hpp"
#include "server/ingest/rule_run.hpp"
#include "server/ingest/unit_of_work.hpp"
#include "shared/events/judgements.hpp"
#include "shared/events/references.hpp"
#include "sync/protocol/refusal_codes.hpp"

namespace huiyin::server {
namespace {

constexpr int page = 500;

class Reconsidering {
  public:
    Reconsidering(Store& store, const ServerContext& context)
        : store_(store), context_(context), work_(store, context, context.now()), accounts_(store) {}

    Reconsidered run() {
        const auto last = store_.last_feed();  // what is taken in goes behind it
        for (auto markers = store_.markers(0, page); !markers.events.empty();
             markers = store_.markers(markers.last, page)) {
            for (auto& marker : markers.events) consider(marker);
            if (markers.last >= last) break;
        }
        for (auto& draft : drafts_) work_.write(std::move(draft));
        for (const auto& line : referring_)
            if (const auto wrong = wrong_reference(work_, line))
                work_.write(judgement(line, wrong->code, context_.rules));
            else
                note_named(store_, line);
        run_rules(work_);
        return out_;
    }

  private:
    void consider(StoredEvent& marker) {
        const bool unopened = marker.refused_code == sync::refusal::not_opened;
        if (!unopened && !marker.refused_code.empty()) return;
        const auto device = store_.origin(marker.origin);
        if (!device) return;
        auto in = read_line(marker.travelled, *device, context_);
        if (in.event)
            validate_writer(in.verdict, *in.event, *device, time_of_event(*in.event, *device, marker.received),
                            accounts_, context_.rules);
        // What a person did may have been done once more since it was refused: it stays so.
        const bool takes = in.event && !in.verdict.refused() && (unopened || is_customers_voice(in.event->kind));
        if (takes) return take_in(in, marker, *device);
        if (in.verdict.code == sync::refusal::not_opened) ++out_.pending;
        if (in.verdict.code == marker.refused_code) return;
        marker.refused_code = in.verdict.refused() ? in.verdict.code : std::string(sync::refusal::unknown_account);
        if (unopened) marker.refused = in.verdict.why;
        store_.put_refusal(marker);
    }

    void take_in(ReceivedEvent& in, const StoredEvent& marker, const Origin& device) {
        ++out_.taken;
        store_.drop_marker(marker.origin, marker.seq);
        if (auto note = note_of(*in.event, in.verdict, context_.rules)) drafts_.push_back(std::move(*note));
        if (const auto correction = correction_of(*in.event, device, marker.received, context_.rules.policy))
            drafts_.push_back(as_draft(in.event->subject, *correction, context_.rules));
        if (!references_of(in.event->kind, in.event->body).empty()) referring_.push_back(*in.event);
        if (begins_again(store_, *in.event))
            drafts_.push_back(judgement(*in.event, judged::begun_already, context_.rules));
        work_.append_received(std::move(*in.event), in.hash, in.bytes, in.link->sealed, marker.received);
    }

    Store& store_;
    const ServerContext& context_;
    UnitOfWork work_;
    KeptAccounts accounts_;
    std::vector<Draft> drafts_;
    std::vector<Event> referring_;
    Reconsidered out_;
};

}  // namespace

Reconsidered open_pending(Store& store, const ServerContext& context) { return Reconsidering(store, context).run(); }

}  // namespace huiyin::server
