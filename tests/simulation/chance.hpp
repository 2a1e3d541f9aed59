// SPDX-License-Identifier: Apache-2.0
// The one source of chance of a simulated run. The same seed gives the same run, on every machine (std::mt19937_64, no
// std distributions); the keys and ids that libsodium draws come from it, too.
#pragma once
#include <cstdint>
#include <random>
#include <span>
#include <vector>

namespace huiyin::simulation {

class Chance {
  public:
    explicit Chance(std::uint64_t seed) : random_(seed) {}
    std::uint64_t below(std::uint64_t limit) { return random_() % limit; }
    std::int64_t between(std::int64_t least, std::int64_t most) {
        return least + static_cast<std::int64_t>(below(static_cast<std::uint64_t>(most - least + 1)));
    }
    bool percent(unsigned chance) { return below(100) < chance; }
    void fill(std::span<std::uint8_t> out) {
        for (auto& byte : out) byte = static_cast<std::uint8_t>(random_());
    }
    template <class T>
    const T& one_of(const std::vector<T>& list) {
        return list[static_cast<std::size_t>(below(list.size()))];
    }

  private:
    std::mt19937_64 random_;
};

/// From now on libsodium draws from a generator of its own that starts at `seed`. One run at a time in a process.
void seed_cryptography(std::uint64_t seed);

}  // namespace huiyin::simulation
