// SPDX-License-Identifier: Apache-2.0
// Head office's own word to itself: that it once delivered an event, or gave something to be kept. Only its secret key
// makes and checks it, so that devices give back what they were given and cannot make up what they were not
// (docs/protocol.md, "The exchange").
#pragma once
#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sync/chain/sealing.hpp"

namespace huiyin::sync {

/// An event at its place, by what its chain is made of and by what it says.
struct Delivered {
    std::string_view origin;
    std::int64_t seq = 0;
    Hash hash{};       ///< of the bytes that the chain is made of
    Hash text_hash{};  ///< of the event's canonical text; the same unless it was sealed or erased
};

/// Derives its keys once; then about a microsecond for each event.
class Prover {
  public:
    /// `head_office`: its signing keys, the newest first. The newest proves; what an earlier one proved still holds.
    /// With keys that are none it makes no proof and accepts none.
    explicit Prover(std::span<const KeyPair> head_office);
    explicit Prover(const KeyPair& head_office) : Prover(std::span(&head_office, 1)) {}
    ~Prover();
    Prover(const Prover&) = delete;
    Prover& operator=(const Prover&) = delete;

    std::string proof(const Delivered&) const;  ///< base64
    bool holds(std::string_view proof, const Delivered&) const;

  private:
    std::vector<std::array<std::uint8_t, 32>> keys_;
};

/// An event with its proof, as only head office can read it: what devices keep. Empty when the key is no key.
std::string make_kept_box(const std::string& line, std::string_view proof, std::string_view head_office_box_key);

struct KeptEvent {
    std::string line, proof;
};
/// Nothing unless it is sealed to one of `head_office` (its box keys). The proof is still to be checked.
std::optional<KeptEvent> open_kept_box(std::string_view box, std::span<const KeyPair> head_office);
inline std::optional<KeptEvent> open_kept_box(std::string_view box, const KeyPair& head_office) {
    return open_kept_box(box, std::span(&head_office, 1));
}

}  // namespace huiyin::sync
