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

RepeatingThread::Pause Watch::look() {
    const bool long_since = looks_++ % looks_between_probes == 0;
    house_.health.look_at_disk();
    if (long_since) look_at_keys(house_);
    if (long_since || !house_.health.may_write()) house_.writer.probe(std::chrono::milliseconds{0});
    return between_looks;
}

}  // namespace huiyin::server
