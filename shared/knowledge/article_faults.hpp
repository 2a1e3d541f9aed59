// SPDX-License-Identifier: Apache-2.0
// What is wrong with an article of the knowledge base, or with who writes it.
#pragma once
#include "shared/foundation/reason.hpp"

namespace huiyin::faults {

inline constexpr ReasonCode article_citation_form{"article_citation_form",
                                                  "names an article of the measures, such as 12(1)"};
inline constexpr ReasonCode article_state_form{"article_state_form", "is draft, proposed, confirmed or withdrawn"};
inline constexpr ReasonCode articles_kept_centrally{
    "articles_kept_centrally",
    "The contact centre keeps the knowledge base, with the departments (Art. 6(3)3, 6(4)4)."};
inline constexpr ReasonCode article_confirmed_by_department{
    "article_confirmed_by_department", "The department of the category confirms an article: propose it (Art. 6(3))."};
inline constexpr ReasonCode article_withdrawn_by_lead{
    "article_withdrawn_by_lead", "The lead of the contact centre or the department withdraws an article."};
inline constexpr ReasonCode category_of_another_department{"category_of_another_department",
                                                           "This category is another department's (Art. 9, 17)."};
inline constexpr ReasonCode drafts_of_contact_centre{
    "drafts_of_contact_centre", "A department proposes or confirms; drafts are the contact centre's."};

}  // namespace huiyin::faults
