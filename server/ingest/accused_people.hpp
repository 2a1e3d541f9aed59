// SPDX-License-Identifier: Apache-2.0
// Whom a complaint is about, as accounts: customers and faces give names, recusal needs accounts (rulebook 12).
#pragma once
#include <string>
#include <vector>

#include "server/store/people_store.hpp"
#include "shared/complaint/complaint.hpp"

namespace huiyin::server {

/// The units whose head's account is complained of.
std::vector<std::string> accused_heads(PeopleStore&, const Complaint&);

/// Active accounts of the branch complained of (of the unit itself, where it has none) that bear a name which is
/// complained of, or head a unit whose head does, and are not named themselves. Namesakes are all of them: it is safer
/// that one too many keeps away.
std::vector<std::string> accused_by_name(PeopleStore&, const Complaint&, const Rules&);

}  // namespace huiyin::server
