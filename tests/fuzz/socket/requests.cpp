// SPDX-License-Identifier: Apache-2.0
// See requests.hpp.
#include "tests/fuzz/socket/requests.hpp"

#include <stdexcept>

#include "shared/foundation/json.hpp"
#include "sync/platform/gzip.hpp"
#include "sync/protocol/transport.hpp"

namespace huiyin::fuzz {
namespace {

constexpr const char* captured = R"({"form":"offsite","channel":"hotline","unit":"650101","category":"2.2","cause":2,
"customer":{"name":"王建国","mobile":"13800138000","landline":"","address":"","email":"","anonymous":false},"reply_by":"phone","narrative":"柜员态度冷淡。",
"facts":{"loss":"none","loss_fen":0,"injury":false,"people":1,"media":"none"}})";

std::string token_of(sync::Transport& office, const std::string& account) {
    const Json body{{"account", account}, {"password", "demo-" + account.substr(account.rfind('-') + 1)}};
    const auto answer = office.send("POST", "/v1/session", body.dump(), "application/json", {});
    if (!answer || answer->status != 200) throw std::runtime_error("nobody can sign in as " + account);
    return text_of(Json::parse(answer->body), "token");
}

std::string request(const std::string& line, const std::string& fields, const std::string& body = {}) {
    return line + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + fields +
           (body.empty() ? "" : "Content-Length: " + std::to_string(body.size()) + "\r\n") + "\r\n" + body;
}

std::string in_chunks(const std::string& body) {
    const auto half = body.size() / 2;
    const auto chunk = [](const std::string& text) {
        std::string size;
        for (auto left = text.size(); left > 0; left /= 16) size.insert(size.begin(), "0123456789abcdef"[left % 16]);
        return size + ";a=b\r\n" + text + "\r\n";
    };
    return chunk(body.substr(0, half)) + chunk(body.substr(half)) + "0\r\nX-Sum: 1\r\n\r\n";
}

}  // namespace

std::vector<std::string> requests(const std::string& url, const std::string& ca_file) {
    const auto office = sync::http_transport(url, ca_file);
    if (!office) throw std::runtime_error(office.error().what);
    const auto agent = "Authorization: Bearer " + token_of(**office, "contact_centre_agent-000030") + "\r\n";
    const auto head = "Authorization: Bearer " + token_of(**office, "channel_operations_head-000010") + "\r\n";
    // The same key gives the same answer: a million requests do not fill the database, whose caches would be growth.
    const std::string json = "Content-Type: application/json\r\nIdempotency-Key: a%20b\r\n",
                      gz = "Content-Encoding: gzip\r\n";
    const auto hash = std::string(64, 'a');
    return {
        request("GET /healthz", ""),
        request("HEAD /v1/openapi.json", "Accept-Encoding: gzip, br;q=0.5\r\n"),
        request("GET /v1/complaints?unit=650101&limit=5&q=%E7%8E%8B", agent + "Range: bytes=0-20\r\n"),
        request("GET http://bank.example/v1/duties?state=open", head + "X-Forwarded-For: 192.0.2.1\r\n"),
        request("GET /v1/progress?number=650101-20260302-0001-000001-X&phone4=8000", ""),
        request("OPTIONS *", ""),
        request("POST /v1/complaints", agent + json, captured),
        request("POST /v1/complaints", agent + json + gz, *sync::gzip(captured)),
        request("POST /v1/complaints", agent + json + "Expect: 100-continue\r\n", captured),
        request("POST /v1/complaints", agent + json + "Transfer-Encoding: chunked\r\n") + in_chunks(captured),
        request("POST /v1/opinions", agent + json, R"({"unit":"650101","opinion":"praise","narrative":"很好"})"),
        request("POST /v1/session", json + "Connection: close\r\n", R"({"account":"nobody","password":"x"})"),
        request("POST /v1/enroll", json, R"({"code":"none","name":"x"})"),
        request("POST /v1/sync", "Authorization: Bearer " + hash + "\r\nContent-Type: application/x-ndjson\r\n",
                "{\"v\":1}\n"),
        request("PUT /v1/blobs/" + hash, agent + "Content-Range: bytes 0-4/9\r\n", "hello"),
        request("GET /v1/blobs/" + hash + "/held", agent),
    };
}

}  // namespace huiyin::fuzz
