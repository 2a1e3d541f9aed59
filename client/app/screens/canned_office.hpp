// SPDX-License-Identifier: GPL-3.0-or-later
// client/app/screens/canned_office.hpp — what head office would answer on the stories of the screens, reckoned by the
// same functions of shared/.
#pragma once
#include "client/app/session.hpp"

namespace huiyin::app::canned {

void office_answers(Session& session);
void office_waits(Session& session);    ///< someone is signed in, no answer comes
void office_is_away(Session& session);  ///< every call of the pages fails
void office_refuses(Session& session);

}  // namespace huiyin::app::canned
