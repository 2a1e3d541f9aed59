// SPDX-License-Identifier: Apache-2.0
// A complaint's life told as a story; what comes out are the lines that devices would write.
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "shared/complaint/complaint.hpp"
#include "shared/complaint/opinion_entry.hpp"
#include "shared/engine/required_events.hpp"
#include "shared/events/fold.hpp"
#include "tests/support/bodies.hpp"
#include "tests/support/rules.hpp"
#include "tests/support/times.hpp"

namespace huiyin::test {

/// "outlet_manager-650101" → that account, role and unit, as the demo bank names them; "customer" → a customer at the
/// kiosk of 650101; "rule_keeper" → head office's own hand.
Actor person(std::string_view account);

/// The body that the contract shows, without received_at.
Json contract_body();

/// Lines of one subject in the order they were written, each with the right origin, seq, prev, stamp and clock.
class History {
  public:
    static constexpr const char* first_subject = "c-00000000000000000000000000000001";

    explicit History(const Rules& rules, std::string subject = first_subject);

    // The story. `changes` are merged into the contract's captured body; received_at is `when` unless changed.
    History& captured(When when, const Json& changes = Json::object(), std::string_view who = "customer");
    History& accepted_by(std::string_view who, When when, const Json& body = Json::object());
    History& graded(int level, When when, std::string_view who = "rule_keeper");
    History& raised(int to, When when, std::string_view who = "rule_keeper");
    History& lowered(int to, std::string_view who, When when);
    History& assigned(std::string_view unit, std::string_view as, When when, std::string_view who = "rule_keeper");
    History& responded(std::string_view who, When when);
    History& investigated(std::string_view who, When when);
    History& approved(std::string_view who, When when);
    History& replied(std::string_view who, When when, std::string_view outcome = "resolved");
    History& rated(int score, std::string_view who, When when);
    History& filed(std::string_view who, When when, std::string_view unit = "000030");
    /// The summary of what is finished, to the superior (Art. 14).
    History& summed_up(std::string_view who, When when, std::string_view unit = "000010");
    History& called_back(std::string_view result, When when);
    History& closed_by(std::string_view who, When when);
    /// An opinion-book entry: "complaint", "suggestion" or "praise". The subject must be one of the opinion book.
    History& entered(std::string_view opinion, When when, const Json& changes = Json::object());
    /// Any line. `who` as person() reads it.
    History& line(std::string kind, std::string_view who, When when, Json body = Json::object());
    /// The same with a whole body (bodies.hpp): `said` is what the test is about.
    History& told(std::string kind, std::string_view who, When when, const Json& said = Json::object());
    /// A line by an actor of one's own, on a device of one's own.
    History& event_by(const Actor& by, std::string_view origin, std::string kind, When when, Json body);

    /// From here on the clock of `origin` shows `ahead` more than the true time.
    History& clock_of(std::string_view origin, std::chrono::milliseconds ahead);
    /// From here on `who`'s lines come from this device.
    History& device_of(std::string_view who, std::string origin);
    /// Appends a line that was told before, under other rules.
    History& take(const Event& line);
    /// Appends a draft as head office does.
    History& append(const Draft& draft, Instant when);

    const std::vector<Event>& lines() const { return lines_; }
    const Event& last() const { return lines_.back(); }
    const std::string& subject() const { return subject_; }
    const Rules& rules() const { return *rules_; }
    Complaint complaint() const { return fold_complaint(lines_, *rules_); }
    OpinionEntry opinion() const { return fold_opinion(lines_, *rules_); }

  private:
    std::string origin_of(std::string_view who) const;

    const Rules* rules_;
    std::string subject_;
    std::vector<Event> lines_;
    std::map<std::string, std::chrono::milliseconds, std::less<>> clocks_;
    std::map<std::string, std::string, std::less<>> devices_;
};

inline History history(const Rules& rules) { return History(rules); }
inline History opinion_history(const Rules& rules) { return History(rules, "o-00000000000000000000000000000001"); }

/// The lines of two histories that went on apart from a common beginning: each once.
std::vector<Event> joined(const History& a, const History& b);

}  // namespace huiyin::test
