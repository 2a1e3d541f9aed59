// SPDX-License-Identifier: Apache-2.0
// The body of a request, taken off the bytes that follow its head (RFC 9112 6, 7). Pure, and fed in pieces of any size.
#pragma once
#include <cstdint>
#include <string>

#include "server/http/head.hpp"

namespace huiyin::server::http {

class BodyReader {
  public:
    enum class State { more, whole, too_large, malformed };

    BodyReader() = default;  ///< no body
    /// `most`: how many bytes of content are taken before it is too large.
    BodyReader(const RequestHead& head, std::size_t most);

    /// Takes what belongs to the body off the front of `bytes`. What follows a whole body stays there.
    State take(std::string& bytes);
    State state() const { return state_; }
    std::size_t received() const { return content_.size(); }  ///< of the content, without its framing
    std::string content() { return std::move(content_); }

  private:
    enum class Part { size, data, data_end, trailers };
    std::size_t take_length(std::string_view bytes);
    std::size_t take_chunked(std::string_view bytes);
    std::size_t take_line(std::string_view bytes);
    void read_size(std::string_view line);
    void add(std::string_view data);

    Framing framing_ = Framing::none;
    std::size_t most_ = 0;
    std::uint64_t left_ = 0;  ///< of the body, or of the chunk
    Part part_ = Part::size;
    std::size_t trailer_bytes_ = 0;
    std::string content_;
    State state_ = State::whole;
};

}  // namespace huiyin::server::http
