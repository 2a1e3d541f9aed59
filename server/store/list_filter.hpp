// SPDX-License-Identifier: Apache-2.0
// Which rows a list shows, and in what order: what every way of finding them must agree with.
#pragma once
#include "server/store/store_records.hpp"

namespace huiyin::server {

/// Whether the row is one that is asked for, and behind the cursor. Whether the viewer sees it is for the caller to
/// say.
bool matches(const SubjectFilter&, const SubjectRow&);
bool matches(const DutyFilter&, const DutyRow&);

/// Newest first, then by subject, last first.
bool comes_before(const SubjectRow&, const SubjectRow&);
/// Earliest first, then by subject and position.
bool comes_before(const DutyRow&, const DutyRow&);

}  // namespace huiyin::server
