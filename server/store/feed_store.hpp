// SPDX-License-Identifier: Apache-2.0
// Delivery (decision 3): the order of it, and who sees which subject. A facet of Store.
#pragma once
#include "server/store/store_records.hpp"

namespace huiyin::server {

class FeedStore {
  public:
    virtual ~FeedStore() = default;

    virtual void append_feed(const FeedRow&) = 0;  ///< what is delivered again, or to one unit only
    virtual FeedPage feed_page(std::int64_t after, const std::optional<std::string>& unit, int limit) = 0;
    virtual std::int64_t last_feed() = 0;

    virtual std::vector<std::string> scope(const std::string& subject) = 0;
    virtual bool in_scope(const std::string& subject, const std::string& unit) = 0;
    virtual void enter_scope(const std::string& subject, const std::string& unit) = 0;
    virtual void leave_scope(const std::string& subject, const std::string& unit) = 0;
};

}  // namespace huiyin::server
