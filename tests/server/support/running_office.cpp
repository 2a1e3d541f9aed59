// SPDX-License-Identifier: Apache-2.0
#include "tests/server/support/running_office.hpp"

#include <catch2/catch.hpp>
#include <filesystem>
#include <mutex>

#include "server/app/founding.hpp"
#include "server/app/start.hpp"
#include "server/audit/verify.hpp"
#include "server/ingest/loaded_subject.hpp"
#include "server/services/enrolment.hpp"
#include "server/services/scheduler.hpp"
#include "shared/events/fold.hpp"
#include "shared/policy/shipped.hpp"
#include "shared/view/view.hpp"
#include "shared/vocabulary/subject_id.hpp"

namespace huiyin::test {

/// What the log says, gathered from all threads.
struct RunningOffice::Loud {
    mutable std::mutex mutex;
    std::string text;
};

RunningOffice::RunningOffice(const OfficeSetting& setting)
    : directory_(setting.directory.empty() ? own_directory_.file("office") : setting.directory),
      loud_(std::make_shared<Loud>()) {
    REQUIRE(sync::start_crypto());
    if (setting.directory.empty()) {
        auto rules = rules_from({}, {});
        REQUIRE(rules);
        REQUIRE(server::found_office(directory_, {std::move(*rules), true}));
    }
    auto office = setting.machine ? server::open_office(directory_, setting.machine) : server::open_office(directory_);
    REQUIRE(office);
    if (!setting.machine) office->clock = std::make_shared<server::RehearsalClock>(setting.now.instant);
    office->rehearsal = setting.rehearsal && !setting.machine;
    office->log = server::Log([loud = loud_](const std::string& line) {
        const std::lock_guard lock(loud->mutex);
        loud->text += line;
    });
    setting.prepare(*office);
    auto runtime = server::start_head_office(std::move(*office));
    REQUIRE(runtime);
    runtime_ = std::move(*runtime);
    auto server = server::HttpServer::bind(*runtime_, setting.listening);
    REQUIRE(server);
    server_ = std::move(*server);
    url_ = server_->url();
    answering_ = std::thread([this] { server_->run(); });
}

RunningOffice::~RunningOffice() {
    server_->stop();
    answering_.join();
}

void RunningOffice::move_to(When when) { REQUIRE(server::advance(*runtime_, when.instant)); }

std::string RunningOffice::log() const {
    const std::lock_guard lock(loud_->mutex);
    return loud_->text;
}

HttpReceived RunningOffice::get(const std::string& path, const std::string& account) {
    return call({"GET", path, {}, {}, account.empty() ? std::string{} : token_of(account), {}});
}

HttpReceived RunningOffice::post(const std::string& path, const Json& body, const std::string& account,
                                 const Headers& headers) {
    return call(
        {"POST", path, body.dump(), "application/json", account.empty() ? std::string{} : token_of(account), headers});
}

std::string RunningOffice::token_of(const std::string& account) {
    if (const auto found = tokens_.find(account); found != tokens_.end()) return found->second;
    const auto password = "demo-" + account.substr(account.rfind('-') + 1);
    const auto answer = post("/v1/session", {{"account", account}, {"password", password}});
    INFO(account << ": " << answer.body);
    REQUIRE(answer.status == 200);
    return tokens_[account] = text_of(answer.json(), "token");
}

Json RunningOffice::captured(const Json& body, const std::string& account) {
    const auto answer = post("/v1/complaints", body, account);
    INFO(answer.body);
    REQUIRE(answer.status == 201);
    return answer.json();
}

Json RunningOffice::line(const std::string& subject, const std::string& kind, const Json& body,
                         const std::string& account) {
    const auto answer =
        post("/v1/complaints/" + subject + "/lines", {{"kind", kind}, {"body", whole_body(kind, body)}}, account);
    INFO(kind << ": " << answer.body);
    REQUIRE(answer.status == 201);
    return answer.json();
}

Json RunningOffice::whole(const std::string& subject) {
    Json out;
    read([&](server::Store& store) {
        out = complaint_view(fold_complaint(server::lines_of(store, subject), rules()), rules(), now());
    });
    return out;
}

Json RunningOffice::complaint(const std::string& subject, const std::string& account) {
    const auto answer = get("/v1/complaints/" + subject, account);
    INFO(answer.body);
    REQUIRE(answer.status == 200);
    return answer.json();
}

void RunningOffice::write(const std::function<void(server::Store&)>& work) {
    const auto done = runtime_->writer.run<bool>([&](server::Store& store) -> server::Answer<bool> {
        work(store);
        return true;
    });
    INFO((done ? std::string{} : done.error().detail));
    REQUIRE(done);
}

void RunningOffice::read(const std::function<void(server::Store&)>& work) {
    REQUIRE(runtime_->readers.read<bool>([&](server::Store& store) -> server::Answer<bool> {
        work(store);
        return true;
    }));
}

std::int64_t RunningOffice::events_stored() {
    std::int64_t out = 0;
    read([&](server::Store& store) {
        out = store.counts().events;
        for (const auto& subject : store.subjects_after("a-", 1000))
            if (is_administrative_subject(subject)) out -= std::ssize(store.opened_events(subject));
    });
    return out;
}

std::vector<std::string> RunningOffice::damage() {
    std::vector<std::string> out;
    read([&](server::Store& store) { out = server::verify(store, runtime_->context).damage; });
    return out;
}

std::string RunningOffice::enrolment_code(const std::string& unit, Face face) {
    std::string code;
    write([&](server::Store& store) { code = server::new_enrolment_code(store, runtime_->context, unit, face); });
    return code;
}

std::unique_ptr<client::Replica> RunningOffice::enrol(const std::string& device_directory, const std::string& unit,
                                                      Face face) {
    auto environment = client::real_environment();
    // Head office's time is a rehearsal's: the device's steady clock goes with it.
    environment.steady = [clock = runtime_->context.clock, since = now()] {
        return sync::SteadyReading{"test", clock->now() - since};
    };
    auto replica = client::Replica::open(device_directory, std::move(environment));
    REQUIRE(replica);
    const auto enrolled = (*replica)->enroll(url_, enrolment_code(unit, face), "test device");
    if (!enrolled) FAIL(enrolled.error().what);
    return std::move(*replica);
}

Json captured_body(When received) {
    return {{"form", "onsite"},
            {"channel", "counter"},
            {"unit", "650101"},
            {"category", "2.2"},
            {"cause", 2},
            {"customer",
             {{"name", "王建国"},
              {"mobile", "13800138000"},
              {"landline", ""},
              {"address", ""},
              {"email", ""},
              {"anonymous", false}}},
            {"reply_by", "phone"},
            {"narrative", "柜员态度不好，等了一个小时。"},
            {"facts",
             {{"loss", "none"},
              {"loss_fen", 0},
              {"injury", false},
              {"people", 1},
              {"media", "none"},
              {"society", false},
              {"government", false},
              {"litigation", false},
              {"referrer", ""}}},
            {"received_at", to_beijing(received.instant)}};
}

std::vector<Json> all_items(RunningOffice& office, const std::string& path, const std::string& account, int page) {
    std::vector<Json> out;
    std::string next;
    const auto joined = path + (path.find('?') == std::string::npos ? "?" : "&") + "limit=" + std::to_string(page);
    do {
        const auto answer = office.get(joined + (next.empty() ? "" : "&after=" + next), account);
        INFO(path << ": " << answer.body);
        REQUIRE(answer.status == 200);
        const auto json = answer.json();
        REQUIRE(json.at("items").size() <= static_cast<std::size_t>(page));
        for (const auto& item : json.at("items")) out.push_back(item);
        next = text_of(json, "next");
        REQUIRE((next.empty() || json.at("items").size() == static_cast<std::size_t>(page)));
    } while (!next.empty());
    return out;
}

std::string directory_with_keys_of(const RunningOffice& office, const std::string& directory) {
    REQUIRE(server::found_office(directory, {office.rules(), true}));
    std::filesystem::copy_file(office.directory() + "/keys.json", directory + "/keys.json",
                               std::filesystem::copy_options::overwrite_existing);
    return directory;
}

std::vector<Json> duties_of_kind(const Json& view, const std::string& kind) {
    std::vector<Json> out;
    for (const auto& duty : view.at("duties"))
        if (text_of(duty, "kind") == kind) out.push_back(duty);
    return out;
}

void check_problem(const HttpReceived& answer, int status, const std::string& where) {
    INFO(answer.status << ' ' << answer.body.substr(0, 300));
    CHECK(answer.status == status);
    CHECK(answer.header("content-type").starts_with("application/problem+json"));
    const auto json = answer.json();
    REQUIRE(json.is_object());
    CHECK(json.value("status", 0) == status);
    CHECK_FALSE(text_of(json, "type").empty());
    CHECK_FALSE(text_of(json, "title").empty());
    CHECK_FALSE(text_of(json, "detail").empty());
    REQUIRE(json.contains("where"));
    CHECK(text_of(json, "where") == where);
}

int count_kind(const Json& view, const std::string& kind) {
    int out = 0;
    for (const auto& entry : view.at("timeline"))
        if (text_of(entry, "kind") == kind) ++out;
    return out;
}

}  // namespace huiyin::test
