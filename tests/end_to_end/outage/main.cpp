// SPDX-License-Identifier: Apache-2.0
// Huiyin-outage: what customers say at a kiosk during days without head office. Each complaint is captured durably, one
// by one, with the kiosk's clock going on from the first to the last.
#include <CLI/CLI.hpp>
#include <array>
#include <chrono>
#include <iostream>

#include "client/engine/replica.hpp"

using namespace huiyin;

namespace {

Instant wall_clock() {
    return {std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch())
                .count()};
}

/// Different people on different matters, as a lobby sees them.
Json complaint(int number) {
    constexpr std::array categories{"2.1", "2.2", "3.1", "4.1"};
    constexpr int people = 3000;
    auto mobile = std::to_string(13'800'000'000 + number % people);
    return {{"form", "onsite"},
            {"channel", "kiosk"},
            {"unit", "650101"},
            {"category", categories.at(static_cast<std::size_t>(number) % categories.size())},
            {"reply_by", "phone"},
            {"customer", {{"name", "客户" + std::to_string(number % people)}, {"mobile", std::move(mobile)}}},
            {"narrative", "排队太久，第" + std::to_string(number) + "位"}};
}

Result<void> capture(const std::string& data, int lines, int days) {
    auto device = client::Replica::open(data);
    if (!device) return std::unexpected(device.error());
    const auto end = wall_clock();
    const auto all = std::chrono::milliseconds{std::chrono::hours{24} * days};
    for (int i = 0; i < lines; ++i) {
        const auto done = (*device)->capture(complaint(i), end - all + all * i / lines);
        if (!done) return std::unexpected(done.error());
        std::cout << done->number << '\n';
    }
    return {};
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App app(
        "Captures at a kiosk during days without head office; prints the number of each complaint that it kept.");
    app.set_version_flag("--version", "huiyin-outage " HUIYIN_VERSION " (Apache-2.0)");
    std::string data;
    int lines = 0, days = 7;
    app.add_option("--data", data, "an enrolled kiosk's directory")->required();
    app.add_option("--lines", lines, "how many complaints")->required();
    app.add_option("--days", days, "how long, up to now");
    CLI11_PARSE(app, argc, argv);
    const auto done = capture(data, lines, days);
    if (!done) std::cerr << done.error().where << ": " << done.error().what << std::endl;
    return done ? 0 : 1;
}
