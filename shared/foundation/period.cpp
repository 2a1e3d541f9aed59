// SPDX-License-Identifier: Apache-2.0
#include "shared/foundation/period.hpp"

#include "shared/foundation/field_faults.hpp"

namespace huiyin {
namespace {

using namespace std::chrono;

int digits(std::string_view text) {
    int out = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return -1;
        out = out * 10 + (c - '0');
    }
    return text.empty() ? -1 : out;
}

Period months(int year_number, int first, int count) {
    const auto begin = year{year_number} / month{static_cast<unsigned>(first)} / day{1};
    const auto end = year_month_day{begin} + std::chrono::months{count};
    return {at(begin, Minutes{0}), at(end, Minutes{0})};
}

}  // namespace

Result<Period> parse_quarter(std::string_view text) {
    const int year_number = text.size() == 6 ? digits(text.substr(0, 4)) : -1,
              quarter = text.size() == 6 ? digits(text.substr(5)) : -1;
    if (year_number < 1900 || quarter < 1 || quarter > 4 || text[4] != 'Q') return fault(faults::quarter_form);
    return months(year_number, 3 * quarter - 2, 3);
}

Result<Period> parse_month(std::string_view text) {
    const int year_number = text.size() == 7 ? digits(text.substr(0, 4)) : -1,
              number = text.size() == 7 ? digits(text.substr(5)) : -1;
    if (year_number < 1900 || number < 1 || number > 12 || text[4] != '-') return fault(faults::month_form);
    return months(year_number, number, 1);
}

Result<Period> parse_period(std::string_view text) {
    return names_a_quarter(text) ? parse_quarter(text) : parse_month(text);
}

std::string quarter_name(Instant at) {
    const auto day = date_of(at);
    return std::to_string(static_cast<int>(day.year())) + "Q" +
           std::to_string((static_cast<unsigned>(day.month()) + 2) / 3);
}

}  // namespace huiyin
