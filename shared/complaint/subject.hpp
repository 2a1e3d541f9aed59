// SPDX-License-Identifier: Apache-2.0
// What a subject's events fold to, whichever sort of subject it is (subject_kind). Who treats all sorts alike visits.
#pragma once
#include <variant>

#include "shared/complaint/complaint.hpp"
#include "shared/complaint/opinion_entry.hpp"
#include "shared/complaint/unit_record.hpp"

namespace huiyin {

using AnySubject = std::variant<Complaint, OpinionEntry, UnitRecord>;

}  // namespace huiyin
