// SPDX-License-Identifier: Apache-2.0
// A device that is enrolled for real but writes its lines by hand, so that it can lie, cut, double and forget.
#pragma once
#include "sync/chain/chain.hpp"
#include "sync/protocol/messages.hpp"
#include "tests/server/support/running_office.hpp"

namespace huiyin::test {

class HandMadeDevice {
  public:
    HandMadeDevice(RunningOffice& office, const std::string& unit, Face face = Face::tablet);

    const std::string& origin() const { return origin_; }
    const std::string& token() const { return token_; }
    /// Head office started again: this is the one that serves now.
    void go_on_with(RunningOffice& office) { office_ = &office; }
    Actor actor() const;  ///< whom a device of this face and unit writes as

    /// The next line of the chain, its body whole, as it travels; the chain goes on behind it. `change` may spoil it
    /// first.
    std::string next(const std::string& subject, const std::string& kind, const Json& body,
                     const std::function<void(Event&)>& change = {});
    /// Puts any bytes at the next place of the chain.
    std::string place(const std::string& bytes);
    std::int64_t written() const { return head_.seq; }
    const sync::ChainHead& head() const { return head_; }
    void go_back(const sync::ChainHead& head) { head_ = head; }

    /// POST /v1/sync with these lines; `from` is the seq of the first.
    HttpReceived post(const std::vector<std::string>& lines, std::int64_t from);
    HttpReceived post_body(const std::string& body) const;
    /// The same, read; fails the test unless it is 200.
    sync::Response exchange(const std::vector<std::string>& lines, std::int64_t from);

    std::int64_t have_feed = 0;  ///< said in the next request
    std::string boot_id = "first";
    std::chrono::milliseconds clock_ahead{0};  ///< how far its clock runs ahead of head office's
    int version = sync::protocol_version;      ///< of the exchange that it speaks
    /// Its steady clock, in the request and in each event; nothing: it says nothing of it.
    std::optional<SteadyTime> steady;
    std::vector<std::string> receipts;  ///< said in the next request
    std::optional<std::map<std::string, std::string>> compare;
    std::vector<std::string> lost;  ///< attachments that it says will never come

  private:
    RunningOffice* office_;
    std::string origin_, unit_, token_;
    Face face_;
    sync::ChainHead head_;
    std::int64_t epoch_ = 0;  ///< of head office, in which it was enrolled: it has nothing to give back
};

/// "c-" and 32 digits, other for each `name`.
std::string subject_named(int number);
/// The sentence for the refused line at this place; "" when it was not refused.
std::string why_refused(const sync::Response& response, std::int64_t seq);

}  // namespace huiyin::test
