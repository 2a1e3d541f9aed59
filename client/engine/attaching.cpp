// SPDX-License-Identifier: Apache-2.0
// Evidence with a file (Art. 23): kept first, then named by an event.
#include <filesystem>

#include "client/engine/engine_faults.hpp"
#include "client/engine/log_replica.hpp"
#include "shared/events/check.hpp"
#include "shared/events/evidence_attached.hpp"

namespace huiyin::client {

Result<Json> LogReplica::attach(const std::string& subject, const std::string& file, const Json& body, Instant wall) {
    if (!enrolled()) return not_enrolled();
    if (!complaint(subject)) return fault(faults::no_such_subject_here, "subject");
    if (auto allowed = check_attachment(std::string(read_payload<EvidenceAttached>(body).type), file); !allowed)
        return std::unexpected(allowed.error());
    if (auto checked = check_body(to_string(EventKind::evidence_attached), body, *rules_, latest_now(wall)); !checked)
        return std::unexpected(checked.error());
    const auto kept = attachments_.keep(subject, file);
    if (!kept) return std::unexpected(kept.error());
    auto whole = body;
    whole["hash"] = kept->hash;
    whole["size"] = kept->size;
    if (!whole.contains("name")) whole["name"] = std::filesystem::path(file).filename().string();
    auto entry = append(subject, std::string(to_string(EventKind::evidence_attached)), whole, wall);
    if (entry) attachments_.lacking({kept->hash});
    return entry;
}

Result<bool> LogReplica::fetch_attachment(const std::string& subject, const std::string& hash) {
    if (!enrolled()) return not_enrolled();
    const auto who = identity();
    auto office = head_office(who.server);
    if (!office) return std::unexpected(office.error());
    return attachments_.fetch_piece(**office, who.token, subject, hash);
}

}  // namespace huiyin::client
