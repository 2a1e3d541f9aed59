// SPDX-License-Identifier: Apache-2.0
// What is asked about other complaints (Art. 11); each answer is bounded. A facet of Store.
#pragma once
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "shared/grading/crowd.hpp"

namespace huiyin::server {

class RelatedStore {
  public:
    virtual ~RelatedStore() = default;

    /// Complaints on the issue with their customers, earliest first, until `take` says false.
    virtual void each_on(const Issue&, const std::function<bool(const RelatedRow&)>& take) = 0;
    /// The same at one unit, of each only where it stands in time: far less is read.
    virtual void each_place_on(const Issue&, const std::function<bool(const PlaceInTime&)>& take) = 0;
    /// Those on the sub-category in the whole bank, the latest first, until `take` says false.
    virtual void each_back_on(const Issue&, const std::function<bool(const RelatedRow&)>& take) = 0;
    /// The crowd that was noted last on the sub-category; nothing once one of the sub-category's complaints has changed
    /// in what it says of customer, matter or receipt. In memory only.
    virtual std::optional<Crowd> known_crowd(const std::string& category) = 0;
    virtual void note_crowd(const std::string& category, const Crowd&) = 0;
    /// How many there are on the sub-category in the whole bank. What lies in whole six hours is not read.
    virtual std::int64_t count_on(const std::string& category, const Period&) = 0;
    /// Bounds of how many there are on the sub-category in the whole bank, from counts by six hours: none is read.
    virtual std::int64_t at_most_on(const std::string& category, const Period&) = 0;
    virtual std::int64_t at_least_on(const std::string& category, const Period&) = 0;
    /// Those on the issue that are worked on and do not stand at level 3.
    virtual std::vector<std::string> open_below_major(const Issue&) = 0;
    /// The customer's own complaints on the issue, by mobile number or by name and landline; the latest `most`.
    virtual std::vector<RelatedRow> of_customer(const RelatedRow& customer, const Issue&, int most) = 0;
};

}  // namespace huiyin::server
