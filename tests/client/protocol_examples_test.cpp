// SPDX-License-Identifier: Apache-2.0
// The examples of docs/protocol.md, each read and checked by what devices read and check with, and written again to the
// same bytes: one that is stale fails.
#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <sstream>

#include "client/engine/office_client.hpp"
#include "sync/chain/request_signature.hpp"
#include "sync/protocol/certificate.hpp"
#include "sync/protocol/covered_event.hpp"
#include "sync/protocol/delivery_proof.hpp"
#include "sync/protocol/device_call.hpp"
#include "sync/protocol/epoch_proof.hpp"
#include "sync/protocol/office_keys.hpp"
#include "sync/protocol/refusal_codes.hpp"
#include "sync/protocol/server_keys.hpp"
#include "tests/client/fake_network.hpp"

using namespace huiyin;
using namespace huiyin::sync;

namespace {

/// ```json example=NAME … ```: the text by its name, its last newline only where there is more than one line.
std::map<std::string, std::string> read_examples() {
    std::ifstream page(std::string(HUIYIN_DOCS_DIR) + "/protocol.md");
    std::map<std::string, std::string> out;
    std::string name, text;
    for (std::string line; std::getline(page, line);) {
        if (!line.starts_with("```")) {
            if (!name.empty()) text += line + '\n';
            continue;
        }
        if (!name.empty()) out[name] = std::move(text);
        const auto at = line.find("example=");
        name = at == std::string::npos ? std::string{} : line.substr(at + 8);
        text.clear();
    }
    return out;
}

const std::map<std::string, std::string>& examples() {
    static const auto all = read_examples();
    return all;
}

/// A message of many lines, as it travels.
const std::string& message(const std::string& name) { return examples().at(name); }
/// One of a single line, without its end.
std::string text(const std::string& name) {
    auto out = message(name);
    out.pop_back();
    return out;
}
Json json(const std::string& name) { return parse_json(text(name)).value(); }

KeyPair keys(const char* whose) {
    const auto pair = json("keys").at(whose);
    return {text_of(pair, "public"), text_of(pair, "secret")};
}
KeyPair office_box() { return keys("office_box"); }
KeyPair office_sign() { return keys("office_sign"); }
KeyPair exchange_keys() { return keys("exchange"); }

Request request(const std::string& name) {
    const auto read = parse_request(message(name));
    REQUIRE(read);
    CHECK(is_signed_request(message(name), exchange_keys().public_key));
    CHECK(sign_request(write_request(*read), exchange_keys().secret_key) == message(name));
    return *read;
}

Response answer(const std::string& name, const char* device = "t-0001", const KeyPair& signed_with = office_sign()) {
    const auto read = parse_response(message(name));
    REQUIRE(read);
    CHECK(write_response(*read) == message(name));
    CHECK(receipt_arrival(read->header.receipt, device, signed_with.public_key));
    return *read;
}

/// Answers with an example, and remembers what was asked.
struct Paper : Transport {
    HttpAnswer says;
    std::string& asked;
    Paper(HttpAnswer answer, std::string& body) : says(std::move(answer)), asked(body) {}
    Result<HttpAnswer> send(const std::string&, const std::string&, const std::string& body, const std::string&,
                            const std::string&, const std::string&) override {
        asked = body;
        return says;
    }
};

struct Office {
    std::string asked;
    client::OfficeClient calls;
    Office(int status, std::string body)
        : calls(std::make_unique<Paper>(HttpAnswer{status, std::move(body), "application/json"}, asked),
                std::make_shared<RulesCache>()) {}
};

std::string with_rules(const std::string& name) {
    auto out = json(name);
    out["rules"] = testing::demo_rules();
    return canonical(out);
}

bool is_delivered(const Return& given) {
    const auto event = parse_line(given.line);
    return event &&
           Prover(office_sign()).holds(given.proof, {event->origin, event->seq, given.hash, hash_of(given.line)});
}

}  // namespace

