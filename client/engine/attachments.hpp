// SPDX-License-Identifier: Apache-2.0
// The attachments of a device on their way: kept here, sent before the events that name them, fetched when somebody
// wants to see one, gone when no event here names them any more (Art. 23; rulebook 8).
#pragma once
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "client/engine/blob_store.hpp"
#include "client/engine/office_client.hpp"
#include "sync/log/event_log.hpp"

namespace huiyin::client {

/// The state of one attachment.
struct AttachmentState {
    enum class Where { waiting, here, elsewhere };  ///< not yet at head office; here; only there
    Where where = Where::elsewhere;
    std::int64_t size = 0;   ///< 0: not known
    std::int64_t moved = 0;  ///< bytes that came so far while it is sent or fetched
    bool operator==(const AttachmentState&) const = default;
};

/// The kinds of evidence (rulebook 5) and the endings of the files that each may be.
const std::map<std::string, std::vector<std::string>>& attachment_endings();
/// Fails, naming "body.type" or "file", unless `file` may be evidence of `type`.
Result<void> check_attachment(const std::string& type, const std::string& file);

class Attachments {
  public:
    Attachments(sync::EventLog& log, std::string directory, BlobStore::Random random,
                std::shared_ptr<const sync::Files> files);

    /// All of them are gone: the device was wiped.
    void forget();
    /// Finds the key again, once a locked log was opened or the disk reads again.
    void open();
    /// Takes a copy of `file` for an event on `subject` that is about to be written.
    Result<BlobStore::Kept> keep(const std::string& subject, const std::string& file);
    bool keeps_any() const { return store_.has_value(); }
    AttachmentState state(const std::string& hash) const;
    /// The whole attachment's bytes. Fails when it is not here.
    Result<std::string> read(const std::string& hash) const;

    /// Head office shall take the events that name this one without it, for it is not here any more. Fails, with where
    /// "hash", when it is, or "disk".
    Result<void> give_up(const std::string& hash);
    /// Those that `lines` name and that were given up.
    std::vector<std::string> given_up(const std::vector<std::string>& lines) const;

    /// Those that `lines` name and that are here whole.
    std::vector<std::string> held_of(const std::vector<std::string>& lines) const;

    /// How many of `lines` may travel: from the first on that names an attachment head office lacks, none.
    std::size_t ready(const std::vector<std::string>& lines);
    /// Head office says that it lacks these; they follow if they are here.
    void lacking(const std::vector<std::string>& hashes);
    /// Sends the next piece of the attachment that events wait for. False: none waits. Fails when it is not here, or
    /// head office was not reached or refused it; nothing is lost, it goes on from where it was.
    Result<bool> send_piece(OfficeClient& office, const std::string& token);
    bool waits() const { return !wanted_.empty(); }
    std::size_t waiting() const { return wanted_.size(); }
    /// While it rests nothing is sent; the events behind wait, too.
    void rest(bool resting) { resting_ = resting; }
    bool rests() const { return resting_; }

    /// Fetches the next piece of one that an event on `subject` names. True when it is whole.
    Result<bool> fetch_piece(OfficeClient& office, const std::string& token, const std::string& subject,
                             const std::string& hash);

    /// Takes away what no event of this device's log names any more, after events were purged.
    void forget_unnamed();

  private:
    BlobStore* store();  ///< null when the key cannot be read or kept
    Result<void> remember(const std::string& subject, const std::string& hash);
    /// Fails when the log cannot be read.
    Result<bool> is_named(const std::string& hash) const;
    bool is_given_up(const std::string& hash) const;

    sync::EventLog& log_;
    std::string directory_;
    BlobStore::Random random_;
    std::shared_ptr<const sync::Files> files_;
    std::optional<BlobStore> store_;
    std::vector<std::string> wanted_;  ///< in the order of the events that wait for them
    std::set<std::string> delivered_;  ///< known to be whole at head office
    std::map<std::string, std::int64_t> sent_, totals_;
    bool resting_ = false;
};

}  // namespace huiyin::client
