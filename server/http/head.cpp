// SPDX-License-Identifier: Apache-2.0
// See head.hpp.
#include "server/http/head.hpp"

#include <limits>

#include "server/http/ascii.hpp"
#include "server/http/edge_faults.hpp"

namespace huiyin::server::http {
namespace {

constexpr std::string_view line_end = "\r\n", head_end = "\r\n\r\n";

using Refused = std::optional<Problem>;

Problem malformed(const ReasonCode& why, std::vector<std::string> args = {}) {
    return problem(400, "malformed", why, {}, std::move(args)).error();
}
Problem too_much(int status, const char* type, const ReasonCode& why, std::size_t most) {
    return problem(status, type, why, {}, {std::to_string(most)}).error();
}

/// A blank line before a request is forgiven (RFC 9112 2.2).
std::string_view without_blank_lines(std::string_view bytes) {
    while (bytes.starts_with(line_end)) bytes.remove_prefix(line_end.size());
    return bytes;
}

Refused read_request_line(std::string_view line, RequestHead& out) {
    const auto method_end = line.find(' '), target_end = line.rfind(' ');
    if (method_end == std::string_view::npos || method_end == target_end) return malformed(faults::request_line_form);
    const auto version = line.substr(target_end + 1);
    out.method = line.substr(0, method_end);
    if (!is_token(out.method)) return malformed(faults::method_form);
    if (!version.starts_with("HTTP/")) return malformed(faults::request_line_form);
    if (version != "HTTP/1.1" && version != "HTTP/1.0") return malformed(faults::http_version);
    out.is_1_0 = version == "HTTP/1.0";
    out.keep_alive = !out.is_1_0;
    const auto text = line.substr(method_end + 1, target_end - method_end - 1);
    if (text.find_first_of(" \t") != std::string_view::npos) return malformed(faults::blank_in_path);
    auto target = parse_target(text);
    if (!target) return malformed(faults::path_form);
    if (target->path.size() > longest_path) return problem(414, "path", faults::path_too_long).error();
    out.target = std::move(*target);
    out.target_text = text;
    return std::nullopt;
}

Refused read_field(std::string_view line, RequestHead& out) {
    if (line.front() == ' ' || line.front() == '\t') return malformed(faults::header_folded);
    const auto colon = line.find(':');
    if (colon == std::string_view::npos || !is_token(line.substr(0, colon))) return malformed(faults::header_form);
    out.fields.emplace_back(lowered(line.substr(0, colon)), trimmed(line.substr(colon + 1)));
    return std::nullopt;
}

int count(const RequestHead& head, std::string_view name) {
    return static_cast<int>(std::ranges::count(head.fields, name, [](const auto& field) { return field.first; }));
}

/// Digits only; what no number can hold is the largest one.
std::optional<std::uint64_t> length_of(std::string_view text) {
    if (text.empty() || !std::ranges::all_of(text, is_digit)) return std::nullopt;
    std::uint64_t out = 0;
    constexpr auto most = std::numeric_limits<std::uint64_t>::max();
    for (const char c : text) {
        const auto digit = static_cast<std::uint64_t>(c - '0');
        out = out > (most - digit) / 10 ? most : out * 10 + digit;
        if (out == most) break;
    }
    return out;
}

/// One well-formed length or plain chunks, never both: two readers must not see two bodies.
Refused read_framing(RequestHead& head) {
    const int lengths = count(head, "content-length"), codings = count(head, "transfer-encoding");
    if (lengths + codings > 1) return malformed(faults::two_lengths);
    if (lengths == 1) {
        const auto length = length_of(head.field("content-length"));
        if (!length) return malformed(faults::length_form);
        head.framing = Framing::length;
        head.length = *length;
    }
    if (codings == 1) {
        if (!same_word(head.field("transfer-encoding"), "chunked")) return malformed(faults::coding_unknown);
        if (head.is_1_0) return malformed(faults::chunked_in_1_0);
        head.framing = Framing::chunked;
    }
    return std::nullopt;
}

void read_connection(RequestHead& head) {
    for (const auto& [name, value] : head.fields) {
        if (name != "connection") continue;
        for (std::string_view rest = value; !rest.empty();)
            if (same_word(trimmed(next_part(rest, ',')), "close")) head.keep_alive = false;
    }
}

Refused read_expectation(RequestHead& head) {
    if (count(head, "expect") == 0) return std::nullopt;
    if (count(head, "expect") > 1 || !same_word(head.field("expect"), "100-continue"))
        return problem(417, "expectation", faults::expectation_unknown).error();
    head.expects_continue = !head.is_1_0;  // which knows no interim answers
    return std::nullopt;
}

/// What only one of can count: whoever reads the first and whoever reads the last must read the same.
Refused check_single(RequestHead& head) {
    for (const char* name :
         {"authorization", "content-encoding", "content-range", "content-type", "huiyin-device", "idempotency-key"})
        if (count(head, name) > 1) return malformed(faults::header_twice, {name});
    return std::nullopt;
}

Refused check_host(RequestHead& head) {
    const int hosts = count(head, "host");
    if (hosts > 1 || (hosts == 0 && !head.is_1_0)) return malformed(faults::one_host);
    if (head.field("host").find_first_of(" \t,/@") != std::string_view::npos) return malformed(faults::one_host);
    return std::nullopt;
}

}  // namespace

std::string_view RequestHead::field(std::string_view name) const {
    const auto found =
        std::ranges::find(fields, name, [](const auto& field) -> std::string_view { return field.first; });
    return found == fields.end() ? std::string_view{} : std::string_view(found->second);
}

std::optional<std::size_t> end_of_head(std::string_view bytes) {
    const auto head = without_blank_lines(bytes);
    const auto end = head.find(head_end);
    if (end == std::string_view::npos) return std::nullopt;
    return bytes.size() - head.size() + end + head_end.size();
}

std::optional<Problem> wrong_so_far(std::string_view bytes, const HeadLimits& limits) {
    if (bytes.size() > limits.bytes) return too_much(431, "head-too-large", faults::head_too_large, limits.bytes >> 10);
    const auto head = without_blank_lines(bytes);
    const auto first_end = head.find('\n');
    if (std::min(first_end, head.size()) > limits.line)
        return too_much(414, "line-too-long", faults::line_too_long, limits.line >> 10);
    std::size_t lines = 0;
    for (auto at = first_end; at != std::string_view::npos; at = head.find('\n', at + 1), ++lines)
        if (at == 0 || head[at - 1] != '\r') return malformed(faults::head_line_end);
    if (lines > limits.fields + 2)  // with the first and the blank one
        return too_much(431, "too-many-headers", faults::many_headers, limits.fields);
    return std::nullopt;
}

std::expected<RequestHead, Problem> parse_head(std::string_view bytes, const HeadLimits& limits) {
    if (auto wrong = wrong_so_far(bytes, limits)) return std::unexpected(std::move(*wrong));
    RequestHead out;
    auto rest = without_blank_lines(bytes);
    bool first = true;
    while (!rest.starts_with(line_end)) {
        const auto line = rest.substr(0, rest.find(line_end));
        rest.remove_prefix(std::min(line.size() + line_end.size(), rest.size()));
        if (line.empty()) return std::unexpected(malformed(faults::head_without_end));
        if (!std::ranges::all_of(line, is_value_char)) return std::unexpected(malformed(faults::control_in_head));
        if (!first && out.fields.size() == limits.fields)
            return std::unexpected(too_much(431, "too-many-headers", faults::many_headers, limits.fields));
        if (auto wrong = first ? read_request_line(line, out) : read_field(line, out))
            return std::unexpected(std::move(*wrong));
        first = false;
    }
    if (first) return std::unexpected(malformed(faults::request_empty));
    for (const auto read : {check_host, check_single, read_framing, read_expectation})
        if (auto wrong = read(out)) return std::unexpected(std::move(*wrong));
    read_connection(out);
    return out;
}

}  // namespace huiyin::server::http
