// SPDX-License-Identifier: Apache-2.0
// What this device says to head office next.
#include <algorithm>

#include "sync/chain/sealing.hpp"
#include "sync/log/sqlite_event_log.hpp"
#include "sync/sqlite/database_faults.hpp"

namespace huiyin::sync {
namespace {
constexpr std::size_t max_request_bytes = std::size_t{4} << 20;
}

Request SqliteEventLog::next_request(Instant wall, int max_lines, const std::string& boot_id, std::int64_t last) const {
    Request request;
    request.header.have_feed = progress_.feed;
    request.header.sent_at = wall;
    request.header.boot_id = boot_id;
    request.header.steady = steady_now();
    request.header.ends_at = head_.seq;
    const auto from = std::max(agreed_.value_or(progress_.acked_seq), offer_from_);
    sent_up_to_ = from;
    sent_from_ = 0;
    if (!identity_ || is_locked()) return request;
    request.header.office_key = key_id(identity_->sign_key);

    // One that was refused travels again with the others, because the chain is read without gaps: head office may have
    // been restored since, and lack its place.
    (void)guarded(path_, [&]() -> Result<void> {
        request.header.waiting = tables_->waiting(progress_.acked_seq);
        say_what_is_kept(request);
        say_what_is_gone(request);
        if (!request.returns.empty()) return {};  // first what others wrote, then what follows on it
        std::size_t bytes = 0;
        for (auto& row : tables_->own_after(identity_->origin, from, max_lines)) {
            if (row.seq > last) break;
            // Dropped here after head office had it.
            const bool passed_over = row.bytes.empty() && row.seq <= progress_.acked_seq;
            if (passed_over) sent_up_to_ = row.seq;
            if (passed_over) continue;
            if (row.bytes.empty() || (!request.lines.empty() && bytes + row.bytes.size() > max_request_bytes)) break;
            if (request.lines.empty()) request.header.from = sent_from_ = row.seq;
            sent_up_to_ = row.seq;
            bytes += row.bytes.size();
            request.lines.push_back(std::move(row.bytes));
        }
        if (is_kiosk())
            request.header.refused = tables_->open_refusals(progress_.acked_seq, RequestHeader::most_refused);
        if (!request.lines.empty()) request.header.receipts = tables_->receipts_from(request.header.from, sent_up_to_);
        if (progress_.diverged && !is_kiosk()) {
            request.header.compare = true;
            for (const auto& row : tables_->subject_rows())
                request.header.subjects.emplace(row.subject, row.digest.to_string());
        }
        return {};
    });
    return request;
}

}  // namespace huiyin::sync
