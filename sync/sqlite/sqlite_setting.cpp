// SPDX-License-Identifier: Apache-2.0
#include "sync/sqlite/sqlite_setting.hpp"

#include <sqlite3.h>

namespace huiyin::sync {

void set_up_sqlite() {
    // Refused when SQLite is in use already: then it works on as it does.
    [[maybe_unused]] static const bool done = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0) == SQLITE_OK &&
                                              sqlite3_config(SQLITE_CONFIG_STMTJRNL_SPILL, -1) == SQLITE_OK;
}

}  // namespace huiyin::sync
