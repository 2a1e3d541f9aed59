// SPDX-License-Identifier: Apache-2.0
#include "server/store/list_filter.hpp"

#include <algorithm>
#include <tuple>

#include "server/store/subject_names.hpp"

namespace huiyin::server {
namespace {

bool is_asked(const std::string& asked, const std::string& value) { return asked.empty() || asked == value; }

bool is_of(const std::vector<std::string>& units, const std::string& unit) {
    return units.empty() || std::ranges::find(units, unit) != units.end();
}

auto place(const SubjectRow& row) { return std::tie(row.received_at, row.subject); }
auto place(const DutyRow& row) { return std::tie(row.due, row.subject, row.position); }

}  // namespace

bool matches(const SubjectFilter& f, const SubjectRow& row) {
    const bool behind = !f.after || place(row) < std::tie(f.after->time, f.after->subject);
    return behind && row.opinion == f.opinions && !row.state.empty() && is_of(f.units, row.unit) &&
           (!f.level || *f.level == row.level) && is_asked(f.state, row.state) && is_asked(f.category, row.category) &&
           is_asked(f.channel, row.channel) && (!f.overdue || *f.overdue == row.overdue) &&
           (!f.received_from || row.received_at >= *f.received_from) &&
           (!f.received_until || row.received_at < *f.received_until) &&
           (!f.changed_since || row.as_of >= *f.changed_since) && (!f.search || f.search->finds(row.words)) &&
           (f.code.empty() || f.code == code_of(row)) && (f.external.empty() || is_external(row, f.external));
}

bool matches(const DutyFilter& f, const DutyRow& row) {
    const bool behind = !f.after || place(row) > std::tie(f.after->time, f.after->subject, f.after->position);
    return behind && is_of(f.units, row.unit) && is_asked(f.kind, row.kind) && is_asked(f.state, row.state) &&
           (!f.due_before || row.due < *f.due_before);
}

bool comes_before(const SubjectRow& a, const SubjectRow& b) { return place(a) > place(b); }
bool comes_before(const DutyRow& a, const DutyRow& b) { return place(a) < place(b); }

}  // namespace huiyin::server
