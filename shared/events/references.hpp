// SPDX-License-Identifier: Apache-2.0
// What the body of an event names besides itself: complaints, accounts, attachments (rulebook 11).
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "shared/event/field.hpp"
#include "shared/foundation/json.hpp"

namespace huiyin {

struct Reference {
    std::string field;  ///< of the body
    FieldType type;     ///< complaint, account or hash
    std::string to;     ///< empty only where the field must be there
};

/// Every reference in `body`, as the catalogue declares the fields of `kind`; none for a kind that is not known.
/// Whether what they name exists is for head office to judge.
std::vector<Reference> references_of(std::string_view kind, const Json& body);

/// The attachment that an event names; "" when it names none.
std::string attachment_named(std::string_view kind, const Json& body);

}  // namespace huiyin
