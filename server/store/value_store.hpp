// SPDX-License-Identifier: Apache-2.0
// Small values, such as the rules in force. A facet of Store.
#pragma once
#include <optional>
#include <string>

namespace huiyin::server {

class ValueStore {
  public:
    virtual ~ValueStore() = default;

    virtual std::optional<std::string> value(const std::string& key) = 0;
    virtual void put_value(const std::string& key, const std::string& value) = 0;
};

}  // namespace huiyin::server
