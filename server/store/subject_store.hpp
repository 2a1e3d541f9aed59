// SPDX-License-Identifier: Apache-2.0
// Projections of complaints, opinion entries and unit records, with their duties. A facet of Store.
#pragma once
#include <utility>

#include "server/store/store_records.hpp"

namespace huiyin::server {

class SubjectStore {
  public:
    virtual ~SubjectStore() = default;

    virtual std::optional<SubjectRow> subject(const std::string& subject) = 0;
    /// Complaints before entries of the opinion book; several where a device that was put back gave a number twice.
    virtual std::vector<SubjectRow> subjects_by_number(const std::string& number) = 0;
    /// Subjects of that name (server/store/subject_names.hpp): several where a code was given twice.
    virtual std::vector<std::string> subjects_named(const std::string& name) = 0;
    virtual bool any_named_from(const std::string& beginning) = 0;  ///< a name that begins so
    /// The complaint that was made from this entry of the opinion book.
    virtual std::optional<std::string> complaint_of_opinion(const std::string& opinion) = 0;
    /// `previous`: what subject() says of it.
    virtual void put_subject(const SubjectRow&, const std::optional<SubjectRow>& previous) = 0;

    virtual std::vector<DutyRow> duties(const SubjectRow&) = 0;  ///< of a subject as subject() says
    /// Writes what differs from `previous`, which is what duties() says of this subject.
    virtual void put_duties(const std::vector<DutyRow>& duties, const std::vector<DutyRow>& previous) = 0;
    virtual std::vector<std::pair<std::string, Instant>> waking(Instant until, int limit) = 0;  ///< earliest first
    virtual std::optional<Instant> earliest_wake() = 0;

    virtual void clear_projections() = 0;  ///< subjects and duties; not scope, feed and digests
};

}  // namespace huiyin::server
