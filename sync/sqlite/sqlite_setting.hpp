// SPDX-License-Identifier: Apache-2.0
// How this process uses SQLite.
#pragma once

namespace huiyin::sync {

/// Before a process opens its first database; later calls do nothing. SQLite keeps no account of its memory then, which
/// would cost a lock at each allocation, and what a savepoint needs to go back it keeps in memory, not in a file.
void set_up_sqlite();

}  // namespace huiyin::sync
