// SPDX-License-Identifier: Apache-2.0
// Rows are told apart by what they hold, because the schema may be gone; see schema.cpp for the tables they come from.
#include "sync/salvage/salvage.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

#include "sync/chain/known_keys.hpp"
#include "sync/chain/sealing.hpp"
#include "sync/platform/base64.hpp"
#include "sync/salvage/salvage_pages.hpp"

namespace huiyin::sync {
namespace {

constexpr std::size_t key_bytes = 32;

std::string read(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::string text(const SalvagedRow& row, std::size_t column) {
    const auto* value = bytes_in(row, column);
    return value && value->text ? value->bytes : std::string{};
}

/// identity(id, origin, unit, server, token, face, box_key, sign_key)
std::optional<Identity> identity_in(const SalvagedRow& row) {
    if (row.values.size() < 8 || row.rowid != 1) return std::nullopt;
    const auto face = parse_face(text(row, 5));
    Identity out{text(row, 1), text(row, 2), text(row, 3), text(row, 4), face.value_or(Face::kiosk),
                 text(row, 6), text(row, 7)};
    const bool whole = face && !out.origin.empty() && !out.unit.empty() && !out.token.empty() &&
                       from_base64(out.box_key, key_bytes) && from_base64(out.sign_key, key_bytes);
    return whole ? std::optional(std::move(out)) : std::nullopt;
}

/// A sealed event as it travels, or nothing.
std::optional<Link> seal_in(const std::string& bytes) {
    if (!bytes.starts_with("{\"origin\":")) return std::nullopt;
    auto link = parse_link(bytes);
    return link && link->sealed ? std::optional(std::move(*link)) : std::nullopt;
}

class Gathering {
  public:
    void take(const SalvagedRow& row) {
        if (auto identity = identity_in(row)) out_.identity = std::move(identity);
        own(row);
        setting(row);
        progress(row);
    }

    Salvaged finish() {
        if (!out_.identity) {
            // Without the device's name its events are told by their own.
            for (auto& [place, line] : lines_)
                if (!line.acked_at) out_.orphaned.push_back(std::move(line.bytes));
            return std::move(out_);
        }
        for (auto& [place, line] : lines_) {
            if (place.first == out_.identity->origin)
                out_.events[line.seq] = std::move(line);
            else
                out_.orphaned.push_back(std::move(line.bytes));
        }
        for (const auto& [acked_seq, receipt] : receipts_)
            if (const auto head = head_in(receipt, acked_seq); head && acked_seq >= out_.acked_seq) {
                out_.acked_seq = acked_seq;
                out_.head = *head;
                out_.receipt = receipt;
            }
        return std::move(out_);
    }

  private:
    /// Nothing unless head office signed it.
    std::optional<Hash> head_in(const std::string& receipt, std::int64_t acked_seq) {
        const auto before = out_.settings.find(earlier_sign_keys_setting);
        for (const auto& key :
             known_sign_keys(*out_.identity, before == out_.settings.end() ? std::string{} : before->second))
            if (const auto head = receipt_head(receipt, out_.identity->origin, acked_seq, key)) return *head;
        return std::nullopt;
    }

    /// own(seq, hash, sealed, held_at, …) and orphaned(hash, sealed, why)
    void own(const SalvagedRow& row) {
        for (const std::size_t column : {std::size_t{1}, std::size_t{0}}) {
            const auto* hash = bytes_in(row, column);
            const auto* sealed = bytes_in(row, column + 1);
            if (!hash || hash->text || !sealed || !sealed->text || hash->bytes.size() != Hash{}.size()) continue;
            const auto proved = hash_of(sealed->bytes);
            if (!std::equal(proved.begin(), proved.end(), hash->bytes.begin(),
                            [](std::uint8_t a, char b) { return a == static_cast<std::uint8_t>(b); }))
                continue;
            const auto link = seal_in(sealed->bytes);
            if (!link) continue;
            if (column == 0) {
                out_.orphaned.push_back(sealed->bytes);
                return;
            }
            auto& line = lines_[{link->origin, link->seq}];
            const auto acked_at = number_in(row, 3);
            const auto known = line.acked_at;
            line = {link->seq, proved, link->prev, sealed->bytes, acked_at ? std::optional(Instant{*acked_at}) : known};
            return;
        }
    }

    /// settings(key, value); a later version of a page stands for the earlier one
    void setting(const SalvagedRow& row) {
        if (row.values.size() == 2 && !text(row, 0).empty() && bytes_in(row, 1) && bytes_in(row, 1)->text)
            out_.settings[text(row, 0)] = text(row, 1);
    }

    /// progress(id, counter, held, feed, clock_offset, last_exchange, diverged, receipt, and more from version 5 on)
    void progress(const SalvagedRow& row) {
        const auto counter = number_in(row, 1), acked_seq = number_in(row, 2);
        if (row.values.size() < 8 || row.rowid != 1 || !counter || !acked_seq || !bytes_in(row, 7)) return;
        out_.counter = std::max(out_.counter, *counter);
        if (const auto offset = number_in(row, 4)) out_.clock_offset = offset;
        if (const auto last = number_in(row, 5)) out_.last_exchange = last;
        if (*acked_seq > 0) receipts_.emplace(*acked_seq, text(row, 7));
    }

    Salvaged out_;
    std::map<std::pair<std::string, std::int64_t>, SealedEvent> lines_;
    std::multimap<std::int64_t, std::string> receipts_;
};

}  // namespace

std::vector<std::string> Salvaged::waiting() const {
    auto out = orphaned;
    for (const auto& [seq, event] : events)
        if (seq > acked_seq && !event.acked_at) out.push_back(event.bytes);
    return out;
}

Salvaged salvage(const std::string& file) {
    const auto database = read(file), wal = read(file + "-wal");
    Gathering gathering;
    read_salvageable_rows(database, wal, [&](const SalvagedRow& row) { gathering.take(row); });
    auto out = gathering.finish();
    std::ranges::sort(out.orphaned);
    const auto twice = std::ranges::unique(out.orphaned);
    out.orphaned.erase(twice.begin(), twice.end());
    return out;
}

}  // namespace huiyin::sync
