// SPDX-License-Identifier: Apache-2.0
#include "shared/reports/duplicates.hpp"

#include <map>

#include "shared/complaint/policy_kept.hpp"
#include "shared/grading/related_complaints.hpp"

namespace huiyin {
namespace {

PlaceInTime place_of(const Complaint& c) { return {c.intake.received_at, captured_at(c), c.number, c.subject}; }

}  // namespace

std::set<std::string> duplicates(std::span<const Complaint* const> complaints, const Rules& rules) {
    std::map<std::string_view, const Complaint*> by_subject;
    for (const Complaint* c : complaints) by_subject[c->subject] = c;
    std::set<std::string> out;
    for (const Complaint* c : complaints) {
        if (!to_the_letter(*c, rules)) continue;
        for (const auto& link : c->links.all) {
            if (link.why != "duplicate") continue;
            const auto other = by_subject.find(link.to);
            const bool was_first = other != by_subject.end() && place_of(*c) < place_of(*other->second);
            out.insert(was_first ? link.to : c->subject);
        }
    }
    return out;
}

}  // namespace huiyin
