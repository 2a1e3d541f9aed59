// SPDX-License-Identifier: Apache-2.0
// Writing and strictly reading the exchange's NDJSON.
#include "sync/protocol/messages.hpp"

#include <algorithm>

#include "shared/event/line_limits.hpp"
#include "shared/foundation/field_faults.hpp"
#include "sync/platform/parallel_for.hpp"
#include "sync/protocol/call_members.hpp"
#include "sync/protocol/covered_event.hpp"
#include "sync/protocol/knowledge_members.hpp"
#include "sync/protocol/protocol_faults.hpp"

namespace huiyin::sync {
namespace {

constexpr std::size_t max_feed_line_bytes = longest_line + 512;  ///< {"feed":n,"event":…} around it
constexpr std::size_t max_covered_bytes = 2 * longest_line;      ///< base64 of an event, and its seal around it
constexpr std::string_view return_begins = "{\"return\":";
constexpr std::size_t max_header_bytes = std::size_t{16} << 20;  ///< a compare names every subject
constexpr std::size_t max_response_lines = 100'000;

/// Takes the first line off `rest`; nothing when no newline is left.
std::optional<std::string_view> take_line(std::string_view& rest) {
    const auto end = rest.find('\n');
    if (end == std::string_view::npos) return std::nullopt;
    const auto line = rest.substr(0, end);
    rest.remove_prefix(end + 1);
    return line;
}

std::unexpected<Fault> cut() { return fault(faults::message_cut); }

Result<Json> header_of(std::string_view& rest) {
    if (rest.empty() || rest.back() != '\n') return cut();
    auto json = parse_json(*take_line(rest), {.bytes = max_header_bytes, .depth = 6});
    if (!json) return json;
    if (!json->is_object()) return fault(faults::first_line_not_object);
    if (!json->contains("v") || !json->at("v").is_number_integer()) return fault(faults::version_missing, "v");
    return json;
}

/// A count that must be there, whole and not negative.
Result<std::int64_t> count_of(const Json& object, const char* key, const std::string& where) {
    const auto value = number_of(object, key, -1);
    if (value < 0) return fault(faults::number_negative, where);
    return value;
}

Result<Instant> instant_of(const Json& object, const char* key) {
    const auto instant = parse_instant(text_of(object, key));
    if (!instant) return std::unexpected(fault_at(instant.error(), key));
    return instant;
}

Result<std::vector<Refused>> refused_of(const Json& header) {
    std::vector<Refused> out;
    const auto it = header.find("refused");
    if (it == header.end()) return out;
    if (!it->is_array()) return fault(faults::not_list, "refused");
    for (const auto& item : *it) {
        const auto seq = count_of(item, "seq", "refused.seq");
        if (!seq) return std::unexpected(seq.error());
        out.push_back({*seq, text_of(item, "why"), text_of(item, "code")});
    }
    return out;
}

/// Puts them into `out`.
Result<void> read_texts(const Json& header, const char* key, std::vector<std::string>& out) {
    const auto it = header.find(key);
    if (it == header.end()) return {};
    if (!it->is_array() || !std::ranges::all_of(*it, [](const Json& s) { return s.is_string(); }))
        return fault(faults::not_list_of_texts, key);
    for (const auto& text : *it) out.push_back(text.get<std::string>());
    return {};
}

Result<std::vector<std::int64_t>> numbers_of(const Json& header, const char* key) {
    std::vector<std::int64_t> out;
    const auto it = header.find(key);
    if (it == header.end()) return out;
    if (!it->is_array() || it->size() > RequestHeader::most_refused ||
        !std::ranges::all_of(*it, [](const Json& n) { return n.is_number_integer(); }))
        return fault(faults::not_list_of_numbers, key);
    for (const auto& number : *it) out.push_back(number.get<std::int64_t>());
    return out;
}

/// What version 2 says of the device's clock and of head office's past.
Result<void> read_second_version(const Json& json, RequestHeader& header) {
    if (const auto steady = json.find("steady"); steady != json.end()) {
        auto read = steady_time_from(*steady);
        if (!read) return std::unexpected(read.error());
        header.steady = std::move(*read);
    }
    header.ends_at = number_of(json, "ends_at", -1);
    header.epoch = std::max<std::int64_t>(number_of(json, "epoch"), 0);
    header.epoch_proof = text_of(json, "epoch_proof");
    header.counter = std::max<std::int64_t>(number_of(json, "counter"), 0);
    header.offered = std::max<std::int64_t>(number_of(json, "offered"), 0);
    header.certificate = flag_of(json, "certificate");
    header.have_kept = std::max<std::int64_t>(number_of(json.at("have"), "kept"), 0);
    if (auto read = read_texts(json, "receipts", header.receipts); !read) return read;
    auto refused = numbers_of(json, "refused");
    if (!refused) return std::unexpected(refused.error());
    header.refused = std::move(*refused);
    if (const auto prefix = json.find("prefix"); prefix != json.end() && prefix->is_string())
        header.prefix = prefix->get<std::string>();
    header.office_key = text_of(json, "office_key");
    if (const auto told = json.find("gone"); told != json.end()) {
        auto gone = gone_from(*told);
        if (!gone) return std::unexpected(gone.error());
        header.gone = std::move(*gone);
    }
    if (auto read = read_calls(json, header); !read) return read;
    return read_knowledge(json, header);
}

Result<RequestHeader> request_header(const Json& json) {
    RequestHeader header;
    header.v = static_cast<int>(std::clamp<std::int64_t>(number_of(json, "v"), 0, 1'000'000));
    const auto have = json.find("have");
    if (have == json.end()) return fault(faults::member_missing, "have");
    const auto feed = count_of(*have, "feed", "have.feed");
    if (!feed) return std::unexpected(feed.error());
    const auto sent_at = instant_of(json, "sent_at");
    if (!sent_at) return std::unexpected(sent_at.error());
    header.have_feed = *feed;
    header.sent_at = *sent_at;
    header.limit = static_cast<int>(std::clamp<std::int64_t>(number_of(json, "limit", header.limit), 1, 20'000));
    header.from = std::max<std::int64_t>(number_of(json, "from"), 0);
    header.waiting = std::max<std::int64_t>(number_of(json, "waiting"), 0);
    header.boot_id = text_of(json, "incarnation");
    if (header.boot_id.size() > 64) return fault(faults::member_too_long, "incarnation");
    if (const auto compare = json.find("compare"); compare != json.end()) {
        if (!compare->is_object()) return fault(faults::compare_form, "compare");
        header.compare = true;
        for (const auto& [subject, digest] : compare->items()) {
            if (!digest.is_string()) return fault(faults::compare_form, "compare");
            header.subjects.emplace(subject, digest.get<std::string>());
        }
    }
    if (auto read = read_texts(json, "lost", header.lost); !read) return std::unexpected(read.error());
    if (auto read = read_second_version(json, header); !read) return std::unexpected(read.error());
    return header;
}

/// What version 2 says of head office.
Result<void> read_second_version(const Json& json, ResponseHeader& header) {
    header.epoch = std::max<std::int64_t>(number_of(json, "epoch"), 0);
    header.epoch_proof = text_of(json, "epoch_proof");
    header.certificate = text_of(json, "certificate");
    header.unconfirmed = flag_of(json, "unconfirmed");
    header.clock_in_doubt = flag_of(json, "clock_in_doubt");
    header.next_keys = text_of(json, "next_keys");
    header.offer = flag_of(json, "offer");
    header.prefix = text_of(json, "prefix");
    header.kept = std::max<std::int64_t>(number_of(json, "kept"), 0);
    if (auto read = read_texts(json, "office_keys", header.office_keys); !read) return read;
    auto taken = numbers_of(json, "taken");
    if (!taken) return std::unexpected(taken.error());
    header.taken = std::move(*taken);
    if (const auto heads = json.find("heads"); heads != json.end()) {
        if (!heads->is_object()) return fault(faults::heads_form, "heads");
        for (const auto& [origin, number] : heads->items()) header.heads[origin] = number_of(*heads, origin);
    }
    if (const auto keep = json.find("keep"); keep != json.end()) {
        if (!keep->is_array()) return fault(faults::not_list, "keep");
        for (const auto& item : *keep) header.keep.push_back({number_of(item, "number"), text_of(item, "box")});
    }
    if (auto read = read_calls(json, header); !read) return read;
    return read_knowledge(json, header);
}

Result<ResponseHeader> response_header(const Json& json) {
    ResponseHeader header;
    header.v = static_cast<int>(std::clamp<std::int64_t>(number_of(json, "v"), 0, 1'000'000));
    const auto acked_seq = count_of(json, "held", "held");
    if (!acked_seq) return std::unexpected(acked_seq.error());
    const auto feed = count_of(json, "feed", "feed");
    if (!feed) return std::unexpected(feed.error());
    const auto received_at = instant_of(json, "received_at");
    if (!received_at) return std::unexpected(received_at.error());
    auto refused = refused_of(json);
    if (!refused) return std::unexpected(refused.error());
    if (auto read = read_texts(json, "left", header.left); !read) return std::unexpected(read.error());
    if (auto read = read_texts(json, "wants", header.wants); !read) return std::unexpected(read.error());
    header.acked_seq = *acked_seq;
    header.feed = *feed;
    header.received_at = *received_at;
    header.refused = std::move(*refused);
    header.receipt = text_of(json, "receipt");
    header.more = flag_of(json, "more");
    header.digest = text_of(json, "digest");
    header.policy = text_of(json, "policy");
    header.demo = flag_of(json, "demo");
    header.rehearsal = flag_of(json, "rehearsal");
    if (auto read = read_second_version(json, header); !read) return std::unexpected(read.error());
    return header;
}

Result<FeedEvent> feed_line(std::string_view text) {
    auto json = parse_json(text, {.bytes = max_feed_line_bytes, .depth = 13});
    if (!json) return std::unexpected(json.error());
    const auto feed = count_of(*json, "feed", "feed");
    if (!feed) return std::unexpected(feed.error());
    const auto line = json->find("line");
    if (line == json->end()) return fault(faults::member_missing, "line");
    auto parsed = event_from_json(std::move(*line));
    if (!parsed) return std::unexpected(fault_at(parsed.error(), "line." + parsed.error().where));
    FeedEvent out{*feed, std::move(*parsed)};
    out.proof = text_of(*json, "proof");
    if (json->contains("hash")) {
        const auto hash = parse_hash(text_of(*json, "hash"));
        if (!hash) return std::unexpected(fault_at(hash.error(), "hash"));
        out.hash = *hash;
    }
    return out;
}

}  // namespace

Result<Return> read_return(const Json& json) {
    const auto of = json.is_object() ? json.value("return", Json()) : Json();
    if (!of.is_object()) return fault(faults::return_form, "return");
    Return out;
    out.box = text_of(of, "box");
    if (!out.box.empty()) return out;
    const auto line = of.find("line");
    const auto hash = parse_hash(text_of(of, "hash"));
    if (line == of.end() || !line->is_object() || !hash) return fault(faults::return_form, "return");
    out.line = canonical(*line);
    out.hash = *hash;
    out.proof = text_of(of, "proof");
    return out;
}

namespace {

void write_second_version(const RequestHeader& header, Json& json) {
    if (header.steady) json["steady"] = to_json(*header.steady);
    if (header.ends_at >= 0) json["ends_at"] = header.ends_at;
    json["epoch"] = header.epoch;
    if (!header.epoch_proof.empty()) json["epoch_proof"] = header.epoch_proof;
    json["counter"] = header.counter;
    if (header.offered > 0) json["offered"] = header.offered;
    json["certificate"] = header.certificate;
    json["have"]["kept"] = header.have_kept;
    if (!header.receipts.empty()) json["receipts"] = header.receipts;
    if (header.gone) json["gone"] = to_json(*header.gone);
    if (!header.refused.empty()) json["refused"] = header.refused;
    if (header.prefix) json["prefix"] = *header.prefix;
    if (!header.office_key.empty()) json["office_key"] = header.office_key;
    write_knowledge(header, json);
    write_calls(header, json);
}

}  // namespace

std::string write_return(const Return& given) {
    if (!given.box.empty()) return canonical({{"return", {{"box", given.box}}}});
    return std::string(return_begins) + "{\"hash\":\"" + to_hex(given.hash) + "\",\"line\":" + given.line +
           ",\"proof\":" + canonical(Json(given.proof)) + "}}";
}

std::string write_request(const Request& request) {
    const auto& header = request.header;
    Json json{{"v", header.v},
              {"have", {{"feed", header.have_feed}}},
              {"sent_at", to_utc(header.sent_at)},
              {"limit", header.limit},
              {"from", header.from},
              {"waiting", header.waiting},
              {"incarnation", header.boot_id}};
    if (header.compare) {
        json["compare"] = Json::object();
        for (const auto& [subject, digest] : header.subjects) json["compare"][subject] = digest;
    }
    if (!header.lost.empty()) json["lost"] = header.lost;
    if (header.v >= 2) write_second_version(header, json);
    std::string out = canonical(json) + '\n';
    for (const auto& line : request.lines) (out += line) += '\n';
    for (const auto& given : request.returns) (out += write_return(given)) += '\n';
    return out;
}

namespace {

void write_second_version(const ResponseHeader& header, Json& json) {
    json["epoch"] = header.epoch;
    json["unconfirmed"] = header.unconfirmed;
    json["clock_in_doubt"] = header.clock_in_doubt;
    json["kept"] = header.kept;
    if (!header.epoch_proof.empty()) json["epoch_proof"] = header.epoch_proof;
    if (!header.certificate.empty()) json["certificate"] = header.certificate;
    if (!header.next_keys.empty()) json["next_keys"] = header.next_keys;
    if (header.offer) {
        json["offer"] = true;
        json["heads"] = header.heads;
    }
    if (!header.taken.empty()) json["taken"] = header.taken;
    if (!header.prefix.empty()) json["prefix"] = header.prefix;
    if (!header.office_keys.empty()) json["office_keys"] = header.office_keys;
    write_knowledge(header, json);
    write_calls(header, json);
    if (header.keep.empty()) return;
    json["keep"] = Json::array();
    for (const auto& [number, box] : header.keep) json["keep"].push_back({{"number", number}, {"box", box}});
}

std::string write_header(const ResponseHeader& header) {
    Json refused = Json::array();
    for (const auto& r : header.refused) {
        refused.push_back({{"seq", r.seq}, {"why", r.why}});
        if (header.v >= 2) refused.back()["code"] = r.code;
    }
    auto json = members("v", header.v, "held", header.acked_seq, "receipt", header.receipt, "refused",
                        std::move(refused), "received_at", to_utc(header.received_at), "feed", header.feed, "more",
                        header.more, "left", header.left, "wants", header.wants, "digest", header.digest, "policy",
                        header.policy, "demo", header.demo, "rehearsal", header.rehearsal);
    if (header.v >= 2) write_second_version(header, json);
    return canonical(json) + '\n';
}

void put_feed_line(std::string& out, std::int64_t feed, const std::string& line, const std::optional<Hash>& hash,
                   const std::string& proof) {
    (out += "{\"feed\":") += std::to_string(feed);
    if (hash) ((out += ",\"hash\":\"") += to_hex(*hash)) += '"';
    (out += ",\"line\":") += line;
    if (!proof.empty()) ((out += ",\"proof\":\"") += proof) += '"';
    out += "}\n";
}

}  // namespace

std::string write_response(const Response& response) {
    auto out = write_header(response.header);
    for (const auto& [feed, event, hash, proof] : response.events)
        put_feed_line(out, feed, canonical_line(event), hash, proof);
    return out;
}

std::string write_response(const Delivery& delivery) {
    auto out = write_header(delivery.header);
    for (const auto& [feed, line, hash, proof] : delivery.lines) put_feed_line(out, feed, line, hash, proof);
    return out;
}

Result<Request> parse_request(std::string_view body, std::size_t max_lines) {
    const auto json = header_of(body);
    if (!json) return std::unexpected(json.error());
    auto header = request_header(*json);
    if (!header) return std::unexpected(header.error());
    Request request{std::move(*header), {}};
    while (const auto line = take_line(body)) {
        if (line->starts_with(return_begins)) {
            if (request.returns.size() == max_lines) return fault(faults::too_many_returns);
            const auto text = parse_json(*line, {.bytes = max_feed_line_bytes, .depth = 14});
            if (!text) return std::unexpected(text.error());
            auto given = read_return(*text);
            if (!given) return std::unexpected(given.error());
            request.returns.push_back(std::move(*given));
            continue;
        }
        if (request.lines.size() == max_lines) return fault(faults::too_many_events, {}, {std::to_string(max_lines)});
        if (line->size() > (is_covered(*line) ? max_covered_bytes : longest_line))
            return fault(faults::event_too_long, "line " + std::to_string(request.lines.size() + 1));
        request.lines.emplace_back(*line);
    }
    return request;
}

Result<Response> parse_response(std::string_view body) {
    const auto json = header_of(body);
    if (!json) return std::unexpected(json.error());
    auto header = response_header(*json);
    if (!header) return std::unexpected(header.error());
    std::vector<std::string_view> texts;
    while (const auto text = take_line(body)) {
        if (texts.size() == max_response_lines) return fault(faults::too_many_in_answer);
        texts.push_back(*text);
    }
    std::vector<std::optional<Result<FeedEvent>>> events(texts.size());
    parallel_for(texts.size(), [&](std::size_t i) { events[i] = feed_line(texts[i]); });
    Response response{std::move(*header), {}};
    response.events.reserve(events.size());
    for (auto& event : events) {
        if (!*event) return std::unexpected(fault_at(event->error(), event->error().where));
        response.events.push_back(std::move(**event));
    }
    return response;
}

}  // namespace huiyin::sync
