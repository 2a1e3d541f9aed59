// SPDX-License-Identifier: Apache-2.0
#include "server/runtime/watch.hpp"

#include "server/store/keys_file.hpp"

namespace huiyin::server {
namespace {
constexpr std::chrono::seconds between_looks{1};
constexpr int looks_between_probes = 30;
}  // namespace

void look_at_keys(HeadOffice& house) {
    const auto& office = house.office;
    house.health.keys_mismatch(why_file_does_not_fit(office.directory, {office.box_keys, office.sign_keys}));
}

Watch::~Watch() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    stop_asked_.notify_all();
    thread_.join();
}

void Watch::loop() {
    std::unique_lock lock(mutex_);
    for (int looks = 0; !stopping_; ++looks) {
        lock.unlock();
        house_.health.look_at_disk();
        if (looks % looks_between_probes == 0) look_at_keys(house_);
        if (looks % looks_between_probes == 0 || !house_.health.may_write())
            house_.writer.probe(std::chrono::milliseconds{0});
        lock.lock();
        stop_asked_.wait_for(lock, between_looks, [this] { return stopping_; });
    }
}

}  // namespace huiyin::server
