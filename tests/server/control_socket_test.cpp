// SPDX-License-Identifier: Apache-2.0
// Commands on head office's machine speak to the head office that serves.
#include "server/runtime/control_socket.hpp"

#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "tests/sync/temp_directory.hpp"

using namespace huiyin;
using server::ask_serving;
using server::ControlSocket;
using testing::TempDirectory;

namespace {

server::ControlCommands commands() {
    return {{"say back", [](const Json& arguments) -> server::Answer<Json> { return arguments; }},
            {"fail", [](const Json&) -> server::Answer<Json> {
                 return server::problem(409, "no", Fault{"It cannot be.", {}});
             }}};
}

}  // namespace

TEST_CASE("a command is answered, in a directory with a name of any length") {
    TempDirectory place;
    const auto directory = place.file(std::string(150, 'd'));
    std::filesystem::create_directory(directory);
    CHECK_FALSE(ask_serving(directory, "say back"));
    {
        const auto socket = ControlSocket::open(directory, commands());
        REQUIRE(socket);
        struct stat found {};
        REQUIRE(::stat((directory + "/control.sock").c_str(), &found) == 0);
        CHECK((found.st_mode & 0777) == 0600);
        const Json words{{"text", "回音"}};
        for (int i = 0; i < 3; ++i) CHECK(ask_serving(directory, "say back", words) == words);
        const auto failed = ask_serving(directory, "fail");
        REQUIRE_FALSE(failed);
        CHECK(failed.error().what == "It cannot be.");
        const auto unknown = ask_serving(directory, "make tea");
        REQUIRE_FALSE(unknown);
        CHECK(unknown.error().what.find("no such command") != std::string::npos);
    }
    CHECK_FALSE(std::filesystem::exists(directory + "/control.sock"));
    CHECK_FALSE(ask_serving(directory, "say back"));
}

TEST_CASE("what a killed head office left in the socket's place is replaced") {
    TempDirectory place;
    std::ofstream(place.file("control.sock")) << "left";
    CHECK_FALSE(ask_serving(place.path(), "say back"));
    const auto socket = ControlSocket::open(place.path(), commands());
    REQUIRE(socket);
    CHECK(ask_serving(place.path(), "say back", Json::object()) == Json::object());
}
