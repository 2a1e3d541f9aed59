// SPDX-License-Identifier: Apache-2.0
// What devices gave back to a restored head office, and what they keep for it. A facet of Store.
#pragma once
#include <map>

#include "server/store/store_records.hpp"

namespace huiyin::server {

class ReturnStore {
  public:
    virtual ~ReturnStore() = default;

    // Events that devices gave back, with the proof that head office once delivered them.
    virtual void mark_returned(const std::string& origin, std::int64_t seq, const std::string& proof) = 0;
    virtual void forget_returned(const std::string& origin, std::int64_t seq) = 0;        ///< its chain came to it
    virtual std::map<std::int64_t, std::string> returned(const std::string& origin) = 0;  ///< proofs by place

    // What devices keep for head office.
    virtual void put_keepsake(const Keepsake&) = 0;
    virtual std::vector<Keepsake> keepsakes_after(std::int64_t number, Instant given_since, int limit) = 0;
    virtual std::int64_t last_keepsake() = 0;
};

}  // namespace huiyin::server
