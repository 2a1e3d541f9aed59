// SPDX-License-Identifier: Apache-2.0
#include "server/runtime/metrics.hpp"

#include <array>

#include "server/platform/clock.hpp"

namespace huiyin::server {
namespace {

constexpr std::array request_bounds{0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0};
constexpr std::array commit_bounds{0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 5.0};
constexpr std::array batch_bounds{1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 64.0, 128.0, 256.0};
/// Half a minute to a month: what a device does by itself, a closed outlet, a lost one.
constexpr std::array age_bounds{30.0,     60.0,     300.0,     900.0,     3'600.0,
                                14'400.0, 86'400.0, 259'200.0, 604'800.0, 2'592'000.0};

/// Those that alerts look at: counted from nought on, because Prometheus does not see a counter's first step out of
/// nothing.
constexpr std::array watched_events{"account_locked", "call_not_signed", "chain_went_back", "exchange_not_signed",
                                    "line_refused",   "read_damaged",    "sign_in_failed",  "write_failed"};

double seconds(std::chrono::steady_clock::duration length) { return std::chrono::duration<double>(length).count(); }
double seconds(Instant when) { return std::chrono::duration<double>(std::chrono::milliseconds{when.ms}).count(); }

/// Lines in Prometheus' text form.
class Lines {
  public:
    void head(const std::string& name, const char* help, const char* type) {
        out += "# HELP " + name + ' ' + help + "\n# TYPE " + name + ' ' + type + '\n';
    }
    void line(const std::string& name, std::int64_t value) { out += name + ' ' + std::to_string(value) + '\n'; }
    void gauge(const char* name, const char* help, std::int64_t value) {
        const auto whole = std::string("huiyin_") + name;
        head(whole, help, "gauge");
        line(whole, value);
    }
    /// Seconds since 1970; nothing: no line, so that nobody takes it for 1970.
    void moment(const char* name, const char* help, const std::optional<Instant>& when) {
        const auto whole = std::string("huiyin_") + name + "_timestamp_seconds";
        head(whole, help, "gauge");
        if (when) out += whole + ' ' + std::to_string(seconds(*when)) + '\n';
    }
    void of_process(const char* name, const char* help, const char* type, double value) {
        const auto whole = std::string("process_") + name;
        head(whole, help, type);
        if (value >= 0) out += whole + ' ' + std::to_string(value) + '\n';
    }

