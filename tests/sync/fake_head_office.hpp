// SPDX-License-Identifier: Apache-2.0
// The other side of the exchange, on paper: chains, a feed, receipts. No rules, no disk.
#pragma once
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "sync/chain/chain.hpp"
#include "sync/chain/sealing.hpp"
#include "sync/log/event_log.hpp"
#include "sync/protocol/messages.hpp"

namespace huiyin::testing {

/// Copying one is taking a backup of head office.
class FakeHeadOffice {
  public:
    FakeHeadOffice();

    /// What enrolment would store on a device.
    sync::Identity identity(const std::string& origin, Face face = Face::tablet) const;
    /// Takes a request in and answers it.
    sync::Response answer(const std::string& origin, const sync::Request& request, Instant received_at);
    /// A line of head office's own, of its rule engine unless somebody else writes there.
    Event write(const std::string& subject, const std::string& kind, Instant at, Json body = Json::object(),
                Actor by = {"rule_keeper", Role::rule_keeper, "000000"});

    /// Another device gives back a line that head office, restored, lacks: it stands in its place, and the chain goes
    /// on over it when it comes to it.
    void take_back(const Event& event);

    /// New keys, as `huiyin-server keys rotate` makes them.
    void rotate();

    sync::KeyPair box_keys, sign_keys;
    std::vector<sync::KeyPair> earlier_box_keys, earlier_sign_keys;                                ///< the newest first
    std::function<std::string(const Event&)> refuse = [](const Event&) { return std::string{}; };  ///< "" accepts
    std::vector<std::string> left;  ///< said in the next answer, then forgotten
    std::size_t page = 1000;        ///< lines in an answer
    std::string policy;             ///< version named in answers
    std::vector<Event> feed;
    int compares = 0;  ///< requests that compared subject by subject

  private:
    struct Chain {
        std::vector<Hash> hashes;
        sync::ChainHead head() const;
        Hash at(std::int64_t seq) const { return seq == 0 ? Hash{} : hashes[static_cast<std::size_t>(seq - 1)]; }
    };
    void take_in(const std::string& origin, const std::string& sent, std::vector<sync::Refused>& refused);
    std::vector<std::string> announced_to(const std::string& office_key) const;
    bool stands_in_the_way(const std::string& origin, const sync::Link& link, const Hash& hash);
    std::map<std::string, Chain> chains_;
    std::map<std::pair<std::string, std::int64_t>, Hash> returned_;  ///< the chain has not come to them yet
    std::set<std::string> known_;                                    ///< the events in the feed, wherever they stand
    std::map<std::pair<std::string, std::int64_t>, sync::Refused> refused_;
};

/// One exchange of `log` with `office` at `wall`, as the engine does it.
/// The device has been on since noon(), until `wall`: so says its steady clock from now on.
void is_on_until(sync::EventLog& log, Instant wall);
/// One round trip at `wall`, until which the device is on.
Result<std::vector<std::string>> exchange(sync::EventLog& log, FakeHeadOffice& office, Instant wall);

/// A log enrolled with `office` in `directory`; fails the test when it cannot be opened.
std::unique_ptr<sync::EventLog> open_log(const std::string& directory, const FakeHeadOffice& office,
                                         const std::string& origin = "t-0001", Face face = Face::tablet);
Draft draft(const std::string& subject, const std::string& words = "the queue was long");
Instant noon();

}  // namespace huiyin::testing
