// SPDX-License-Identifier: Apache-2.0
#include "server/runtime/readiness.hpp"

namespace huiyin::server {
namespace {

constexpr std::int64_t mib = std::int64_t{1} << 20;
constexpr std::int64_t nothing_left = std::int64_t{64}
                                      << 10;  ///< not enough for one commit and what it needs beside it

/// "384 KiB", "64 MiB"
std::string size_of(std::int64_t bytes) {
    return bytes < 10 * mib ? std::to_string(bytes / 1024) + " KiB" : std::to_string(bytes / mib) + " MiB";
}

const char* const damaged = "What lies in the database was changed: run 'huiyin-server verify' and restore a backup.";

}  // namespace

std::string_view to_string(NotReady code) {
    switch (code) {
        case NotReady::disk_full:
            return "disk_full";
        case NotReady::disk_reserve:
            return "disk_reserve";
        case NotReady::write_failed:
            return "write_failed";
        case NotReady::database_damaged:
            return "database_damaged";
        case NotReady::clock_in_doubt:
            return "clock_in_doubt";
        case NotReady::keys_mismatch:
            return "keys_mismatch";
        case NotReady::subject_keys_missing:
            return "subject_keys_missing";
        case NotReady::no_writer:
            return "no_writer";
        case NotReady::no_standby:
            return "no_standby";
    }
    return "";
}

void Readiness::write_failed(StoreTrouble trouble, const std::string& detail) {
    switch (trouble) {
        case StoreTrouble::passing:
        case StoreTrouble::too_long:
            return;
        case StoreTrouble::full:
            raise(NotReady::disk_full, detail);
            break;
        case StoreTrouble::failed:
            raise(NotReady::write_failed, detail);
            break;
        case StoreTrouble::damaged:
            return read_failed(trouble);
    }
    may_write_ = false;
}

void Readiness::read_failed(StoreTrouble trouble) {
    if (trouble != StoreTrouble::damaged || reasons_.contains(NotReady::database_damaged)) return;
    raise(NotReady::database_damaged, damaged);
    may_write_ = false;
}

void Readiness::wrote() {
    may_write_ = true;
    end(NotReady::disk_full);
    end(NotReady::write_failed);
}

void Readiness::disk(std::int64_t free, std::int64_t reserve) {
    if (may_write_ && free >= nothing_left) end(NotReady::disk_full);
    if (may_write_ && free < nothing_left) raise(NotReady::disk_full, "The disk is full: free some space.");
    if (free >= reserve) return end(NotReady::disk_reserve);
    raise(NotReady::disk_reserve, "The disk has " + size_of(free) + " left, and " + size_of(reserve) +
                                      " are kept for the database and the audit: free some space.");
}

std::optional<Reason> Readiness::why_takes_nothing() const {
    for (const auto& reason : reasons()) {
        if (reason.code == NotReady::disk_reserve) return reason;
        if (reason.code == NotReady::disk_full && may_write_) return reason;
    }
    return std::nullopt;
}

std::vector<Reason> Readiness::reasons() const {
    std::vector<Reason> out;
    for (const auto& [code, detail] : reasons_) out.push_back({code, detail});
    return out;
}

}  // namespace huiyin::server
