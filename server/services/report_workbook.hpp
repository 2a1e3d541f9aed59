// SPDX-License-Identifier: Apache-2.0
// A report as XLSX, written row by row: what it needs of memory does not grow with its rows.
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "server/store/store_records.hpp"
#include "shared/policy/policy.hpp"

namespace huiyin::server {

/// The file's bytes: a sheet of the report's figures, one of its complaints. `next_rows` gives the next of them; none:
/// there are no more.
Result<std::string> workbook_of(const Json& report, const Rules&,
                                const std::function<std::vector<SubjectRow>()>& next_rows);

}  // namespace huiyin::server
