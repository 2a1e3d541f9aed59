// SPDX-License-Identifier: Apache-2.0
// A score reckoned from one complaint after the other (As. 2): what assess() does with complaints, and what is done
// with the facts of those of a large bank.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "shared/reports/facts.hpp"

namespace huiyin {

/// What the score needs to know of one complaint.
struct Assessed {
    std::string_view subject, number, channel, finding;
    Level level = Level::ordinary;
    Timeliness timeliness = Timeliness::pending;
};

class Assessing {
  public:
    explicit Assessing(const Scoring& scoring) : scoring_(scoring) {}
    /// In the order in which they are to be listed.
    void add(const Assessed&);
    /// `corrections` count with it.
    Assessment result(std::vector<Correction> corrections) &&;

  private:
    const Scoring& scoring_;
    Assessment out_;
    ChannelScore all_;
};

/// The facts as of `now`; they live on.
Assessed assessed(const ReportFacts&, Instant now);

}  // namespace huiyin
