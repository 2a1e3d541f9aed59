// SPDX-License-Identifier: Apache-2.0
// The head of an HTTP answer, judged line by line before anything is made of it.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "shared/foundation/fault.hpp"

namespace huiyin::sync {

/// Takes what RFC 9112 lets an honest server write and refuses the rest: status lines other than HTTP/1.x, folded
/// lines, control characters, a length that is no number or is given twice, a length beside "chunked", any other
/// coding, protocol upgrades, and a body whose end only the connection's end would tell (it could have been cut
/// anywhere).
class AnswerHead {
  public:
    static constexpr std::size_t max_line_bytes = std::size_t{8} << 10;
    static constexpr std::size_t max_bytes = std::size_t{16} << 10;  ///< all lines that an exchange brings
    static constexpr int max_fields = 64;

    /// Takes the next line as it came, with its line end: of the head, of any interim (1xx) answers before it, and of
    /// trailers behind the body; the bounds hold for their sum. Fails with one sentence, after which nothing of the
    /// answer may be used.
    Result<void> take(std::string_view line);

    bool complete() const { return complete_; }  ///< the final answer's head is here, down to its empty line
    bool begun() const { return bytes_ > 0; }
    int status() const { return status_; }
    const std::string& content_type() const { return content_type_; }
    bool is_gzip() const { return coding_ == "gzip"; }
    /// Of the body as it travels; none for a chunked one.
    std::optional<std::uint64_t> length() const { return length_; }

  private:
    Result<void> take_status(std::string_view line);
    Result<void> take_field(std::string_view line);
    Result<void> end();

    std::size_t bytes_ = 0;
    int fields_ = 0;
    bool complete_ = false;

    // Of the answer whose head is being read.
    int status_ = 0;
    bool is_1_0_ = false, chunked_ = false;
    std::optional<std::uint64_t> length_;
    std::optional<std::string> coding_;
    std::string content_type_;
};

}  // namespace huiyin::sync
