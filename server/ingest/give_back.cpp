// SPDX-License-Identifier: Apache-2.0
#include "server/ingest/give_back.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>

#include "server/attachments/blob_store.hpp"
#include "server/identity/coming_back.hpp"
#include "server/ingest/administration_given_back.hpp"
#include "server/ingest/epoch.hpp"
#include "server/ingest/missing_events.hpp"
#include "server/ingest/rule_run.hpp"
#include "server/ingest/validation.hpp"
#include "shared/complaint/captured_body.hpp"
#include "shared/engine/required_events.hpp"
#include "shared/events/references.hpp"
#include "shared/vocabulary/event_kind.hpp"
#include "shared/vocabulary/origin_name.hpp"
#include "shared/vocabulary/subject_id.hpp"
#include "sync/platform/parallel_for.hpp"
#include "sync/protocol/delivery_proof.hpp"
#include "sync/protocol/epoch_proof.hpp"

namespace huiyin::server {
namespace {

constexpr std::chrono::hours kept_for{30 * 24};
constexpr int most_keepsakes = 100;
constexpr int page = 1000;

std::optional<GivenBack> proved(sync::Return& given, const sync::Prover& prover, const ServerContext& context) {
    std::optional<Hash> hash = given.hash;
    if (!given.box.empty()) {
        auto kept = sync::open_kept_box(given.box, context.all_box_keys());
        if (!kept) return std::nullopt;
        given.line = std::move(kept->line);
        given.proof = std::move(kept->proof);
        hash = hash_of(given.line);
    }
    auto event = parse_line(given.line);
    if (!event) return std::nullopt;
    if (!prover.holds(given.proof, {event->origin, event->seq, *hash, hash_of(given.line)})) return std::nullopt;
    return GivenBack{std::move(*event), *hash, std::move(given.line), std::move(given.proof)};
}

Face face_named(const std::string& origin) {
    return origin.starts_with('k') ? Face::kiosk : origin.starts_with('t') ? Face::tablet : Face::desk;
}

bool has_attachment(const ServerContext& context, const Event& event) {
    const auto hash = attachment_named(event.kind, event.body);
    return hash.empty() || Blobs(context).keeps(hash);
}

class Recovery {
  public:
    Recovery(Store& store, const ServerContext& context)
        : store_(store), context_(context), work_(store, context, context.now()) {}

    void take(GivenBack given) {
        const auto& origin = given.event.origin;
        const auto seq = given.event.seq;
        if (const auto standing = store_.place(origin, seq)) {
            if (standing->hash == given.hash) {
                ++out_.known;
            } else {
                ++out_.elsewhere;
                keep_words(given.event);
            }
            return;
        }
        // What this epoch wrote cannot be lacking, unless head office was put back without beginning another one.
        if (origin == context_.own_origin) {
            ++out_.elsewhere;
            return;
        }
        if (is_administrative_event(given.event)) administrative_.insert(given.event.subject);
        if (touched_.insert(origin).second && !store_.origin(origin)) store_.put_origin(unknown_origin(given.event));
        store_.mark_returned(origin, seq, given.proof);
        work_.take_back(std::move(given.event), given.hash, given.text);
        ++out_.taken;
    }

    TakenBack finish() {
        for (const auto& id : touched_) note_came_back(store_, context_, id);
        for (const auto& id : touched_)
            if (auto origin = store_.origin(id); origin && go_on_over_returned(store_, context_, *origin))
                store_.put_origin(*origin);
        run_rules(work_);
        out_.rules = apply_administrative(store_, context_, administrative_);
        return out_;
    }

