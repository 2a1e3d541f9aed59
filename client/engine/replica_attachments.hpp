// SPDX-License-Identifier: Apache-2.0
// Attachments of complaints. A facet of Replica.
#pragma once
#include <string>

#include "client/engine/attachments.hpp"

namespace huiyin::client {

class ReplicaAttachments {
  public:
    virtual ~ReplicaAttachments() = default;

    /// Keeps a copy of `file`, encrypted, and writes the evidence_attached event that names it (Art. 23); `body`
    /// holds its type and, if wanted, text. It travels before the line does. Fails, with where "file", "body.…" or
    /// "disk", before anything is written.
    virtual Result<Json> attach(const std::string& subject, const std::string& file, const Json& body,
                                Instant wall) = 0;
    virtual AttachmentState attachment(const std::string& hash) const = 0;
    /// Its bytes, when it is here.
    virtual Result<std::string> read_attachment(const std::string& hash) = 0;
    /// Fetches the next piece of an attachment of `subject` from head office. True when all of it is here.
    virtual Result<bool> fetch_attachment(const std::string& subject, const std::string& hash) = 0;
    /// An attachment that an own event names and that is on this device no more: head office shall not wait for it.
    virtual Result<void> give_up_attachment(const std::string& hash) = 0;

    virtual std::size_t attachments_waiting() const = 0;  ///< to be sent
    /// While they rest, attachments are not sent, and the events from the first that names one on wait.
    virtual void pause_uploads(bool resting) = 0;
};

}  // namespace huiyin::client
