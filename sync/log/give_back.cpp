// SPDX-License-Identifier: Apache-2.0
// What a device does for a head office that was restored: it goes over to the new epoch, gives back what is lacking
// there, and keeps what a later one would lack (docs/protocol.md, "Epochs" and "The exchange").
#include <algorithm>
#include <utility>

#include "sync/log/device_codes.hpp"
#include "sync/log/log_faults.hpp"
#include "sync/log/sqlite_event_log.hpp"
#include "sync/protocol/certificate.hpp"
#include "sync/protocol/epoch_proof.hpp"

namespace huiyin::sync {
namespace {

constexpr std::size_t most_returns = 1000, most_return_bytes = std::size_t{4} << 20;
constexpr const char* epoch_setting = "epoch";        ///< of head office, the highest that was proved
constexpr const char* proof_setting = "epoch_proof";  ///< by which it was
constexpr const char* offering_setting = "offering";  ///< the epoch for which things are being given back
constexpr const char* offered_setting = "offered";    ///< the epoch for which all was given back
constexpr const char* kept_setting = "kept_up_to";    ///< see RequestHeader::have_kept
constexpr const char* certificate_setting = "certificate";
constexpr const char* gone_setting = "gone";  ///< what was acknowledged, and is not here any more

}  // namespace

std::int64_t SqliteEventLog::number_kept(const char* name) const {
    const auto text = tables_->get(name).value_or("");
    return text.empty() ? 0 : std::stoll(text);
}

Result<void> SqliteEventLog::follow_epoch(const ResponseHeader& header) {
    const auto known = number_kept(epoch_setting);
    if (header.v < 2 || header.epoch == 0) return {};
    if (header.epoch < known) return fault(faults::older_copy_answers, epoch_setting);
    const bool proved = proves_epoch(header.epoch_proof, header.epoch, identity_->sign_key);
    if (header.epoch > known && !proved) return fault(faults::epoch_not_signed, epoch_setting);
    if (header.epoch > known) tables_->put(epoch_setting, std::to_string(header.epoch));
    if (proved) tables_->put(proof_setting, header.epoch_proof);
    return {};
}

Result<bool> SqliteEventLog::gives_back(const ResponseHeader& header) {
    if (!header.offer) return false;
    if (const auto head = receipt_head(header.receipt, identity_->origin, header.acked_seq, identity_->sign_key); !head)
        return std::unexpected(head.error());
    const auto epoch = std::to_string(header.epoch);
    if (tables_->get(offering_setting) != epoch) {
        tables_->begin_returning(identity_->origin, header.heads);
        tables_->put(offering_setting, epoch);
        progress_.feed = std::min(progress_.feed, header.feed);
    } else {
        tables_->returned(returned_up_to_);
    }
    returned_up_to_ = 0;
    if (tables_->left_to_return() == 0) tables_->put(offered_setting, epoch);
    return true;
}

void SqliteEventLog::keep_for_head_office(const ResponseHeader& header) {
    note_mode("unconfirmed", header.unconfirmed);
    if (std::exchange(told_gone_, false)) tables_->put(gone_setting, "");
    for (const auto& kept : header.keep) tables_->keep(kept, progress_.steady.total);
    if (header.kept > 0 && header.kept != number_kept(kept_setting))
        tables_->put(kept_setting, std::to_string(header.kept));
    begin_codes(header.prefix);
    if (header.certificate.empty()) return;
    const auto certificate = read_certificate(header.certificate, identity_->sign_key);
    if (certificate && certificate->origin == identity_->origin) tables_->put(certificate_setting, header.certificate);
}

/// From the next number on: what this device was on with before is not gone back to.
void SqliteEventLog::begin_codes(const std::string& prefix) {
    if (const auto series = new_code_series(prefix, progress_.counter + 1)) tables_->put(code_series_setting, *series);
}

/// What this device's codes begin with; "" when it has no prefix, or needs the next one.
std::string SqliteEventLog::prefix_of_codes() const {
    const auto series = kept_code_series(tables_->get(code_series_setting));
    return series && !series->is_nearly_spent(progress_.counter) ? series->prefix : std::string{};
}

void SqliteEventLog::say_what_is_kept(Request& request) const {
    request.header.prefix = prefix_of_codes();
    request.header.epoch = number_kept(epoch_setting);
    if (request.header.epoch > 1) request.header.epoch_proof = tables_->get(proof_setting).value_or("");
    request.header.offered = number_kept(offered_setting);
    request.header.have_kept = number_kept(kept_setting);
    request.header.certificate = tables_->get(certificate_setting).has_value();
    returned_up_to_ = 0;
    if (request.header.epoch <= 1 || request.header.offered >= request.header.epoch) return;
    auto next = tables_->next_returns(most_returns, most_return_bytes);
    returned_up_to_ = next.last;
    request.returns = std::move(next.returns);
}

void SqliteEventLog::note_gone(std::int64_t after, std::int64_t acknowledged) {
    Gone gone{{}, progress_.receipt};
    auto& places = gone.places;
    const auto miss = [&](std::int64_t from, std::int64_t to) {
        for (auto seq = from; seq <= to; ++seq) {
            if (tables_->event_hash(identity_->origin, seq)) continue;  // head office gave it back to a device put back
            if (!places.empty() && places.back().to + 1 == seq)
                places.back().to = seq;
            else if (places.size() < Gone::most_places)
                places.push_back({seq, seq});
        }
    };
    auto next = after + 1;
    for (const auto& row :
         tables_->own_after(identity_->origin, after, std::max<std::int64_t>(acknowledged - after, 0))) {
        if (row.seq > acknowledged) break;
        miss(next, row.seq - 1);  // of before this device was put back
        if (row.bytes.empty() && !row.refused) miss(row.seq, row.seq);
        next = row.seq + 1;
    }
    miss(next, acknowledged);
    if (places.empty()) return;
    tables_->put(gone_setting, canonical(to_json(gone)));
    told_gone_ = false;
}

void SqliteEventLog::say_what_is_gone(Request& request) const {
    told_gone_ = false;
    const auto text = tables_->get(gone_setting).value_or("");
    if (text.empty()) return;
    const auto json = parse_json(text);
    auto gone = json ? gone_from(*json) : std::unexpected(json.error());
    if (!gone) return;
    request.header.gone = std::move(*gone);
    told_gone_ = true;
}

}  // namespace huiyin::sync
