// SPDX-License-Identifier: Apache-2.0
// Reading and writing lines.
#include "shared/event/event.hpp"

#include <algorithm>
#include <cstdio>

#include "shared/event/event_faults.hpp"
#include "shared/event/line_limits.hpp"
#include "shared/foundation/field_faults.hpp"

namespace huiyin {
namespace {

constexpr int max_counter = 9999;

bool made_of(std::string_view text, std::size_t longest, bool (*allowed)(char)) {
    return !text.empty() && text.size() <= longest && std::ranges::all_of(text, allowed);
}
bool id_character(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; }
bool kind_character(char c) { return (c >= 'a' && c <= 'z') || c == '_'; }

template <class Object>
auto* field(Object& object, const char* key, Json::value_t type) {
    const auto it = object.find(key);
    return it != object.end() && it->type() == type ? &*it : nullptr;
}

constexpr const char* known_fields[] = {"at",   "body", "by",     "clock",   "kind", "origin",
                                        "prev", "seq",  "steady", "subject", "was"};

std::string id(std::string_view prefix, std::span<const std::uint8_t, 16> random) {
    return std::string(prefix) + to_hex(std::span<const std::uint8_t>(random));
}

}  // namespace

std::string to_string(const Stamp& stamp) {
    char counter[16];
    std::snprintf(counter, sizeof counter, "/%04d", stamp.counter);
    return to_utc(stamp.physical) + counter;
}

Result<Stamp> parse_stamp(std::string_view text) {
    if (text.size() != 29 || text[24] != '/') return fault(faults::stamp_form);
    const auto physical = parse_instant(text.substr(0, 24));
    int counter = 0;
    for (const char c : text.substr(25)) {
        if (c < '0' || c > '9') return fault(faults::stamp_form);
        counter = counter * 10 + (c - '0');
    }
    if (!physical) return std::unexpected(physical.error());
    return Stamp{*physical, counter};
}

Stamp next_stamp(const Stamp& last, Instant wall) {
    if (wall > last.physical) return {wall, 0};
    if (last.counter < max_counter) return {last.physical, last.counter + 1};
    return {last.physical + std::chrono::milliseconds{1}, 0};
}

Json to_json(const SteadyTime& steady) {
    return {{"boot", steady.boot}, {"since", steady.since.count()}, {"total", steady.total.count()}};
}

namespace {

/// A hundred years: far more than a machine lives, far less than what overflows.
constexpr std::int64_t longest_ms = std::int64_t{100} * 366 * 24 * 3600 * 1000;

}  // namespace

Result<SteadyTime> steady_time_from(const Json& json) {
    SteadyTime out{text_of(json, "boot"), std::chrono::milliseconds{number_of(json, "since", -1)},
                   std::chrono::milliseconds{number_of(json, "total", -1)}};
    const auto in_bounds = [](std::chrono::milliseconds time) {
        return time.count() >= 0 && time.count() <= longest_ms;
    };
    if (!made_of(out.boot, 64, id_character)) return fault(faults::boot_form, "steady.boot");
    if (!in_bounds(out.since)) return fault(faults::duration_form, "steady.since");
    if (!json.is_object() || json.size() != 3) return fault(faults::steady_form, "steady");
    if (!in_bounds(out.total)) return fault(faults::duration_form, "steady.total");
    return out;
}

Json to_json(const Event& event) {
    Json out = event.extra;
    out["at"] = to_string(event.at);
    out["body"] = event.body;
    out["by"] = {{"account", event.by.account}, {"role", to_string(event.by.role)}, {"unit", event.by.unit}};
    out["clock"] = to_utc(event.clock);
    out["kind"] = event.kind;
    out["origin"] = event.origin;
    out["prev"] = to_hex(event.prev);
    out["seq"] = event.seq;
    if (event.steady) out["steady"] = to_json(*event.steady);
    out["subject"] = event.subject;
    if (event.was > 0) out["was"] = event.was;
    return out;
}

namespace {

/// Writes the members of an event in the order that RFC 8785 gives them.
class MemberWriter {
  public:
    void text(std::string_view name, std::string_view value) { append_canonical_text(begin(name), value); }
    void json(std::string_view name, const Json& value) { append_canonical(begin(name), value); }
    void number(std::string_view name, std::int64_t value) { begin(name) += std::to_string(value); }
    void actor(std::string_view name, const Actor& by) {
        begin(name) += "{\"account\":";
        append_canonical_text(out_, by.account);
        ((out_ += ",\"role\":\"") += to_string(by.role)) += "\",\"unit\":";
        append_canonical_text(out_, by.unit);
        out_ += '}';
    }
    std::string take() { return std::move(out_ += '}'); }

