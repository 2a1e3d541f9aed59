// SPDX-License-Identifier: Apache-2.0
#include "server/store/sqlite/snapshot.hpp"

#include <sqlite3.h>

namespace huiyin::server {
namespace {
constexpr int steps_between_looks = 4'096;  ///< of SQLite's machine: well under a millisecond
}

Snapshot::~Snapshot() { limit(std::chrono::milliseconds{0}); }

int Snapshot::interrupts(void* snapshot) { return static_cast<const Snapshot*>(snapshot)->is_too_old() ? 1 : 0; }

void Snapshot::limit(std::chrono::milliseconds longest) {
    longest_ = longest;
    deadline_ = Clock::now() + longest_;
    sqlite3_progress_handler(database_.getHandle(), steps_between_looks, is_limited() ? &Snapshot::interrupts : nullptr,
                             this);
}

void Snapshot::open() {
    state_ = State::none;  // what fails here leaves none open
    database_.exec("BEGIN DEFERRED");
    deadline_ = Clock::now() + longest_;
    state_ = State::open;
}

void Snapshot::begin() { open(); }

void Snapshot::check() {
    if (state_ == State::let_go)
        open();
    else if (is_too_old())
        throw TooOld();
}

void Snapshot::let_go() {
    if (state_ != State::open) return;
    end();
    state_ = State::let_go;
}

void Snapshot::go_on_after_failure() {
    if (state_ == State::open && sqlite3_get_autocommit(database_.getHandle()) != 0) state_ = State::let_go;
}

void Snapshot::end() {
    if (std::exchange(state_, State::none) == State::open) database_.exec("COMMIT");
}

void Snapshot::drop() noexcept {
    if (std::exchange(state_, State::none) == State::open) (void)database_.tryExec("ROLLBACK");
}

}  // namespace huiyin::server
