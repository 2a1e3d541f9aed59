// SPDX-License-Identifier: Apache-2.0
// Who investigates does not approve: from a level on, another person does (annex 1; rulebook 11).
#pragma once
#include "shared/complaint/complaint.hpp"

namespace huiyin {

/// Who signed, by their account and the name under it.
Signer signer(const Actor& by, std::string_view signature);

/// At this complaint's level the one who approves is another person than the one who investigated.
bool another_approves(const Complaint&, const Rules&);

/// Whether both are one person: of one account, or signed with one name.
bool is_one_person(const Signer& a, const Signer& b);

/// It was approved, and by another person where that is asked for, whichever of both was written first.
bool approval_stands(const Complaint&, const Rules&);

}  // namespace huiyin
