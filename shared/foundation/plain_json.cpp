// SPDX-License-Identifier: Apache-2.0
#include "shared/foundation/plain_json.hpp"

#include <charconv>
#include <string>

namespace huiyin {
namespace {

constexpr std::int64_t largest_plain_integer = (std::int64_t{1} << 53) - 1;

bool is_plain(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x20 && byte < 0x80 && c != '"' && c != '\\';
}

class PlainReader {
  public:
    PlainReader(std::string_view text, int most_depth)
        : at_(text.data()), end_(text.data() + text.size()), most_depth_(most_depth) {}

    bool read(Json& out) { return value(out, 0) && at_ == end_; }

  private:
    bool take(char c) {
        if (at_ == end_ || *at_ != c) return false;
        ++at_;
        return true;
    }
    bool word(std::string_view expected, Json& out, Json meant) {
        if (!std::string_view(at_, end_).starts_with(expected)) return false;
        at_ += expected.size();
        out = std::move(meant);
        return true;
    }
    bool value(Json& out, int depth) {
        if (at_ == end_) return false;
        switch (*at_) {
            case '{':
                return depth < most_depth_ && object(out, depth);
            case '[':
                return depth < most_depth_ && array(out, depth);
            case '"':
                out = std::string{};
                return text(out.get_ref<std::string&>());
            case 't':
                return word("true", out, true);
            case 'f':
                return word("false", out, false);
            case 'n':
                return word("null", out, nullptr);
            default:
                return number(out);
        }
    }
    bool object(Json& out, int depth) {
        out = Json::object();
        auto& members = out.get_ref<Json::object_t&>();
        ++at_;
        if (take('}')) return true;
        do {
            std::string key;
            if (at_ == end_ || *at_ != '"' || !text(key) || !take(':')) return false;
            const auto before = members.size();
            const auto member = members.emplace_hint(members.end(), std::move(key), nullptr);
            if (members.size() == before || !value(member->second, depth + 1)) return false;
        } while (take(','));
        return take('}');
    }
    bool array(Json& out, int depth) {
        out = Json::array();
        auto& items = out.get_ref<Json::array_t&>();
        ++at_;
        if (take(']')) return true;
        do {
            if (!value(items.emplace_back(), depth + 1)) return false;
        } while (take(','));
        return take(']');
    }
    /// Runs without escapes are put over as a whole.
    bool text(std::string& out) {
        for (auto run = ++at_;;) {
            while (at_ != end_ && is_plain(*at_)) ++at_;
            if (at_ == end_) return false;
            if (*at_ == '"') {
                out.append(run, at_++);
                return true;
            }
            if (*at_ == '\\') {
                out.append(run, at_);
                if (!escape(out)) return false;
                run = at_;
            } else if (!letter()) {
                return false;
            }
        }
    }
    bool escape(std::string& out) {
        constexpr std::string_view written = "\"\\/bfnrt", meant = "\"\\/\b\f\n\r\t";
        if (++at_ == end_) return false;
        const auto which = written.find(*at_++);
        if (which == std::string_view::npos) return false;
        out += meant[which];
        return true;
    }
    /// A letter of two to four bytes, well formed: no surrogates, not longer than need be (RFC 3629).
    bool letter() {
        const auto byte = [&](int i) { return static_cast<unsigned char>(at_[i]); };
        const int first = byte(0);
        const int more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1;
        if (first < 0xC2 || first > 0xF4 || end_ - at_ <= more) return false;
        const int least = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
        const int most = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
        if (byte(1) < least || byte(1) > most) return false;
        for (int i = 2; i <= more; ++i)
            if (byte(i) < 0x80 || byte(i) > 0xBF) return false;
        at_ += more + 1;
        return true;
    }
    bool number(Json& out) {
        std::int64_t value = 0;
        const auto* digits = at_ + (*at_ == '-' ? 1 : 0);
        const auto [behind, error] = std::from_chars(at_, end_, value);
        if (error != std::errc{} || value > largest_plain_integer || value < -largest_plain_integer) return false;
        if (*digits == '0' && (behind - digits > 1 || digits != at_)) return false;
        if (behind != end_ && (*behind == '.' || *behind == 'e' || *behind == 'E')) return false;
        at_ = behind;
        out = value;
        return true;
    }

    const char* at_;
    const char* end_;
    int most_depth_;
};

}  // namespace

std::optional<Json> read_plain_json(std::string_view text, int most_depth) {
    Json out;
    if (!PlainReader(text, most_depth).read(out)) return std::nullopt;
    return out;
}

}  // namespace huiyin
