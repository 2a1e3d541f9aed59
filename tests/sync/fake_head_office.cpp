// SPDX-License-Identifier: Apache-2.0
#include "tests/sync/fake_head_office.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "sync/chain/moved_events.hpp"
#include "sync/protocol/covered_event.hpp"
#include "sync/protocol/office_keys.hpp"
#include "sync/protocol/refusal_codes.hpp"

namespace huiyin::testing {

FakeHeadOffice::FakeHeadOffice() : box_keys(sync::new_box_keys()), sign_keys(sync::new_sign_keys()) {}

namespace {

std::vector<sync::KeyPair> all(const sync::KeyPair& newest, std::vector<sync::KeyPair> earlier) {
    earlier.insert(earlier.begin(), newest);
    return earlier;
}

}  // namespace

void FakeHeadOffice::rotate() {
    earlier_box_keys = all(box_keys, earlier_box_keys);
    earlier_sign_keys = all(sign_keys, earlier_sign_keys);
    box_keys = sync::new_box_keys();
    sign_keys = sync::new_sign_keys();
}

std::vector<std::string> FakeHeadOffice::announced_to(const std::string& office_key) const {
    const auto box = all(box_keys, earlier_box_keys), sign = all(sign_keys, earlier_sign_keys);
    std::vector<std::string> out;
    for (auto i = sign.size() - 1; i > 0; --i)
        if (!out.empty() || sync::key_id(sign[i].public_key) == office_key)
            out.push_back(sync::announce_office_keys({box[i - 1].public_key, sign[i - 1].public_key}, sign[i]));
    return out;
}

sync::Identity FakeHeadOffice::identity(const std::string& origin, Face face) const {
    return {origin,
            "650101",
            "http://head-office:8080",
            "token-" + origin,
            face,
            box_keys.public_key,
            sign_keys.public_key};
}

sync::ChainHead FakeHeadOffice::Chain::head() const {
    const auto seq = static_cast<std::int64_t>(hashes.size());
    return {seq, at(seq)};
}

void FakeHeadOffice::take_in(const std::string& origin, const std::string& sent, std::vector<sync::Refused>& refused) {
    const auto keys = all(box_keys, earlier_box_keys);
    const auto text = sync::is_covered(sent) ? sync::uncover(sent, keys).value_or("") : sent;
    const auto link = sync::parse_link(text);
    REQUIRE(link);
    auto& chain = chains_[origin];
    const auto hash = hash_of(link->bytes);
    switch (sync::fit(chain.head(), *link)) {
        case sync::Fit::known:
            if (chain.at(link->seq) != hash)
                refused.push_back({link->seq, "another line stands there", "fork"});
            else if (const auto standing = refused_.find({origin, link->seq}); standing != refused_.end())
                refused.push_back(standing->second);
            return;
        case sync::Fit::gap:
            refused.push_back({link->seq, "gap"});
            return;
        case sync::Fit::broken:
            refused.push_back({link->seq, "broken"});
            return;
        case sync::Fit::next:
            if (stands_in_the_way(origin, *link, hash)) {
                refused.push_back({link->seq, "another line stands there", "fork"});
                return;
            }
            chain.hashes.push_back(hash);
            if (returned_.erase({origin, link->seq}) > 0) return;
    }
    const auto line = link->sealed ? sync::open(text, keys) : parse_line(text);
    REQUIRE(line);
    const auto refuse_it = [&](const std::string& why, std::string_view code) {
        refused.push_back({link->seq, why, std::string(code)});
        refused_[{origin, link->seq}] = refused.back();
    };
    if (const auto why = refuse(*line); !why.empty())
        refuse_it(why, "");
    else if (!known_.insert(sync::event_itself(*line)).second && line->was != 0)
        refuse_it("stands already", sync::refusal::stands_already);
    else
        feed.push_back(*line);
}

void FakeHeadOffice::take_back(const Event& event) {
    returned_[{event.origin, event.seq}] = hash_of(canonical_line(event));
    known_.insert(sync::event_itself(event));
    feed.push_back(event);
}

bool FakeHeadOffice::stands_in_the_way(const std::string& origin, const sync::Link& link, const Hash& hash) {
    auto found = returned_.find({origin, link.seq});
    if (found == returned_.end() || found->second == hash) return false;
    auto& chain = chains_[origin];
    for (; found != returned_.end(); found = returned_.find({origin, chain.head().seq + 1})) {
        chain.hashes.push_back(found->second);
        returned_.erase(found);
    }
    return true;
}

sync::Response FakeHeadOffice::answer(const std::string& origin, const sync::Request& request, Instant received_at) {
    sync::Response out;
    for (const auto& text : request.lines) take_in(origin, text, out.header.refused);
    out.header.office_keys = announced_to(request.header.office_key);
    const auto head = chains_[origin].head();
    out.header.acked_seq = head.seq;
    out.header.receipt = sync::make_receipt(origin, head.seq, head.hash, sign_keys);
    out.header.received_at = received_at;
    out.header.left = std::exchange(left, {});
    out.header.policy = policy;

    auto from = static_cast<std::size_t>(
        std::min<std::int64_t>(request.header.have_feed, static_cast<std::int64_t>(feed.size())));
    if (request.header.compare) {
        ++compares;
        from = 0;  // crude, but it sends what differs
    }
    const auto to = std::min(feed.size(), from + page);
    for (auto i = from; i < to; ++i) out.events.push_back({static_cast<std::int64_t>(i + 1), feed[i]});
    out.header.feed = static_cast<std::int64_t>(to);
    out.header.more = to < feed.size();
    Digest total;
    for (const auto& line : feed) total.add(hash_of(canonical_line(line)));
    out.header.digest = total.to_string();
    return out;
}

Event FakeHeadOffice::write(const std::string& subject, const std::string& kind, Instant at, Json body, Actor by) {
    auto& chain = chains_["h-0001"];
    Event event;
    event.origin = "h-0001";
    event.seq = chain.head().seq + 1;
    event.prev = chain.head().hash;
    event.at = {at, 0};
    event.clock = at;
    event.subject = subject;
    event.kind = kind;
    event.by = std::move(by);
    event.body = std::move(body);
    chain.hashes.push_back(hash_of(canonical_line(event)));
    feed.push_back(event);
    return event;
}

void is_on_until(sync::EventLog& log, Instant wall) {
    log.use_steady_clock([on = wall - noon() + std::chrono::hours{1}] {
        return sync::SteadyReading{"test", std::max(on, std::chrono::milliseconds{0})};
    });
}

Result<std::vector<std::string>> exchange(sync::EventLog& log, FakeHeadOffice& office, Instant wall) {
    is_on_until(log, wall);
    const auto request = sync::parse_request(sync::write_request(log.next_request(wall, 1000, "start-1")));
    REQUIRE(request);
    const auto answer = office.answer(log.identity()->origin, *request, wall);
    const auto response = sync::parse_response(sync::write_response(answer));
    REQUIRE(response);
    return log.apply(*response, wall, wall);
}

std::unique_ptr<sync::EventLog> open_log(const std::string& directory, const FakeHeadOffice& office,
                                         const std::string& origin, Face face) {
    auto log = sync::EventLog::open(directory);
    REQUIRE(log);
    if (!(*log)->identity()) REQUIRE((*log)->enrol(office.identity(origin, face)));
    return std::move(*log);
}

Draft draft(const std::string& subject, const std::string& words) {
    return {subject, "captured", {"", Role::customer, "650101"}, {{"narrative", words}}};
}

Instant noon() { return *parse_instant("2026-03-02T12:00:00+08:00"); }

}  // namespace huiyin::testing
