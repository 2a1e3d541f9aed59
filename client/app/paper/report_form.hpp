// SPDX-License-Identifier: GPL-3.0-or-later
// Head office's papers about more than one complaint: reports, the bulletin, the sheet of a quarter's score (Art.
// 22; As. 2). In Chinese whatever the face speaks.
#pragma once
#include "client/app/paper/paper.hpp"
#include "shared/policy/policy.hpp"

namespace huiyin::app::paper {

/// What GET /v1/reports gave, with the numbers of its complaints at the end, which are those of `page`, the first of
/// the call on them. No customer is named.
Form report_form(const Json& report, const Json& page, const Rules& rules);

/// 通报 of a quarter: late answers and level 3 with harm, unit and responsible person (Art. 22), from GET /v1/bulletin;
/// `scores` is GET /v1/assessment of all branches.
Form bulletin_form(const Json& bulletin, const Json& scores, const Rules& rules);
/// The same as plain text, to be pasted into a letter.
QString bulletin_text(const Json& bulletin, const Json& scores, const Rules& rules);

/// GET /v1/assessment of one branch.
Form assessment_form(const Json& assessment, const Rules& rules);

}  // namespace huiyin::app::paper
