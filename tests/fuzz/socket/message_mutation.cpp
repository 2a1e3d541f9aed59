// SPDX-License-Identifier: Apache-2.0
#include "tests/fuzz/socket/message_mutation.hpp"

#include <algorithm>
#include <vector>

#include "tests/fuzz/mutation.hpp"

namespace huiyin::fuzz {
namespace {

using simulation::Chance;

/// A place to change: the whole, or a random line of it with its line end.
struct Line {
    std::size_t begin, size;
};

Line line_of(const std::string& text, Chance& chance) {
    std::vector<Line> lines;
    for (std::size_t at = 0; at < text.size() && lines.size() < 200;) {
        const auto end = text.find('\n', at);
        const auto next = end == std::string::npos ? text.size() : end + 1;
        lines.push_back({at, next - at});
        at = next;
    }
    return lines.empty() ? Line{0, 0} : chance.one_of(lines);
}

std::string odd_line(Chance& chance) {
    static const std::vector<std::string> odd{"Content-Length: 0\r\n",
                                              "Content-Length: 4\r\n",
                                              "Content-Length: -1\r\n",
                                              "Content-Length: 4, 4\r\n",
                                              "content-length:\t18446744073709551616\r\n",
                                              "Content-Length : 4\r\n",
                                              "Transfer-Encoding: chunked\r\n",
                                              "Transfer-Encoding: gzip, chunked\r\n",
                                              "Transfer-Encoding: identity\r\n",
                                              "Content-Encoding: gzip\r\n",
                                              "Content-Encoding: gzip, gzip, gzip\r\n",
                                              "Content-Encoding: deflate\r\n",
                                              "Connection: close\r\n",
                                              "Connection: upgrade\r\n",
                                              "Upgrade: h2c\r\n",
                                              "Expect: 100-continue\r\n",
                                              "Range: bytes=0-,0-,0-\r\n",
                                              "Location: http://localhost:1/\r\n",
                                              "Trailer: X\r\n",
                                              " folded\r\n",
                                              "\tfolded\r\n",
                                              ": nameless\r\n",
                                              "nothing\r\n",
                                              "\r\n",
                                              "\n",
                                              "\r",
                                              std::string("X: \0\r\n", 6),
                                              "X: \x7f\x80\xff\r\n",
                                              "HTTP/1.1 100 Continue\r\n\r\n",
                                              "HTTP/1.1 101 Switching Protocols\r\n\r\n",
                                              "HTTP/1.1 204 No Content\r\n\r\n",
                                              "HTTP/1.0 200 OK\r\n",
                                              "HTTP/2 200\r\n",
                                              "0\r\n",
                                              "0\r\n\r\n",
                                              "-1\r\n",
                                              "ffffffffffffffff\r\n",
                                              "4;a=b\r\nhere\r\n",
                                              "00000000000000004\r\n"};
    return chance.one_of(odd);
}

std::string times(const std::string& text, std::uint64_t count) {
    constexpr std::size_t most = std::size_t{1} << 20;
    count = text.empty() ? 0 : std::min<std::uint64_t>(count, most / text.size());
    std::string out;
    out.reserve(text.size() * count);
    for (; count > 0; --count) out += text;
    return out;
}

/// 1, 10, 100 … or 1,000,000.
std::uint64_t how_many(Chance& chance) {
    std::uint64_t out = 1;
    for (auto power = chance.below(7); power > 0; --power) out *= 10;
    return out;
}

/// A number of `text` becomes one near it, or far away.
void change_number(std::string& text, Chance& chance) {
    std::vector<std::size_t> digits;
    for (std::size_t i = 0; i < std::min<std::size_t>(text.size(), 4096); ++i)
        if (text[i] >= '0' && text[i] <= '9') digits.push_back(i);
    if (digits.empty()) return;
    const auto at = chance.one_of(digits);
    if (chance.percent(70))
        text[at] = static_cast<char>('0' + chance.below(10));
    else
        text.insert(at, times(chance.percent(50) ? "9" : "0", how_many(chance)));
}

void change(std::string& text, Chance& chance) {
    const auto line = line_of(text, chance);
    switch (chance.below(9)) {
        case 0:
            text.erase(line.begin, line.size);
            break;
        case 1:
            text.insert(line.begin, times(text.substr(line.begin, line.size), how_many(chance)));
            break;
        case 2:
            text.insert(line.begin, odd_line(chance));
            break;
        case 3:
            text.insert(line.begin, times(odd_line(chance), how_many(chance)));
            break;
        case 4:
            text.insert(line.begin + chance.below(line.size + 1),
                        times(std::string(1, static_cast<char>(chance.below(256))), how_many(chance)));
            break;
        case 5:
            text.resize(chance.below(text.size() + 1));
            break;
        case 6:
            text += text.substr(chance.below(text.size() + 1));
            break;
        case 7:
            change_number(text, chance);
            break;
        default:
            text = mutated(text, chance);
    }
}

}  // namespace

std::string mutated_message(std::string message, Chance& chance) {
    for (auto count = chance.between(1, 3); count > 0 && message.size() < std::size_t{1} << 20; --count)
        change(message, chance);
    return message;
}

}  // namespace huiyin::fuzz
