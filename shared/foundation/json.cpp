// SPDX-License-Identifier: Apache-2.0
// Bounded parsing and RFC 8785 output.
#include "shared/foundation/json.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "shared/foundation/field_faults.hpp"
#include "shared/foundation/plain_json.hpp"

namespace huiyin {
namespace {

constexpr std::int64_t largest_safe_integer = (std::int64_t{1} << 53) - 1;

/// Builds the value while it checks what nlohmann's own parser lets pass: floats, depth, doubled keys.
class BoundedBuilder : public nlohmann::json_sax<Json> {
  public:
    explicit BoundedBuilder(int depth_limit) : depth_limit_(depth_limit) {}
    bool null() override { return put(nullptr); }
    bool boolean(bool v) override { return put(v); }
    bool number_integer(std::int64_t v) override {
        return v < -largest_safe_integer ? fail(faults::json_number_large, place_name()) : put(v);
    }
    bool number_unsigned(std::uint64_t v) override {
        return v > static_cast<std::uint64_t>(largest_safe_integer) ? fail(faults::json_number_large, place_name())
                                                                    : put(static_cast<std::int64_t>(v));
    }
    bool number_float(double, const std::string&) override { return fail(faults::json_not_whole, place_name()); }
    bool string(std::string& v) override { return put(std::move(v)); }
    bool binary(Json::binary_t&) override { return fail(faults::json_binary); }
    bool start_object(std::size_t) override { return open(Json::object()); }
    bool start_array(std::size_t) override { return open(Json::array()); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool key(std::string& k) override {
        auto& members = stack_.back()->get_ref<Json::object_t&>();
        const auto [member, is_new] = members.try_emplace(k);
        if (!is_new) return fail(faults::json_key_twice, k);
        slot_ = &member->second;
        keys_.back() = std::move(k);
        return true;
    }
    bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&) override {
        return fail(faults::json_invalid_near, {}, {std::to_string(position)});
    }

    Json take() { return std::move(root_); }
    Fault why() const { return why_; }

  private:
    template <class T>
    Json* place(T&& value) {
        if (stack_.empty()) {
            root_ = std::forward<T>(value);
            return &root_;
        }
        Json& parent = *stack_.back();
        if (parent.is_array()) {
            parent.push_back(std::forward<T>(value));
            return &parent.back();
        }
        *slot_ = std::forward<T>(value);
        return slot_;
    }
    template <class T>
    bool put(T&& value) {
        place(std::forward<T>(value));
        return true;
    }
    bool open(Json container) {
        if (static_cast<int>(stack_.size()) >= depth_limit_) return fail(faults::json_too_deep);
        stack_.push_back(place(std::move(container)));
        keys_.emplace_back();
        return true;
    }
    bool close() {
        stack_.pop_back();
        keys_.pop_back();
        return true;
    }
    bool fail(const ReasonCode& code, std::string where = {}, std::vector<std::string> args = {}) {
        why_ = fault_of(code, std::move(where), std::move(args));
        return false;
    }

    /// "customer.mobile": the keys that lead to the value being read.
    std::string place_name() const {
        std::string name;
        for (const auto& key : keys_)
            if (!key.empty()) name += (name.empty() ? "" : ".") + key;
        return name;
    }

