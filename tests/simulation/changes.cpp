// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/changes.hpp"

namespace huiyin::simulation {

void Changes::heard_by(std::size_t device) {
    for (auto& change : changes_)
        if (!change.away) change.kept_by.insert(device);
}

void Changes::forgotten_by(std::size_t device) {
    for (auto& change : changes_) {
        change.kept_by.erase(device);
        change.lost |= change.away && change.kept_by.empty();
    }
}

void Changes::backed_up() {
    for (auto& change : changes_) change.in_backup = !change.away;
}

void Changes::restored() {
    for (auto& change : changes_) {
        change.away |= !change.in_backup;
        change.lost |= change.away && change.kept_by.empty();
    }
}

std::map<std::string, std::string> Changes::certain() const {
    std::map<std::string, std::string> out;
    for (const auto& change : changes_) {
        if (change.lost)
            out.erase(change.subject);
        else
            out[change.subject] = change.how;
    }
    return out;
}

}  // namespace huiyin::simulation