TEST_CASE("every example of the protocol's page is replayed here, and each in canonical form") {
    std::istringstream names(
        "exchange-request-kiosk exchange-answer-kiosk keys event event-sealed call counter-behind "
        "not-signed device-revoked enrol-request enrol-answer certificate return-request return-answer "
        "epoch-proof exchange-answer exchange-answer-refused exchange-answer-restored covered receipt "
        "exchange-request exchange-return next-keys held-answer piece-answer session-request "
        "session-answer policy-answer published-answer accounts-request key-request key-answer "
        "accounts-answer exchange-request-knowledge exchange-answer-knowledge office-keys exchange-request-keys "
        "exchange-answer-keys device-revoked-keys exchange-request-call exchange-answer-call exchange-answer-calls "
        "exchange-request-going");
    const std::set<std::string> replayed{std::istream_iterator<std::string>(names), {}};
    std::set<std::string> found;
    for (const auto& [name, lines] : examples()) {
        INFO(name);
        found.insert(name);
        std::istringstream in(lines);
        for (std::string line; name != "call" && std::getline(in, line);)
            CHECK(canonical(parse_json(line).value_or(Json())) == line);
    }
    CHECK(found == replayed);
}

TEST_CASE("every member of an exchange's headers is explained on the page") {
    std::ifstream file(std::string(HUIYIN_DOCS_DIR) + "/protocol.md");
    const std::string page{std::istreambuf_iterator<char>(file), {}};
    for (const auto& [name, lines] : examples()) {
        if (!name.starts_with("exchange-")) continue;
        const auto header = parse_json(lines.substr(0, lines.find('\n')));
        REQUIRE(header);
        for (const auto& [member, value] : header->items()) {
            INFO(name << ": " << member);
            CHECK((page.find('`' + member + '`') != std::string::npos ||
                   page.find('`' + member + ' ') != std::string::npos));
        }
    }
}

TEST_CASE("the example of an event is one, and the sealed one opens to a customer's words") {
    const auto event = parse_line(text("event"));
    REQUIRE(event);
    CHECK(canonical_line(*event) == text("event"));
    CHECK(event->steady);
    const auto inside = open(text("event-sealed"), office_box());
    REQUIRE(inside);
    CHECK(inside->kind == "captured");
    CHECK(parse_link(text("event-sealed"))->seq == inside->seq);
}

TEST_CASE("the example of a call is signed over the example of a request") {
    const CalledWith what{"POST", "/v1/sync", message("exchange-request")};
    const auto call = parse_device_call(text("call"));
    REQUIRE(call);
    CHECK(is_signed_call(*call, what, exchange_keys().public_key));
    CHECK(sign_call(*call, what, exchange_keys().secret_key) == text("call"));
    CHECK(call->counter == parse_request(what.body)->header.counter);
}

TEST_CASE("a device takes the examples of refusals for what they are") {
    const auto behind = json("counter-behind");
    CHECK(text_of(behind, "type") == "counter-behind");
    CHECK(number_of(behind, "counter") == 57);
    const auto refused = Office(403, text("not-signed")).calls.exchange({}, "token", {});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().where == client::not_signed);
    const auto revoked = Office(403, text("device-revoked")).calls.exchange({}, "token", {});
    REQUIRE(revoked);
    REQUIRE(revoked->revocation.size() == 1);
    CHECK(is_revocation(revoked->revocation.front(), "t-0001", office_sign().public_key));
}

TEST_CASE("the examples of enrolment are what a device asks and reads") {
    Office office(200, with_rules("enrol-answer"));
    const auto enrolled = office.calls.enroll("https://office", "ABCD-2345", "柜台", exchange_keys().public_key);
    REQUIRE(enrolled);
    CHECK(office.asked == text("enrol-request"));
    CHECK(enrolled->identity.sign_key == office_sign().public_key);
    CHECK(enrolled->identity.box_key == office_box().public_key);
    CHECK(enrolled->certificate == text("certificate"));
    const auto certificate = read_certificate(text("certificate"), office_sign().public_key);
    REQUIRE(certificate);
    CHECK(make_certificate(*certificate, office_sign()) == text("certificate"));
    CHECK(certificate->exchange_key == exchange_keys().public_key);
}

