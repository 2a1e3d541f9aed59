// SPDX-License-Identifier: Apache-2.0
// Pages of subjects and duties, and what an index of lists follows (server/lists): each projection that is written is a
// change, numbered. A facet of Store.
#pragma once
#include "server/store/store_records.hpp"

namespace huiyin::server {

class ListStore {
  public:
    virtual ~ListStore() = default;

    /// Newest first, duties earliest first. By the index of lists where that is attached and whole, with what it has
    /// not taken in yet; else everything is looked through.
    virtual std::vector<SubjectRow> subject_page(const SubjectFilter&) = 0;
    virtual std::vector<DutyRow> duty_page(const DutyFilter&) = 0;
    /// Pages are read by the index in the file `path` from now on, where it can be opened.
    virtual void use_lists(const std::string& path) = 0;

    /// Subjects that have a projection, in their order: what an index that is begun anew goes through.
    virtual std::vector<std::string> projected_after(const std::string& subject, int limit) = 0;
    virtual ChangedSubjects changes_after(std::int64_t number, int limit) = 0;
    virtual std::int64_t first_change() = 0;  ///< that is still known; 0 none
    virtual std::int64_t last_change() = 0;
    virtual void forget_changes(std::int64_t up_to) = 0;  ///< but for the last one
};

}  // namespace huiyin::server
