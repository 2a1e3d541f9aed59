// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/house.hpp"

#include <array>

#include "server/app/founding.hpp"
#include "server/app/start.hpp"
#include "server/identity/accounts.hpp"
#include "server/services/enrolment.hpp"
#include "shared/complaint/authority.hpp"
#include "shared/vocabulary/complaint_number.hpp"
#include "shared/vocabulary/subject_id.hpp"
#include "sync/chain/request_signature.hpp"
#include "sync/chain/sealing.hpp"
#include "tests/bench/bank.hpp"

namespace huiyin::bench {
namespace {

constexpr int lines_a_request = 1000;  ///< of what a device asks back

}  // namespace

House::House(std::string directory) : directory_(directory.empty() ? own_.file("office") : std::move(directory)) {
    need(sync::start_crypto().has_value(), "crypto");
    if (!std::filesystem::exists(store_file()))
        need(server::found_office(directory_, {large_bank()}).has_value(), "founding");
    auto office = server::open_office(directory_);
    need(office.has_value(), "opening");
    clock_ = std::make_shared<server::RehearsalClock>(*parse_instant("2026-06-03T17:00:00+08:00"));
    office->clock = clock_;
    office->rehearsal = true;
    auto house = server::start_head_office(std::move(*office));
    need(house.has_value(), "starting");
    house_ = std::move(*house);
    auto server = server::HttpServer::bind(*house_, {});
    need(server.has_value(), "listening");
    server_ = std::move(*server);
    url_ = server_->url();
    answering_ = std::thread([this] { server_->run(); });
}

House::~House() {
    server_->stop();
    answering_.join();
}

void House::set_clock(Instant now) { clock_->set(now); }

std::string House::store_file() const { return server::store_path(directory_); }

std::int64_t House::lines() {
    const auto counted = house_->readers.read<std::int64_t>(
        [](server::Store& store) -> server::Answer<std::int64_t> { return store.counts().events; });
    need(counted.has_value(), "a count");
    return *counted;
}

std::string House::code_for(const std::string& unit, Face face) {
    auto code = house_->writer.run<std::string>([&](server::Store& store) -> server::Answer<std::string> {
        return server::new_enrolment_code(store, house_->context, unit, face);
    });
    need(code.has_value(), "an enrolment code");
    return *code;
}

std::string House::account_for(const std::string& unit, Role role) {
    server::Account account{"bench-" + unit, unit, role, "王建国", {}, true, true};
    account.password_hash = server::hash_password("bench", server::PasswordCost::demo);
    const auto put = house_->writer.run<bool>([&](server::Store& store) -> server::Answer<bool> {
        store.put_account(account, Instant{});
        return true;
    });
    need(put.has_value(), "an account");
    return account.id;
}

std::vector<std::string> enrol_many(House& house, int count) {
    std::vector<std::string> tokens;
    const auto done = house.office().writer.run<bool>([&](server::Store& store) -> server::Answer<bool> {
        for (int i = 0; i < count; ++i) {
            const auto token = "bench-" + std::to_string(i);
            server::Origin made;
            made.id = "t-bench-" + std::to_string(i);
            made.unit = outlet(i);
            made.face = Face::tablet;
            made.token_hash = server::hash_token(token);
            made.last_seen = house.now();
            made.boot_id = "bench";
            store.put_origin(made);
            tokens.push_back(token);
        }
        return true;
    });
    need(done.has_value(), "enrolling many");
    return tokens;
}

Device::Device(House& house, const std::string& unit, Face face, std::int64_t first, bool signs)
    : house_(house), unit_(unit), face_(face), first_(first) {
    auto way = sync::http_transport(house.url());
    need(way.has_value(), "a connection");
    way_ = std::move(*way);
    Json asked = {{"code", house.code_for(unit, face)}, {"name", "bench"}};
    if (signs) {
        const auto keys = sync::new_sign_keys();
        asked["exchange_key"] = keys.public_key;
        secret_key_ = keys.secret_key;
    }
    const auto answer = way_->send("POST", "/v1/enroll", asked.dump(), "application/json", {});
    need(answer && answer->status == 200, "enrolment");
    const auto given = Json::parse(answer->body);
    origin_ = text_of(given, "origin");
    token_ = text_of(given, "token");
}

Json Device::body(std::int64_t number) const {
    auto body = complaint_of_the_day(number, house_.now(), days_ago_);
    if (face_ != Face::desk) body["unit"] = unit_;
    body.update(in_all_);
    body["number"] = complaint_number(text_of(body, "unit"), date_of(house_.now()), origin_, number);
    return body;
}

std::string Device::captures(int count) {
    sync::Request request;
    request.header.have_feed = feed_;
    request.header.sent_at = house_.now();
    request.header.limit = lines_a_request;
    request.header.from = head_.seq + 1;
    request.header.boot_id = "bench";
    const auto actor = device_actor(face_, unit_, origin_, house_.rules());
    for (int i = 0; i < count; ++i) {
        const auto number = head_.seq + 1;
        std::array<std::uint8_t, 16> id{};
        sync::random_bytes(id);
        Event event;
        event.origin = origin_;
        event.seq = number;
        event.prev = head_.hash;
        event.kind = "captured";
        event.by = actor;
        event.body = body(number + first_);
        event.clock = *parse_instant(text_of(event.body, "received_at"));
        event.at = {event.clock, 0};
        event.subject = complaint_id(timed_id(id, event.clock));
        request.lines.push_back(canonical_line(event));
        head_ = {number, hash_of(request.lines.back())};
    }
    return written(request);
}

std::string Device::written(const sync::Request& request) const {
    auto body = sync::write_request(request);
    return secret_key_.empty() ? body : sync::sign_request(body, secret_key_);
}

std::string Device::empty_request() const {
    sync::Request request;
    request.header.have_feed = feed_;
    request.header.sent_at = house_.now();
    request.header.boot_id = "bench";
    return written(request);
}

std::string Device::send(const std::string& request) {
    auto answer = way_->send("POST", "/v1/sync", request, "application/x-ndjson", token_);
    need(answer && answer->status == 200, "an exchange: " + (answer ? answer->body : answer.error().what));
    return std::move(answer->body);
}

bool Device::read(const std::string& answer) {
    const auto read = sync::parse_response(answer);
    need(read.has_value(), "an exchange's answer");
    need(read->header.refused.empty(), "lines were refused");
    need(read->header.acked_seq == head_.seq, "lines are not held");
    feed_ = read->header.feed;
    return read->header.more;
}

}  // namespace huiyin::bench
