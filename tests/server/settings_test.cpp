// SPDX-License-Identifier: Apache-2.0
// What an operator sets by a file, the environment and the command line.
#include "server/app/settings.hpp"

#include <catch2/catch.hpp>

#include "server/app/bank_tables.hpp"
#include "server/platform/log.hpp"
#include "server/platform/rate_limit.hpp"

using namespace huiyin;
using namespace huiyin::server;

namespace {

Settings in_file(const std::string& text) {
    auto read = settings_in("server.conf", text);
    INFO((read ? "" : read.error().where + ": " + read.error().what));
    REQUIRE(read);
    return std::move(*read);
}

std::string wrong_place(const std::string& text) {
    const auto read = settings_in("server.conf", text);
    return read ? "" : read.error().where;
}

}  // namespace

TEST_CASE("a file sets, the environment sets before it, and the command line before both", "[settings]") {
    auto settings = in_file("# remarks\n\nlisten = 0.0.0.0:8443\r\ntls-cert=\"/etc/a b.crt\"\nlog-level = warning\n");
    take_environment(settings, [](const char* name) -> const char* {
        return std::string_view(name) == "HUIYIN_LOG_LEVEL" ? "error" : nullptr;
    });
    const auto arguments = with_settings({"serve", "--listen", "127.0.0.1:1"}, settings);
    CHECK(arguments ==
          std::vector<std::string>{"serve", "--listen", "127.0.0.1:1", "--log-level=error", "--tls-cert=/etc/a b.crt"});
    CHECK(settings["listen"].front().source == "server.conf:3");
    CHECK(settings["log-level"].front().source == "HUIYIN_LOG_LEVEL");
}

TEST_CASE("what may be given several times is, in the file by rows and in the environment by commas", "[settings]") {
    auto settings = in_file("trusted-proxy = 10.0.0.0/8\ntrusted-proxy = 192.168.0.1\n");
    CHECK(settings["trusted-proxy"].size() == 2);
    take_environment(settings, [](const char* name) -> const char* {
        return std::string_view(name) == "HUIYIN_TRUSTED_PROXY" ? "10.1.0.0/16, 10.2.0.0/16,10.3.0.0/16" : nullptr;
    });
    CHECK(with_settings({}, settings) == std::vector<std::string>{"--trusted-proxy=10.1.0.0/16",
                                                                  "--trusted-proxy=10.2.0.0/16",
                                                                  "--trusted-proxy=10.3.0.0/16"});
}

TEST_CASE("the template names every setting that there is", "[settings]") {
    const auto files = bank_templates();
    REQUIRE(files.back().file == "server.conf");
    for (const auto& type : setting_types()) {
        INFO(type.name);
        CHECK((files.back().text.contains("\n" + std::string(type.name) + " = ") ||
               files.back().text.contains("\n# " + std::string(type.name) + " = ")));
    }
    CHECK(in_file(files.back().text).size() == 4);
}

TEST_CASE("a wrong row of the file is named", "[settings]") {
    CHECK(wrong_place("listen 0.0.0.0:8443\n") == "server.conf:1");
    CHECK(wrong_place("#\nlisen = 0.0.0.0:8443\n") == "server.conf:2");
    CHECK(wrong_place("listen = a\nlisten = b") == "server.conf:2");
}

TEST_CASE("a secret is a file, or one of systemd's credentials", "[settings]") {
    CHECK(path_of_secret("/etc/huiyin/tls.key", nullptr) == std::string("/etc/huiyin/tls.key"));
    CHECK(path_of_secret("credential:tls.key", "/run/credentials/huiyin") ==
          std::string("/run/credentials/huiyin/tls.key"));
    CHECK_FALSE(path_of_secret("credential:tls.key", nullptr));
}

TEST_CASE("the log says what is grave enough, from the moment it is told so", "[settings]") {
    std::string said;
    Log log([&](const std::string& line) { said += line; });
    log.info("one");
    log.say_from(Log::Level::warning);
    log.info("two");
    log.warning("three");
    log.say_from(Log::Level::info);
    log.info("four");
    CHECK(said.find("\"one\"") != std::string::npos);
    CHECK(said.find("\"two\"") == std::string::npos);
    CHECK(said.find("\"three\"") != std::string::npos);
    CHECK(said.find("\"four\"") != std::string::npos);
    CHECK(Log::level_named("error") == Log::Level::error);
    CHECK_FALSE(Log::level_named("loud"));
}

TEST_CASE("another number of tries counts from the next try on", "[settings]") {
    RateLimit tries(2, std::chrono::minutes{1});
    const Instant now{1'000'000};
    CHECK(tries.take("a", now) == 0);
    CHECK(tries.take("a", now) == 0);
    CHECK(tries.take("a", now) > 0);
    tries.allow(3);
    CHECK(tries.take("a", now) == 0);
    CHECK(tries.take("a", now) > 0);
}
