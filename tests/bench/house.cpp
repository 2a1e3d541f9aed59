// SPDX-License-Identifier: Apache-2.0
// tests/bench/house.cpp
#include "tests/bench/house.hpp"

#include <array>

#include "server/devices.hpp"
#include "shared/authority.hpp"
#include "shared/complaint_number.hpp"
#include "shared/shipped.hpp"
#include "sync/messages.hpp"

namespace huiyin::bench {
namespace {

constexpr int lines_a_request = 1000;  ///< of what a device asks back

constexpr std::array branches = {"650101", "650102", "650103", "650104", "650105", "650106", "650001",
                                 "650002", "650003", "650004", "610001", "610002", "610003"};
constexpr std::array categories = {"1.1", "1.2", "2.1", "2.2", "2.3", "2.4", "2.5", "3.1",
                                   "3.2", "3.3", "3.4", "3.5", "4.1", "4.2", "4.3", "4.9"};

template <class Values>
std::string pick(const Values& values, int number) {
    return values.at(static_cast<std::size_t>(number) % values.size());
}

}  // namespace

House::House() {
    need(sync::start_crypto().has_value(), "crypto");
    auto rules = rules_from({}, {});
    need(rules.has_value(), "the shipped rules");
    const auto directory = directory_.file("office");
    need(server::found_office(directory, {std::move(*rules), true}).has_value(), "founding");
    auto office = server::open_office(directory);
    need(office.has_value(), "opening");
    office->clock = std::make_shared<server::RehearsalClock>(*parse_instant("2026-06-01T10:00:00+08:00"));
    office->rehearsal = true;
    auto house = server::HeadOffice::start(std::move(*office));
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

std::string House::code_for(const std::string& unit, Face face) {
    auto code = house_->writer.run<std::string>([&](server::Store& store) -> server::Answer<std::string> {
        return server::new_enrolment_code(store, unit, face);
    });
    need(code.has_value(), "an enrolment code");
    return *code;
}

Device::Device(House& house, const std::string& unit, Face face) : house_(house), unit_(unit), face_(face) {
    auto way = sync::http_transport(house.url());
    need(way.has_value(), "a connection");
    way_ = std::move(*way);
    const Json asked = {{"code", house.code_for(unit, face)}, {"name", "bench"}};
    const auto answer = way_->send("POST", "/v1/enroll", asked.dump(), "application/json", {});
    need(answer && answer->status == 200, "enrolment");
    const auto given = Json::parse(answer->body);
    origin_ = text_of(given, "origin");
    token_ = text_of(given, "token");
}

/// Sixty days of a bank, so that several complaints on one issue in one day are as rare as they are.
Json Device::body(int number) const {
    const auto day = std::chrono::hours{24} * (number % 60 + 1) + std::chrono::minutes{number % 480};
    auto mobile = std::to_string(number);
    mobile = "139" + std::string(8 - mobile.size(), '0') + mobile;
    const auto unit = face_ == Face::desk ? pick(branches, number) : unit_;
    return {{"form", "offsite"},
            {"channel", "hotline"},
            {"unit", unit},
            {"category", pick(categories, number / 7)},
            {"cause", 1},
            {"customer", {{"name", "王建国"}, {"mobile", mobile}, {"anonymous", false}}},
            {"reply_by", "phone"},
            {"narrative", "柜员解释不清,排队两小时"},
            {"number", complaint_number(unit, date_of(house_.now()), origin_, number)},
            {"received_at", to_beijing(house_.now() - day)}};
}

std::string Device::captures(int count) {
    sync::Request request;
    request.header.have_feed = feed_;
    request.header.sent_at = house_.now();
    request.header.limit = lines_a_request;
    request.header.from = head_.seq + 1;
    request.header.incarnation = "bench";
    const auto actor = device_actor(face_, unit_, origin_, house_.rules());
    for (int i = 0; i < count; ++i) {
        const auto number = static_cast<int>(head_.seq + 1);
        std::array<std::uint8_t, 16> id{};
        sync::random_bytes(id);
        Line line{origin_,          number,     head_.hash, {house_.now(), 0}, house_.now(),
                  complaint_id(id), "captured", actor,      body(number)};
        request.lines.push_back(canonical_line(line));
        head_ = {number, hash_of(request.lines.back())};
    }
    return sync::write_request(request);
}

std::string Device::empty_request() const {
    sync::Request request;
    request.header.have_feed = feed_;
    request.header.sent_at = house_.now();
    request.header.incarnation = "bench";
    return sync::write_request(request);
}

std::string Device::push(const std::string& request) {
    const auto answer = way_->send("POST", "/v1/sync", request, "application/x-ndjson", token_);
    need(answer && answer->status == 200, "an exchange: " + (answer ? answer->body : answer.error().what));
    const auto read = sync::parse_response(answer->body);
    need(read.has_value(), "an exchange's answer");
    need(read->header.refused.empty(), "lines were refused");
    need(read->header.held == head_.seq, "lines are not held");
    feed_ = read->header.feed;
    return answer->body;
}

}  // namespace huiyin::bench
