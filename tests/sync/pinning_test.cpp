// SPDX-License-Identifier: Apache-2.0
// Over TLS a device speaks to the key it was enrolled with, and to no other, whatever the certificates say
// (SECURITY.md, "What each key can do").
#include <httplib.h>

#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <thread>

#include "sync/protocol/server_key.hpp"
#include "sync/protocol/transport.hpp"
#include "tests/support/network/certificates.hpp"
#include "tests/sync/temp_directory.hpp"

using namespace huiyin;
using namespace huiyin::testing;

namespace {

class TlsServer {
  public:
    TlsServer(X509* certificate, EVP_PKEY* key, int port = 0) : server_(certificate, key) {
        server_.Get("/", [this](const httplib::Request& request, httplib::Response& response) {
            ++answered;
            if (last_port_.exchange(request.remote_port) != request.remote_port) ++connections;
            response.set_content("here", "text/plain");
        });
        port_ = port > 0 ? port : server_.bind_to_any_port("localhost");
        if (port > 0) REQUIRE(server_.bind_to_port("localhost", port));
        thread_ = std::thread([this] { server_.listen_after_bind(); });
    }
    ~TlsServer() {
        server_.stop();
        thread_.join();
    }
    int port() const { return port_; }
    std::string url() const { return "https://localhost:" + std::to_string(port_); }
    std::atomic<int> answered{0};
    std::atomic<int> connections{0};

  private:
    httplib::SSLServer server_;
    int port_ = 0;
    std::atomic<int> last_port_{0};
    std::thread thread_;
};

auto get(sync::Transport& transport) { return transport.send("GET", "/", "", "", ""); }

}  // namespace

TEST_CASE("the pinned key is spoken to, also under a renewed certificate, another key is not, though it is trusted") {
    TempDirectory directory;
    const auto key = new_key(), other = new_key();
    const auto first = certificate_of(key.get(), 1), renewed = certificate_of(key.get(), 2),
               changed = certificate_of(other.get(), 3);
    std::string pinned;
    {
        TlsServer server(first.get(), key.get());
        write_pem(directory.file("ca.pem"), first.get());
        const auto transport = sync::http_transport(server.url(), directory.file("ca.pem"));
        REQUIRE(transport);
        CHECK((*transport)->met_key().empty());
        REQUIRE(get(**transport));
        pinned = (*transport)->met_key();
        CHECK(pinned.size() == 64);
        (*transport)->pin({pinned});
        CHECK(get(**transport));
        CHECK(server.answered == 2);
    }
    {
        TlsServer server(renewed.get(), key.get());
        write_pem(directory.file("ca.pem"), renewed.get());
        const auto transport = sync::http_transport(server.url(), directory.file("ca.pem"));
        (*transport)->pin({pinned});
        CHECK(get(**transport));
    }
    TlsServer server(changed.get(), other.get());
    write_pem(directory.file("ca.pem"), changed.get());
    const auto transport = sync::http_transport(server.url(), directory.file("ca.pem"));
    (*transport)->pin({pinned});
    const auto refused = get(**transport);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().where == sync::key_changed);
    CHECK(server.answered == 0);
    const auto shown = (*transport)->met_key();
    CHECK(shown != pinned);
    (*transport)->pin({shown});  // an operator has compared it
    CHECK(get(**transport));
    CHECK(server.answered == 1);
}

TEST_CASE("each key of a set is spoken to, on the connection that is open, too, and none beside them") {
    TempDirectory directory;
    const auto key = new_key(), other = new_key();
    const auto first = certificate_of(key.get(), 1), second = certificate_of(other.get(), 2);
    const std::string spare(64, '0');
    TlsServer server(first.get(), key.get()), another(second.get(), other.get());
    write_pem(directory.file("first.pem"), first.get());
    write_pem(directory.file("second.pem"), second.get());
    const auto transport = sync::http_transport(server.url(), directory.file("first.pem"));
    REQUIRE(get(**transport));
    const auto met = (*transport)->met_key();
    (*transport)->pin({spare, met});
    CHECK(get(**transport));
    CHECK(server.connections == 1);
    (*transport)->pin({spare});
    const auto refused = get(**transport);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().where == sync::key_changed);
    CHECK(server.answered == 2);
    const auto elsewhere = sync::http_transport(another.url(), directory.file("second.pem"));
    (*elsewhere)->pin({met, spare});
    CHECK_FALSE(get(**elsewhere));
    (*elsewhere)->pin({met, (*elsewhere)->met_key()});
    CHECK(get(**elsewhere));
}

TEST_CASE("a key is named alike by its certificate and by itself, and by nothing that is neither") {
    TempDirectory directory;
    const auto key = new_key();
    const auto certificate = certificate_of(key.get(), 1);
    write_pem(directory.file("certificate.pem"), certificate.get());
    std::ifstream file(directory.file("certificate.pem"));
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    const auto found = sync::key_in_pem(text);
    REQUIRE(found);
    CHECK(*found == sync::key_of(certificate.get()));
    CHECK(sync::key_in_pem(public_pem(key.get())) == found);
    CHECK_FALSE(sync::key_in_pem("no PEM"));
    CHECK_FALSE(sync::key_in_pem(text.substr(0, text.size() / 2)));
}

TEST_CASE("a certificate that nobody vouches for is refused as before, and is no change of key") {
    const auto key = new_key();
    const auto certificate = certificate_of(key.get(), 1);
    TlsServer server(certificate.get(), key.get());
    const auto transport = sync::http_transport(server.url());
    REQUIRE(transport);
    const auto refused = get(**transport);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().where != sync::key_changed);
    CHECK(server.answered == 0);
}

TEST_CASE("without a CA file the system's certificates are trusted, and with one only those in it") {
    TempDirectory directory;
    const auto key = new_key(), other = new_key();
    const auto certificate = certificate_of(key.get(), 1), another = certificate_of(other.get(), 2);
    write_pem(directory.file("system.pem"), certificate.get());
    write_pem(directory.file("other.pem"), another.get());
    TlsServer server(certificate.get(), key.get());
    setenv("SSL_CERT_FILE", directory.file("system.pem").c_str(), 1);  // where OpenSSL finds the system's
    const auto by_system = sync::http_transport(server.url());
    const auto by_file = sync::http_transport(server.url(), directory.file("other.pem"));
    const auto by_none = sync::http_transport(server.url(), directory.file("missing.pem"));
    CHECK(get(**by_system));
    const auto refused = get(**by_file), unread = get(**by_none);
    unsetenv("SSL_CERT_FILE");
    REQUIRE_FALSE(refused);
    CHECK_THAT(refused.error().what, Catch::Contains("not trusted"));
    REQUIRE_FALSE(unread);
    CHECK_THAT(unread.error().what, Catch::Contains("check the CA file"));
    CHECK(server.answered == 1);
}
