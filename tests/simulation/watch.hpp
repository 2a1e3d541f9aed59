// SPDX-License-Identifier: Apache-2.0
// Looks at head office after each step: its chains are whole, nothing that it took in is gone or has changed. Remembers
// what was said (by its token) and stands there.
#pragma once
#include <map>
#include <set>
#include <string>
#include <vector>

#include "tests/simulation/head_office.hpp"

namespace huiyin::simulation {

class Watch {
  public:
    /// Reads what came since it looked last. Returns what is wrong.
    std::vector<std::string> look(const HeadOffice&);
    /// After head office started again: all that was there must be there still.
    std::vector<std::string> look_again(const HeadOffice&);
    /// Head office was put back: what it holds now is what counts.
    void forget() { *this = {}; }

    /// How often what was said stands at head office, by its token.
    const std::map<std::string, int>& said() const { return said_; }
    /// What came since this was asked last.
    std::vector<std::string> news() { return std::exchange(news_, {}); }
    /// Events of whatever chain that came since this was asked last, by the hashes of their chains.
    std::vector<Hash> came() { return std::exchange(came_, {}); }
    /// What head office wrote because time had passed, and which cannot be undone, since this was asked last.
    std::vector<Event> of_time() { return std::exchange(of_time_, {}); }

  private:
    void read(server::Store& store, const server::Origin& origin, std::vector<std::string>& wrong);
    void note_what_is_of_time(const server::StoredEvent& event);
    std::map<std::string, std::vector<Hash>> chains_;
    std::map<std::string, int> said_;
    std::vector<std::string> news_;
    std::vector<Event> of_time_;
    std::vector<Hash> came_;
    std::set<Hash> met_;  ///< of those, also when head office is looked at anew
};

/// The token in a line's text, or "".
std::string token_in(const std::string& text);

}  // namespace huiyin::simulation
