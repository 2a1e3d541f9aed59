// SPDX-License-Identifier: Apache-2.0
// See body.hpp.
#include "server/http/body.hpp"

#include "server/http/ascii.hpp"

namespace huiyin::server::http {
namespace {
constexpr std::size_t longest_chunk_line = 256;  ///< its size with whatever extensions
constexpr std::size_t most_trailer_bytes = 4096;
constexpr std::size_t most_size_digits = 15;
}  // namespace

BodyReader::BodyReader(const RequestHead& head, std::size_t most)
    : framing_(head.framing), most_(most), left_(head.framing == Framing::length ? head.length : 0) {
    if (framing_ == Framing::none || (framing_ == Framing::length && left_ == 0)) return;
    state_ = framing_ == Framing::length && left_ > most_ ? State::too_large : State::more;
}

BodyReader::State BodyReader::take(std::string& bytes) {
    if (state_ != State::more) return state_;
    const auto taken = framing_ == Framing::length ? take_length(bytes) : take_chunked(bytes);
    bytes.erase(0, taken);
    return state_;
}

void BodyReader::add(std::string_view data) {
    if (data.size() > most_ - content_.size())
        state_ = State::too_large;
    else
        content_.append(data);
}

std::size_t BodyReader::take_length(std::string_view bytes) {
    const auto now = static_cast<std::size_t>(std::min<std::uint64_t>(left_, bytes.size()));
    add(bytes.substr(0, now));
    left_ -= now;
    if (left_ == 0) state_ = State::whole;
    return now;
}

std::size_t BodyReader::take_chunked(std::string_view bytes) {
    std::size_t taken = 0;
    while (state_ == State::more && taken < bytes.size()) {
        const auto rest = bytes.substr(taken);
        std::size_t now = 0;
        if (part_ == Part::data) {
            now = static_cast<std::size_t>(std::min<std::uint64_t>(left_, rest.size()));
            add(rest.substr(0, now));
            left_ -= now;
            if (left_ == 0) part_ = Part::data_end;
        } else {
            now = take_line(rest);
        }
        if (now == 0) break;  // a line is not whole yet
        taken += now;
    }
    return taken;
}

/// One line of the framing; 0 when it is not whole.
std::size_t BodyReader::take_line(std::string_view bytes) {
    const auto end = bytes.find('\n');
    const auto length = std::min(end, bytes.size());
    const bool in_trailers = part_ == Part::trailers;
    if (length > (in_trailers ? most_trailer_bytes : longest_chunk_line) ||
        (end != std::string_view::npos && (end == 0 || bytes[end - 1] != '\r'))) {
        state_ = State::malformed;
        return 0;
    }
    if (end == std::string_view::npos) return 0;
    const auto line = bytes.substr(0, end - 1);
    if (!std::ranges::all_of(line, is_value_char)) {
        state_ = State::malformed;
    } else if (in_trailers) {
        trailer_bytes_ += end + 1;
        if (line.empty())
            state_ = State::whole;
        else if (trailer_bytes_ > most_trailer_bytes || !is_token(line.substr(0, line.find(':'))) ||
                 line.find(':') == std::string_view::npos)
            state_ = State::malformed;
    } else if (part_ == Part::data_end) {
        part_ = Part::size;
        if (!line.empty()) state_ = State::malformed;
    } else {
        read_size(line);
    }
    return end + 1;
}

/// "1a3", and whatever extensions behind a semicolon.
void BodyReader::read_size(std::string_view line) {
    const auto digits = line.substr(0, line.find(';'));
    if (digits.empty() || digits.size() > most_size_digits ||
        !std::ranges::all_of(digits, [](char c) { return hex_value(c) >= 0; })) {
        state_ = State::malformed;
        return;
    }
    left_ = 0;
    for (const char c : digits) left_ = left_ * 16 + static_cast<std::uint64_t>(hex_value(c));
    part_ = left_ == 0 ? Part::trailers : Part::data;
    if (left_ > most_ - content_.size()) state_ = State::too_large;
}

}  // namespace huiyin::server::http