  private:
    std::string& begin(std::string_view name) {
        if (out_.empty()) {
            out_.reserve(1024);
            out_ = '{';
        } else {
            out_ += ',';
        }
        return ((out_ += '"') += name) += "\":";
    }
    std::string out_;
};

}  // namespace

std::string canonical_line(const Event& event) {
    // Fields of newer versions stand between ours, wherever their names put them.
    if (!event.extra.empty()) return canonical(to_json(event));
    MemberWriter out;
    out.text("at", to_string(event.at));
    out.json("body", event.body);
    out.actor("by", event.by);
    out.text("clock", to_utc(event.clock));
    out.text("kind", event.kind);
    out.text("origin", event.origin);
    out.text("prev", to_hex(event.prev));
    out.number("seq", event.seq);
    if (event.steady) out.json("steady", to_json(*event.steady));
    out.text("subject", event.subject);
    if (event.was > 0) out.number("was", event.was);
    return out.take();
}

Result<Event> parse_line(std::string_view text) {
    auto json = parse_json(text, {.bytes = longest_read, .depth = deepest_read});
    if (!json) return std::unexpected(json.error());
    return event_from_json(std::move(*json));
}

Result<Event> event_from_json(Json json) {
    using T = Json::value_t;
    if (!json.is_object()) return fault(faults::event_not_object);
    for (const char* name : {"at", "clock", "kind", "origin", "prev", "subject"})
        if (!field(json, name, T::string)) return fault(faults::event_field_missing, name);
    const auto seq = number_of(json, "seq", 0);
    if (seq < 1) return fault(faults::seq_from_one, "seq");
    auto* by = field(json, "by", T::object);
    auto* body = field(json, "body", T::object);
    if (!by) return fault(faults::writer_form, "by");
    if (!body) return fault(faults::body_not_object, "body");
    for (const char* name : {"account", "role", "unit"})
        if (!field(*by, name, T::string)) return fault(faults::writer_form, std::string("by.") + name);

    const auto text = [](Json& object, const char* name) -> std::string& {
        return object.find(name)->get_ref<std::string&>();
    };
    Event event;
    event.seq = seq;
    event.origin = std::move(text(json, "origin"));
    event.subject = std::move(text(json, "subject"));
    event.kind = std::move(text(json, "kind"));
    if (!made_of(event.origin, 64, id_character)) return fault(faults::origin_form, "origin");
    if (!made_of(event.subject, 64, id_character)) return fault(faults::subject_form, "subject");
    if (!made_of(event.kind, 40, kind_character)) return fault(faults::kind_form, "kind");
    const auto stamp = parse_stamp(text(json, "at"));
    const auto clock = parse_instant(text(json, "clock"));
    const auto prev = parse_hash(text(json, "prev"));
    const auto role = parse_role(text(*by, "role"));
    if (!stamp) return std::unexpected(fault_at(stamp.error(), "at"));
    if (!clock) return std::unexpected(fault_at(clock.error(), "clock"));
    if (!prev) return std::unexpected(fault_at(prev.error(), "prev"));
    if (!role) return fault(faults::no_such_role, "by.role");
    event.at = *stamp;
    event.clock = *clock;
    event.prev = *prev;
    event.by = {std::move(text(*by, "account")), *role, std::move(text(*by, "unit"))};
    if (event.by.account.size() > 128 || event.by.unit.size() > 32) return fault(faults::writer_too_long, "by");
    event.body = std::move(*body);
    if (const auto it = json.find("steady"); it != json.end()) {
        auto steady = steady_time_from(*it);
        if (!steady) return std::unexpected(steady.error());
        event.steady = std::move(*steady);
    }
    if (json.contains("was")) {
        event.was = number_of(json, "was", 0);
        if (event.was < 1) return fault(faults::was_from_one, "was");
    }
    const std::size_t ours = 9 + (event.steady ? 1 : 0) + (event.was > 0 ? 1 : 0);
    if (json.size() == ours) return event;
    event.extra = std::move(json);
    for (const char* name : known_fields) event.extra.erase(name);
    return event;
}

std::string complaint_id(std::span<const std::uint8_t, 16> random) { return id("c-", random); }
std::string opinion_id(std::span<const std::uint8_t, 16> random) { return id("o-", random); }

}  // namespace huiyin
