// SPDX-License-Identifier: Apache-2.0
#include "server/runtime/metrics.hpp"

namespace huiyin::server {

void Metrics::request(const std::string& route, int status) {
    const std::lock_guard lock(mutex_);
    ++requests_[{route, status}];
}

void Metrics::event(const std::string& name) {
    const std::lock_guard lock(mutex_);
    ++events_[name];
}

void Metrics::backlog(const std::string& device, std::int64_t waiting) {
    const std::lock_guard lock(mutex_);
    if (waiting > 0)
        backlogs_[device] = waiting;
    else
        backlogs_.erase(device);
}

void Metrics::connections(std::size_t open, std::size_t refused) {
    const std::lock_guard lock(mutex_);
    connections_open_ = open;
    connections_refused_ = refused;
}

std::int64_t Metrics::backlog_of(const std::string& device) const {
    const std::lock_guard lock(mutex_);
    const auto found = backlogs_.find(device);
    return found == backlogs_.end() ? 0 : found->second;
}

std::string Metrics::text(const Gauges& now) const {
    const auto& c = now.counts;
    const auto& devices = now.devices;
    std::string out;
    const auto gauge = [&](const char* name, const char* help, std::int64_t value) {
        out += std::string("# HELP huiyin_") + name + ' ' + help + "\n# TYPE huiyin_" + name + " gauge\nhuiyin_" +
               name + ' ' + std::to_string(value) + '\n';
    };
    gauge("lines", "Lines in the log.", c.lines);
    gauge("complaints", "Complaints.", c.complaints);
    gauge("opinions", "Entries of the opinion book.", c.opinions);
    gauge("duties_open", "Duties that are not yet due.", c.duties_open);
    gauge("duties_overdue", "Duties that were missed and are still owed.", c.duties_overdue);
    gauge("devices", "Enrolled devices.", c.devices);
    gauge("devices_forked", "Devices whose identity is used twice.", c.forked);
    gauge("devices_silent", "Devices that were not heard of for three days.", devices.silent);
    gauge("devices_clock_off", "Devices whose clock is beyond the policy's tolerance.", devices.clock_off);
    gauge("lines_refused", "Lines of devices that were refused.", c.refused);
    gauge("writer_waiting", "Jobs that wait for the writer.", static_cast<std::int64_t>(now.writer_waiting));
    gauge("calendar_years_assumed", "This year and the next, as far as they have no official working-day calendar.",
          static_cast<std::int64_t>(now.assumed_years));
    gauge("ready", "1 while head office takes in what comes (/readyz), else 0.", now.ready);
    gauge("disk_free_bytes", "Room on the disk of the database; -1 when it is not known.", now.disk_free);
    gauge("write_ahead_bytes", "The database's write-ahead log.", now.write_ahead_bytes);
    const std::lock_guard lock(mutex_);
    std::int64_t waiting = 0, longest = 0;
    for (const auto& [device, lines] : backlogs_) {
        waiting += lines;
        longest = std::max(longest, lines);
    }
    gauge("connections_open", "Connections.", static_cast<std::int64_t>(connections_open_));
    gauge("connections_refused", "Connections hung up on since the start: too many, in all or of one address.",
          static_cast<std::int64_t>(connections_refused_));
    gauge("devices_backlog_lines", "Lines that devices said wait with them.", waiting);
    gauge("devices_backlog_longest", "The most lines that wait with one device.", longest);
    out += "# HELP huiyin_requests_total Requests answered.\n# TYPE huiyin_requests_total counter\n";
    for (const auto& [key, count] : requests_)
        out += "huiyin_requests_total{route=\"" + key.first + "\",status=\"" + std::to_string(key.second) + "\"} " +
               std::to_string(count) + '\n';
    out += "# HELP huiyin_events_total What operators should know about.\n# TYPE huiyin_events_total counter\n";
    for (const auto& [name, count] : events_)
        out += "huiyin_events_total{event=\"" + name + "\"} " + std::to_string(count) + '\n';
    return out;
}

}  // namespace huiyin::server
