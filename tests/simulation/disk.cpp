// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/disk.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

namespace huiyin::simulation {
namespace {

constexpr std::int64_t sector = 512;  ///< what a disk writes wholly or not at all

void put_in(std::string& content, const DiskFile::Change& change) {
    const auto at = static_cast<std::size_t>(change.at);
    if (change.truncates) return content.resize(at);
    if (content.size() < at + change.bytes.size()) content.resize(at + change.bytes.size());
    content.replace(at, change.bytes.size(), change.bytes);
}

bool in_thousand(Chance& chance, unsigned times) { return times > 0 && chance.below(1000) < times; }

}  // namespace

DiskTally& DiskTally::operator+=(const DiskTally& other) {
    stops += other.stops;
    power_cuts += other.power_cuts;
    lost += other.lost;
    torn += other.torn;
    full += other.full;
    write_errors += other.write_errors;
    sync_errors += other.sync_errors;
    read_errors += other.read_errors;
    return *this;
}

void Disk::become(const Disk& image, const std::string& image_directory, const std::string& directory) {
    files_.clear();
    renamed_.clear();
    image.copy_to(*this, image_directory, directory);
    illness = {};
    stopped_ = false;
    stops_in_ = 0;
}

void Disk::copy_to(Disk& other, const std::string& before, const std::string& there) const {
    for (const auto& name : names(before)) {
        auto copy = std::make_shared<DiskFile>();
        copy->now = copy->safe = files_.at(name)->now;
        copy->name_is_safe = true;
        other.files_[there + name.substr(before.size())] = std::move(copy);
    }
}

std::vector<std::string> Disk::names(const std::string& before) const {
    std::vector<std::string> out;
    for (const auto& [name, file] : files_)
        if (!file->deleted && name.starts_with(before)) out.push_back(name);
    return out;
}

Disk::Moment Disk::next_change() {
    if (stopped_) return Moment::never;
    if (stops_in_ == 0 || --stops_in_ > 0) return Moment::before;
    stopped_ = true;
    ++tally.stops;
    return chance_.percent(50) ? Moment::now_and_then_never : Moment::never;
}

void Disk::stop_now() {
    stopped_ = true;
    ++tally.stops;
}

void Disk::start_again(Ending ending) {
    stopped_ = false;
    stops_in_ = 0;
    if (ending == Ending::power_cut) lose_what_was_not_synced();
}

void Disk::lose_some(DiskFile& file) {
    // A third of the cuts takes all, a third takes by chance, a third leaves what came first.
    const auto kind = chance_.below(3);
    auto content = std::move(file.safe);
    const auto kept = chance_.below(file.not_synced.size() + 1);
    for (std::size_t i = 0; i < file.not_synced.size(); ++i) {
        auto& next = file.not_synced[i];
        const bool stays = kind == 0 ? false : kind == 1 ? chance_.percent(50) : i < kept;
        if (stays) {
            put_in(content, next);
            continue;
        }
        const auto sectors = static_cast<std::int64_t>(next.bytes.size()) / sector;
        const bool tears = kind != 0 && sectors > 0 && chance_.percent(30);
        if (!tears) {
            ++tally.lost;
            continue;
        }
        ++tally.torn;
        next.bytes.resize(static_cast<std::size_t>(sector * chance_.between(0, sectors)));
        put_in(content, next);
    }
    file.now = file.safe = std::move(content);
    file.not_synced.clear();
}

void Disk::undo_some_renames() {
    const auto kept = chance_.below(renamed_.size() + 1);
    for (; renamed_.size() > kept; renamed_.pop_back()) {
        const auto& [from, to] = renamed_.back();
        const auto found = files_.find(to);
        if (found == files_.end() || files_.contains(from)) continue;
        files_[from] = std::move(found->second);
        files_.erase(found);
        ++tally.lost;
    }
    renamed_.clear();
}

void Disk::lose_what_was_not_synced() {
    bool any = !renamed_.empty();
    undo_some_renames();
    for (auto it = files_.begin(); it != files_.end();) {
        auto& file = *it->second;
        any = any || !file.not_synced.empty();
        const bool stays_deleted = file.deleted && chance_.percent(50);
        const bool never_was = !file.deleted && !file.name_is_safe && chance_.percent(50);
        if (stays_deleted || (never_was && !file.ghost)) {
            it = files_.erase(it);
            continue;
        }
        if (file.deleted || never_was) {
            file.now = file.safe = never_was ? *file.ghost : file.safe;
            file.not_synced.clear();
        } else {
            lose_some(file);
        }
        file.deleted = false;
        file.name_is_safe = true;
        file.ghost.reset();
        ++it;
    }
    tally.power_cuts += any;
}

std::shared_ptr<DiskFile> Disk::open(const std::string& name, bool create) {
    if (stopped_) return nullptr;
    const auto found = files_.find(name);
    if (found != files_.end() && !found->second->deleted) return found->second;
    if (!create) return nullptr;
    auto file = std::make_shared<DiskFile>();
    if (found != files_.end()) file->ghost = found->second->safe;
    files_[name] = file;
    return file;
}

bool Disk::exists(const std::string& name) const {
    const auto found = files_.find(name);
    return found != files_.end() && !found->second->deleted;
}

DiskAnswer Disk::read(const DiskFile& file, std::int64_t at, std::int64_t size, char* out) {
    if (stopped_) return DiskAnswer::failed;
    if (in_thousand(chance_, illness.reads_fail)) {
        ++tally.read_errors;
        return DiskAnswer::failed;
    }
    const auto there = std::clamp(static_cast<std::int64_t>(file.now.size()) - at, std::int64_t{0}, size);
    if (there > 0) std::memcpy(out, file.now.data() + at, static_cast<std::size_t>(there));
    if (there < size) std::memset(out + there, 0, static_cast<std::size_t>(size - there));
    return there < size ? DiskAnswer::full : DiskAnswer::done;
}

void Disk::change(DiskFile& file, DiskFile::Change change) {
    put_in(file.now, change);
    file.not_synced.push_back(std::move(change));
}

DiskAnswer Disk::write(DiskFile& file, std::int64_t at, std::string bytes) {
    const auto moment = next_change();
    if (moment == Moment::never) return DiskAnswer::failed;
    const bool grows = at + static_cast<std::int64_t>(bytes.size()) > static_cast<std::int64_t>(file.now.size());
    if (illness.full && grows) {
        ++tally.full;
        return DiskAnswer::full;
    }
    if (in_thousand(chance_, illness.writes_fail)) {
        ++tally.write_errors;
        // Some of it may have come to the disk all the same.
        bytes.resize(static_cast<std::size_t>(chance_.below(bytes.size() + 1)));
        change(file, {at, std::move(bytes)});
        return DiskAnswer::failed;
    }
    change(file, {at, std::move(bytes)});
    return moment == Moment::before ? DiskAnswer::done : DiskAnswer::failed;
}

DiskAnswer Disk::truncate(DiskFile& file, std::int64_t size) {
    const auto moment = next_change();
    if (moment == Moment::never) return DiskAnswer::failed;
    change(file, {size, {}, true});
    return moment == Moment::before ? DiskAnswer::done : DiskAnswer::failed;
}

void Disk::sync_names() {
    renamed_.clear();
    std::erase_if(files_, [](const auto& entry) { return entry.second->deleted; });
    for (auto& [name, file] : files_) {
        file->name_is_safe = true;
        file->ghost.reset();
    }
}

DiskAnswer Disk::sync(DiskFile& file, bool whole_directory) {
    const auto moment = next_change();
    if (moment == Moment::never) return DiskAnswer::failed;
    if (in_thousand(chance_, illness.syncs_fail)) {
        ++tally.sync_errors;
        // As Linux does it: what a failed sync could not write is taken for written, and no later one tries again.
        if (chance_.percent(50)) file.not_synced.clear();
        return DiskAnswer::failed;
    }
    if (illness.lies) return DiskAnswer::done;
    for (const auto& next : file.not_synced) put_in(file.safe, next);
    file.not_synced.clear();
    file.name_is_safe = true;
    file.ghost.reset();
    if (whole_directory) sync_names();
    return moment == Moment::before ? DiskAnswer::done : DiskAnswer::failed;
}

DiskAnswer Disk::remove(const std::string& name, bool sync_directory) {
    const auto moment = next_change();
    if (moment == Moment::never) return DiskAnswer::failed;
    if (const auto found = files_.find(name); found != files_.end()) {
        if (found->second->name_is_safe)
            found->second->deleted = true;
        else
            files_.erase(found);
    }
    if (sync_directory) sync_names();
    return moment == Moment::before ? DiskAnswer::done : DiskAnswer::failed;
}

DiskAnswer Disk::rename(const std::string& from, const std::string& to) {
    const auto moment = next_change();
    if (moment == Moment::never) return DiskAnswer::failed;
    const auto found = files_.find(from);
    if (found == files_.end() || found->second->deleted) return DiskAnswer::failed;
    files_[to] = std::move(found->second);
    files_.erase(found);
    renamed_.emplace_back(from, to);
    return moment == Moment::before ? DiskAnswer::done : DiskAnswer::failed;
}

DiskAnswer Disk::sync_directory() {
    const auto moment = next_change();
    if (moment == Moment::never) return DiskAnswer::failed;
    if (in_thousand(chance_, illness.syncs_fail)) {
        ++tally.sync_errors;
        return DiskAnswer::failed;
    }
    if (!illness.lies) sync_names();
    return moment == Moment::before ? DiskAnswer::done : DiskAnswer::failed;
}

Undisturbed::Undisturbed(Disk& disk) : disk_(disk), illness_(disk.illness), stops_in_(disk.stops_in_) {
    disk.mend();
    disk.do_not_stop();
}

Undisturbed::~Undisturbed() {
    disk_.illness = illness_;
    disk_.stops_in_ = stops_in_;
}

}  // namespace huiyin::simulation
