// SPDX-License-Identifier: Apache-2.0
#include "server/services/listing.hpp"

#include <algorithm>
#include <functional>

#include "server/ingest/loaded_subject.hpp"
#include "server/ingest/reported.hpp"
#include "server/platform/answer_faults.hpp"
#include "server/services/service_faults.hpp"
#include "server/store/subject_names.hpp"
#include "shared/complaint/authority.hpp"
#include "shared/events/fold.hpp"
#include "shared/foundation/field_faults.hpp"
#include "shared/foundation/text.hpp"
#include "shared/view/view.hpp"
#include "shared/vocabulary/channels.hpp"
#include "shared/vocabulary/complaint_code.hpp"

namespace huiyin::server {
namespace {

constexpr std::size_t longest_words = 100;

/// "time subject position"
std::string write_cursor(const Cursor& c) {
    return write_opaque(std::to_string(c.time.ms) + ' ' + c.subject + ' ' + std::to_string(c.position));
}

std::optional<Cursor> read_cursor(const std::string& text) {
    const auto read = read_opaque(text);
    if (!read) return std::nullopt;
    const auto& plain = *read;
    const auto first = plain.find(' '), second = plain.rfind(' ');
    if (first == std::string::npos || second == first) return std::nullopt;
    const auto time = whole<std::int64_t>(std::string_view(plain).substr(0, first));
    const auto position = whole<int>(std::string_view(plain).substr(second + 1));
    if (!time || !position) return std::nullopt;
    return Cursor{{*time}, plain.substr(first + 1, second - first - 1), *position};
}

/// A time, or the beginning of a day in Beijing.
std::optional<Fault> read_time(const Query& query, const char* name, std::optional<Instant>& out) {
    const auto text = value_of(query, name);
    if (text.empty()) return std::nullopt;
    if (const auto day = parse_date(text)) {
        out = at(*day, Minutes{0});
        return std::nullopt;
    }
    const auto time = parse_instant(text);
    if (!time) return fault_at(time.error(), name);
    out = *time;
    return std::nullopt;
}

/// The parts that all lists share: unit, after, limit, viewer.
template <class Filter>
std::optional<Fault> read_common(const Query& query, const Organisation& organisation, Filter& filter) {
    const auto limit = limit_of(query);
    if (!limit) return limit.error();
    filter.limit = *limit;
    if (const auto text = value_of(query, "after"); !text.empty()) {
        filter.after = read_cursor(text);
        if (!filter.after) return unknown_page();
    }
    if (const auto unit = value_of(query, "unit"); !unit.empty()) {
        if (!organisation.find(unit)) return fault_of(faults::no_such_unit, "unit");
        for (const auto& [code, ignored] : organisation.units())
            if (organisation.within(code, unit)) filter.units.push_back(code);
    }
    return std::nullopt;
}

std::optional<Fault> read_filter(const Query& query, const Rules& rules, SubjectKind kind, SubjectFilter& filter) {
    if (auto bad = read_common(query, rules.organisation, filter)) return bad;
    if (auto bad = unknown_parameter(query, subject_parameters)) return bad;
    const bool opinions = kind == SubjectKind::opinion;
    filter.opinions = opinions;
    filter.state = value_of(query, "state");
    filter.category = value_of(query, "category");
    filter.channel = value_of(query, "channel");
    if (const auto level = value_of(query, "level"); !level.empty()) {
        filter.level = whole<int>(level);
        if (!filter.level || *filter.level < 1 || *filter.level > 3) return fault_of(faults::level_number, "level");
    }
    if (!opinions && !filter.state.empty() && !parse_state(filter.state))
        return fault_of(faults::no_such_state, "state");
    if (!filter.category.empty() && !rules.policy.sub_category(filter.category))
        return fault_of(faults::unknown_category, "category");
    if (!opinions && !filter.channel.empty() && !is_channel(filter.channel))
        return fault_of(faults::no_such_channel, "channel");
    if (const auto words = value_of(query, "q"); !words.empty()) {
        if (characters(words) > longest_words) return fault_of(faults::at_most_100, "q");
        filter.search = Search(words);
        if (filter.search->empty()) return fault_of(faults::word_or_number_missing, "q");
    }
    if (const auto code = value_of(query, "code"); !code.empty()) {
        filter.code = normalised_code(code);
        if (filter.code.empty()) return fault_of(faults::short_code_form, "code");
    }
    filter.external = value_of(query, "external");
    for (const auto& [name, time] : {std::pair{"received_from", &filter.received_from},
                                     {"received_until", &filter.received_until},
                                     {"changed_since", &filter.changed_since}})
        if (auto bad = read_time(query, name, *time)) return bad;
    const auto overdue = value_of(query, "overdue");
    if (!overdue.empty() && overdue != "true" && overdue != "false") return fault_of(faults::true_or_false, "overdue");
    if (!overdue.empty()) filter.overdue = overdue == "true";
    return std::nullopt;
}

/// Who is complained of must not find out who complained by searching for names (recusal, rulebook 1).
bool is_hidden(const SubjectRow& row, const SubjectFilter& filter, const std::string& account) {
    if (!filter.search || row.opinion || filter.search->finds(searched_number(row.number, code_of(row)))) return false;
    return is_accused(said_of(row), account);
}

/// What the row says of a duty; how its due time came about is told by the view of its complaint.
Json item_of_duty(const DutyRow& row, SubjectStore& store) {
    const auto subject = store.subject(row.subject);
    Json out{{"subject", row.subject}, {"number", subject ? subject->number : std::string{}},
             {"kind", row.kind},       {"article", row.article},
             {"unit", row.unit},       {"due", to_beijing(row.due)},
             {"state", row.state},     {"met_at", row.met_at ? Json(to_beijing(*row.met_at)) : Json()}};
    const auto code = subject ? code_of(*subject) : std::string{};
    out["code"] = code.empty() ? Json() : Json(code);
    out["assumed_calendar"] = row.assumed;
    if (!row.period.empty()) out["period"] = row.period;
    return out;
}

/// Takes the row beyond the page off, and says where the next page starts.
template <class Row>
Json page_of(std::vector<Row> rows, int limit, const std::function<Json(const Row&)>& item,
             Cursor (*cursor)(const Row&)) {
    const bool more = rows.size() > static_cast<std::size_t>(limit);
    if (more) rows.pop_back();
    Json items = Json::array();
    for (const auto& row : rows)
        if (auto shown = item(row); !shown.is_null()) items.push_back(std::move(shown));
    return {{"items", std::move(items)}, {"next", more ? Json(write_cursor(cursor(rows.back()))) : Json()}};
}

}  // namespace

Answer<Json> list_subjects(ServerRuntime& runtime, SubjectKind kind, const Actor& actor, const Query& query) {
    const auto viewer = viewer_of(actor, runtime.context.rules);
    if (!viewer) return std::unexpected(viewer.error());
    SubjectFilter filter;
    if (const auto bad = read_filter(query, runtime.context.rules, kind, filter)) return invalid(*bad);
    filter.viewer = *viewer;
    const int limit = filter.limit++;
    return runtime.readers.read<Json>([&](Store& store) -> Answer<Json> {
        const auto item = [&](const SubjectRow& row) {
            return is_hidden(row, filter, actor.account) ? Json() : item_of_subject(row);
        };
        return page_of<SubjectRow>(store.subject_page(filter), limit, item, [](const SubjectRow& row) {
            return Cursor{row.received_at, row.subject, 0};
        });
    });
}

Answer<Json> list_published(ServerRuntime& runtime, const Query& query) {
    const auto& rules = runtime.context.rules;
    SubjectFilter filter;
    if (const auto bad = read_common(query, rules.organisation, filter)) return invalid(*bad);
    filter.opinions = true;
    filter.state = "published";
    const int limit = filter.limit++;
    return runtime.readers.read<Json>([&](Store& store) -> Answer<Json> {
        auto page = page_of<SubjectRow>(store.subject_page(filter), limit, item_of_subject, [](const SubjectRow& row) {
            return Cursor{row.received_at, row.subject, 0};
        });
        Json shown = Json::array();
        for (const auto& item : page["items"]) {
            const auto entry = fold_opinion(lines_of(store, text_of(item, "subject")), rules);
            if (!entry.erased_at) shown.push_back(published_view(entry, staff_around(entry.unit, rules.organisation)));
        }
        page["items"] = std::move(shown);
        return page;
    });
}

Answer<Json> list_duties(ServerRuntime& runtime, const Actor& actor, const Query& query) {
    const auto viewer = viewer_of(actor, runtime.context.rules);
    if (!viewer) return std::unexpected(viewer.error());
    DutyFilter filter;
    if (const auto bad = unknown_parameter(query, duty_parameters)) return invalid(*bad);
    if (const auto bad = read_common(query, runtime.context.rules.organisation, filter)) return invalid(*bad);
    filter.viewer = *viewer;
    filter.kind = value_of(query, "kind");
    filter.state = value_of(query, "state");
    if (!filter.kind.empty() && !parse_duty_kind(filter.kind)) return invalid(faults::no_such_duty, "kind");
    if (!filter.state.empty() && !parse_duty_state(filter.state)) return invalid(faults::no_such_state, "state");
    if (const auto text = value_of(query, "due_before"); !text.empty()) {
        const auto before = parse_instant(text);
        if (!before) return invalid(fault_at(before.error(), "due_before"));
        filter.due_before = *before;
    }
    const int limit = filter.limit++;
    return runtime.readers.read<Json>([&](Store& store) -> Answer<Json> {
        return page_of<DutyRow>(
            store.duty_page(filter), limit, [&](const DutyRow& row) { return item_of_duty(row, store); },
            [](const DutyRow& row) {
                return Cursor{row.due, row.subject, row.position};
            });
    });
}

}  // namespace huiyin::server
