// SPDX-License-Identifier: Apache-2.0
// Lives of complaints drawn by a seed: many hands, several devices, wrong lines too.
#pragma once
#include <random>

#include "tests/support/history.hpp"

namespace huiyin::test {

/// Draws stories. The same seed draws the same stories on every machine (std::mt19937, no std distributions).
class StoryTeller {
  public:
    explicit StoryTeller(unsigned seed) : random_(seed) {}

    /// A captured complaint with random facts, channel and customer, at a random working hour of March 2026.
    History beginning(const Rules& rules);
    /// `count` further lines by random people, minutes to days apart; `devices` tells apart devices that do not know of
    /// each other.
    void go_on(History& story, int count, const std::string& devices);
    /// A story that two groups of devices went on telling apart: all of its lines.
    std::vector<Event> forked(const Rules& rules);
    /// The lines in another order, some of them twice.
    std::vector<Event> shuffled(std::vector<Event> events);

    unsigned below(unsigned limit) { return static_cast<unsigned>(random_() % limit); }

  private:
    void judge(std::vector<Event>& events);
    std::mt19937 random_;
};

}  // namespace huiyin::test
