// SPDX-License-Identifier: Apache-2.0
// The demonstration bank's head office, really running: its store in a directory of its own, on a rehearsal's clock,
// answering HTTP on a free port.
#pragma once
#include <functional>
#include <memory>
#include <thread>

#include "client/engine/replica.hpp"
#include "server/http/http_server.hpp"
#include "tests/server/support/http_call.hpp"
#include "tests/support/bodies.hpp"
#include "tests/support/printing.hpp"
#include "tests/support/times.hpp"
#include "tests/sync/temp_directory.hpp"

namespace huiyin::test {

/// What a test may want otherwise.
struct OfficeSetting {
    When now = "2026-03-02 10:00";  ///< a Monday
    bool rehearsal = true;
    std::string directory{};  ///< of an office founded before; empty: a new one, which goes with the test
    server::Listening listening{};
    /// What it reads its own clock from; then it is no rehearsal, and `now` is not used.
    std::shared_ptr<const server::TimeSource> machine{};
    std::function<void(server::ServerContext&)> prepare = [](server::ServerContext&) {};  ///< before it begins to serve
};

class RunningOffice {
  public:
    explicit RunningOffice(const OfficeSetting& setting = {});
    ~RunningOffice();
    RunningOffice(const RunningOffice&) = delete;
    RunningOffice& operator=(const RunningOffice&) = delete;

    const std::string& url() const { return url_; }
    std::string admin_url() const { return server_->admin_url(); }
    const std::string& directory() const { return directory_; }
    server::ServerRuntime& runtime() { return *runtime_; }
    server::HttpServer& http() { return *server_; }
    const Rules& rules() const { return runtime_->context.rules; }
    Instant now() const { return runtime_->context.now(); }
    /// Moves the clock, stopping wherever something falls due.
    void move_to(When when);
    /// Everything that the operator's log was told so far.
    std::string log() const;

    // -- over HTTP --
    HttpReceived call(const HttpCall& call) const { return send(url_, call); }
    HttpReceived get(const std::string& path, const std::string& account = {});
    HttpReceived post(const std::string& path, const Json& body, const std::string& account = {},
                      const Headers& headers = {});
    /// A token of a demonstration account; signs in once.
    std::string token_of(const std::string& account);
    /// A complaint captured by `account`; fails the test when it is refused.
    Json captured(const Json& body, const std::string& account = "outlet_manager-650101");
    /// A line on a complaint, its body whole; fails the test unless it is stored. The answer: {line, effective,
    /// why_not, complaint}.
    Json line(const std::string& subject, const std::string& kind, const Json& body, const std::string& account);
    /// The complaint as `account` sees it.
    Json complaint(const std::string& subject, const std::string& account = "auditor-000000");
    /// The complaint as head office has it, nothing masked and nobody's looking noted.
    Json whole(const std::string& subject);

    // -- past HTTP --
    /// Runs `work` in the writer and keeps what it did.
    void write(const std::function<void(server::Store&)>& work);
    /// Runs `work` on a snapshot.
    void read(const std::function<void(server::Store&)>& work);
    std::int64_t events_stored();
    /// What verify finds wrong; empty is sound.
    std::vector<std::string> damage();
    std::string enrolment_code(const std::string& unit, Face face);
    /// A device enrolled over HTTP, keeping its log in `directory`.
    std::unique_ptr<client::Replica> enrol(const std::string& device_directory, const std::string& unit, Face face);

  private:
    struct Loud;
    testing::TempDirectory own_directory_;
    std::string directory_, url_;
    std::shared_ptr<Loud> loud_;
    std::unique_ptr<server::ServerRuntime> runtime_;
    std::unique_ptr<server::HttpServer> server_;
    std::thread answering_;
    std::map<std::string, std::string> tokens_;
};

/// Founds another head office in `directory`, without lines, that has the rules and the keys of this one.
std::string directory_with_keys_of(const RunningOffice& office, const std::string& directory);
/// The contract's example of a captured body, received at `received`.
Json captured_body(When received = "2026-03-02 09:30");
/// `items` of a list, all pages of it, `page` at a time. Fails the test when a page is refused.
std::vector<Json> all_items(RunningOffice& office, const std::string& path, const std::string& account, int page = 2);
/// The duties of this kind in a complaint view.
std::vector<Json> duties_of_kind(const Json& view, const std::string& kind);
/// The answer is an RFC 9457 problem document of this status that names this field ("" none).
void check_problem(const HttpReceived& answer, int status, const std::string& where = {});
/// How many entries of this kind stand in the view's timeline.
int count_kind(const Json& view, const std::string& kind);

}  // namespace huiyin::test
