// SPDX-License-Identifier: Apache-2.0
// Head office announces the TLS keys that come, and reads its certificate again while it serves.
#include "server/runtime/tls_keys.hpp"

#include <catch2/catch.hpp>
#include <fstream>

#include "sync/protocol/server_key.hpp"
#include "sync/protocol/server_keys.hpp"
#include "tests/server/support/devices.hpp"
#include "tests/support/network/certificates.hpp"

using namespace huiyin;
using namespace huiyin::test;
using server::TlsKeys;
using testing::TempDirectory;

namespace {

const std::string a(64, 'a'), b(64, 'b'), c(64, 'c');
using Keys = std::vector<std::string>;

std::string text_in(const std::string& file) {
    std::ifstream in(file);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// Two certificates with keys of their own; the files that head office is told of hold the first.
struct Certificates {
    TempDirectory place;
    Keys keys;
    Certificates() {
        std::ofstream trusted(place.file("trusted.pem"));
        for (int i = 0; i < 2; ++i) {
            const auto key = testing::new_key();
            const auto certificate = testing::certificate_of(key.get(), i + 1);
            const auto name = std::to_string(i);
            testing::write_pem(place.file(name + ".pem"), certificate.get());
            testing::write_key(place.file(name + ".key"), key.get());
            trusted << text_in(place.file(name + ".pem"));
            keys.push_back(sync::key_of(certificate.get()));
        }
        serve(0);
    }
    void serve(int which) {
        for (const std::string ending : {".pem", ".key"})
            std::filesystem::copy_file(place.file(std::to_string(which) + ending), place.file("served" + ending),
                                       std::filesystem::copy_options::overwrite_existing);
    }
    OfficeSetting setting() const {
        OfficeSetting out;
        out.listening.certificate = place.file("served.pem");
        out.listening.key = place.file("served.key");
        return out;
    }
    std::unique_ptr<sync::Transport> to(const RunningOffice& office, const std::string& pinned) const {
        const auto url = "https://localhost" + office.url().substr(office.url().rfind(':'));
        auto transport = sync::http_transport(url, place.file("trusted.pem"));
        REQUIRE(transport);
        (*transport)->pin({pinned});
        return std::move(*transport);
    }
};

bool answers(sync::Transport& transport) {
    const auto answer = transport.send("GET", "/livez", {}, {}, {});
    return answer && answer->status == 200;
}

}  // namespace

TEST_CASE("the key that is served is announced, and the next one beside it until it is served itself") {
    const Instant now{1'000};
    const auto first = TlsKeys{}.serving(a, now);
    CHECK(first == TlsKeys{{a}, 1'000, a, ""});
    CHECK(first.serving(a, now) == first);
    CHECK_FALSE(first.with_next(a, now));
    const auto told = first.with_next(b, now);
    REQUIRE(told);
    CHECK(*told == TlsKeys{{a, b}, 1'001, a, b});
    const auto changed = told->serving(b, {5'000});
    CHECK(changed == TlsKeys{{a, b}, 1'001, b, ""});  // the way back stays open
    CHECK(*changed.with_next(c, {5'000}) == TlsKeys{{b, c}, 5'000, b, c});
}

TEST_CASE("a key that nobody announced is announced once it is served, and the spare stays one") {
    const auto told = TlsKeys{{a, b}, 10, a, b};
    CHECK(told.serving(c, {5}) == TlsKeys{{c, b}, 11, c, b});
    CHECK(*TlsKeys{}.with_next(b, {5}) == TlsKeys{{b}, 5, "", b});
}

TEST_CASE("an exchange of version 2 announces the keys, one of version 1 does not, and a new one is told at once") {
    RunningOffice office;
    TempDirectory place;
    const auto announced = [&](int version) {
        const auto desk = office.enrolment_code("650100", Face::desk);
        const auto enrolled = office.post("/v1/enroll", {{"code", desk}, {"name", "x"}});
        sync::Request request;
        request.header.v = version;
        request.header.sent_at = office.now();
        const auto answer = office.call({"POST",
                                         "/v1/sync",
                                         sync::write_request(request),
                                         "application/x-ndjson",
                                         text_of(enrolled.json(), "token"),
                                         {}});
        const auto response = sync::parse_response(answer.body);
        REQUIRE(response);
        return response->header.next_keys;
    };
    CHECK(announced(2).empty());
    for (const auto& next : {b, c}) {
        office.write([&](server::Store& store) {
            server::put_tls_keys(store,
                                 *server::tls_keys(store).serving(a, office.now()).with_next(next, office.now()));
        });
        const auto read = sync::read_announcement(announced(2), office.runtime().context.sign_keys.public_key);
        REQUIRE(read);
        CHECK(read->keys == Keys{a, next});
    }
    CHECK(announced(1).empty());
}

TEST_CASE("a certificate that is read again is shown to new connections, and who is connected stays connected") {
    Certificates certificates;
    RunningOffice office(certificates.setting());
    office.read([&](server::Store& store) { CHECK(server::tls_keys(store).served == certificates.keys[0]); });
    CHECK(office.log().find("no spare TLS key is announced") != std::string::npos);
    const auto stays = certificates.to(office, certificates.keys[0]);
    REQUIRE(answers(*stays));
    certificates.serve(1);
    REQUIRE(office.http().reload_certificate());
    CHECK(answers(*stays));
    CHECK(answers(*certificates.to(office, certificates.keys[1])));
    CHECK_FALSE(answers(*certificates.to(office, certificates.keys[0])));
    office.read([&](server::Store& store) { CHECK(server::tls_keys(store).served == certificates.keys[1]); });
}

TEST_CASE("a certificate that cannot be used leaves the old one, key and all") {
    Certificates certificates;
    RunningOffice office(certificates.setting());
    std::filesystem::copy_file(certificates.place.file("1.pem"), certificates.place.file("served.pem"),
                               std::filesystem::copy_options::overwrite_existing);  // without its key
    CHECK_FALSE(office.http().reload_certificate());
    CHECK(answers(*certificates.to(office, certificates.keys[0])));
    office.read([&](server::Store& store) { CHECK(server::tls_keys(store).announced == Keys{certificates.keys[0]}); });
}

TEST_CASE("without TLS there is nothing to read again") {
    RunningOffice office;
    CHECK(office.http().reload_certificate());
    CHECK(office.get("/livez").status == 200);
}