TEST_CASE("the examples of coming back are what a device sends and head office reads") {
    const auto call = json("return-request");
    const auto shown = read_return_call(call, office_sign().public_key);
    REQUIRE(shown);
    CHECK(shown->origin == "t-0001");
    CHECK(make_return_call(text("certificate"), Instant{number_of(call, "at")}, exchange_keys().secret_key) ==
          text("return-request"));
    Office office(200, text("return-answer"));
    CHECK(office.calls.come_back(text("return-request")));
    CHECK(office.asked == text("return-request"));
    CHECK(flag_of(json("return-answer"), "unconfirmed"));
}

TEST_CASE("the examples of head office's signed words are signed by it") {
    CHECK(proves_epoch(text("epoch-proof"), 2, office_sign().public_key));
    CHECK(make_epoch_proof(2, "ho-2", office_sign()) == text("epoch-proof"));
    const auto announced = read_announcement(text("next-keys"), office_sign().public_key);
    REQUIRE(announced);
    CHECK(sign_announcement(*announced, office_sign()) == text("next-keys"));
    const auto arrival = receipt_arrival(text("receipt"), "t-0001", office_sign().public_key);
    REQUIRE(arrival);
    CHECK(arrival->head == hash_of(text("event")));
    CHECK(check_receipt(text("receipt"), "t-0001", 58, arrival->head, office_sign().public_key));
}

TEST_CASE("the examples of the exchange are signed, proved and come back as they were written") {
    const auto asked = request("exchange-request");
    CHECK(asked.lines == std::vector<std::string>{text("event")});
    CHECK(asked.header.ends_at == 58);
    const auto got = answer("exchange-answer");
    CHECK(got.header.receipt == text("receipt"));
    CHECK(got.header.next_keys == text("next-keys"));
    REQUIRE(got.events.size() == 2);
    CHECK(got.events[0].hash == hash_of(text("event-sealed")));
    for (const auto& [feed, line, hash, proof] : got.events) {
        const auto written = canonical_line(line);
        CHECK(is_delivered({written, hash.value_or(hash_of(written)), proof, {}}));
    }
    REQUIRE(got.header.keep.size() == 1);
    CHECK(open_kept_box(got.header.keep[0].box, office_box()));
    const auto refused = answer("exchange-answer-refused");
    REQUIRE(refused.header.refused.size() == 1);
    CHECK(refused.header.refused[0].code == refusal::another_role);
    CHECK_FALSE(refused.header.left.empty());
    CHECK_FALSE(refused.header.wants.empty());
}

TEST_CASE("the examples of new keys lead from the key that the device names to the one that signs the rest") {
    const auto next = keys("office_sign_next");
    const auto asked = request("exchange-request-keys");
    CHECK(asked.header.office_key == key_id(office_sign().public_key));
    const auto got = answer("exchange-answer-keys", "t-0001", next);
    CHECK(got.header.office_keys == std::vector{text("office-keys")});
    const OfficeKeyNames names{keys("office_box_next").public_key, next.public_key};
    CHECK(follow_office_keys(got.header.office_keys, office_sign().public_key) == names);
    CHECK(announce_office_keys(names, office_sign()) == text("office-keys"));
    const auto revoked = Office(403, text("device-revoked-keys")).calls.exchange({}, "token", {});
    REQUIRE(revoked);
    for (const auto& key : {office_sign(), next})
        CHECK(std::ranges::any_of(revoked->revocation,
                                  [&](const auto& word) { return is_revocation(word, "t-0001", key.public_key); }));
}

TEST_CASE("the examples of the knowledge base are signed, and their article is one") {
    const auto asked = request("exchange-request-knowledge");
    CHECK(asked.header.have_knowledge == 17);
    CHECK(asked.header.used == std::map<std::string, std::int64_t>{{"k-3.3-1", 3}});
    const auto got = answer("exchange-answer-knowledge");
    CHECK(got.header.knowledge == 18);
    REQUIRE(got.header.articles.size() == 1);
    CHECK(article_from(got.header.articles[0])->is_final());
}

