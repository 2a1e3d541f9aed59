// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/chance.hpp"

#include <sodium.h>

#include <mutex>

namespace huiyin::simulation {
namespace {

// libsodium asks a function without arguments: the one global of the simulation. Head office's writer draws, too.
std::mutex mutex;
std::mt19937_64 generator;

std::uint32_t draw() {
    const std::lock_guard lock(mutex);
    return static_cast<std::uint32_t>(generator());
}
void draw_bytes(void* out, const std::size_t size) {
    const std::lock_guard lock(mutex);
    auto* bytes = static_cast<unsigned char*>(out);
    for (std::size_t i = 0; i < size; ++i) bytes[i] = static_cast<unsigned char>(generator());
}
const char* name() { return "seeded"; }
randombytes_implementation seeded{.implementation_name = name,
                                  .random = draw,
                                  .stir = nullptr,
                                  .uniform = nullptr,
                                  .buf = draw_bytes,
                                  .close = nullptr};

}  // namespace

void seed_cryptography(std::uint64_t seed) {
    randombytes_set_implementation(&seeded);
    const std::lock_guard lock(mutex);
    generator.seed(seed);
}

}  // namespace huiyin::simulation
