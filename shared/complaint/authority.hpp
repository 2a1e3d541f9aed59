// SPDX-License-Identifier: Apache-2.0
// shared/complaint/authority.hpp — who may write what (rulebook 1 and 5) and who may see what.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/complaint/complaint.hpp"
#include "shared/complaint/opinion_entry.hpp"

namespace huiyin {

/// "" when `by` may write `kind` on `complaint` as it stands; else a sentence that says why not (rulebook 1, 5; Art. 12
/// for level 3). `when`: by the tree of units of then, because a unit that moves takes nothing back; none: of now.
std::string why_not_authorised(const Actor& by, std::string_view kind, const Json& body, const Complaint&, const Rules&,
                               std::optional<Instant> when = {});
std::string why_not_authorised(const Actor& by, std::string_view kind, const OpinionEntry&, const Rules&,
                               std::optional<Instant> when = {});

/// The account is complained of: it neither handles the complaint nor sees who the customer is (recusal).
bool is_accused(const Complaint&, std::string_view account);

/// What a viewer may see of the whole: everything, nothing, or what concerns a unit.
struct Scope {
    enum class Extent { everything, unit, nothing } extent = Extent::nothing;
    std::string unit;
};
/// Of a person (rulebook 1, column "sees") and of an enrolled device (its unit; a kiosk sees nothing).
Scope scope_of(const Actor&, const Rules&);
Scope scope_of_device(Face, std::string_view unit, const Rules&);

/// The unit codes whose viewers see this subject, ancestors up to the branch included, sorted, no doubles.
/// Units that see everything are not listed. A viewer of Scope::unit U sees the subject iff U is in this list.
std::vector<std::string> visible_to(const Complaint&, const Rules&);
std::vector<std::string> visible_to(const OpinionEntry&, const Rules&);
/// The same by another tree of units, such as one that held before.
std::vector<std::string> visible_to(const Complaint&, const Rules&, const Organisation&);
std::vector<std::string> visible_to(const OpinionEntry&, const Organisation&);

/// The hand that writes when nobody is signed in on a device: a kiosk writes as customer, a tablet as its unit's
/// manager, a desk as the lead or head of its unit. `account` becomes "device:<origin>".
Actor device_actor(Face, std::string_view unit, std::string_view origin, const Rules&);

}  // namespace huiyin
