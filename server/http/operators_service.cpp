// SPDX-License-Identifier: Apache-2.0
#include "server/http/operators_service.hpp"

#include "server/http/openapi.hpp"
#include "server/runtime/watch.hpp"

namespace huiyin::server {
namespace {

constexpr std::chrono::seconds longest_probe{1};
constexpr std::chrono::seconds longest_write{10};  ///< a disk that takes longer answers nobody

/// Reasons that only the writer's own state shows are added to those that were met.
std::vector<Reason> reasons_now(HeadOffice& house) {
    house.health.look_at_disk();
    look_at_keys(house);
    if (!house.health.may_write()) house.writer.probe(longest_probe);
    auto out = house.health.reasons();
    if (const auto busy = house.writer.busy_for(); busy > longest_write)
        out.push_back({NotReady::write_failed,
                       "The disk has not answered for " + std::to_string(busy.count() / 1000) + " seconds."});
    return out;
}

}  // namespace

Answer<HttpReply> livez(const Call&) { return json_reply(Json::object()); }

Answer<HttpReply> readyz(const Call& call) {
    const auto reasons = reasons_now(call.house);
    if (reasons.empty()) return json_reply({{"ready", true}});
    Json told = Json::array();
    for (const auto& [code, detail] : reasons) told.push_back({{"code", to_string(code)}, {"detail", detail}});
    return json_reply({{"ready", false}, {"reasons", std::move(told)}}, 503);
}

Answer<HttpReply> health(const Call& call) {
    const auto& office = call.house.office;
    const auto devices = call.house.readers.read<DeviceHealth>(
        [&](Store& store) -> Answer<DeviceHealth> { return device_health(store, office); });
    if (!devices) return std::unexpected(devices.error());
    return json_reply({{"status", "ok"},
                       {"now", to_beijing(office.now())},
                       {"demo", office.demo},
                       {"rehearsal", office.rehearsal},
                       {"calendar_known", office.rules.calendar.is_known(date_of(office.now()).year())},
                       {"assumed_years", assumed_years(office.rules.calendar, office.now())},
                       {"devices_silent", devices->silent},
                       {"devices_clock_off", devices->clock_off},
                       {"devices_forked", devices->forked},
                       {"writer_waiting", call.house.writer.waiting()}});
}

Answer<HttpReply> metrics(const Call& call) {
    auto& house = call.house;
    auto read = house.readers.read<Gauges>([&](Store& store) -> Answer<Gauges> {
        Gauges out;
        out.counts = store.counts();
        out.devices = device_health(store, house.office);
        out.write_ahead_bytes = store.write_ahead_bytes();
        return out;
    });
    if (!read) return std::unexpected(read.error());
    house.health.look_at_disk();
    read->writer_waiting = house.writer.waiting();
    read->assumed_years = assumed_years(house.office.rules.calendar, house.office.now()).size();
    read->ready = house.health.ready();
    read->disk_free = house.health.disk_free();
    HttpReply out;
    out.content_type = "text/plain; version=0.0.4";
    out.body = house.metrics.text(*read);
    return out;
}

Answer<HttpReply> describe(const Call&) { return json_reply(openapi()); }

}  // namespace huiyin::server
