// SPDX-License-Identifier: Apache-2.0
// Where head office listens: loopback for the demonstration bank, TLS beyond it.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <thread>

#include "server/app/founding.hpp"
#include "server/app/start.hpp"
#include "shared/policy/shipped.hpp"
#include "sync/protocol/transport.hpp"
#include "tests/server/support/running_office.hpp"

using namespace huiyin;
using namespace huiyin::test;
using testing::TempDirectory;

namespace {

/// A head office that does not listen yet.
struct Unheard {
    TempDirectory place;
    std::unique_ptr<server::ServerRuntime> runtime;
    explicit Unheard(bool demo) {
        REQUIRE(sync::start_crypto());
        REQUIRE(server::found_office(place.file("office"), {*rules_from({}, {}), demo}));
        auto started = server::start_head_office(*server::open_office(place.file("office")));
        REQUIRE(started);
        runtime = std::move(*started);
    }
    /// Why it does not listen there; "" when it does.
    std::string refusal(const server::Listening& where) const {
        const auto server = server::HttpServer::bind(*runtime, where);
        return server ? std::string{} : server.error().what;
    }
};

/// A certificate for 127.0.0.1 that nobody but who holds the file trusts.
struct Certificate {
    TempDirectory place;
    std::string certificate = place.file("cert.pem"), key = place.file("key.pem");
    Certificate() {
        const auto command =
            "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj "
            "/CN=127.0.0.1 -addext subjectAltName=IP:127.0.0.1 -keyout " +
            key + " -out " + certificate + " 2>/dev/null";
        REQUIRE(std::system(command.c_str()) == 0);
    }
};

bool one_sentence(const std::string& text) { return !text.empty() && text.find('\n') == std::string::npos; }

}  // namespace

TEST_CASE("head office with demonstration accounts listens on loopback only, whatever else is said") {
    const Unheard demo(true);
    const Certificate tls;
    for (const std::string& host : {std::string("0.0.0.0"), std::string("::"), std::string("192.0.2.1"),
                                    std::string("127.0.0.1.example.org"), std::string("127.example.org")}) {
        INFO(host);
        CHECK(demo.refusal({.host = host, .certificate = {}, .key = {}}).find("demonstration") != std::string::npos);
        CHECK(demo.refusal({.host = host, .certificate = {}, .key = {}, .plain_beyond_loopback = true})
                  .find("demonstration") != std::string::npos);
        CHECK(demo.refusal({.host = host, .certificate = tls.certificate, .key = tls.key}).find("demonstration") !=
              std::string::npos);
    }
    CHECK(demo.refusal({.host = "127.0.0.1", .certificate = {}, .key = {}}).empty());
    CHECK(demo.refusal({.host = "localhost", .certificate = {}, .key = {}}).empty());
}

TEST_CASE("beyond loopback head office speaks TLS, unless plain HTTP is asked for in as many words") {
    const Unheard bank(false);
    const Certificate tls;
    CHECK(bank.refusal({.host = "0.0.0.0", .certificate = {}, .key = {}}).find("TLS") != std::string::npos);
    CHECK(bank.refusal({.host = "0.0.0.0", .certificate = {}, .key = {}, .plain_beyond_loopback = true}).empty());
    CHECK(bank.refusal({.host = "0.0.0.0", .certificate = tls.certificate, .key = tls.key}).empty());
}

TEST_CASE("a certificate or key that cannot be used is told in one sentence") {
    const Unheard bank(false);
    const Certificate tls, other;
    for (const auto& [certificate, key] :
         std::vector<std::pair<std::string, std::string>>{{"/nowhere.pem", tls.key},
                                                          {tls.certificate, "/nowhere.pem"},
                                                          {tls.key, tls.certificate},
                                                          {tls.certificate, other.key}}) {
        const auto why = bank.refusal({.certificate = certificate, .key = key});
        INFO(why);
        CHECK(one_sentence(why));
        CHECK(why.find("certificate") != std::string::npos);
    }
}

TEST_CASE("over TLS a device that trusts the certificate is answered, and one that does not refuses") {
    const Unheard bank(false);
    const Certificate tls;
    auto server = server::HttpServer::bind(*bank.runtime, {.certificate = tls.certificate, .key = tls.key});
    REQUIRE(server);
    CHECK((*server)->url().starts_with("https://127.0.0.1:"));
    std::thread answering([&] { (*server)->run(); });
    {
        const auto trusting = sync::http_transport((*server)->url(), tls.certificate);
        REQUIRE(trusting);
        const auto answer = (*trusting)->send("GET", "/healthz", {}, {}, {});
        CHECK((answer && answer->status == 200));
        const auto strange = sync::http_transport((*server)->url());
        const auto refused = (*strange)->send("GET", "/healthz", {}, {}, {});
        CHECK_FALSE(refused);
        if (!refused) CHECK(refused.error().what.find("not trusted") != std::string::npos);
        CHECK(send("http://127.0.0.1" + (*server)->url().substr((*server)->url().rfind(':')),
                   {"GET", "/healthz", {}, {}, {}, {}})
                  .status != 200);
    }
    (*server)->stop();
    answering.join();
}

TEST_CASE("a port that is taken is told in one sentence") {
    RunningOffice office;
    const Unheard second(true);
    const auto why = second.refusal(
        {.port = std::stoi(office.url().substr(office.url().rfind(':') + 1)), .certificate = {}, .key = {}});
    CHECK(one_sentence(why));
    CHECK(why.find("taken") != std::string::npos);
}

TEST_CASE("an address to listen on is HOST:PORT, or is refused in one sentence") {
    CHECK(server::parse_listen("127.0.0.1:8080")->port == 8080);
    CHECK(server::parse_listen("[::1]:0")->host == "::1");
    for (const char* wrong : {"", ":", "8080", ":8080", "localhost", "localhost:", "localhost:x", "localhost:-1",
                              "localhost:65536", "localhost:80 ", "localhost:8080/"}) {
        const auto listening = server::parse_listen(wrong);
        INFO(wrong);
        REQUIRE_FALSE(listening);
        CHECK(one_sentence(listening.error().what));
    }
}