    int depth_limit_;
    Json root_;
    std::vector<Json*> stack_;
    std::vector<std::string> keys_;
    Json* slot_ = nullptr;  ///< where the value of the key that was read last belongs
    Fault why_ = fault_of(faults::json_invalid);
};

/// UTF-16 code unit order differs from byte order only between U+E000–U+FFFF and the supplementary planes:
/// lead bytes EE and EF (BMP) sort after F0–F4 (surrogates D800–DFFF) in UTF-16, and all of them after ED.
bool utf16_less(const std::string& a, const std::string& b) {
    const auto weight = [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0xF0 ? byte - 2 : byte >= 0xEE ? byte + 5 : static_cast<int>(byte);
    };
    return std::ranges::lexicographical_compare(a, b, {}, weight, weight);
}

/// What RFC 8785 writes otherwise than as itself.
bool needs_escape(char c) { return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\'; }

void write_escaped(std::string& out, char c) {
    static constexpr char hex[] = "0123456789abcdef";
    switch (c) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\b':
            out += "\\b";
            break;
        case '\f':
            out += "\\f";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\r':
            out += "\\r";
            break;
        case '\t':
            out += "\\t";
            break;
        default:
            out += "\\u00";
            out += hex[static_cast<unsigned char>(c) >> 4];
            out += hex[static_cast<unsigned char>(c) & 15];
    }
}

/// Runs without escapes are put over as a whole: almost every text is one run.
void write(std::string& out, std::string_view text) {
    out += '"';
    for (auto run = text.begin(); run != text.end();) {
        const auto end = std::find_if(run, text.end(), needs_escape);
        out.append(run, end);
        if (end == text.end()) break;
        write_escaped(out, *end);
        run = end + 1;
    }
    out += '"';
}

bool is_ascii(const std::string& text) {
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

void write(std::string& out, const Json& value);

void write_member(std::string& out, bool first, const std::string& key, const Json& value) {
    if (!first) out += ',';
    write(out, std::string_view(key));
    out += ':';
    write(out, value);
}

void write_object(std::string& out, const Json::object_t& object) {
    out += '{';
    bool first = true;
    if (std::ranges::all_of(object, [](const auto& member) { return is_ascii(member.first); })) {
        // The map's own order, by bytes, is that of UTF-16 then.
        for (const auto& [key, value] : object) write_member(out, std::exchange(first, false), key, value);
    } else {
        std::vector<const Json::object_t::value_type*> members;
        for (const auto& member : object) members.push_back(&member);
        std::ranges::sort(members, utf16_less, [](const auto* member) -> const std::string& { return member->first; });
        for (const auto* member : members)
            write_member(out, std::exchange(first, false), member->first, member->second);
    }
    out += '}';
}

void write(std::string& out, const Json& value) {
    switch (value.type()) {
        case Json::value_t::object:
            write_object(out, value.get_ref<const Json::object_t&>());
            break;
        case Json::value_t::array:
            out += '[';
            for (std::size_t i = 0; i < value.size(); ++i) {
                if (i) out += ',';
                write(out, value[i]);
            }
            out += ']';
            break;
        case Json::value_t::string:
            write(out, std::string_view(value.get_ref<const std::string&>()));
            break;
        case Json::value_t::boolean:
            out += value.get<bool>() ? "true" : "false";
            break;
        case Json::value_t::number_integer:
            out += std::to_string(value.get<std::int64_t>());
            break;
        case Json::value_t::number_unsigned:
            out += std::to_string(value.get<std::uint64_t>());
            break;
        default:
            out += "null";
    }
}

}  // namespace

Result<Json> parse_json(std::string_view text, const JsonLimits& limits) {
    if (text.size() > limits.bytes) return fault(faults::json_too_large, {}, {std::to_string(limits.bytes)});
    if (auto plain = read_plain_json(text, limits.depth)) return std::move(*plain);
    // nlohmann's lexer takes U+0000 for the end, and reads nothing behind it. It stands nowhere in JSON.
    if (const auto nul = text.find('\0'); nul != text.npos)
        return fault(faults::json_invalid_near, {}, {std::to_string(nul + 1)});
    BoundedBuilder builder(limits.depth);
    if (!Json::sax_parse(text.begin(), text.end(), &builder)) return std::unexpected(builder.why());
    return builder.take();
}

std::string canonical(const Json& value) {
    std::string out;
    out.reserve(512);
    write(out, value);
    return out;
}

void append_canonical(std::string& out, const Json& value) { write(out, value); }
void append_canonical_text(std::string& out, std::string_view text) { write(out, text); }

std::string text_of(const Json& object, std::string_view key, std::string_view otherwise) {
    if (!object.is_object()) return std::string(otherwise);
    const auto it = object.find(key);
    return it != object.end() && it->is_string() ? it->get<std::string>() : std::string(otherwise);
}

std::int64_t number_of(const Json& object, std::string_view key, std::int64_t otherwise) {
    if (!object.is_object()) return otherwise;
    const auto it = object.find(key);
    return it != object.end() && it->is_number_integer() ? it->get<std::int64_t>() : otherwise;
}

bool flag_of(const Json& object, std::string_view key, bool otherwise) {
    if (!object.is_object()) return otherwise;
    const auto it = object.find(key);
    return it != object.end() && it->is_boolean() ? it->get<bool>() : otherwise;
}

}  // namespace huiyin