  private:
    /// The device lost this event and wrote another one in its place. A customer's words must not be lost, so head
    /// office writes them itself. A subject begins once: if it has its words already, these are a double.
    void keep_words(const Event& event) {
        if (!is_customers_voice(event.kind)) return;
        for (const auto& standing : work_.lines_of(event.subject))
            if (standing.kind == event.kind) return;
        const auto device = store_.origin(event.origin).value_or(Origin{});
        auto body = event.body;
        body["received_at"] = to_beijing(when_received(event, time_of_event(event, device, work_.now())));
        work_.write({event.subject, event.kind, rule_engine(context_.rules), std::move(body)});
        ++out_.kept;
    }
    /// `written`: the event's corrected time. `received_at` in its body was read off the same clock.
    static Instant when_received(const Event& event, Instant written) {
        const auto said = received_at(event.body);
        return said ? std::min(*said + (written - event.clock), written) : written;
    }
    /// An origin that head office knows from this event alone: its own chain of an earlier epoch, or a device that was
    /// enrolled after the backup.
    Origin unknown_origin(const Event& event) const {
        Origin out;
        out.id = event.origin;
        const bool own = is_own_origin(event.origin);
        out.unit = own ? context_.rules.organisation.head_office() : event.by.unit;
        out.face = own ? Face::desk : face_named(event.origin);
        out.name = own ? "head office" : "";
        out.unconfirmed = !own;
        return out;
    }

    Store& store_;
    const ServerContext& context_;
    UnitOfWork work_;
    std::set<std::string> touched_;         ///< origins
    std::set<std::string> administrative_;  ///< subjects
    TakenBack out_;
};

}  // namespace

bool is_to_give_back(const ServerContext& context, const sync::RequestHeader& header) {
    return header.v >= 2 && context.epoch > 1 && header.offered < context.epoch;
}

Returns read_returns(std::vector<sync::Return> given, const ServerContext& context) {
    const sync::Prover prover(context.all_sign_keys());
    std::vector<std::optional<GivenBack>> read(given.size());
    sync::parallel_for(given.size(), [&](std::size_t i) { read[i] = proved(given[i], prover, context); });
    Returns out;
    for (auto& one : read) {
        if (one)
            out.events.push_back(std::move(*one));
        else
            ++out.unproved;
    }
    return out;
}

Returns decisions_among(Returns& returns) {
    Returns out;
    const auto rest = std::ranges::stable_partition(
        returns.events, [](const GivenBack& given) { return !is_administrative_subject(given.event.subject); });
    std::ranges::move(rest, std::back_inserter(out.events));
    returns.events.erase(rest.begin(), rest.end());
    return out;
}

TakenBack take_back(Store& store, const ServerContext& context, Returns returns) {
    if (returns.events.empty()) return {};
    Recovery recovery(store, context);
    for (auto& given : returns.events) recovery.take(std::move(given));
    return recovery.finish();
}

bool go_on_over_returned(Store& store, const ServerContext& context, Origin& origin, std::int64_t vouched) {
    const auto before = origin.head_seq;
    for (bool follows = true; follows;) {
        const auto lines = store.chain(origin.id, origin.head_seq, page);
        follows = !lines.empty();
        for (const auto& line : lines) {
            const auto parsed = parse_line(line.opened);
            follows = line.seq == origin.head_seq + 1 && parsed && parsed->prev == origin.head_hash;
            follows = follows && (line.seq <= vouched || is_own_origin(origin.id) || has_attachment(context, *parsed));
            if (!follows) break;
            if (hash_of(line.bytes()) == line.hash) store.forget_returned(origin.id, line.seq);
            origin.head_seq = line.seq;
            origin.head_hash = line.hash;
        }
    }
    return origin.head_seq != before;
}

void say_standing(Store& store, const ServerContext& context, const Origin& device, const sync::RequestHeader& header,
                  const sync::KeyPair& keys, sync::ResponseHeader& out) {
    if (header.v < 2) return;
    out.epoch = context.epoch;
    // A device shows it to a head office that knows of lower epochs only.
    if (header.epoch != context.epoch || (context.epoch > 1 && header.epoch_proof.empty()))
        out.epoch_proof = sync::make_epoch_proof(context.epoch, context.own_origin, keys);
    if (!header.certificate) out.certificate = certificate_of(context, device, keys);
    out.unconfirmed = device.unconfirmed;
    out.offer = is_to_give_back(context, header);
    if (out.offer) {
        out.heads = heads_at_epoch(store);
        out.more = true;
        return;
    }
    if (device.unconfirmed) return;
    // A number beyond ours was given in another epoch, or by another head office.
    out.kept = header.have_kept;
    for (auto& keepsake : store.keepsakes_after(header.have_kept, context.now() - kept_for, most_keepsakes)) {
        out.kept = keepsake.number;
        out.keep.push_back({keepsake.number, std::move(keepsake.box)});
    }
}

}  // namespace huiyin::server
