// SPDX-License-Identifier: Apache-2.0
#include "shared/complaint/unit_record.hpp"

#include <algorithm>

namespace huiyin {
namespace {

constexpr std::string_view prefix = "u-";

}  // namespace

std::string unit_subject(std::string_view unit) { return std::string(prefix) + std::string(unit); }
std::string unit_of_subject(std::string_view subject) {
    return std::string(subject.substr(std::min(prefix.size(), subject.size())));
}

std::optional<DutyKind> report_owed_by(UnitKind kind) {
    switch (kind) {
        case UnitKind::contact_centre:
        case UnitKind::sub_branch:
            return DutyKind::monthly_report;
        case UnitKind::branch:
            return DutyKind::quarterly_report;
        default:
            return std::nullopt;
    }
}

const FixedQuarter* UnitRecord::fixed(std::string_view quarter) const {
    const auto found = std::ranges::find(fixed_quarters, quarter, &FixedQuarter::quarter);
    return found == fixed_quarters.end() ? nullptr : &*found;
}

}  // namespace huiyin
