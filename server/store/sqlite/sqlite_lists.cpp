// SPDX-License-Identifier: Apache-2.0
// What changed, for the index that follows; pages of lists by that index, with what it has not taken in yet beside it.
#include <algorithm>
#include <set>

#include "server/lists/list_index.hpp"
#include "server/lists/list_names.hpp"
#include "server/lists/list_pages.hpp"
#include "server/store/list_filter.hpp"
#include "server/store/sqlite/sqlite_store.hpp"
#include "server/store/subject_names.hpp"

namespace huiyin::server {
namespace {

using sync::integer;
using sync::text;

/// With more that the index has not taken in yet, looking through everything is no slower.
constexpr int most_fresh = 5'000;
/// When more than these changed since, which of them are asked for is looked for in the lists of those.
constexpr int most_changed = 5'000;

PageAsked asked_of(const SubjectFilter& filter) {
    PageAsked out{.order = PageAsked::Order::newest_first, .after = filter.after, .limit = filter.limit};
    if (filter.received_from) out.from = filter.received_from->ms;
    if (filter.received_until) out.until = filter.received_until->ms;
    return out;
}

/// Those that changed since, whenever they were received: that list has another order than the page.
PageAsked changed_since(Instant since) {
    return {.order = PageAsked::Order::newest_first, .after = {}, .from = since.ms, .limit = most_changed};
}

PageAsked asked_of(const DutyFilter& filter) {
    PageAsked out{.order = PageAsked::Order::earliest_first, .after = filter.after, .limit = filter.limit};
    if (filter.due_before) out.until = filter.due_before->ms;
    return out;
}

/// The lists one of which holds whatever the search finds; nothing when it is too short for that.
std::optional<std::vector<std::string>> lists_of_search(ListPages& pages, const SubjectFilter& filter) {
    std::vector<std::string> out;
    for (const auto& way : lists_for(*filter.search, filter.opinions)) {
        if (way.empty()) return std::nullopt;
        if (auto list = pages.sparsest_of(way, asked_of(filter)); !list.empty()) out.push_back(std::move(list));
    }
    return out;
}

template <class Row>
void sort_and_cut(std::vector<Row>& rows, int limit) {
    std::ranges::sort(rows, [](const Row& a, const Row& b) { return comes_before(a, b); });
    if (rows.size() > static_cast<std::size_t>(limit)) rows.resize(static_cast<std::size_t>(limit));
}

}  // namespace

void SqliteStore::use_lists(const std::string& path) {
    lists_path_ = path;
    try {
        SQLite::Statement attach(database_, "ATTACH ? AS lists");
        attach.bind(1, path);
        attach.exec();
        lists_ = std::make_unique<ListPages>(database_);
    } catch (const SQLite::Exception&) {
        lists_.reset();  // everything is looked through
    }
}

std::vector<std::string> SqliteStore::projected_after(const std::string& subject, int limit) {
    std::vector<std::string> out;
    for (auto row = use("SELECT subject FROM subject WHERE subject > ? ORDER BY subject LIMIT ?", subject, limit);
         row.row();)
        out.push_back(text(*row, 0));
    return out;
}

ChangedSubjects SqliteStore::changes_after(std::int64_t number, int limit) {
    ChangedSubjects out;
    std::set<std::string> subjects;
    auto expected = number + 1;
    for (auto row = use("SELECT number, subject FROM changed WHERE number > ? ORDER BY number LIMIT ?", number, limit);
         row.row();) {
        out.last = integer(*row, 0);
        out.missed |= out.last != expected;
        expected = out.last + 1;
        subjects.insert(text(*row, 1));
    }
    out.subjects = {subjects.begin(), subjects.end()};
    return out;
}

std::int64_t SqliteStore::first_change() {
    auto row = use("SELECT coalesce(min(number), 0) FROM changed");
    return row.row() ? integer(*row, 0) : 0;
}

std::int64_t SqliteStore::last_change() {
    auto row = use("SELECT coalesce(max(number), 0) FROM changed");
    return row.row() ? integer(*row, 0) : 0;
}

void SqliteStore::forget_changes(std::int64_t up_to) {
    // The last one stays: the next is numbered after it.
    run("DELETE FROM changed WHERE number <= ? AND number < (SELECT max(number) FROM changed)", up_to);
}

std::optional<std::vector<std::string>> SqliteStore::fresh_subjects() {
    if (!lists_) return std::nullopt;
    const auto follows = lists_->follows();  // first: what the store holds is then as new, or newer
    if (!follows || *follows > last_change()) return std::nullopt;
    auto changed = changes_after(*follows, most_fresh + 1);
    if (changed.missed || changed.subjects.size() > most_fresh) return std::nullopt;
    return std::move(changed.subjects);
}

template <class Rows>
std::optional<Rows> SqliteStore::by_lists(const std::function<std::optional<Rows>()>& read) {
    try {
        return read();
    } catch (const SQLite::Exception& exception) {
        const auto why = trouble(exception);
        if (why == StoreTrouble::too_long) throw;
        // Where it is the store itself that failed, what is read instead fails, too.
        if (why != StoreTrouble::passing) lists_.reset();
        if (why == StoreTrouble::damaged) remove_list_index(lists_path_);
        snapshot_.go_on_after_failure();
        return std::nullopt;
    }
}

std::vector<SubjectRow> SqliteStore::subject_page(const SubjectFilter& filter) {
    if (const auto names = names_asked(filter); !names.empty()) return named_subjects(filter, names);
    auto page = by_lists<std::vector<SubjectRow>>([&] { return listed_subjects(filter); });
    return page ? std::move(*page) : looked_through(filter);
}

std::vector<DutyRow> SqliteStore::duty_page(const DutyFilter& filter) {
    auto page = by_lists<std::vector<DutyRow>>([&] { return listed_duties(filter); });
    return page ? std::move(*page) : looked_through(filter);
}

std::optional<std::vector<std::string>> SqliteStore::changed_subjects(const SubjectFilter& filter) {
    std::vector<std::string> out;
    (void)lists_->page({{list_of_changes(filter)}}, changed_since(*filter.changed_since), [&](const Listed& listed) {
        out.push_back(listed.subject);
        return true;
    });
    if (out.size() >= most_changed) return std::nullopt;
    return out;
}

std::optional<std::vector<SubjectRow>> SqliteStore::listed_subjects(const SubjectFilter& filter) {
    const auto fresh = fresh_subjects();
    if (!fresh) return std::nullopt;
    auto groups = lists_for(filter);
    if (filter.search) {
        // Without such lists each of the others' entries is looked at.
        if (auto found = lists_of_search(*lists_, filter)) groups.push_back(std::move(*found));
    }
    std::vector<SubjectRow> out;
    const auto take = [&](const std::string& id) {
        auto row = subject(id);
        if (!row || !matches(filter, *row)) return false;
        out.push_back(std::move(*row));
        return true;
    };
    const auto changed = filter.changed_since ? changed_subjects(filter) : std::nullopt;
    const auto is_stale = [&](const std::string& id) { return std::ranges::binary_search(*fresh, id); };
    if (changed)
        for (const auto& id : *changed) (void)(!is_stale(id) && take(id));
    else
        (void)lists_->page(groups, asked_of(filter),
                           [&](const Listed& listed) { return !is_stale(listed.subject) && take(listed.subject); });
    for (const auto& id : *fresh)
        if (!filter.viewer || in_scope(id, *filter.viewer)) take(id);
    sort_and_cut(out, filter.limit);
    return out;
}

std::optional<std::vector<DutyRow>> SqliteStore::listed_duties(const DutyFilter& filter) {
    const auto fresh = fresh_subjects();
    if (!fresh) return std::nullopt;
    std::vector<DutyRow> out;
    (void)lists_->page(lists_for(filter), asked_of(filter), [&](const Listed& listed) {
        if (std::ranges::binary_search(*fresh, listed.subject)) return false;
        auto found = duty(Instant{listed.time}, listed.subject, listed.position);
        if (!found || !matches(filter, *found)) return false;
        out.push_back(std::move(*found));
        return true;
    });
    for (const auto& id : *fresh) {
        const auto row = subject(id);
        if (!row || (filter.viewer && !in_scope(id, *filter.viewer))) continue;
        for (auto& found : duties(*row))
            if (matches(filter, found)) out.push_back(std::move(found));
    }
    sort_and_cut(out, filter.limit);
    return out;
}

}  // namespace huiyin::server
