// SPDX-License-Identifier: Apache-2.0
// Which subject names which: links, and what it waits for. A facet of Store.
#pragma once
#include <string>
#include <vector>

namespace huiyin::server {

class LinkStore {
  public:
    virtual ~LinkStore() = default;

    virtual std::vector<std::string> links(const std::string& subject) = 0;  ///< what it is linked to
    virtual void put_links(const std::string& subject, const std::vector<std::string>& to) = 0;
    virtual std::vector<std::string> linked_to(const std::string& subject) = 0;  ///< what is linked to it

    ///< that are not whole yet
    /// Complaints with an event that is not effective because `target`, a subject or an attachment, is not here.
    virtual std::vector<std::string> awaiting(const std::string& target) = 0;
    virtual std::vector<std::string> awaited(const std::string& subject) = 0;  ///< what it waits for, sorted
    virtual void put_awaited(const std::string& subject, const std::vector<std::string>& targets) = 0;
};

}  // namespace huiyin::server
