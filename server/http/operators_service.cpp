// SPDX-License-Identifier: Apache-2.0
#include "server/http/operators_service.hpp"

#include <filesystem>

#include "server/http/openapi.hpp"
#include "server/runtime/kept_deeds.hpp"
#include "server/runtime/watch.hpp"

namespace huiyin::server {
namespace {

constexpr std::chrono::seconds longest_probe{1};
constexpr std::chrono::seconds longest_write{10};  ///< a disk that takes longer answers nobody

/// Reasons that only the writer's own state shows are added to those that were met.
std::vector<Reason> reasons_now(ServerRuntime& runtime) {
    runtime.health.look_at_disk();
    look_at_keys(runtime);
    if (!runtime.health.may_write()) runtime.writer.probe(longest_probe);
    auto out = runtime.health.reasons();
    if (const auto busy = runtime.writer.busy_for(); busy > longest_write)
        out.push_back({NotReady::write_failed,
                       "The disk has not answered for " + std::to_string(busy.count() / 1000) + " seconds."});
    return out;
}

}  // namespace

Answer<HttpReply> livez(const Call&) { return json_reply(Json::object()); }

Answer<HttpReply> readyz(const Call& call) {
    const auto reasons = reasons_now(call.runtime);
    if (reasons.empty()) return json_reply({{"ready", true}});
    Json told = Json::array();
    for (const auto& [code, detail] : reasons) told.push_back({{"code", to_string(code)}, {"detail", detail}});
    return json_reply({{"ready", false}, {"reasons", std::move(told)}}, 503);
}

Answer<HttpReply> health(const Call& call) {
    const auto& context = call.runtime.context;
    const auto devices = call.runtime.readers.read<DeviceHealth>(
        [&](Store& store) -> Answer<DeviceHealth> { return device_health(store, context); });
    if (!devices) return std::unexpected(devices.error());
    return json_reply({{"status", "ok"},
                       {"version", HUIYIN_VERSION},
                       {"now", to_beijing(context.now())},
                       {"demo", context.demo},
                       {"rehearsal", context.rehearsal},
                       {"calendar_known", context.rules.calendar.is_known(date_of(context.now()).year())},
                       {"assumed_years", assumed_years(context.rules.calendar, context.now())},
                       {"devices_silent", devices->silent},
                       {"devices_clock_off", devices->clock_off},
                       {"devices_forked", devices->forked},
                       {"writer_waiting", call.runtime.writer.waiting()}});
}

namespace {

/// What of the machine is asked at the moment; files that cannot be read are not there.
void look_around(ServerRuntime& runtime, Gauges& now) {
    const auto& directory = runtime.context.directory;
    runtime.health.look_at_disk();
    now.version = HUIYIN_VERSION;
    now.process = process_figures();
    now.ready = runtime.health.ready();
    now.clock_in_doubt = runtime.context.clock_in_doubt();
    now.disk_free = runtime.health.disk_free();
    now.disk_size = runtime.health.disk_size();
    std::error_code error;
    const auto bytes = std::filesystem::file_size(store_path(directory), error);
    now.database_bytes = error ? 0 : static_cast<std::int64_t>(bytes);
    now.last_backup = last_deed(directory, backup_deed);
    now.last_drill = last_deed(directory, drill_deed);
    now.writer_waiting = runtime.writer.waiting();
    now.attachments_lacking = runtime.lacking_attachments.count();
    now.assumed_years = assumed_years(runtime.context.rules.calendar, runtime.context.now()).size();
}

}  // namespace

Answer<HttpReply> metrics(const Call& call) {
    auto& runtime = call.runtime;
    auto read = runtime.readers.read<Gauges>([&](Store& store) -> Answer<Gauges> {
        Gauges out;
        out.counts = store.counts();
        out.devices = device_health(store, runtime.context);
        out.write_ahead_bytes = store.write_ahead_bytes();
        return out;
    });
    if (!read) return std::unexpected(read.error());
    look_around(runtime, *read);
    HttpReply out;
    out.content_type = "text/plain; version=0.0.4";
    out.body = runtime.metrics.text(*read);
    return out;
}

Answer<HttpReply> describe(const Call&) { return json_reply(openapi()); }

}  // namespace huiyin::server
