// SPDX-License-Identifier: Apache-2.0
#include "sync/platform/core_dumps.hpp"

#include <sys/resource.h>

namespace huiyin::sync {

void forbid_core_dumps() {
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
}

}  // namespace huiyin::sync
