// SPDX-License-Identifier: Apache-2.0
// Who may write what (rulebook 1 and 5) and who may see what.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/complaint/complaint.hpp"
#include "shared/complaint/opinion_entry.hpp"
#include "shared/complaint/scope.hpp"

namespace huiyin {

/// "" when `by` may write `kind` on `complaint` as it stands; else a sentence that says why not (rulebook 1, 5; Art. 12
/// for level 3). `when`: by the tree of units of then, because a unit that moves takes nothing back; none: of now.
std::string why_not_authorised(const Actor& by, std::string_view kind, const Json& body, const Complaint&, const Rules&,
                               std::optional<Instant> when = {});
std::string why_not_authorised(const Actor& by, std::string_view kind, const OpinionEntry&, const Rules&,
                               std::optional<Instant> when = {});

/// The account is complained of: it neither handles the complaint nor sees who the customer is (recusal).
bool is_accused(const Complaint&, std::string_view account);

}  // namespace huiyin
