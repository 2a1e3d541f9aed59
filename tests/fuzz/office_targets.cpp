// SPDX-License-Identifier: Apache-2.0
// What reaches head office itself: calls of the contract, and files to import. One head office lives through many
// inputs and is founded anew before it grows.
#include <sstream>

#include "server/app/founding.hpp"
#include "server/app/start.hpp"
#include "server/audit/log_transfer.hpp"
#include "server/http/routes.hpp"
#include "server/services/administration.hpp"
#include "server/services/enrolment.hpp"
#include "shared/policy/shipped.hpp"
#include "sync/protocol/messages.hpp"
#include "tests/fuzz/samples.hpp"
#include "tests/fuzz/targets.hpp"
#include "tests/sync/temp_directory.hpp"

namespace huiyin::fuzz {
namespace {

constexpr int most_inputs = 3000;

/// A head office in a directory of its own, with one device.
class Office {
  public:
    Office() {
        if (!server::found_office(directory_.path(), {*rules_from({}, {}), true}))
            throw std::runtime_error("no head office: is the temporary directory full?");
        auto office = *server::open_office(directory_.path());
        office.clock = std::make_shared<server::RehearsalClock>(now);
        runtime_ = *server::start_head_office(std::move(office), 1);
        const Json asked{{"unit", "650101"}, {"face", "tablet"}};
        const auto code = server::make_code(*runtime_, {"administrator-000000", Role::administrator, "000000"}, asked);
        const auto enrolled = server::enroll(*runtime_, {{"code", text_of(*code, "code")}, {"name", "t"}}, "here");
        // Enrolled without a key of its own, or nothing but a signed exchange would get past the door.
        device_ = *runtime_->readers.read<server::Origin>(
            [&](server::Store& store) { return *store.origin(text_of(*enrolled, "origin")); });
    }
    server::ServerRuntime& runtime() { return *runtime_; }
    const server::Origin& device() const { return device_; }

