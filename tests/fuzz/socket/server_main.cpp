// SPDX-License-Identifier: Apache-2.0
// Huiyin-fuzz-server-socket: sends head office mutated requests over real connections. It must refuse or answer each:
// no crash, no hang, no growth, no 5xx.
#include <CLI/CLI.hpp>
#include <csignal>
#include <cstdio>

#include "sync/chain/sealing.hpp"
#include "sync/platform/gzip.hpp"
#include "sync/protocol/transport.hpp"
#include "tests/fuzz/socket/guards.hpp"
#include "tests/fuzz/socket/message_mutation.hpp"
#include "tests/fuzz/socket/office_process.hpp"
#include "tests/fuzz/socket/raw_client.hpp"
#include "tests/fuzz/socket/requests.hpp"

using namespace huiyin;
using namespace huiyin::fuzz;
using namespace std::chrono_literals;
using simulation::Chance;
using Clock = std::chrono::steady_clock;

namespace {

using TlsContext = std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)>;

/// Sends `bytes` in pieces, now and then with what is no TLS in between, and hears the answers.
std::string talk(RawClient& client, std::string_view bytes, bool tls, Chance& chance) {
    const auto pieces = chance.percent(60) ? 1 : chance.between(2, 30);
    for (auto left = pieces; left > 1 && !bytes.empty(); --left) {
        const auto size = chance.below(2 * bytes.size() / static_cast<std::size_t>(left) + 1);
        if (!client.write(bytes.substr(0, size))) break;
        bytes.remove_prefix(std::min(size, bytes.size()));
        if (tls && chance.percent(1)) client.write_below_tls("\x17\x03\x03\x00\x05junk!");
    }
    client.write(bytes);
    if (chance.percent(5)) return {};  // it hangs up without a word
    client.finish();
    return client.hear_all();
}

/// The first answer of the server's own failure among `answers`; "" when there is none.
std::string failure_in(const std::string& answers) {
    const std::string status = "HTTP/1.1 5";
    const auto at = answers.starts_with(status) ? 0 : answers.find("\n" + status);
    return at == std::string::npos ? std::string{} : answers.substr(at, 300);
}

bool is_well(const OfficeProcess& office) {
    const auto transport = sync::http_transport(office.url(), office.ca_file());
    const auto answer = (*transport)->send("GET", "/v1/opinions/published", {}, {}, {});
    return answer && answer->status == 401 && office.is_running();
}

/// Whether the memory that is more than at first is given back: a password's check takes 64 MB while it lasts.
bool settles(GrowthGuard& growth) {
    for (int tries = 0; tries < 50; ++tries) {
        if (growth.grown() <= GrowthGuard::most) return true;
        std::this_thread::sleep_for(100ms);
    }
    return false;
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App app("Sends head office mutated requests, over real connections.");
    app.set_version_flag("--version", "huiyin-fuzz-server-socket " HUIYIN_VERSION " (Apache-2.0)");
    std::uint64_t seed = 1;
    int seconds = 600;
    bool tls = false;
    std::string bin = ".";
    app.add_option("--bin", bin, "where huiyin-server is");
    app.add_option("--seed", seed, "of chance");
    app.add_option("--seconds", seconds, "how long");
    app.add_flag("--tls", tls, "over TLS");
    CLI11_PARSE(app, argc, argv);
    if (!sync::start_crypto()) return 1;
    std::signal(SIGPIPE, SIG_IGN);
    std::printf("seed %llu%s\n", static_cast<unsigned long long>(seed), tls ? ", over TLS" : "");
    std::fflush(stdout);

    const OfficeProcess office(bin, tls);
    const auto corpus = requests(office.url(), office.ca_file());
    const TlsContext context(tls ? SSL_CTX_new(TLS_client_method()) : nullptr, SSL_CTX_free);
    HangGuard hang;
    GrowthGuard growth([&] { return office.resident_bytes(); });
    const auto start = Clock::now(), end = start + std::chrono::seconds(seconds);
    const auto warm = start + std::min<Clock::duration>(end - start, 60s) / 4;
    long run = 0, answered = 0;
    bool measuring = false;
    for (; Clock::now() < end; ++run) {
        Chance chance(seed * 1'000'003 + static_cast<std::uint64_t>(run));
        auto bytes = chance.one_of(corpus);
        if (chance.percent(30)) bytes += chance.one_of(corpus);
        if (chance.percent(85)) bytes = mutated_message(std::move(bytes), chance);
        hang.begin("request " + std::to_string(run));
        RawClient client(office.port(), context.get());
        const auto answers = talk(client, bytes, tls, chance);
        hang.end();
        answered += answers.find("HTTP/1.1 2") != std::string::npos ? 1 : 0;
        if (const auto failed = failure_in(answers); !failed.empty()) {
            std::printf("request %ld: %s\nasked: %.600s\n", run, failed.c_str(), bytes.c_str());
            return 1;
        }
        if (!measuring && Clock::now() > warm) growth.begin(), measuring = true;
        if (run % 100 != 0) continue;
        if (!is_well(office)) {
            std::printf("head office is gone, or no longer answers, by request %ld\n", run);
            return 1;
        }
        if (measuring && !settles(growth)) {
            std::printf("request %ld: %lld MB more than at first\n", run, static_cast<long long>(growth.grown() >> 20));
            return 1;
        }
    }
    std::printf("%ld requests: %ld answered with success; slowest %lld ms, at most %lld kB grown\n", run, answered,
                static_cast<long long>(hang.slowest().count()), static_cast<long long>(growth.most_grown() >> 10));
    return is_well(office) && answered > 0 && answered < run ? 0 : 1;
}
