// SPDX-License-Identifier: Apache-2.0
// Which other complaints belong to it (Art. 11(2), 14).
#pragma once
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace huiyin {

/// A link to another complaint, and the units that were told of it (Art. 14).
struct Link {
    std::string to;
    std::string why;  ///< same_customer same_issue duplicate or ""
    std::vector<std::string> told;
};

}  // namespace huiyin

namespace huiyin::chapter {

struct Links {
    std::vector<Link> all;
    std::vector<std::string> undone;  ///< taken apart by a person: the rules link them no more

    /// Null when it is not linked to that one.
    const Link* to(std::string_view subject) const {
        const auto found = std::ranges::find(all, subject, &Link::to);
        return found == all.end() ? nullptr : &*found;
    }
    Link* to(std::string_view subject) {
        const auto found = std::ranges::find(all, subject, &Link::to);
        return found == all.end() ? nullptr : &*found;
    }
    std::vector<std::string> subjects() const {
        std::vector<std::string> out;
        for (const auto& link : all) out.push_back(link.to);
        return out;
    }
};

}  // namespace huiyin::chapter
