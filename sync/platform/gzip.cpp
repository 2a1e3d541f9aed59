// SPDX-License-Identifier: Apache-2.0
// Gzip by zlib.
#include "sync/platform/gzip.hpp"

#include <zlib.h>

#include <algorithm>

#include "sync/platform/platform_faults.hpp"

namespace huiyin::sync {
namespace {
constexpr int gzip_window = 15 + 16;  // zlib's largest window, with gzip's header and trailer
}

Result<std::string> gzip(std::string_view text) {
    z_stream stream{};
    if (deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, gzip_window, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        return fault(faults::no_memory_to_compress);
    std::string out(deflateBound(&stream, static_cast<uLong>(text.size())), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));  // zlib reads only
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    const int ended = deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    if (ended != Z_STREAM_END) return fault(faults::not_compressed);
    return out;
}

Result<std::string> gunzip(std::string_view packed, std::size_t max_bytes) {
    z_stream stream{};
    if (inflateInit2(&stream, gzip_window) != Z_OK) return fault(faults::no_memory_to_unpack);
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));  // zlib reads only
    stream.avail_in = static_cast<uInt>(packed.size());
    std::string out;
    int state = Z_OK;
    while (state == Z_OK && out.size() <= max_bytes) {
        const auto done = out.size();
        out.resize(done + std::clamp<std::size_t>(packed.size() * 2, 4096, std::size_t{1} << 20));
        stream.next_out = reinterpret_cast<Bytef*>(out.data() + done);
        stream.avail_out = static_cast<uInt>(out.size() - done);
        state = inflate(&stream, Z_NO_FLUSH);
        out.erase(out.size() - stream.avail_out);
    }
    const bool whole = state == Z_STREAM_END && stream.avail_in == 0;
    inflateEnd(&stream);
    if (out.size() > max_bytes) return fault(faults::unpacks_too_large, std::string(unpacks_to_too_much));
    if (!whole) return fault(faults::message_damaged);
    return out;
}

}  // namespace huiyin::sync
