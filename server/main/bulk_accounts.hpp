// SPDX-License-Identifier: Apache-2.0
// Many accounts at once, all or none.
#pragma once
#include <functional>
#include <vector>

#include "server/main/console.hpp"
#include "server/store/store_records.hpp"

namespace huiyin::server_main {

/// Adds those that `read` gives, and prints "account,password" for each: first passwords, said here only.
int add_people(const Options&, const std::function<Result<std::vector<server::Account>>(const Opened&)>& read);

}  // namespace huiyin::server_main
