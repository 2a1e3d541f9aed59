// SPDX-License-Identifier: Apache-2.0
// Who sees which complaints (rulebook 1, column "sees"), and whose hand a device is.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "shared/complaint/complaint.hpp"
#include "shared/complaint/opinion_entry.hpp"

namespace huiyin {

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

/// The same of what concerns `unit` alone.
std::vector<std::string> visible_from(std::string_view unit, const Organisation&);

/// The hand that writes when nobody is signed in on a device: a kiosk writes as customer, a tablet as its unit's
/// manager, a desk as the lead or head of its unit. `account` becomes "device:<origin>".
Actor device_actor(Face, std::string_view unit, std::string_view origin, const Rules&);

}  // namespace huiyin
