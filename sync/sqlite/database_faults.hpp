// SPDX-License-Identifier: Apache-2.0
// What SQLite throws becomes one sentence that names the file and says what to do.
#pragma once
#include <SQLiteCpp/Exception.h>

#include <string>
#include <utility>

#include "sync/platform/corruption.hpp"

namespace huiyin::sync {

/// The sentence for an exception met while working on the file `path`.
Fault database_fault(const SQLite::Exception& exception, const std::string& path);

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
