// SPDX-License-Identifier: Apache-2.0
#include "client/engine/attachments.hpp"

#include <algorithm>
#include <sstream>

#include "client/engine/engine_faults.hpp"
#include "shared/events/catalogue.hpp"
#include "shared/events/evidence_attached.hpp"
#include "shared/foundation/hash.hpp"
#include "shared/foundation/json.hpp"
#include "shared/vocabulary/event_kind.hpp"

namespace huiyin::client {
namespace {

constexpr const char* key_name = "attachment_key";

std::string subjects_key(const std::string& hash) { return "attachment " + hash; }
std::string given_up_key(const std::string& hash) { return "attachment_given_up " + hash; }

std::optional<BlobStore::Key> key_of(const std::string& hex) {
    const auto bytes = parse_hash(hex);  // as long as a hash is
    return bytes ? std::optional<BlobStore::Key>(*bytes) : std::nullopt;
}

/// The hash that an event names, or "".
std::string named_by(const Event& event) {
    const auto said = payload_of<EvidenceAttached>(event);
    return said ? std::string(said->hash) : std::string{};
}

/// Reads only what may name one: most events do not.
std::string named_by(const std::string& bytes) {
    if (bytes.find("\"evidence_attached\"") == std::string::npos) return {};
    const auto event = parse_line(bytes);
    return event ? named_by(*event) : std::string{};
}

std::string lower_ending(const std::string& file) {
    const auto dot = file.find_last_of("./");
    if (dot == std::string::npos || file[dot] != '.') return {};
    auto out = file.substr(dot + 1);
    std::ranges::transform(out, out.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return out;
}

}  // namespace

const std::map<std::string, std::vector<std::string>>& attachment_endings() {
    static const std::map<std::string, std::vector<std::string>> endings{
        {"photo", {"jpg", "jpeg", "png", "webp", "heic"}},
        {"recording", {"mp3", "wav", "m4a", "aac", "amr", "ogg", "opus", "flac"}},
        {"video", {"mp4", "mov", "mkv", "avi", "webm", "3gp"}},
        {"statement", {"pdf", "txt", "docx", "odt", "jpg", "jpeg", "png"}},
        {"ticket", {"pdf", "txt", "docx", "xlsx", "jpg", "jpeg", "png"}}};
    return endings;
}

Result<void> check_attachment(const std::string& type, const std::string& file) {
    const auto& table = attachment_endings();
    const auto found = table.find(type);
    if (found == table.end()) return fault(faults::evidence_type_missing, "body.type");
    if (std::ranges::find(found->second, lower_ending(file)) != found->second.end()) return {};
    std::string allowed;
    for (const auto& ending : found->second) allowed += (allowed.empty() ? "" : ", ") + ending;
    return fault(faults::no_evidence_of_this_kind, "file", {allowed});
}

Attachments::Attachments(sync::EventLog& log, std::string directory, BlobStore::Random random,
                         std::shared_ptr<const sync::Files> files)
    : log_(log), directory_(std::move(directory)), random_(std::move(random)), files_(std::move(files)) {
    open();
}

void Attachments::forget() {
    store_.reset();
    wanted_.clear();
    delivered_.clear();
    sent_.clear();
    totals_.clear();
}

void Attachments::open() {
    if (store_) return;
    if (const auto stored = log_.get(key_name))
        if (const auto key = key_of(*stored)) store_.emplace(directory_, *key, random_, files_);
}

BlobStore* Attachments::store() {
    if (store_) return &*store_;
    // Another key in the place of one that only could not be read would make all that lies here unreadable.
    if (const auto stored = log_.read(key_name); !stored) return nullptr;
    open();
    if (store_) return &*store_;
    BlobStore::Key key{};
    random_(key);
    if (!log_.put(key_name, to_hex(std::span<const std::uint8_t>(key)))) return nullptr;
    store_.emplace(directory_, key, random_, files_);
    store_->set_aside();  // whatever lies there was encrypted with the key of another log, which may be found again
    return &*store_;
}

Result<BlobStore::Kept> Attachments::keep(const std::string& subject, const std::string& file) {
    auto* blobs = store();
    if (!blobs) return fault(faults::attachment_not_kept, "disk");
    auto kept = blobs->add(file);
    if (!kept) return kept;
    if (auto remembered = remember(subject, kept->hash); !remembered) return std::unexpected(remembered.error());
    return kept;
}

/// Without it the file goes at the next purge.
Result<void> Attachments::remember(const std::string& subject, const std::string& hash) {
    const auto stored = log_.read(subjects_key(hash));
    if (!stored) return std::unexpected(stored.error());
    const auto subjects = stored->value_or("");
    if (("\n" + subjects).find("\n" + subject + "\n") != std::string::npos) return {};
    return log_.put(subjects_key(hash), subjects + subject + "\n");
}

AttachmentState Attachments::state(const std::string& hash) const {
    AttachmentState out;
    const bool held = store_ && store_->holds(hash);
    const auto total = totals_.find(hash);
    out.size = held ? store_->size(hash) : total != totals_.end() ? total->second : 0;
    if (std::ranges::find(wanted_, hash) != wanted_.end()) {
        out.where = AttachmentState::Where::waiting;
        const auto sent = sent_.find(hash);
        out.moved = sent != sent_.end() ? sent->second : 0;
    } else if (held) {
        out.where = AttachmentState::Where::here;
        out.moved = out.size;
    } else {
        out.moved = store_ ? store_->fetched(hash) : 0;
    }
    return out;
}

Result<std::string> Attachments::read(const std::string& hash) const {
    if (!store_) return fault(faults::attachment_not_here, "hash");
    return store_->read(hash, 0, largest_attachment);
}

Result<void> Attachments::give_up(const std::string& hash) {
    if (store_ && store_->holds(hash)) return fault(faults::attachment_sent_next, "hash");
    if (auto stored = log_.put(given_up_key(hash), "1"); !stored) return stored;
    std::erase(wanted_, hash);
    return {};
}

bool Attachments::is_given_up(const std::string& hash) const { return log_.get(given_up_key(hash)).has_value(); }

std::vector<std::string> Attachments::given_up(const std::vector<std::string>& lines) const {
    std::vector<std::string> out;
    for (const auto& line : lines)
        if (auto hash = named_by(line); !hash.empty() && is_given_up(hash)) out.push_back(std::move(hash));
    return out;
}

std::vector<std::string> Attachments::held_of(const std::vector<std::string>& lines) const {
    std::vector<std::string> out;
    for (const auto& line : lines)
        if (auto hash = named_by(line); !hash.empty() && store_ && store_->holds(hash)) out.push_back(std::move(hash));
    return out;
}

std::size_t Attachments::ready(const std::vector<std::string>& lines) {
    wanted_.clear();
    std::size_t free = lines.size();
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto hash = named_by(lines[i]);
        if (hash.empty() || delivered_.contains(hash) || is_given_up(hash)) continue;
        free = std::min(free, i);
        if (std::ranges::find(wanted_, hash) == wanted_.end()) wanted_.push_back(hash);
    }
    return free;
}

void Attachments::lacking(const std::vector<std::string>& hashes) {
    for (const auto& hash : hashes) {
        delivered_.erase(hash);
        sent_.erase(hash);
        // Head office asks whoever may hold one that it lost: who does not has nothing to say.
        const bool holds = store_ && store_->holds(hash);
        if (holds && std::ranges::find(wanted_, hash) == wanted_.end()) wanted_.push_back(hash);
    }
}

Result<bool> Attachments::send_piece(OfficeClient& office, const std::string& token) {
    if (wanted_.empty() || resting_) return false;
    const auto hash = wanted_.front();
    const auto whole_there = [&] {
        delivered_.insert(hash);
        sent_.erase(hash);
        std::erase(wanted_, hash);
        return true;
    };
    const bool here = store_ && store_->holds(hash);
    // Asked where an earlier start, or another device, has come to; each time while only another device can bring it.
    if (!here || !sent_.contains(hash)) {
        const auto held = office.attachment_held(hash, token);
        if (!held) return std::unexpected(held.error());
        if (held->whole) return whole_there();
        sent_[hash] = held->bytes;
    }
    if (!here) return fault(faults::attachment_missed, "hash", {hash});
    const auto total = store_->size(hash);
    const auto from = sent_[hash] < total ? sent_[hash] : 0;
    const auto piece = store_->read(hash, from, attachment_piece);
    if (!piece) return std::unexpected(piece.error());
    const auto held = office.send_piece(hash, {from, total, *piece}, token);
    if (!held) {
        sent_.erase(hash);  // whatever head office has of it is asked again
        return std::unexpected(held.error());
    }
    sent_[hash] = held->bytes;
    if (held->whole) whole_there();
    return true;
}

Result<bool> Attachments::fetch_piece(OfficeClient& office, const std::string& token, const std::string& subject,
                                      const std::string& hash) {
    auto* blobs = store();
    if (!blobs) return fault(faults::attachment_not_kept, "disk");
    if (blobs->holds(hash)) return true;
    if (!totals_.contains(hash)) {
        const auto held = office.attachment_held(hash, token);
        if (!held) return std::unexpected(held.error());
        if (!held->whole || held->bytes > largest_attachment) return fault(faults::attachment_not_at_office, "hash");
        totals_[hash] = held->bytes;
    }
    const auto from = blobs->fetched(hash);
    auto piece = office.attachment(hash, from, attachment_piece, token);
    if (!piece) return std::unexpected(piece.error());
    if (auto remembered = remember(subject, hash); !remembered) return std::unexpected(remembered.error());
    if (auto kept = blobs->append(hash, totals_[hash], *piece); !kept) return std::unexpected(kept.error());
    return blobs->holds(hash);
}

Result<bool> Attachments::is_named(const std::string& hash) const {
    const auto stored = log_.read(subjects_key(hash));
    if (!stored) return std::unexpected(stored.error());
    std::istringstream subjects(stored->value_or(""));
    for (std::string subject; std::getline(subjects, subject);) {
        const auto events = log_.read_events(subject);
        if (!events) return std::unexpected(events.error());
        if (std::ranges::any_of(*events, [&](const Event& event) { return named_by(event) == hash; })) return true;
    }
    return false;
}

void Attachments::forget_unnamed() {
    if (!store_) return;
    for (const auto& hash : store_->all())
        if (const auto named = is_named(hash); named && !*named) store_->remove(hash);
}

}  // namespace huiyin::client
