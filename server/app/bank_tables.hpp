// SPDX-License-Identifier: Apache-2.0
// A bank's units and people as its operator writes them down: two tables, and what is wrong in them row by row.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "server/store/store_records.hpp"
#include "shared/policy/policy.hpp"

namespace huiyin::server {

struct TableText {
    std::string file;  ///< as sentences name it
    std::string text;
};

struct BankRead {
    std::optional<Rules> rules;
    std::vector<Account> people;     ///< without passwords
    std::vector<std::string> wrong;  ///< one sentence for each wrong row; the rest means nothing then
};

/// `policy`: the text of a policy file; "": the shipped one, with the departments that the units' column `categories`
/// names.
BankRead read_bank(const TableText& units, const TableText& people, const std::string& policy);

/// Accounts alone, for a bank that is there: `known` are those that it has.
struct PeopleRead {
    std::vector<Account> people;
    std::vector<std::string> wrong;
};
PeopleRead read_people(const TableText& people, const Organisation&, const std::vector<Account>& known);

/// What somebody fills in: file names and texts.
std::vector<TableText> bank_templates();

}  // namespace huiyin::server
