// SPDX-License-Identifier: Apache-2.0
// Who is complained of does not learn who complained (rulebook 1).
#pragma once
#include "shared/view/view.hpp"

namespace huiyin {

/// The complaint's view for one viewer: whole, or without the customer's identity for who is complained of.
Json complaint_view_for(const Actor& viewer, const Complaint&, const Rules&, Instant now);

/// A complaint view or a line's body without who the customer is: {"hidden":true} replaces the customer.
Json without_identity(Json view);

}  // namespace huiyin
