// SPDX-License-Identifier: Apache-2.0
#include "sync/protocol/answer_head.hpp"

#include <algorithm>
#include <charconv>

#include "sync/protocol/protocol_faults.hpp"

namespace huiyin::sync {
namespace {

constexpr std::size_t max_length_digits = 18;  // all of them fit into 64 bits

std::unexpected<Fault> malformed() { return fault(faults::not_http); }
std::unexpected<Fault> too_large() { return fault(faults::answer_head_too_large); }

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// RFC 9110's tchar.
bool is_token_character(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
}
bool is_control(char c) { return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7f; }

std::string in_lower_case(std::string_view text) {
    std::string out(text);
    for (auto& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

std::string_view without_end(std::string_view line) {
    if (line.ends_with('\n')) line.remove_suffix(1);
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

}  // namespace

Result<void> AnswerHead::take(std::string_view raw) {
    bytes_ += raw.size();
    if (raw.size() > max_line_bytes || bytes_ > max_bytes) return too_large();
    const auto line = without_end(raw);
    if (std::ranges::any_of(line, is_control)) return malformed();
    if (complete_ || (status_ > 0 && !line.empty()))
        if (++fields_ > max_fields) return too_large();
    if (complete_) return {};  // a trailer: nothing is made of it
    if (status_ == 0) return take_status(line);
    return line.empty() ? end() : take_field(line);
}

/// "HTTP/1.1 200 OK"; the words behind the number may be missing.
Result<void> AnswerHead::take_status(std::string_view line) {
    is_1_0_ = line.starts_with("HTTP/1.0 ");
    if (!is_1_0_ && !line.starts_with("HTTP/1.1 ")) return malformed();
    line.remove_prefix(std::string_view("HTTP/1.1 ").size());
    if (line.size() < 3 || !std::ranges::all_of(line.substr(0, 3), is_digit) || (line.size() > 3 && line[3] != ' '))
        return malformed();
    std::from_chars(line.data(), line.data() + 3, status_);
    constexpr int switching_protocols = 101;
    if (status_ < 100 || status_ > 599 || status_ == switching_protocols) return malformed();
    return {};
}

Result<void> AnswerHead::take_field(std::string_view line) {
    const auto colon = line.find(':');
    const auto name = line.substr(0, colon);
    // A folded line begins with a blank, which no name holds.
    if (colon == std::string_view::npos || name.empty() || !std::ranges::all_of(name, is_token_character))
        return malformed();
    const auto key = in_lower_case(name);
    const auto value = trimmed(line.substr(colon + 1));
    if (key == "content-length") {
        if (length_ || value.empty() || value.size() > max_length_digits || !std::ranges::all_of(value, is_digit))
            return malformed();
        std::from_chars(value.data(), value.data() + value.size(), length_.emplace());
    } else if (key == "transfer-encoding") {
        if (chunked_ || in_lower_case(value) != "chunked") return malformed();
        chunked_ = true;
    } else if (key == "content-encoding") {
        if (coding_) return malformed();
        coding_ = in_lower_case(value);
        if (coding_ != "gzip" && coding_ != "identity") return malformed();
    } else if (key == "content-type" && content_type_.empty()) {
        content_type_ = value;
    }
    return {};
}

/// The head's empty line.
Result<void> AnswerHead::end() {
    if (chunked_ && (length_ || is_1_0_)) return malformed();
    if (status_ < 200) {
        status_ = 0;
        chunked_ = false;
        length_.reset();
        coding_.reset();
        content_type_.clear();
        return {};
    }
    constexpr int no_content = 204, not_modified = 304;
    const bool has_body = status_ != no_content && status_ != not_modified;
    if (has_body ? !chunked_ && !length_ : chunked_ || (status_ == no_content && length_.value_or(0) > 0))
        return malformed();
    if (!has_body) length_ = 0;  // 304 names the length of what it does not send
    complete_ = true;
    return {};
}

}  // namespace huiyin::sync
