// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/disk_locks.hpp"

namespace huiyin::simulation {

bool DatabaseLocks::raise(Holder& me, int level) {
    if (me.level >= level) return true;
    if (level == SQLITE_LOCK_SHARED) {
        if (pending_ || exclusive_) return false;
        ++readers_;
    } else if (level == SQLITE_LOCK_RESERVED) {
        if (reserved_ && reserved_ != &me) return false;
        reserved_ = &me;
    } else {
        if ((pending_ && pending_ != &me) || (reserved_ && reserved_ != &me)) return false;
        pending_ = &me;
        if (readers_ > 1) {
            me.level = SQLITE_LOCK_PENDING;
            return false;
        }
        exclusive_ = &me;
    }
    me.level = level;
    return true;
}

void DatabaseLocks::lower(Holder& me, int level) {
    if (me.level <= level) return;
    for (auto* holder : {&reserved_, &pending_, &exclusive_})
        if (*holder == &me) *holder = nullptr;
    if (level == SQLITE_LOCK_NONE) --readers_;
    me.level = level;
}

void* DatabaseLocks::region(Holder& me, std::size_t index, std::size_t size, bool make) {
    if (!me.attached) {
        me.attached = true;
        ++attached_;
    }
    while (make && regions_.size() <= index) regions_.push_back(std::make_unique<char[]>(size));
    return index < regions_.size() ? regions_[index].get() : nullptr;
}

void DatabaseLocks::detach(Holder& me) {
    unlock(me, 0, SQLITE_SHM_NLOCK);
    if (me.attached && --attached_ == 0) regions_.clear();
    me.attached = false;
}

bool DatabaseLocks::lock(Holder& me, int first, int count, bool exclusive) {
    for (int i = first; i < first + count; ++i) {
        auto& held = index_[static_cast<std::size_t>(i)];
        const bool mine = (me.exclusive >> i & 1U) != 0 || (me.shared >> i & 1U) != 0;
        if (!mine && (exclusive ? held != 0 : held < 0)) return false;
        if (mine && exclusive && held > 1) return false;
    }
    for (int i = first; i < first + count; ++i) {
        auto& held = index_[static_cast<std::size_t>(i)];
        const auto bit = 1U << i;
        if (((me.exclusive | me.shared) & bit) != 0) continue;
        held = exclusive ? -1 : held + 1;
        (exclusive ? me.exclusive : me.shared) |= bit;
    }
    return true;
}

void DatabaseLocks::unlock(Holder& me, int first, int count) {
    for (int i = first; i < first + count; ++i) {
        const auto bit = 1U << i;
        if ((me.exclusive & bit) != 0) index_[static_cast<std::size_t>(i)] = 0;
        if ((me.shared & bit) != 0) --index_[static_cast<std::size_t>(i)];
        me.exclusive &= ~bit;
        me.shared &= ~bit;
    }
}

}  // namespace huiyin::simulation
