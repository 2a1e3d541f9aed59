// SPDX-License-Identifier: Apache-2.0
// Push, then pull, in one round trip.
#include "server/ingest/exchange.hpp"

#include "server/identity/device_keys.hpp"
#include "server/ingest/attachments_back.hpp"
#include "server/ingest/clock_keeper.hpp"
#include "server/ingest/complaint_codes.hpp"
#include "server/ingest/delivery.hpp"
#include "server/ingest/epoch.hpp"
#include "server/ingest/give_back.hpp"
#include "server/ingest/ingest_faults.hpp"
#include "server/ingest/ingest_push.hpp"
#include "server/ingest/knowledge_delivery.hpp"
#include "server/ingest/rules_given_back.hpp"
#include "sync/chain/request_signature.hpp"
#include "sync/protocol/refusal_codes.hpp"

namespace huiyin::server {
namespace {

/// A poll with nothing new is answered without the writer, unless what is kept of the device would grow stale.
constexpr std::chrono::seconds stale{60};
constexpr std::chrono::milliseconds drift{5'000};

bool needs_writing(const sync::Request& request, const Origin& device, Instant now) {
    if (!request.lines.empty() || request.header.gone || !request.header.used.empty()) return true;
    if (request.header.boot_id != device.boot_id) return true;
    if (request.header.prefix && request.header.prefix->empty() && !device.unconfirmed) return true;
    const auto offset = now - request.header.sent_at;
    return now - device.last_seen >= stale || now < device.last_seen ||
           std::chrono::abs(offset - std::chrono::milliseconds{device.offset_ms}) > drift;
}

Answer<sync::Request> read_request(std::string_view body) {
    auto request = sync::parse_request(body);
    if (!request) return problem(400, "not-an-exchange", request.error());
    if (request->header.v < sync::oldest_protocol || request->header.v > sync::protocol_version)
        return problem(426, "version", faults::office_speaks, "v");
    return std::move(*request);
}

void log_refused(ServerRuntime& runtime, const std::string& device, const Ingested& taken) {
    bool any = false;
    for (const auto& refused : taken.refused) {
        if (refused.code == sync::refusal::stands_already) continue;  // it is here, under another number
        runtime.context.log.warning(
            "line refused", {{"origin", device}, {"seq", refused.seq}, {"code", refused.code}, {"why", refused.why}});
        any = true;
    }
    if (any) runtime.metrics.event("line_refused");
    for (const auto& noted : taken.noted) {
        runtime.context.log.warning("words taken in with a note",
                                    {{"origin", device}, {"seq", noted.seq}, {"codes", noted.codes}});
        runtime.metrics.event("words_noted");
    }
    if (!taken.gone.empty()) {
        runtime.context.log.error("events that head office acknowledged before it was restored are lost",
                                  {{"origin", device}, {"events", taken.gone}});
        runtime.metrics.event("events_gone");
    }
    for (const auto& event : taken.events) {
        runtime.context.log.warning(event, {{"origin", device}});
        runtime.metrics.event(event);
    }
}

void log_taken_back(ServerRuntime& runtime, const std::string& device, const TakenBack& back) {
    if (back.kept > 0) {
        runtime.context.log.warning("customers' words whose place another event holds were written anew",
                                    {{"origin", device}, {"events", back.kept}});
        runtime.metrics.event("words_written_anew");
    }
    if (back.elsewhere > 0)
        runtime.context.log.warning("lines given back found another line in their place",
                                    {{"origin", device}, {"lines", back.elsewhere}});
}

void log_returns(ServerRuntime& runtime, const std::string& device, const Returns& returns) {
    if (!returns.events.empty())
        runtime.context.log.warning("lines given back", {{"origin", device}, {"lines", returns.events.size()}});
    if (returns.unproved == 0) return;
    runtime.context.log.warning("lines given back without head office's proof were not taken",
                                {{"origin", device}, {"lines", returns.unproved}});
    runtime.metrics.event("returned_without_proof");
}

void log_unknown_key(ServerRuntime& runtime, const std::string& device) {
    runtime.context.log.warning(
        "a device knows head office by a key that is not in keys.json, and takes nothing from here: put the newest "
        "keys.json back",
        {{"origin", device}});
}

/// Of events that the device knows as refused: those that stand by now.
std::vector<std::int64_t> taken_after_all(EventStore& store, const Origin& device,
                                          const std::vector<std::int64_t>& refused) {
    std::vector<std::int64_t> out;
    for (const auto seq : refused)
        if (const auto place = store.place(device.id, seq); place && place->refused.empty() && seq <= device.head_seq)
            out.push_back(seq);
    return out;
}

/// Accounts, devices, codes and rules come first: what is taken in then is judged by them.
Answer<void> take_back_decisions(ServerRuntime& runtime, const std::string& device, Returns& returns) {
    auto decisions = decisions_among(returns);
    if (decisions.events.empty()) return {};
    Answer<TakenBack> back;
    {
        const auto rules_stand_still = runtime.rules_lock.pass();
        back = runtime.writer.run<TakenBack>(
            [&](Store& store) -> Answer<TakenBack> { return take_back(store, runtime.context, std::move(decisions)); });
    }
    if (!back) return std::unexpected(back.error());
    log_taken_back(runtime, device, *back);
    if (back->rules) put_given_back_in_force(runtime);
    return {};
}

}  // namespace

Answer<std::string> exchange(ServerRuntime& runtime, const Origin& device, std::string_view body) {
    auto request = read_request(body);
    if (!request) return std::unexpected(request.error());
    if (!device.exchange_key.empty() && !sync::is_signed_request(body, device.exchange_key)) {
        runtime.context.log.warning("an exchange was not signed with its device's key", {{"origin", device.id}});
        runtime.metrics.event("exchange_not_signed");
        return problem(403, "not-signed", faults::exchange_unsigned);
    }
    if (!request->lines.empty())
        if (const auto no_room = runtime.health.why_takes_nothing()) return std::unexpected(*no_room);
    if (const auto heard = hear_device(runtime, device, request->header); !heard) return std::unexpected(heard.error());
    if (const auto above = go_above_epoch_of(runtime, request->header); !above) return std::unexpected(above.error());
    const auto received_at = runtime.context.now();
    if (device.last_seen.ms > 0) runtime.metrics.exchange(received_at - device.last_seen);
    const auto still_waiting = request->header.waiting - static_cast<std::int64_t>(request->lines.size());
    auto returns = read_returns(std::move(request->returns), runtime.context);
    log_returns(runtime, device.id, returns);
    if (const auto back = take_back_decisions(runtime, device.id, returns); !back) return std::unexpected(back.error());
    const auto rules_stand_still = runtime.rules_lock.pass();
    if (is_to_give_back(runtime.context, request->header)) request->lines.clear();
    sync::Delivery response;
    const bool writes = !returns.events.empty() || needs_writing(*request, device, received_at);
    if (writes) {
        auto incoming = read_events(std::move(request->lines), device, runtime.context);
        auto taken = runtime.writer.run<Ingested>([&](Store& store) -> Answer<Ingested> {
            log_taken_back(runtime, device.id, take_back(store, runtime.context, std::move(returns)));
            count_uses(store, device, request->header);
            hear_prefix(store, runtime.context, device, request->header.prefix);
            return ingest_push(store, runtime.context, device.id, request->header, std::move(incoming));
        });
        if (!taken) return std::unexpected(taken.error());
        log_refused(runtime, device.id, *taken);
        response.header.refused = std::move(taken->refused);
        response.header.wants = std::move(taken->wants);
    }
    runtime.metrics.backlog(device.id, still_waiting);
    // Read after the commit: what is acknowledged and delivered is durable.
    bool unconfirmed = false;
    auto delivered = runtime.readers.read<bool>([&](Store& store) -> Answer<bool> {
        const auto stored = writes ? store.origin(device.id) : std::optional(device);
        if (!stored) return not_found(faults::device_gone);
        response.header.acked_seq = stored->head_seq;
        auto [keys, announced, unknown] = signing_for(store, runtime.context, device.id, request->header);
        if (unknown) log_unknown_key(runtime, device.id);
        response.header.office_keys = std::move(announced);
        response.header.receipt = runtime.receipts.of(*stored, runtime.context, keys);
        if (request->header.v > sync::oldest_protocol)
            response.header.next_keys = runtime.key_announcements.of(store, keys);
        response.header.prefix = prefix_to_say(store, *stored, request->header.prefix);
        response.header.taken = taken_after_all(store, *stored, request->header.refused);
        say_standing(store, runtime.context, *stored, request->header, keys, response.header);
        deliver(store, runtime.context, *stored, request->header, response);
        deliver_knowledge(store, runtime.context, *stored, request->header, response.header);
        std::ranges::move(to_ask_for(runtime, store, *stored), std::back_inserter(response.header.wants));
        unconfirmed = stored->unconfirmed;
        return true;
    });
    if (!delivered) return std::unexpected(delivered.error());
    runtime.lobby_calls.exchange(device, request->header, received_at, response.header);
    response.header.v = request->header.v;
    response.header.received_at = received_at;
    if (!unconfirmed) response.header.policy = runtime.rules_version;
    response.header.demo = runtime.context.demo;
    response.header.rehearsal = runtime.context.rehearsal;
    response.header.clock_in_doubt = runtime.context.clock_in_doubt();
    return sync::write_response(response);
}

}  // namespace huiyin::server
