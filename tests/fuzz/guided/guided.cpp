// SPDX-License-Identifier: Apache-2.0
// One target for libFuzzer, which looks for inputs that reach code not reached yet (scripts/fuzz). HUIYIN_TARGET names
// it.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "sync/chain/sealing.hpp"
#include "tests/fuzz/targets.hpp"

namespace {

huiyin::fuzz::Target wanted() {
    for (const auto& target : huiyin::fuzz::targets())
        if (std::strcmp(target.name, HUIYIN_TARGET) == 0) return target;
    std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerInitialize(int*, char***) {
    if (!huiyin::sync::start_crypto()) std::abort();
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const auto target = wanted();
    const auto wrong = huiyin::fuzz::wrong_with(target, {reinterpret_cast<const char*>(data), size});
    if (wrong.empty()) return 0;
    std::fprintf(stderr, "%s: %s\n", target.name, wrong.c_str());
    std::abort();
}
