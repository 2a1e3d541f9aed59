// SPDX-License-Identifier: Apache-2.0
#include "tests/server/support/hand_made_device.hpp"

#include <catch2/catch.hpp>

#include "shared/complaint/authority.hpp"

namespace huiyin::test {

HandMadeDevice::HandMadeDevice(RunningOffice& office, const std::string& unit, Face face)
    : office_(&office), unit_(unit), face_(face) {
    const auto answer = office.post("/v1/enroll", {{"code", office.enrolment_code(unit, face)}, {"name", "by hand"}});
    REQUIRE(answer.status == 200);
    origin_ = text_of(answer.json(), "origin");
    token_ = text_of(answer.json(), "token");
    epoch_ = number_of(answer.json(), "epoch");
}

Actor HandMadeDevice::actor() const { return device_actor(face_, unit_, origin_, office_->rules()); }

std::string HandMadeDevice::next(const std::string& subject, const std::string& kind, const Json& body,
                                 const std::function<void(Event&)>& change) {
    Event event;
    event.origin = origin_;
    event.seq = head_.seq + 1;
    event.prev = head_.hash;
    event.clock = office_->now() + clock_ahead;
    event.at = {event.clock, static_cast<int>(event.seq % 1000)};
    event.subject = subject;
    event.kind = kind;
    event.by = actor();
    event.body = whole_body(kind, body);
    event.steady = steady;
    if (change) change(event);
    return place(canonical_line(event));
}

std::string HandMadeDevice::place(const std::string& bytes) {
    head_ = {head_.seq + 1, hash_of(bytes)};
    return bytes;
}

HttpReceived HandMadeDevice::post(const std::vector<std::string>& lines, std::int64_t from) {
    sync::Request request;
    request.header.have_feed = have_feed;
    request.header.sent_at = office_->now() + clock_ahead;
    request.header.from = lines.empty() ? 0 : from;
    request.header.boot_id = boot_id;
    request.header.v = version;
    request.header.epoch = request.header.offered = epoch_;
    request.header.steady = steady;
    request.header.ends_at = version > 1 ? head_.seq : -1;
    request.header.receipts = receipts;
    if (compare) {
        request.header.compare = true;
        request.header.subjects = *compare;
    }
    request.header.lost = lost;
    request.lines = lines;
    return post_body(sync::write_request(request));
}

HttpReceived HandMadeDevice::post_body(const std::string& body) const {
    return office_->call({"POST", "/v1/sync", body, "application/x-ndjson", token_, {}});
}

sync::Response HandMadeDevice::exchange(const std::vector<std::string>& lines, std::int64_t from) {
    const auto answer = post(lines, from);
    INFO(answer.body);
    REQUIRE(answer.status == 200);
    auto response = sync::parse_response(answer.body);
    REQUIRE(response);
    have_feed = response->header.feed;
    return std::move(*response);
}

std::string subject_named(int number) {
    auto digits = std::to_string(number);
    return "c-" + std::string(32 - digits.size(), '0') + digits;
}

std::string why_refused(const sync::Response& response, std::int64_t seq) {
    for (const auto& refused : response.header.refused)
        if (refused.seq == seq) return refused.why;
    return {};
}

}  // namespace huiyin::test