TEST_CASE("the examples of giving back are proved by head office's own word") {
    const auto restored = answer("exchange-answer-restored");
    CHECK(restored.header.offer);
    CHECK(proves_epoch(restored.header.epoch_proof, restored.header.epoch, office_sign().public_key));
    CHECK(read_certificate(restored.header.certificate, office_sign().public_key));
    const auto given = request("exchange-return");
    REQUIRE(given.returns.size() == 3);
    const auto kept = open_kept_box(given.returns[0].box, office_box());
    REQUIRE(kept);
    CHECK(is_delivered({kept->line, hash_of(kept->line), kept->proof, {}}));
    CHECK(is_delivered(given.returns[1]));
    CHECK(is_delivered(given.returns[2]));
    const auto uncovered = uncover(text("covered"), office_box());
    REQUIRE(uncovered);
    CHECK(parse_line(*uncovered)->prev == hash_of(text("event")));
}

TEST_CASE("the example of a kiosk says what is gone, asks about what was refused, and hears that it was taken") {
    const auto asked = request("exchange-request-kiosk");
    REQUIRE(asked.header.gone);
    CHECK(asked.header.gone->places == std::vector<Places>{{41, 45}});
    CHECK(receipt_arrival(asked.header.gone->receipt, "k-0001", office_sign().public_key));
    CHECK(asked.header.refused == answer("exchange-answer-kiosk", "k-0001").header.taken);
}

TEST_CASE("the examples of a call are the kiosk's word, its branch's tablets hear of it, and one of them goes") {
    const auto asked = request("exchange-request-call");
    REQUIRE(asked.header.call);
    const auto heard = answer("exchange-answer-call", "k-0001").header.call;
    REQUIRE(heard);
    CHECK(heard->at == asked.header.call);
    CHECK_FALSE(heard->coming);
    const auto ringing = answer("exchange-answer-calls").header.calls;
    REQUIRE(ringing.size() == 1);
    CHECK(ringing[0].name == "大堂自助机");
    CHECK(request("exchange-request-going").header.going ==
          std::map<std::string, Instant>{{ringing[0].origin, ringing[0].at}});
}

TEST_CASE("the examples of attachments say where to go on") {
    CHECK(Office(200, text("held-answer")).calls.attachment_held("hash", "token")->bytes == 262'144);
    CHECK(Office(202, text("piece-answer")).calls.send_piece("hash", {262'144, 700'000, "bytes"}, "token")->bytes ==
          524'288);
}

TEST_CASE("the examples of the other calls are what a device asks and reads") {
    Office session(200, text("session-answer"));
    const auto in = session.calls.sign_in("outlet_manager-650101", "demo-650101");
    REQUIRE(in);
    CHECK(in->actor.role == Role::outlet_manager);
    CHECK(session.asked == text("session-request"));
    CHECK(Office(200, with_rules("policy-answer")).calls.policy("token")->version == "2026-1");
    CHECK(Office(200, text("published-answer")).calls.published("650101", "token")->size() == 1);
    Office accounts(200, text("accounts-answer"));
    const std::vector<Actor> people{{"outlet_manager-650101", Role::outlet_manager, "650101"},
                                    {"outlet_staff-650101", Role::outlet_staff, "650101"}};
    const auto now_are = accounts.calls.accounts_now(people, "token");
    REQUIRE(now_are);
    CHECK(now_are->closed == std::vector<std::string>{"outlet_staff-650101"});
    CHECK(now_are->around ==
          std::vector<client::Colleague>{{"outlet_manager-650101", "李经理", Role::outlet_manager, "650101"}});
    CHECK(accounts.asked == text("accounts-request"));
    Office key(200, text("key-answer"));
    CHECK(key.calls.device_key("t-0001", text_of(json("key-request"), "escrow"), "token") ==
          text_of(json("key-answer"), "key"));
    CHECK(key.asked == text("key-request"));
}
