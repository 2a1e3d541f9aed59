// SPDX-License-Identifier: Apache-2.0
// A crowd that is on is recognised by its end, without reading it from its beginning (Art. 11(3)).
#pragma once
#include <chrono>
#include <set>

#include "shared/grading/related_complaints.hpp"

namespace huiyin {

/// Tells customers apart when they are counted; "" is nobody.
std::string customer_key(const RelatedRow&);

/// So many different customers on one sub-category, whose complaints were received from one moment to another.
struct Crowd {
    Instant from, until;
    int customers = 0;
    /// Together with a complaint of this moment they fit into a window of `length`: its customer and these are as many
    /// at least, whoever that is.
    bool has_room_for(Instant received, std::chrono::hours length) const;
};

/// Counts different customers other than that of `own` who complained before it, told of the latest first.
class CustomersBefore {
  public:
    CustomersBefore(const RelatedRow& own, int enough) : own_(own), enough_(enough) {}
    /// False: there are enough even without `own`.
    bool add(const RelatedRow& earlier);
    /// With `own`.
    bool are_enough() const { return std::cmp_greater_equal(others_.size() + 1, enough_); }
    /// When there are enough even without `own`.
    std::optional<Crowd> crowd() const;

  private:
    RelatedRow own_;
    int enough_;
    std::set<std::string> others_;
    Instant from_, until_;
};

}  // namespace huiyin
