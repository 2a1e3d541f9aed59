// SPDX-License-Identifier: Apache-2.0
// server/reading.cpp
#include "server/reading.hpp"

#include <stdexcept>

#include "shared/unit_record.hpp"

namespace huiyin::server {
namespace {
constexpr int page = 1000;
}

std::vector<Line> lines_of(Store& store, const std::string& subject) {
    std::vector<Line> out;
    for (const auto& text : store.opened_lines(subject)) {
        auto line = parse_line(text);
        if (!line) throw std::runtime_error("a stored line cannot be read; run 'huiyin-server verify'");
        out.push_back(std::move(*line));
    }
    return out;
}

std::vector<Complaint> all_complaints(Store& store, const Rules& rules) {
    std::vector<Complaint> out;
    for (std::string after;;) {
        const auto subjects = store.subjects_after(after, page);
        if (subjects.empty()) return out;
        for (const auto& subject : subjects)
            if (!is_opinion_subject(subject) && !is_unit_subject(subject))
                out.push_back(fold_complaint(lines_of(store, subject), rules));
        after = subjects.back();
    }
}

std::vector<Complaint> complaints_received(Store& store, const Rules& rules, Instant from, Instant until,
                                           const std::vector<std::string>& units) {
    std::vector<Complaint> out;
    for (const auto& subject : store.received_between(from, until, units))
        out.push_back(fold_complaint(lines_of(store, subject), rules));
    return out;
}

}  // namespace huiyin::server
