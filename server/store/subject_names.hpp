// SPDX-License-Identifier: Apache-2.0
// What a complaint or an entry is found by beside its number: its code, and the reference that another system knows it
// by.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "server/store/store_records.hpp"
#include "shared/foundation/json.hpp"

namespace huiyin::server {

/// How a name begins: of codes, and of references.
inline constexpr std::string_view code_name = "code ", reference_name = "reference ";

/// What a projection keeps for lists beside its columns (SubjectRow::said).
Json said_of(const SubjectRow&);
/// Of eight letters; "" it has none.
std::string code_of(const SubjectRow&);
/// The names that the row is stored under.
std::vector<std::string> names_of(const SubjectRow&);

/// `asked` is "source:reference", or the reference alone.
bool is_external(const SubjectRow&, std::string_view asked);
/// Blanks, width and marks that nobody sees tell no two references apart; case does.
bool is_same_reference(std::string_view, std::string_view);
/// Under which names a subject with this reference may stand.
std::vector<std::string> names_of_reference(std::string_view reference);
/// Whatever is asked for by its code or external reference has one of these names. Empty: neither is asked for.
std::vector<std::string> names_asked(const SubjectFilter&);

}  // namespace huiyin::server
