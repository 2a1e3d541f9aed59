// SPDX-License-Identifier: Apache-2.0
// Work that is shared out over the cores.
#pragma once
#include <cstddef>
#include <functional>

namespace huiyin::sync {

/// Runs work(i) for every i below `count`, in any order and on several threads at once, this one among them; returns
/// when all is done. Throws what one of them threw; the others go on to the end of their share.
void parallel_for(std::size_t count, const std::function<void(std::size_t)>& work);

}  // namespace huiyin::sync