    std::string out;
};

void write_stored(Lines& to, const Gauges& now) {
    const auto& c = now.counts;
    const auto& devices = now.devices;
    to.gauge("lines", "Lines in the log.", c.events);
    to.gauge("complaints", "Complaints.", c.complaints);
    to.gauge("opinions", "Entries of the opinion book.", c.opinions);
    to.gauge("duties_open", "Duties that are not yet due.", c.duties_open);
    to.gauge("duties_overdue", "Duties that were missed and are still owed.", c.duties_overdue);
    to.gauge("devices", "Enrolled devices.", c.devices);
    to.gauge("devices_forked", "Devices whose identity is used twice.", c.forked);
    to.gauge("devices_silent", "Devices that were not heard of for three days.", devices.silent);
    to.gauge("devices_longest_ago_seconds", "Since the exchange of the device that was heard of least lately.",
             devices.longest_ago);
    to.gauge("devices_clock_off", "Devices whose clock is beyond the policy's tolerance.", devices.clock_off);
    to.gauge("lines_refused", "Lines of devices that were refused.", c.refused);
    to.gauge("writer_waiting", "Jobs that wait for the writer.", static_cast<std::int64_t>(now.writer_waiting));
    to.gauge("attachments_lacking", "Attachments that events name and that were not here at the start, nor came since.",
             static_cast<std::int64_t>(now.attachments_lacking));
    to.gauge("calendar_years_assumed", "This year and the next, as far as they have no official working-day calendar.",
             static_cast<std::int64_t>(now.assumed_years));
}

void write_machine(Lines& to, const Gauges& now) {
    to.gauge("ready", "1 while head office takes in what comes (/readyz), else 0.", now.ready);
    to.gauge("clock_in_doubt", "1 while head office doubts its clock, else 0.", now.clock_in_doubt);
    to.gauge("disk_free_bytes", "Room on the disk of the database; -1 when it is not known.", now.disk_free);
    to.gauge("disk_size_bytes", "Size of that disk; -1 when it is not known.", now.disk_size);
    to.gauge("database_bytes", "The database's file.", now.database_bytes);
    to.gauge("write_ahead_bytes", "The database's write-ahead log.", now.write_ahead_bytes);
    to.moment("last_backup", "When backup last wrote a whole copy.", now.last_backup);
    to.moment("last_drill", "When drill last read a backup back, whole.", now.last_drill);
    const auto& process = now.process;
    to.of_process("cpu_seconds_total", "Processor time used.", "counter", process.cpu_seconds);
    to.of_process("resident_memory_bytes", "Memory in use.", "gauge", static_cast<double>(process.resident_bytes));
    to.of_process("open_fds", "Open files and connections.", "gauge", static_cast<double>(process.open_files));
    to.of_process("max_fds", "Most of them that the system allows.", "gauge", static_cast<double>(process.most_files));
    to.of_process("threads", "Threads.", "gauge", static_cast<double>(process.threads));
}

}  // namespace

Metrics::Metrics()
    : commit_seconds_(commit_bounds), batch_jobs_(batch_bounds), exchange_age_(age_bounds), started_(wall_time()) {
    for (const char* event : watched_events) events_[event] = 0;
}

void Metrics::request(const std::string& route, int status, Duration took) {
    const std::lock_guard lock(mutex_);
    ++requests_[{route, status}];
    request_seconds_.try_emplace(route, request_bounds).first->second.observe(seconds(took));
}

void Metrics::event(const std::string& name) {
    const std::lock_guard lock(mutex_);
    ++events_[name];
}

void Metrics::batch(std::size_t jobs, Duration commit) {
    const std::lock_guard lock(mutex_);
    batch_jobs_.observe(static_cast<double>(jobs));
    commit_seconds_.observe(seconds(commit));
}

void Metrics::exchange(std::chrono::milliseconds since_last) {
    const std::lock_guard lock(mutex_);
    exchange_age_.observe(std::chrono::duration<double>(since_last).count());
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

void Metrics::certificate(Instant until) {
    const std::lock_guard lock(mutex_);
    certificate_until_ = until;
}

std::int64_t Metrics::backlog_of(const std::string& device) const {
    const std::lock_guard lock(mutex_);
    const auto found = backlogs_.find(device);
    return found == backlogs_.end() ? 0 : found->second;
}

/// What was counted since the start.
void Metrics::write_measured(std::string& out) const {
    Lines to;
    std::int64_t waiting = 0, longest = 0;
    for (const auto& [device, lines] : backlogs_) {
        waiting += lines;
        longest = std::max(longest, lines);
    }
    to.gauge("connections_open", "Connections.", static_cast<std::int64_t>(connections_open_));
    to.gauge("connections_refused", "Connections hung up on since the start: too many, in all or of one address.",
             static_cast<std::int64_t>(connections_refused_));
    to.gauge("devices_backlog_lines", "Lines that devices said wait with them.", waiting);
    to.gauge("devices_backlog_longest", "The most lines that wait with one device.", longest);
    to.moment("certificate_expires", "Until when the certificate that is shown holds.", certificate_until_);
    to.of_process("start_time_seconds", "When this process began.", "gauge", seconds(started_));
    to.head("huiyin_requests_total", "Requests answered.", "counter");
    for (const auto& [key, count] : requests_)
        to.line("huiyin_requests_total{route=\"" + key.first + "\",status=\"" + std::to_string(key.second) + "\"}",
                count);
    to.head("huiyin_request_seconds", "How long a worker took to answer.", "histogram");
    for (const auto& [route, taken] : request_seconds_)
        taken.write(to.out, "huiyin_request_seconds", "route=\"" + route + '"');
    to.head("huiyin_commit_seconds", "How long a commit took to be durable.", "histogram");
    commit_seconds_.write(to.out, "huiyin_commit_seconds", {});
    to.head("huiyin_batch_jobs", "How many jobs were committed together.", "histogram");
    batch_jobs_.write(to.out, "huiyin_batch_jobs", {});
    to.head("huiyin_exchange_age_seconds", "At a device's exchange, how long ago its exchange before was.",
            "histogram");
    exchange_age_.write(to.out, "huiyin_exchange_age_seconds", {});
    to.head("huiyin_events_total", "What operators should know about.", "counter");
    for (const auto& [name, count] : events_) to.line("huiyin_events_total{event=\"" + name + "\"}", count);
    out += to.out;
}

std::string Metrics::text(const Gauges& now) const {
    Lines to;
    to.head("huiyin_build_info", "1; the version is its label.", "gauge");
    to.line("huiyin_build_info{version=\"" + now.version + "\"}", 1);
    write_stored(to, now);
    write_machine(to, now);
    const std::lock_guard lock(mutex_);
    write_measured(to.out);
    return to.out;
}

}  // namespace huiyin::server
