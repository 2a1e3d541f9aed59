// SPDX-License-Identifier: Apache-2.0
// Huiyin-fuzz-client-socket: answers a device's requests with mutated bytes, over real connections. The device must
// take each answer or say in one sentence why not: no crash, no hang, no growth.
#include <CLI/CLI.hpp>
#include <cstdio>

#include "sync/chain/sealing.hpp"
#include "sync/platform/gzip.hpp"
#include "sync/protocol/transport.hpp"
#include "tests/fuzz/socket/guards.hpp"
#include "tests/fuzz/socket/message_mutation.hpp"
#include "tests/support/network/certificates.hpp"
#include "tests/support/network/raw_server.hpp"
#include "tests/sync/temp_directory.hpp"

using namespace huiyin;
using namespace huiyin::fuzz;
using namespace huiyin::testing;
using namespace std::chrono_literals;
using simulation::Chance;
using Clock = std::chrono::steady_clock;

namespace {

constexpr std::size_t most_answer_bytes = std::size_t{1} << 20;

std::string with_body(const std::string& body, const std::string& fields) {
    return "HTTP/1.1 200 OK\r\n" + fields + "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

/// Sensible answers, and a few that were hostile before any mutation.
std::vector<std::string> answers() {
    const std::string ndjson = "Content-Type: application/x-ndjson\r\n", gz = "Content-Encoding: gzip\r\n";
    const std::string text = R"({"protocol":1,"feed":7})"
                             "\n{}\n";
    return {with_body(text, ndjson),
            with_body(std::string(40'000, 'x'), ndjson),
            with_body(*sync::gzip(std::string(40'000, 'x')), ndjson + gz),
            with_body(*sync::gzip(std::string(2 * most_answer_bytes, 'x')), ndjson + gz),
            "HTTP/1.1 200 OK\r\n" + ndjson +
                "Transfer-Encoding: chunked\r\n\r\n8\r\n{\"feed\":\r\n4;a=b\r\n12}\n\r\n0\r\nX: 1\r\n\r\n",
            "HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n" + with_body("{}", "Content-Type: application/json\r\n"),
            "HTTP/1.1 422 Unprocessable\r\nContent-Type: application/problem+json\r\nContent-Length: 15\r\n\r\n"
            R"({"detail":"no"})",
            "HTTP/1.1 204 No Content\r\n\r\n",
            "HTTP/1.0 503 Busy\r\nConnection: close\r\nRetry-After: 3\r\nContent-Length: 0\r\n\r\n",
            "\x16\x03\x03\x00\x02\x02\x28",
            ""};
}

/// What the server writes: decided by the seed, the connection's number and the request's.
class Answering {
  public:
    Answering(std::uint64_t seed, bool tls) : seed_(seed), tls_(tls) {}

    void operator()(RawConnection& client) const {
        Chance chance(seed_ * 1'000'003 + static_cast<std::uint64_t>(client.number()));
        if (tls_ && chance.percent(3)) client.write_below_tls(mutated_message(chance.one_of(answers_), chance));
        while (!client.read_request().empty()) {
            auto bytes = chance.one_of(answers_);
            if (chance.percent(75)) bytes = mutated_message(std::move(bytes), chance);
            if (!write(client, bytes, chance)) return;
            if (tls_ && chance.percent(2)) client.write_below_tls("\x17\x03\x03\x00\x05junk!");
            if (chance.percent(10)) return chance.percent(50) ? client.reset() : void();
            // A client that still waits for more is left, most times soon, sometimes only when its patience ends.
            if (client.pause(chance.below(500) > 0 ? 2ms : 1000ms)) return;
        }
    }

  private:
    static bool write(RawConnection& client, std::string_view bytes, Chance& chance) {
        const auto pieces = chance.percent(60) ? 1 : chance.between(2, 40);
        const bool slowly = chance.percent(4);
        for (auto left = pieces; left > 1 && !bytes.empty(); --left) {
            const auto size = chance.below(2 * bytes.size() / static_cast<std::size_t>(left) + 1);
            if (!client.write(bytes.substr(0, size)) || (slowly && !client.pause(1ms))) return false;
            bytes.remove_prefix(size);
        }
        return client.write(bytes);
    }

    std::uint64_t seed_;
    bool tls_;
    std::vector<std::string> answers_ = answers();
};

/// What is wrong with what the transport said; "" when nothing is.
std::string wrong_with(const Result<sync::HttpAnswer>& answer) {
    if (!answer) return answer.error().what.empty() ? "no sentence says why" : "";
    if (answer->status < 200 || answer->status > 599) return "a status that is none";
    if (answer->body.size() > most_answer_bytes) return "an answer beyond its bound";
    for (const char c : answer->content_type)
        if (static_cast<unsigned char>(c) < 0x20 && c != '\t') return "a control character in a header";
    return {};
}

struct Peer {
    TempDirectory directory;
    Key key = new_key();
    Certificate certificate = certificate_of(key.get(), 1);
    std::unique_ptr<RawServer> server;
    std::string ca_file;

    Peer(std::uint64_t seed, bool tls) {
        const Answering script(seed, tls);
        if (tls) {
            ca_file = directory.file("ca.pem");
            write_pem(ca_file, certificate.get());
            server = std::make_unique<RawServer>(script, certificate.get(), key.get());
        } else {
            server = std::make_unique<RawServer>(script);
        }
    }
    std::unique_ptr<sync::Transport> transport() const {
        sync::HttpLimits limits;
        limits.connect = limits.head = limits.rate_window = 300ms;
        limits.answer_bytes = most_answer_bytes;
        return *sync::http_transport(server->url(), ca_file, limits);
    }
};

Result<sync::HttpAnswer> exchange(sync::Transport& transport, Chance& chance) {
    if (chance.percent(40)) return transport.send("GET", "/v1/policy", {}, {}, "token");
    std::string body(chance.percent(90) ? chance.below(3000) : chance.below(300'000), '\0');
    chance.fill(std::span(reinterpret_cast<std::uint8_t*>(body.data()), body.size()));
    return transport.send(chance.percent(80) ? "POST" : "PUT", "/v1/sync", body, "application/x-ndjson", "token");
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App app("Answers a device's requests with mutated bytes, over real connections.");
    app.set_version_flag("--version", "huiyin-fuzz-client-socket " HUIYIN_VERSION " (Apache-2.0)");
    std::uint64_t seed = 1;
    int seconds = 600;
    bool tls = false;
    app.add_option("--seed", seed, "of chance");
    app.add_option("--seconds", seconds, "how long");
    app.add_flag("--tls", tls, "over TLS");
    CLI11_PARSE(app, argc, argv);
    if (!sync::start_crypto()) return 1;
    std::printf("seed %llu%s\n", static_cast<unsigned long long>(seed), tls ? ", over TLS" : "");
    std::fflush(stdout);

    const Peer peer(seed, tls);
    Chance chance(seed);
    HangGuard hang;
    GrowthGuard growth;
    auto transport = peer.transport();
    const auto start = Clock::now(), end = start + std::chrono::seconds(seconds);
    const auto warm = start + std::min<Clock::duration>(end - start, 20s) / 4;
    long run = 0, answered = 0;
    bool measuring = false;
    for (; Clock::now() < end; ++run) {
        if (chance.percent(2)) transport = peer.transport();
        hang.begin("exchange " + std::to_string(run) + " on connection " + std::to_string(peer.server->connections()));
        const auto answer = exchange(*transport, chance);
        hang.end();
        answered += answer ? 1 : 0;
        if (const auto wrong = wrong_with(answer); !wrong.empty()) {
            std::printf("exchange %ld on connection %d: %s\n", run, peer.server->connections(), wrong.c_str());
            return 1;
        }
        if (!measuring && Clock::now() > warm) growth.begin(), measuring = true;
        if (measuring && run % 50 == 0 && growth.grown() > GrowthGuard::most) {
            std::printf("exchange %ld: %lld MB more than at first\n", run,
                        static_cast<long long>(growth.grown() >> 20));
            return 1;
        }
    }
    std::printf(
        "%ld exchanges on %d connections: %ld answered, %ld refused; slowest %lld ms, %lld kB grown, at most %lld\n",
        run, peer.server->connections(), answered, run - answered, static_cast<long long>(hang.slowest().count()),
        static_cast<long long>(growth.grown() >> 10), static_cast<long long>(growth.most_grown() >> 10));
    return answered > 0 && answered < run ? 0 : 1;
}
