// SPDX-License-Identifier: Apache-2.0
// sync/database_faults.hpp — what SQLite throws becomes one sentence that names the file and says what to do.
#pragma once
#include <SQLiteCpp/Exception.h>

#include <string>
#include <utility>

#include "shared/fault.hpp"

namespace huiyin::sync {

/// The sentence for an exception met while working on the file `path`.
Fault database_fault(const SQLite::Exception& exception, const std::string& path);

/// A fault that says stored bytes were damaged or changed, as opposed to one about the disk, the network or the input.
Fault damage(std::string what, std::string where);
bool is_damage(const Fault& fault);

/// Runs `work`, which returns a Result; SQLite's exceptions become faults here, at the file's edge.
template <class Work>
auto guarded(const std::string& path, Work&& work) -> decltype(work()) {
    try {
        return std::forward<Work>(work)();
    } catch (const SQLite::Exception& exception) {
        return std::unexpected(database_fault(exception, path));
    }
}

}  // namespace huiyin::sync
