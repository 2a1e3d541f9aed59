// SPDX-License-Identifier: Apache-2.0
// Attachments: which subject names which, and who brought them. A facet of Store.
#pragma once
#include <functional>

#include "server/store/store_records.hpp"

namespace huiyin::server {

class AttachmentStore {
  public:
    virtual ~AttachmentStore() = default;

    virtual std::vector<AttachmentRow> attachments(const std::string& subject) = 0;  ///< sorted
    virtual void put_attachments(const std::string& subject, const std::vector<AttachmentRow>& sorted) = 0;
    /// Those that have it by an effective event.
    virtual std::vector<std::string> subjects_with_attachment(const std::string& hash) = 0;
    /// Gives each attachment that an event of a subject names, and the subject, sorted by hash.
    virtual void each_attachment(const std::function<void(std::string hash, std::string subject)>& found) = 0;
    /// Takes the subject's attachments from it; returns those that no other subject has. Nobody has brought those then.
    virtual std::vector<std::string> drop_attachments(const std::string& subject) = 0;

    virtual std::optional<Brought> brought(const std::string& hash, const std::string& bringer) = 0;
    virtual void put_brought(const Brought&) = 0;
    virtual void drop_brought(const std::string& hash, const std::string& bringer) = 0;
    /// Bytes of what the bringer sends or has sent and no event of theirs names.
    virtual std::int64_t bytes_unnamed(const std::string& bringer) = 0;
    /// What no event of its bringer names: whole ones from before `whole_before`, parts from before `part_before`.
    virtual std::vector<Brought> brought_unnamed(Instant whole_before, Instant part_before, int limit) = 0;
    virtual bool attachment_is_wanted(const std::string& hash) = 0;  ///< an event names it, or somebody brought it
    virtual std::vector<Brought> parts_brought() = 0;                ///< that are not whole yet
};

}  // namespace huiyin::server
