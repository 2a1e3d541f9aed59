// SPDX-License-Identifier: Apache-2.0
// Who the customer is, masked (rulebook 12, "Read trace").
#pragma once
#include "shared/foundation/json.hpp"

namespace huiyin {

/// A view, or a part of one, in which a customer and those who speak for them are masked: 王**, 138****1234, neither
/// address nor e-mail; so do corrections of these, and where a text repeats one of them to the letter. Everything else
/// is as it was.
Json masked_identity(Json view);

/// A view in whose texts **** stands for each name and number of the persons that it names; these are left as they are.
Json texts_without_persons(Json view);

}  // namespace huiyin
