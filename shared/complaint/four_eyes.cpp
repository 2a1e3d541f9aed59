// SPDX-License-Identifier: Apache-2.0
#include "shared/complaint/four_eyes.hpp"

#include "shared/complaint/policy_kept.hpp"
#include "shared/event/redaction.hpp"
#include "shared/foundation/text.hpp"

namespace huiyin {

Signer signer(const Actor& by, std::string_view signature) {
    const bool names_nobody = signature == erased_text || signature.starts_with('[');
    return {by.account, names_nobody ? std::string{} : comparison_form(signature)};
}

bool another_approves(const Complaint& c, const Rules& rules) {
    const auto& policy = policy_kept(c, rules);
    return policy.to_the_letter() &&
           static_cast<int>(c.grading.level_or_ordinary()) >= policy.other_approver_from_level;
}

bool is_one_person(const Signer& a, const Signer& b) {
    if (!a.account.empty() && a.account == b.account) return true;
    return !a.name.empty() && a.name == b.name;
}

bool approval_stands(const Complaint& c, const Rules& rules) {
    const auto& found = c.investigation;
    if (!found.approved_at) return false;
    // Once it was raised, the branch or head office approves anew (Op. 8).
    return !another_approves(c, rules) || (!found.enough_at_level_1 && !is_one_person(found.handler, found.approver));
}

}  // namespace huiyin
