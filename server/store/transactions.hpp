// SPDX-License-Identifier: Apache-2.0
// begin … commit, one level of savepoints inside, and what a failure means. A facet of Store.
#pragma once
#include <chrono>
#include <exception>

#include "shared/foundation/fault.hpp"

namespace huiyin::server {

/// Why the store failed, as far as it matters to those who come next.
enum class StoreTrouble {
    passing,  ///< of this one job or read: nothing is wrong with the store
    full,     ///< its disk takes nothing more
    failed,   ///< its disk, or the database on it, failed
    damaged,  ///< what lies there was changed
    too_long  ///< a read held its snapshot for too long
};

class Transactions {
  public:
    virtual ~Transactions() = default;

    virtual void begin() = 0;       ///< for writing: takes the write lock at once
    virtual void begin_read() = 0;  ///< one snapshot for several reads
    virtual void commit() = 0;
    virtual void rollback() noexcept = 0;

    virtual void savepoint() = 0;
    virtual void release() = 0;      ///< keeps what was done since the savepoint, which is gone
    virtual void rollback_to() = 0;  ///< takes back what was done since the savepoint, which is gone

    // Who reads for long does it in pages, and lets go of the snapshot between them: while it is open the write-ahead
    // log only grows.
    /// Reads in one snapshot fail from now on when it is older than `longest` (zero: no limit).
    virtual void limit_snapshots(std::chrono::milliseconds longest) = 0;
    /// Between begin_read() and commit(): nothing is held until the next read, which sees what stands then. Not to be
    /// called while a row is being looked at. In begin() … commit() it does nothing.
    virtual void let_go() = 0;

    /// The sentence for an exception that a function of the store threw, and what it means for those who come next.
    virtual Fault explain(const std::exception&) const = 0;
    virtual StoreTrouble trouble(const std::exception&) const = 0;
};

/// Writing as a scope: what is not committed at its end is rolled back.
class Transaction {
  public:
    explicit Transaction(Transactions& store) : store_(store) { store_.begin(); }
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction() {
        if (!committed_) store_.rollback();
    }
    void commit() {
        store_.commit();
        committed_ = true;
    }

  private:
    Transactions& store_;
    bool committed_ = false;
};

}  // namespace huiyin::server