  private:
    testing::TempDirectory directory_;
    std::unique_ptr<server::ServerRuntime> runtime_;
    server::Origin device_;
};

Office& office() {
    static std::unique_ptr<Office> made;
    static int inputs = 0;
    if (!made || ++inputs > most_inputs) {
        made.reset();
        made = std::make_unique<Office>();
        inputs = 0;
    }
    return *made;
}

/// "METHOD PATH?QUERY ROLE UNIT" on the first line; the role "device" is the device, any other word nobody.
struct Said {
    server::HttpRequest request;
    server::Caller caller;
};

std::optional<Said> said(std::string_view input) {
    const auto end = std::min(input.find('\n'), input.size());
    std::istringstream words{std::string(input.substr(0, end))};
    std::string target, role, unit;
    Said out;
    words >> out.request.method >> target >> role >> unit;
    const auto mark = std::min(target.find('?'), target.size());
    out.request.path = target.substr(0, mark);
    if (!out.request.path.starts_with('/')) return std::nullopt;
    std::istringstream query(target.substr(std::min(mark + 1, target.size())));
    for (std::string pair; std::getline(query, pair, '&');) {
        const auto equals = std::min(pair.find('='), pair.size());
        out.request.query.emplace(pair.substr(0, equals), pair.substr(std::min(equals + 1, pair.size())));
    }
    if (end < input.size()) out.request.body = input.substr(end + 1);
    out.request.content_type = "application/json";
    out.request.remote = "127.0.0.1";
    if (role == "device")
        out.caller.device = office().device();
    else if (const auto known = parse_role(role); known && rules().organisation.find(unit))
        out.caller.person = Actor{role + "-" + unit, *known, unit};
    return out;
}

/// Passwords are made slow to guess on purpose: nothing to be learnt there but patience.
bool asks_for_a_password(const std::string& path) { return path.starts_with("/v1/accounts") || path == "/v1/session"; }

std::string call(std::string_view input) {
    auto what = said(input);
    if (!what || asks_for_a_password(what->request.path)) return {};
    const auto match = server::find_route(what->request);
    if (!match.route || what->request.body.size() > match.route->max_body) return {};
    using server::Access;
    const auto access = match.route->access;
    const bool person = what->caller.person.has_value(), device = what->caller.device.has_value();
    if ((access == Access::person && !person) || (access == Access::device && !device) ||
        (access == Access::caller && !person && !device))
        return {};
    const auto reply = server::serve(office().runtime(), *match.route, what->request, what->caller);
    if (reply.status >= 500) return "answers " + std::to_string(reply.status) + ": " + reply.body;
    const bool problem = reply.status >= 400;
    if (problem && !Json::parse(reply.body, nullptr, false).contains("detail")) return "refuses without a sentence";
    return {};
}

std::string import(std::string_view input) {
    auto& runtime = office().runtime();
    const auto done = runtime.writer.run<int>([&](server::Store& store) -> server::Answer<int> {
        std::istringstream file{std::string(input)};
        (void)server::import_events(store, runtime.context, file);
        return 0;
    });
    return done ? "" : "cannot be imported or refused: " + done.error().detail;
}

std::vector<std::string> calls() {
    const auto with = [](const char* head, const Json& body) { return std::string(head) + "\n" + body.dump(); };
    sync::Request request;
    request.header.sent_at = now;
    request.header.boot_id = "0123456789abcdef";
    request.header.from = 1;
    request.lines = good_lines();
    std::vector<std::string> out{
        with("POST /v1/complaints outlet_manager 650101", captured()),
        with("POST /v1/complaints contact_centre_agent 000030", captured()),
        "GET /v1/complaints?state=captured&limit=5&level=1&unit=650101 channel_operations_head 000010",
        "GET /v1/duties?state=overdue&limit=3 outlet_manager 650101",
        "GET /v1/opinions/published?limit=2 device",
        "GET /v1/progress?number=650101-20260213-0001&phone4=8000 nobody",
        "GET /v1/assessment?quarter=2026Q1&branch=650000 channel_operations_officer 000010",
        "GET /v1/bulletin?quarter=2026Q1 channel_operations_head 000010",
        "GET /v1/reports/quarter/2026Q1.json?unit=650000 channel_operations_officer 000010",
        "GET /v1/reports/month/2026-01.xlsx contact_centre_lead 000030",
        "GET /v1/reports/month/2026-01/complaints?figure=by_level/2&after=AA&limit=2 contact_centre_lead 000030",
        with("POST /v1/policy/trial channel_operations_head 000010",
             {{"policy", *parse_json(shipped_policy())}, {"quarter", "2026Q1"}}),
        with("POST /v1/policy channel_operations_head 000010", {{"policy", *parse_json(shipped_policy())}}),
        with("POST /v1/devices/codes administrator 000000", {{"unit", "650101"}, {"face", "kiosk"}}),
        with("POST /v1/devices/accounts device", {{"accounts", {"outlet_manager-650101"}}}),
        with("POST /v1/enroll nobody", {{"code", "ABCD-EFGH"}, {"name", "n"}, {"exchange_key", "AA=="}}),
        with("POST /v1/erasures/c-0123456789abcdef0123456789abcdef channel_operations_head 000010",
             {{"order", "x"}, {"reason", "y"}}),
        "GET /v1/checkpoint auditor 000000",
        "GET /healthz nobody",
        "POST /v1/sync device\n" + sync::write_request(request),
    };
    for (const auto& body : line_bodies()) {
        const auto json = Json::parse(body);
        if (json["kind"] == "entered") out.push_back(with("POST /v1/opinions outlet_manager 650101", json["body"]));
        out.push_back(
            with("POST /v1/complaints/c-0123456789abcdef0123456789abcdef/lines contact_centre_agent 000030", json));
    }
    return out;
}

std::vector<std::string> files() {
    std::string all;
    for (const auto& line : good_lines()) all += line + '\n';
    return {all, R"({"erased":"00ff","origin":"t-0001","seq":1})",
            R"({"origin":"t-0001","refused":"why","seq":1,"travelled":"AAAA"})",
            R"({"origin":"t-0001","seq":1,"sealed":"{}","was":"sealed"})"};
}

}  // namespace

const std::vector<Target>& office_targets() {
    static const std::vector<Target> list{{"call", call, calls}, {"import", import, files}};
    return list;
}

}  // namespace huiyin::fuzz
