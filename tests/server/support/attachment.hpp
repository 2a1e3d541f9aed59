// SPDX-License-Identifier: Apache-2.0
// An attachment as tests send it.
#pragma once
#include "shared/foundation/hash.hpp"
#include "tests/server/support/http_call.hpp"

namespace huiyin::test {

/// Some bytes, other for each size and first byte, and how they are sent.
struct Attachment {
    std::string bytes, hash, path;
    explicit Attachment(std::size_t size, char first = 'a') : bytes(size, first) {
        for (std::size_t i = 1; i < size; ++i) bytes[i] = static_cast<char>(bytes[i - 1] * 31 + 7);
        hash = to_hex(hash_of(bytes));
        path = "/v1/blobs/" + hash;
    }
    HttpCall chunk(std::size_t from, std::size_t size, const std::string& token) const {
        return {"PUT",
                path,
                bytes.substr(from, size),
                "application/octet-stream",
                token,
                {{"Content-Range", "bytes " + std::to_string(from) + "-" + std::to_string(from + size - 1) + "/" +
                                       std::to_string(bytes.size())}}};
    }
    HttpCall read(const std::string& token) const { return {"GET", path, {}, {}, token, {}}; }
    HttpCall held(const std::string& token) const { return {"GET", path + "/held", {}, {}, token, {}}; }
    HttpCall whole(const std::string& token) const {
        return {"PUT", path, bytes, "application/octet-stream", token, {}};
    }
};

}  // namespace huiyin::test
