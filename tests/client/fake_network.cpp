// SPDX-License-Identifier: Apache-2.0
#include "tests/client/fake_network.hpp"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "shared/foundation/hash.hpp"
#include "sync/chain/escrow.hpp"
#include "sync/protocol/device_call.hpp"

namespace huiyin::testing {
namespace {

Json policy_file(const std::string& name) {
    std::ifstream in(std::filesystem::path(HUIYIN_POLICY_DIR) / name);
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    const auto json = parse_json(text);
    REQUIRE(json);
    return *json;
}

/// Hands requests to the one Network.
class FakeTransport : public sync::Transport {
  public:
    explicit FakeTransport(Network& network) : network_(network) {}
    Result<sync::HttpAnswer> send(const std::string& method, const std::string& path, const std::string& body,
                                  const std::string&, const std::string& token, const std::string& call) override {
        network_.calls.push_back(call);
        if (auto behind = network_.judge_call(method, path, body, call)) return std::move(*behind);
        return network_.handle(method, path, body, token);
    }
    void pin(const std::vector<std::string>& keys) override { network_.pinned = keys; }
    std::string met_key() const override { return network_.server_key; }

  private:
    Network& network_;
};

}  // namespace

Json demo_rules() {
    return {{"policy", policy_file("policy.json")},
            {"organisation", policy_file("demo-organisation.json")},
            {"workdays", policy_file("workdays-cn.json")}};
}

Json captured_body(const std::string& narrative) {
    return {{"form", "onsite"},
            {"channel", "counter"},
            {"category", "2.2"},
            {"reply_by", "phone"},
            {"customer", {{"name", "王建国"}, {"mobile", "13800138000"}}},
            {"narrative", narrative}};
}

namespace {

std::size_t asked(const std::string& path, const std::string& name) {
    const auto at = path.find(name + "=");
    return at == std::string::npos ? 0 : std::stoul(path.substr(at + name.size() + 1));
}

}  // namespace

/// PUT and GET /v1/blobs/HASH with ?from=…, and /held, as head office answers them.
sync::HttpAnswer Network::blob(const std::string& method, std::string path, const std::string& body) {
    const auto hash = path.substr(std::string("/v1/blobs/").size(), 64);
    const bool there = blobs.contains(hash);
    const bool whole = there && to_hex(hash_of(blobs[hash])) == hash;
    if (path.ends_with("/held"))
        return {200, canonical({{"held", there ? blobs[hash].size() : 0}, {"whole", whole}}), "application/json"};
    if (method == "GET") {
        if (!whole) return {404, R"({"title":"Not Found"})", "application/problem+json"};
        const auto& bytes = instead.empty() ? blobs[hash] : instead;
        return {200, bytes.substr(asked(path, "from"), asked(path, "length")), "application/octet-stream"};
    }
    ++pieces;
    if (pieces_until_down > 0 && --pieces_until_down == 0) down = true;
    auto& held = blobs[hash];
    held.resize(std::min(held.size(), asked(path, "from")));
    held += body;
    if (held.size() == asked(path, "total") && to_hex(hash_of(held)) != hash) {
        blobs.erase(hash);
        return {422, R"({"title":"x","where":"hash"})", "application/problem+json"};
    }
    return {held.size() == asked(path, "total") ? 201 : 202, canonical({{"held", held.size()}}), "application/json"};
}

std::optional<sync::HttpAnswer> Network::judge_call(const std::string& method, const std::string& path,
                                                    const std::string& body, const std::string& header) {
    const auto call = sync::parse_device_call(header);
    if (!call) return std::nullopt;
    if (!sync::is_signed_call(*call, {method, path, body}, exchange_key)) ++badly_signed;
    if (call->counter <= highest_call)
        return sync::HttpAnswer{409, canonical({{"type", "counter-behind"}, {"counter", highest_call}}),
                                "application/problem+json"};
    highest_call = call->counter;
    return std::nullopt;
}

Network::Network() : now(noon()), rules(demo_rules()) {}

void Network::hear_calls(const sync::RequestHeader& asked, sync::ResponseHeader& answer) {
    if (hears_calls && asked.call) {
        if (last_call != asked.call) ++calls_heard;
        last_call = asked.call;
        answer.call = sync::CallHeard{*asked.call, somebody_comes};
    }
    for (const auto& [kiosk, at] : asked.going) {
        gone_to.push_back(kiosk);
        std::erase_if(ringing, [&](const auto& call) { return call.origin == kiosk && call.at == at; });
    }
    answer.calls = ringing;
}

sync::HttpAnswer Network::route(const std::string& method, const std::string& path, const std::string& body,
                                const std::string& token) {
    const auto json = [](int status, const Json& value) {
        return sync::HttpAnswer{status, canonical(value), "application/json"};
    };
    if (method == "POST" && path == "/v1/enroll") {
        if (text_of(*parse_json(body), "code") != "good")
            return json(403, {{"type", "about:blank"},
                              {"title", "Forbidden"},
                              {"status", 403},
                              {"detail", "the code was used or is wrong: ask for a new one"},
                              {"where", "code"}});
        const auto who = office.identity(origin, face);
        exchange_key = text_of(*parse_json(body), "exchange_key");
        return json(201, {{"origin", who.origin},
                          {"token", who.token},
                          {"unit", who.unit},
                          {"face", to_string(face)},
                          {"box_key", who.box_key},
                          {"sign_key", who.sign_key},
                          {"rules", rules},
                          {"policy_version", policy_version}});
    }
    if (method == "POST" && path == "/v1/session") {
        if (text_of(*parse_json(body), "password") == "wrong")
            return json(401, {{"title", "Unauthorized"}, {"detail", "The account or the password is wrong."}});
        return json(200, {{"token", "s"},
                          {"account", text_of(*parse_json(body), "account")},
                          {"role", role},
                          {"unit", "650101"},
                          {"must_change", text_of(*parse_json(body), "password") == "first"},
                          {"name", "x"}});
    }
    if (method == "POST" && path == "/v1/password" && token == "s") {
        if (text_of(*parse_json(body), "new").size() < 10)
            return json(422, {{"detail", "at least 10 characters: several words are good"}, {"where", "new"}});
        return json(200, {{"must_change", false}});
    }
    if (method == "POST" && path == "/v1/devices/" + origin + "/key" && token == "s") {
        const auto key = sync::open_escrow(text_of(*parse_json(body), "escrow"), origin, office.box_keys);
        return key ? json(200, {{"key", sync::to_text(*key)}}) : json(422, {{"detail", key.error().what}});
    }
    if (calls_revoked)
        return json(403, {{"type", "device-revoked"},
                          {"title", "Forbidden"},
                          {"detail", "This device was shut out by head office: hand it to the administrator."}});
    if (token != "token-" + origin)
        return json(401, {{"title", "Unauthorized"}, {"detail", "this device is not known"}});
    if (revoked)
        return json(
            403,
            {{"type", "device-revoked"},
             {"title", "Forbidden"},
             {"detail", "This device was shut out by head office: hand it to the administrator."},
             {"proof", sync::make_revocation(origin, revoked_by_another ? sync::new_sign_keys() : office.sign_keys)}});
    if (method == "POST" && path == "/v1/devices/accounts")
        return json(200, {{"closed", closed}, {"people", client::to_json(people)}});
    if (method == "GET" && path == "/v1/policy")
        return policy_broken ? json(500, {{"title", "x"}}) : json(200, {{"version", policy_version}, {"rules", rules}});
    if (method == "GET" && path.starts_with("/v1/opinions/published?")) {
        ++book_asked;
        return json(200, {{"items", published}, {"next", Json()}});
    }
    if (method == "POST" && path == "/v1/sync") {
        const auto request = sync::parse_request(body);
        REQUIRE(request);
        office.policy = policy_version;
        lost = request->header.lost;
        auto answer = office.answer(origin, *request, now);
        answer.header.wants = wants;
        answer.header.next_keys = next_keys;
        if (request->header.prefix == "") answer.header.prefix = prefix;
        answer.header.epoch = request->header.epoch;
        hear_calls(request->header, answer.header);
        asked_from = request->header.have_knowledge;
        if (knowledge >= 0 && asked_from >= 0) {
            answer.header.knowledge = knowledge;
            if (asked_from < knowledge) answer.header.articles = articles;
            for (const auto& [id, total] : request->header.used) used[id] = total;
        }
        return {200, sync::write_response(answer), "application/x-ndjson"};
    }
    if (path.starts_with("/v1/blobs/")) return blob(method, path, body);
    return json(404, {{"title", "Not Found"}});
}

Result<sync::HttpAnswer> Network::handle(const std::string& method, const std::string& path, const std::string& body,
                                         const std::string& token) {
    tokens.push_back(token);
    if (down) return fault("head office cannot be reached: check the network and the address");
    if (key_changed) return fault("head office's certificate has another key", std::string(sync::key_changed));
    if (problem_status)
        return sync::HttpAnswer{std::exchange(problem_status, 0), R"({"detail":"install version 2","title":"Upgrade"})",
                                "application/problem+json"};
    auto answer = route(method, path, body, token);
    if (std::exchange(lose_answer, false))
        return fault("the connection to head office broke before the whole answer came: try again");
    if (std::exchange(cut_answer, false)) answer.body.resize(answer.body.size() / 2);
    return answer;
}

client::Environment Network::environment() {
    return {[this](const std::string& url) -> Result<std::unique_ptr<sync::Transport>> {
                addresses.push_back(url);
                return std::make_unique<FakeTransport>(*this);
            },
            [this](std::span<std::uint8_t> out) { std::ranges::fill(out, ++random_); }, [this] { return elapsed; },
            sync::PinCost::least(), [this](const std::string&) { return disk_free; }};
}

std::unique_ptr<client::Replica> open_replica(const std::string& directory, Network& network) {
    auto replica = client::Replica::open(directory, network.environment());
    REQUIRE(replica);
    if (!(*replica)->enrolled()) {
        const auto enrolled = (*replica)->enroll("http://head-office:8080", "good", "lobby");
        INFO((enrolled ? std::string{} : enrolled.error().where + ": " + enrolled.error().what));
        REQUIRE(enrolled);
    }
    return std::move(*replica);
}

}  // namespace huiyin::testing
