// SPDX-License-Identifier: Apache-2.0
// Who is complained of.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/complaint/complaint.hpp"
#include "shared/complaint/opinion_entry.hpp"
#include "shared/complaint/scope.hpp"

namespace huiyin {

/// The account, or the head of this name, is complained of: it neither handles the complaint nor sees who the customer
/// is (recusal). Blanks, width and case tell nobody apart.
bool is_accused(const Complaint&, std::string_view account);
/// The same of a captured body.
bool is_accused(const Json& captured, std::string_view account);

}  // namespace huiyin
