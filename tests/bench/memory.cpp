// SPDX-License-Identifier: Apache-2.0
// W10: memory of a head office with many lines and connections, of a desk, of a kiosk.
#include "tests/bench/memory.hpp"

#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <fstream>
#include <sstream>

#include "client/engine/replica.hpp"
#include "sync/protocol/messages.hpp"
#include "tests/bench/bank.hpp"
#include "tests/bench/large_house.hpp"

namespace huiyin::bench {
namespace {

/// This program again, as another process.
class Looked {
  public:
    Looked(const std::string& role, const std::string& directory) {
        char self[4096];
        const auto length = readlink("/proc/self/exe", self, sizeof self);
        need(length > 0, "this program's own path");
        const auto command =
            "exec '" + std::string(self, static_cast<std::size_t>(length)) + "' --as " + role + " '" + directory + "'";
        pipe_ = popen(command.c_str(), "r");
        need(pipe_ != nullptr, "another process");
        char line[512] = {};
        need(std::fgets(line, sizeof line, pipe_) != nullptr, "the other process's word");
        std::istringstream words(line);
        std::string ready;
        words >> ready >> pid_ >> url_;
        need(ready == "ready" && pid_ > 0, "the other process");
    }
    ~Looked() {
        kill(pid_, SIGTERM);
        pclose(pipe_);
    }
    Looked(const Looked&) = delete;
    Looked& operator=(const Looked&) = delete;

    const std::string& url() const { return url_; }
    double megabytes() const {
        std::ifstream status("/proc/" + std::to_string(pid_) + "/status");
        for (std::string line; std::getline(status, line);)
            if (line.starts_with("VmHWM:")) return std::stod(line.substr(6)) / 1024;
        throw std::runtime_error("no figure for its memory");
    }

  private:
    FILE* pipe_ = nullptr;
    pid_t pid_ = 0;
    std::string url_;
};

Row row(std::string what, double megabytes, double most, std::string note) {
    return {"W10",
            std::move(what),
            "MB",
            megabytes,
            most,
            megabytes / most,
            "≤ " + std::to_string(int(most)) + " MB",
            megabytes <= most,
            std::move(note)};
}

void poll(sync::Transport& way, const std::string& token, Instant now) {
    sync::Request request;
    request.header.sent_at = now;
    request.header.boot_id = "bench";
    const auto answer = way.send("POST", "/v1/sync", sync::write_request(request), "application/x-ndjson", token);
    need(answer && answer->status == 200, "a poll");
}

void pull_all(client::ReplicaExchange& replica, Instant now) {
    for (bool more = true; more;) {
        auto result = replica.exchange(now);
        need(result.has_value(), "an exchange");
        more = result->more;
    }
}

Row of_a_desk(const Size& size) {
    const testing::TempDirectory directory;
    const int days = size.of(10, 1), a_day = size.of(10'000, 50), a_push = size.of(1'000, 50);
    {
        House house;
        Device desk(house, "000030", Face::desk);
        for (int day = 0; day < days; ++day) {
            desk.go_back(days - 1 - day);
            for (int sent = 0; sent < a_day; sent += a_push) desk.push(desk.captures(a_push));
        }
        auto replica = client::Replica::open(directory.file("desk"));
        need(replica.has_value(), "a replica");
        need((*replica)->enroll(house.url(), house.code_for("000010", Face::desk), "bench").has_value(), "enrolment");
        pull_all(**replica, house.now());
    }
    const Looked desk("desk", directory.file("desk"));
    return row("a desk's engine when every complaint was folded", desk.megabytes(), 300,
               std::to_string(days * a_day) + " complaints of ten days, without the face");
}

Row of_a_kiosk() {
    const testing::TempDirectory directory;
    {
        House house;
        auto replica = client::Replica::open(directory.file("kiosk"));
        need(replica.has_value(), "a replica");
        need((*replica)->enroll(house.url(), house.code_for(outlet(0), Face::kiosk), "bench").has_value(), "enrolment");
    }
    const Looked kiosk("kiosk", directory.file("kiosk"));
    return row("a kiosk's engine after a hundred captures", kiosk.megabytes(), 200, "without the face");
}

void say_ready(const std::string& url) {
    std::printf("ready %d %s\n", getpid(), url.c_str());
    std::fflush(stdout);
    pause();
}

}  // namespace

int be_looked_at(const std::string& role, const std::string& directory) {
    if (role == "server") {
        House house(directory);
        say_ready(house.url());
        return 0;
    }
    auto replica = client::Replica::open(directory);
    need(replica.has_value(), "a replica");
    const auto now = *parse_instant("2026-06-03T17:00:00+08:00");
    if (role == "kiosk")
        for (int i = 0; i < 100; ++i) {
            auto body = complaint_of_the_day(i, now);
            body["unit"] = outlet(0);
            body["form"] = "onsite";
            body["channel"] = "kiosk";
            need((*replica)->capture(body, now).has_value(), "a capture");
        }
    else {
        const auto subjects = (*replica)->subjects();
        need(subjects.has_value(), "the subjects");
        for (const auto& subject : *subjects) {  // as the faces do
            need((*replica)->complaint(subject), "a fold");
            (*replica)->release(subject);
        }
    }
    say_ready("-");
    return 0;
}

Row memory_of_head_office(const std::string& directory, std::int64_t lines, const Size& size) {
    std::vector<std::string> tokens;
    Instant now;
    {
        House house(directory);
        tokens = enrol_many(house, size.of(200, 8));
        now = house.now();
    }
    const Looked server("server", directory);
    std::vector<std::unique_ptr<sync::Transport>> ways;
    for (const auto& token : tokens) {
        auto way = sync::http_transport(server.url());
        need(way.has_value(), "a connection");
        ways.push_back(std::move(*way));
        poll(*ways.back(), token, now);
    }
    return row("head office with 200 connections that each pulled once", server.megabytes(), 300,
               std::to_string(lines) + " lines");
}

Rows memory_of_devices(const Size& size) { return {of_a_desk(size), of_a_kiosk()}; }

}  // namespace huiyin::bench
