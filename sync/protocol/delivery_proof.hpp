// SPDX-License-Identifier: Apache-2.0
// Head office's own word to itself: that it once delivered an event, or gave something to be kept. Only its secret key
// makes and checks it, so that devices give back what they were given and cannot make up what they were not
// (docs/protocol.md, "The exchange").
#pragma once
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "sync/chain/sealing.hpp"

namespace huiyin::sync {

/// An event at its place, by what its chain is made of and by what it says.
struct Delivered {
    std::string_view origin;
    std::int64_t seq = 0;
    Hash hash{};       ///< of the bytes that the chain is made of
    Hash text_hash{};  ///< of the event's canonical text; the same unless it was sealed or erased
};

/// Derives its key once; then about a microsecond for each event.
class Prover {
  public:
    /// `head_office`: its signing keys. With keys that are none it makes no proof and accepts none.
    explicit Prover(const KeyPair& head_office);
    ~Prover();
    Prover(const Prover&) = delete;
    Prover& operator=(const Prover&) = delete;

    std::string proof(const Delivered&) const;  ///< base64
    bool holds(std::string_view proof, const Delivered&) const;

  private:
    std::array<std::uint8_t, 32> key_{};
    bool usable_ = false;
};

/// An event with its proof, as only head office can read it: what devices keep. Empty when the key is no key.
std::string make_kept_box(const std::string& line, std::string_view proof, std::string_view head_office_box_key);

struct KeptEvent {
    std::string line, proof;
};
/// Nothing unless it is sealed to `head_office` (its box keys). The proof is still to be checked.
std::optional<KeptEvent> open_kept_box(std::string_view box, const KeyPair& head_office);

}  // namespace huiyin::sync
