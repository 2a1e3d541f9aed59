// SPDX-License-Identifier: Apache-2.0
#include "server/ingest/received_event.hpp"

#include "sync/platform/parallel_for.hpp"
#include "sync/protocol/covered_event.hpp"
#include "sync/protocol/refusal_codes.hpp"

namespace huiyin::server {
namespace {

namespace refusal = sync::refusal;

Verdict refused(std::string_view code, const Fault& f) {
    Verdict out;
    out.code = code;
    out.why = f.where.empty() ? f.what : f.where + ": " + f.what;
    return out;
}

/// Its seal does not open with the key that is here: the right one may still come (docs/decisions/0019). What was
/// opened, and is not what its outside says, stays so.
bool may_open_later(const sync::Link& link, const Fault& why) {
    return link.sealed && (why.where == "seal.to" || why.where == "seal.box");
}

void open(ReceivedEvent& in, const Origin& device, const ServerContext& context) {
    auto link = sync::parse_link(in.bytes);
    if (!link) {
        in.verdict = refused(refusal::unreadable, link.error());
        return;
    }
    in.link = std::move(*link);
    if (in.link->origin != device.id) {
        in.verdict = refused(refusal::another_origin, {"this device writes as " + device.id, "origin"});
        return;
    }
    auto line =
        in.link->sealed ? sync::open(in.bytes, context.all_box_keys()) : Result<Event>(std::move(*in.link->event));
    in.link->event.reset();
    if (!line) {
        const bool waits = may_open_later(*in.link, line.error());
        in.verdict = refused(waits ? refusal::not_opened : refusal::unreadable, line.error());
        return;
    }
    in.place = place_of(*line, in.bytes, context);
    in.verdict = validate_body(*line, device, context.rules);
    if (!in.verdict.refused()) in.event = std::move(*line);
}

}  // namespace

std::int64_t place_of(const Event& event, const std::string& bytes, const ServerContext& context) {
    if (event.was <= 0) return event.seq;
    const auto link = sync::parse_link(bytes);
    return link && link->sealed && sync::came_from_another_chain(bytes, context.all_box_keys()) ? 0 : event.was;
}

ReceivedEvent read_line(std::string text, const Origin& device, const ServerContext& context) {
    ReceivedEvent out;
    out.covered = sync::is_covered(text);
    if (out.covered)
        if (auto uncovered = sync::uncover(text, context.all_box_keys())) text = std::move(*uncovered);
    out.bytes = std::move(text);
    out.hash = hash_of(out.bytes);
    open(out, device, context);
    return out;
}

std::vector<ReceivedEvent> read_events(std::vector<std::string> texts, const Origin& device,
                                       const ServerContext& context) {
    std::vector<ReceivedEvent> out(texts.size());
    sync::parallel_for(texts.size(), [&](std::size_t i) { out[i] = read_line(std::move(texts[i]), device, context); });
    return out;
}

}  // namespace huiyin::server
