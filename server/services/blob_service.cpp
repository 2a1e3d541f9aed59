// SPDX-License-Identifier: Apache-2.0
#include "server/services/blob_service.hpp"

#include <algorithm>
#include <charconv>

#include "server/identity/accounts.hpp"
#include "server/ingest/attachment_lifetime.hpp"
#include "server/ingest/references.hpp"
#include "server/services/service_faults.hpp"

namespace huiyin::server {
namespace {

Answer<std::string> hash_of_path(const Call& call) {
    auto hash = call.request.param("hash");
    // Also keeps anything that is no hash out of file names.
    if (const auto parsed = parse_hash(hash); !parsed || to_hex(*parsed) != hash)
        return invalid(faults::blob_hash_form, "hash");
    return hash;
}

std::optional<std::int64_t> number(std::string_view text) {
    std::int64_t out = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
    if (error != std::errc{} || end != text.data() + text.size() || out < 0) return std::nullopt;
    return out;
}

/// "?from=F&total=T", or "Content-Range: bytes FROM-TO/TOTAL"; without both the body is the whole.
Answer<Chunk> chunk_of(const HttpRequest& request) {
    const auto size = static_cast<std::int64_t>(request.body.size());
    if (!request.asked("total").empty()) {
        const auto from = number(request.asked("from")), total = number(request.asked("total"));
        if (from && total && *from <= *total - size) return Chunk{*from, *total, request.body};
        return problem(400, "range", faults::range_of_query, "from");
    }
    if (request.content_range.empty()) return Chunk{0, size, request.body};
    std::string_view text = request.content_range;
    const auto dash = text.find('-'), slash = text.find('/');
    const auto bad = [] { return problem(400, "range", faults::range_of_header, "Content-Range"); };
    if (!text.starts_with("bytes ") || dash == std::string_view::npos || slash == std::string_view::npos ||
        slash < dash)
        return bad();
    const auto from = number(text.substr(6, dash - 6)), to = number(text.substr(dash + 1, slash - dash - 1)),
               total = number(text.substr(slash + 1));
    if (!from || !to || !total || *to - *from + 1 != size || *to >= *total) return bad();
    return Chunk{*from, *total, request.body};
}

struct Part {
    std::int64_t from = 0, length = max_blob_bytes;
};

/// "?from=F&length=L"; without them all of it.
Answer<Part> asked_part(const HttpRequest& request) {
    Part out;
    for (auto [name, value] : {std::pair{"from", &out.from}, std::pair{"length", &out.length}}) {
        if (request.asked(name).empty()) continue;
        const auto given = number(request.asked(name));
        if (!given || *given > max_blob_bytes) return invalid(faults::bytes_form, name);
        *value = *given;
    }
    return out;
}

bool may_send(const Caller& caller) { return caller.device || may_capture(caller.person->role); }

/// The unit whose scope the caller has; nothing inside = everything.
Answer<std::optional<std::string>> viewer(const Call& call) {
    const auto& rules = call.runtime.context.rules;
    if (call.caller.person) return viewer_of(*call.caller.person, rules);
    if (call.device().unconfirmed) return forbidden(faults::device_unconfirmed);
    const auto scope = scope_of_device(call.device().face, call.device().unit, rules);
    if (scope.extent == Scope::Extent::nothing) return forbidden(faults::device_reads_no_attachments);
    return scope.extent == Scope::Extent::everything ? std::optional<std::string>{} : std::optional(scope.unit);
}

std::string bringer_of(const Caller& caller) {
    return caller.person ? caller.person->account : bringer_of(*caller.device);
}

/// A complaint in the viewer's scope has it.
Answer<bool> is_seen(const Call& call, const std::string& hash, const std::optional<std::string>& viewer) {
    return call.runtime.readers.read<bool>([&](Store& store) -> Answer<bool> {
        return std::ranges::any_of(store.subjects_with_attachment(hash),
                                   [&](const std::string& subject) { return sees(store, viewer, subject); });
    });
}

/// Who sees nothing at all may send all the same.
Answer<bool> sender_sees(const Call& call, const std::string& hash) {
    const auto seen_by = viewer(call);
    return seen_by ? is_seen(call, hash, *seen_by) : Answer<bool>(false);
}

}  // namespace

Answer<HttpReply> put_blob(const Call& call) {
    if (!may_send(call.caller)) return forbidden(faults::attaches_nothing);
    const auto hash = hash_of_path(call);
    if (!hash) return std::unexpected(hash.error());
    const auto chunk = chunk_of(call.request);
    if (!chunk) return std::unexpected(chunk.error());
    if (chunk->total < 1 || chunk->total > max_blob_bytes)
        return problem(413, "too-large", faults::attachment_size, "Content-Range");
    if (const auto no_room = call.runtime.health.why_takes_nothing()) return std::unexpected(*no_room);
    const auto seen = sender_sees(call, *hash);
    if (!seen) return std::unexpected(seen.error());
    const auto held = bring(call.runtime, bringer_of(call.caller), *hash, *seen, *chunk);
    if (!held) return std::unexpected(held.error());
    return json_reply({{"held", held->bytes}, {"total", chunk->total}}, held->bytes == chunk->total ? 201 : 202);
}

Answer<HttpReply> get_blob(const Call& call) {
    const auto hash = hash_of_path(call);
    if (!hash) return std::unexpected(hash.error());
    const auto seen_by = viewer(call);
    if (!seen_by) return std::unexpected(seen_by.error());
    const auto visible = is_seen(call, *hash, *seen_by);
    if (!visible) return std::unexpected(visible.error());
    const auto part = asked_part(call.request);
    if (!part) return std::unexpected(part.error());
    auto bytes = *visible ? Blobs(call.runtime.context).read(*hash, part->from, part->length) : std::nullopt;
    if (!bytes) return not_found();
    HttpReply out;
    out.body = std::move(*bytes);
    out.content_type = "application/octet-stream";
    out.personal = true;
    return out;
}

Answer<HttpReply> blob_held(const Call& call) {
    if (!may_send(call.caller)) return forbidden(faults::attaches_nothing);
    const auto hash = hash_of_path(call);
    if (!hash) return std::unexpected(hash.error());
    const auto seen = sender_sees(call, *hash);
    if (!seen) return std::unexpected(seen.error());
    const auto held = held_of(call.runtime, bringer_of(call.caller), *hash, *seen);
    if (!held) return std::unexpected(held.error());
    return json_reply({{"held", held->bytes}, {"whole", held->whole}});
}

}  // namespace huiyin::server
