// SPDX-License-Identifier: Apache-2.0
// What other complaints say about one: the same customer, the same matter, the same issue (Art. 11; rulebook 3, 7). The
// store finds the rows; the bank's rules are here.
#pragma once
#include <map>
#include <optional>
#include <queue>
#include <span>
#include <string>
#include <vector>

#include "shared/foundation/period.hpp"
#include "shared/grading/grading.hpp"

namespace huiyin {

/// Who a customer is, as complaints are compared: the name's comparison form, phone numbers in their normal form. A
/// mobile number that was given as the landline counts as one. All empty for an anonymous customer.
struct CustomerIdentity {
    std::string name, mobile, landline;
};
CustomerIdentity identity_of(const Json& customer);

/// A complaint's place among others (rulebook 10): by when it was received; of equal times by the clock of the
/// chain in which it was captured, then by number. Never by its subject, which is random: that only makes the order
/// total.
struct PlaceInTime {
    Instant received_at;
    std::string captured_at;  ///< the stamp of its `captured`, as text
    std::string number, subject;
    std::strong_ordering operator<=>(const PlaceInTime&) const;
    bool operator==(const PlaceInTime&) const = default;
};
/// The stamp of the event that captured it, as text; "" when that has not arrived.
std::string captured_at(const Complaint&);

/// What grading another complaint needs to know of this one.
struct RelatedRow {
    std::string subject, unit, category, channel;
    std::vector<std::string> units;      ///< that hold it: complained of, captured by, owner
    std::string name, mobile, landline;  ///< see CustomerIdentity
    Instant received_at;
    std::optional<Instant> answered_at;   ///< when the customer first had an answer
    std::string captured_at{}, number{};  ///< see PlaceInTime

    PlaceInTime place() const { return {received_at, captured_at, number, subject}; }
};

/// The same mobile number, or the same name and landline (rulebook 3). Nobody is the same as anonymous.
bool same_customer(const RelatedRow&, const RelatedRow&);

/// Which rows grading_context_of asks for.
struct RowsWanted {
    Period same_issue;        ///< received then, at the same unit on the same sub-category
    Period bank_wide;         ///< received then, anywhere on the same sub-category
    Period bank_wide_before;  ///< of these only the count: anywhere on the same sub-category
    Period same_matter;       ///< of these only the same customer's
    Period quarter;           ///< the quarter of receipt
};
RowsWanted rows_wanted(const RelatedRow& own, const Policy&);

/// Counts the different customers in any window of `length` that holds `own`, who counts. It is told of complaints one
/// by one and stops at `enough`, so that a store need not read all of a crowd to know that it is one (Art. 11(3)).
class CustomersAround {
  public:
    CustomersAround(const RelatedRow& own, std::chrono::hours length, int enough);
    /// The next complaint by time of receipt, not before `own` by more than `length`; `own` itself and anonymous ones
    /// do not count. False: there are enough, or none that comes later can count.
    bool add(const RelatedRow& next);
    int most() const { return most_; }  ///< at most `enough`

  private:
    RelatedRow own_;
    std::chrono::hours length_;
    int enough_, most_ = 1;
    std::map<std::string, int> customers_;  ///< in the window that ends with the last one
    std::queue<std::pair<Instant, std::string>> in_window_;
};

/// What grading needs to know. Each list may hold `own` and rows out of its period; they are left out. `linked` are the
/// complaints that the complaint's current links name, whatever they are about.
GradingContext grading_context_of(const RelatedRow& own, std::span<const RelatedRow> same_issue,
                                  std::span<const RelatedRow> bank_wide, int bank_wide_before,
                                  std::span<const RelatedRow> linked, const Policy&);

}  // namespace huiyin
