// SPDX-License-Identifier: Apache-2.0
// The site file: what is read from it, what is wrong with it, and what is left of it once its code was used.
#include "client/engine/site.hpp"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "tests/client/fake_network.hpp"
#include "tests/sync/temp_directory.hpp"

using namespace huiyin;
using namespace huiyin::testing;
using client::Site;

namespace {

const std::string key(64, 'a');
const std::string whole =
    "# kiosk of 650101\nserver = https://a.example:8443,https://b.example:8443\nserver-key = " + key +
    "\ncode = ABCD-2345-EFGH-6789\r\nname = 大厅 1\n";

std::string read(const std::string& path) {
    std::ostringstream out;
    out << std::ifstream(path).rdbuf();
    return out.str();
}

std::string why(const std::string& text) {
    const auto site = client::site_in(text, "site.conf");
    REQUIRE_FALSE(site);
    return site.error().code;
}

}  // namespace

TEST_CASE("a site file says which head office, which key, which code and what the device is called", "[site]") {
    const auto site = client::site_in(whole, "site.conf");
    REQUIRE(site);
    CHECK(*site == Site{"https://a.example:8443,https://b.example:8443", key, "ABCD-2345-EFGH-6789", "大厅 1"});
}

TEST_CASE("a wrong line of a site file is named", "[site]") {
    CHECK(why("server = http://a:1\ncode : A\n") == "site_line_wrong");
    CHECK(why("server = http://a:1\nservers = http://a:1\n") == "site_line_wrong");
    CHECK(why("server = http://a:1\nserver = http://b:1\n") == "site_line_wrong");
    CHECK(why("server =\n") == "site_line_wrong");
    CHECK(why("code = ABCD-2345\n") == "site_without_server");
    CHECK(why("server = https://a:1\nserver-key = abc\n") == "site_key_wrong");
    const auto site = client::site_in("# remark\n\nserver = http://a:1\ncode A\n", "site.conf");
    REQUIRE_FALSE(site);
    CHECK(site.error().args == std::vector<std::string>{"4", "site.conf"});
}

TEST_CASE("a key that nobody could compare is refused", "[site]") {
    CHECK(why("server = http://a:1\nserver-key = " + key + '\n') == "site_key_wrong");
    CHECK(why("server = https://a:1,http://b:1\nserver-key = " + key + '\n') == "site_key_wrong");
}

TEST_CASE("no site file is none, and one that cannot be read is a fault", "[site]") {
    const TempDirectory place;
    const auto none = client::read_site(place.path() + "/site.conf");
    REQUIRE(none);
    CHECK_FALSE(*none);
    CHECK_FALSE(client::read_site(place.path()));
}

TEST_CASE("a code that was used is gone from the disk, and everything else stays", "[site]") {
    const TempDirectory place;
    const auto file = place.path() + "/site.conf";
    std::ofstream(file) << whole;
    REQUIRE(client::forget_code(file));
    CHECK(read(file).find("ABCD") == std::string::npos);
    CHECK(read(file).size() == whole.size());
    const auto site = client::read_site(file);
    REQUIRE(site);
    CHECK(**site == Site{"https://a.example:8443,https://b.example:8443", key, "", "大厅 1"});
    REQUIRE(client::forget_code(file));
}

TEST_CASE("a code at the very end of the file, and a very short one, are forgotten", "[site]") {
    const TempDirectory place;
    const auto file = place.path() + "/site.conf";
    for (const std::string line : {"code = ABCD-2345", "code=A"}) {
        std::ofstream(file) << "server = http://a:1\n" << line;
        REQUIRE(client::forget_code(file));
        const auto site = client::read_site(file);
        REQUIRE(site);
        CHECK((*site)->code.empty());
        CHECK((*site)->server == "http://a:1");
    }
}

TEST_CASE("the key of the site file holds for the enrolment already", "[site]") {
    Network network;
    network.server_key = key;
    const TempDirectory place;
    const auto replica = client::Replica::open(place.path(), network.environment());
    REQUIRE(replica);
    const std::string other(64, 'b');
    REQUIRE((*replica)->trust(other));
    network.key_changed = true;  // says the transport
    const auto refused = (*replica)->enroll("http://head-office:8080", "good", "x");
    CHECK(network.pinned == std::vector<std::string>{other});
    REQUIRE_FALSE(refused);
    CHECK(client::is_worth_another_try(refused.error()));
    CHECK_FALSE((*replica)->enrolled());
    network.key_changed = false;
    REQUIRE((*replica)->trust(key));
    REQUIRE((*replica)->enroll("http://head-office:8080", "good", "x"));
    CHECK((*replica)->pinned_keys() == std::vector<std::string>{key});
}

TEST_CASE("a wrong code is not asked about again, a head office that does not answer is", "[site]") {
    CHECK_FALSE(client::is_worth_another_try({"this code is wrong", "code"}));
    CHECK(client::is_worth_another_try({"nobody answers", "https://a:1"}));
    CHECK(client::is_worth_another_try({"another key", "server-key"}));
}

TEST_CASE("a kiosk that is not refused keeps its log whatever the site file says", "[site]") {
    Network network;
    network.face = Face::kiosk;
    const TempDirectory place;
    open_replica(place.path(), network).reset();
    REQUIRE(client::make_room_for({"http://a:1", "", "OTHER-CODE", ""}, place.path(), network.now));
    REQUIRE(client::make_room_for({"http://a:1", "", "OTHER-CODE", ""}, place.path() + "/none", network.now));
    const auto replica = client::Replica::open(place.path(), network.environment());
    REQUIRE(replica);
    CHECK((*replica)->enrolled());
}
