// SPDX-License-Identifier: Apache-2.0
// Origins: head office itself and the devices, how they enrol, and the prefixes of codes (shared/vocabulary/
// complaint_code.hpp) that they were given, each once. A facet of Store.
#pragma once
#include "server/store/store_records.hpp"

namespace huiyin::server {

class DeviceStore {
  public:
    virtual ~DeviceStore() = default;

    virtual std::optional<Origin> origin(const std::string& id) = 0;
    virtual std::optional<Origin> origin_by_token(const std::string& token_hash) = 0;
    virtual std::vector<Origin> origins() = 0;
    virtual void put_origin(const Origin&) = 0;

    virtual void put_code(const EnrolmentCode&) = 0;
    virtual std::optional<EnrolmentCode> take_code(const std::string& code_hash) = 0;  ///< single use: it is gone then

    virtual void put_code_prefix(int number, const std::string& origin) = 0;
    virtual std::optional<std::string> holder_of_prefix(int number) = 0;
    virtual std::optional<int> prefix_of(const std::string& origin) = 0;  ///< that it was given last
    virtual std::optional<int> last_prefix() = 0;                         ///< that anyone was given last
};

}  // namespace huiyin::server
