// SPDX-License-Identifier: Apache-2.0
#include "server/lists/list_pages.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "server/lists/packed_entries.hpp"
#include "sync/sqlite/sql_values.hpp"

namespace huiyin::server {
namespace {

using sync::integer;
using sync::Use;

/// How far into a list is looked to see how close its entries stand.
constexpr int sample = 500;
/// In how many lists an entry is looked for one by one; beyond, its subject tells where it stands.
constexpr std::size_t few_lists = 3;

bool comes_first(PageAsked::Order order, const Listed& a, const Listed& b) {
    const auto key = [](const Listed& l) { return std::tie(l.time, l.subject, l.position); };
    return order == PageAsked::Order::newest_first ? key(a) > key(b) : key(a) < key(b);
}

/// Milliseconds that no list spans.
constexpr double all_time = 1e13;

/// From when to when (without it) the page looks.
std::pair<std::int64_t, std::int64_t> bounds_of(const PageAsked& asked) {
    auto low = asked.from, high = asked.until;
    if (asked.after && asked.order == PageAsked::Order::newest_first) high = std::min(high, asked.after->time.ms + 1);
    if (asked.after && asked.order == PageAsked::Order::earliest_first) low = std::max(low, asked.after->time.ms);
    return {low, high};
}

bool is_behind(const PageAsked& asked, const Listed& listed) {
    if (!asked.after) return true;
    return comes_first(asked.order, {asked.after->subject, asked.after->time.ms, asked.after->position}, listed);
}

}  // namespace

/// Where an entry stands in each of its lists.
struct ListPages::Place {
    std::int64_t time = 0, no = 0, position = 0;
    auto operator<=>(const Place&) const = default;
    static bool comes_first(PageAsked::Order order, const Place& a, const Place& b) {
        return order == PageAsked::Order::newest_first ? a > b : a < b;
    }
};

/// One list, from where the page begins.
class ListPages::Range {
  public:
    Range(ListPages& pages, const PageAsked& asked, std::int64_t list)
        : pages_(pages), order_(asked.order), statement_(pages.range_statement(asked.order)) {
        const auto [low, high] = bounds_of(asked);
        statement_->bind(1, list);
        statement_->bind(2, low);
        statement_->bind(3, high);
    }
    ~Range() {
        statement_->tryReset();
        pages_.idle_[order_].push_back(std::move(statement_));
    }
    Range(const Range&) = delete;
    Range& operator=(const Range&) = delete;

    bool next() {
        if (!statement_->executeStep()) return false;
        place = {integer(*statement_, 0), integer(*statement_, 1), integer(*statement_, 2)};
        return true;
    }
    Place place;

  private:
    ListPages& pages_;
    PageAsked::Order order_;
    std::unique_ptr<SQLite::Statement> statement_;
};

/// Several lists as one, in order, each place once.
class ListPages::Merged {
  public:
    Merged(ListPages& pages, const PageAsked& asked, const Ids& lists) : order_(asked.order) {
        for (const auto list : lists) {
            auto range = std::make_unique<Range>(pages, asked, list);
            if (range->next()) push(std::move(range));
        }
    }
    std::optional<Place> next() {
        while (!ranges_.empty()) {
            std::ranges::pop_heap(ranges_, behind());
            auto first = std::move(ranges_.back());
            ranges_.pop_back();
            const auto place = first->place;
            if (first->next()) push(std::move(first));
            if (std::exchange(last_, place) != place) return place;
        }
        return std::nullopt;
    }

  private:
    std::function<bool(const std::unique_ptr<Range>&, const std::unique_ptr<Range>&)> behind() const {
        return [this](const auto& a, const auto& b) { return Place::comes_first(order_, b->place, a->place); };
    }
    void push(std::unique_ptr<Range> range) {
        ranges_.push_back(std::move(range));
        std::ranges::push_heap(ranges_, behind());
    }
    PageAsked::Order order_;
    std::vector<std::unique_ptr<Range>> ranges_;
    std::optional<Place> last_;
};

ListPages::~ListPages() = default;

std::unique_ptr<SQLite::Statement> ListPages::range_statement(PageAsked::Order order) {
    auto& idle = idle_[order];
    if (!idle.empty()) {
        auto out = std::move(idle.back());
        idle.pop_back();
        return out;
    }
    const std::string sql = "SELECT time, no, position FROM lists.entry WHERE list = ? AND time >= ? AND time < ? ";
    return std::make_unique<SQLite::Statement>(
        database_, sql + (order == PageAsked::Order::newest_first ? "ORDER BY time DESC, no DESC, position DESC"
                                                                  : "ORDER BY time, no, position"));
}

std::optional<std::int64_t> ListPages::follows() {
    Use row(
        statements_["SELECT (SELECT value FROM lists.state WHERE what = 'whole'), "
                    "(SELECT value FROM lists.state WHERE what = 'follows')"]);
    if (!row.row() || integer(*row, 0) == 0) return std::nullopt;
    return integer(*row, 1);
}

std::int64_t ListPages::id_of(const std::string& name) {
    Use row(statements_["SELECT id FROM lists.list WHERE name = ?"], name);
    return row.row() ? integer(*row, 0) : 0;
}

ListPages::Ids ListPages::ids_of(const std::vector<std::string>& names) {
    Ids out;
    for (const auto& name : names)
        if (const auto id = id_of(name); id != 0) out.push_back(id);
    return out;
}

ListPages::Sampled ListPages::sampled(const Ids& lists, const PageAsked& asked) {
    const bool newest = asked.order == PageAsked::Order::newest_first;
    const auto [low, high] = bounds_of(asked);
    Sampled out;
    for (const auto list : lists) {
        const auto most = std::max(1, sample / static_cast<int>(lists.size()));
        Use row(
            statements_[newest
                            ? "SELECT count(*), max(time), min(time) FROM (SELECT time FROM lists.entry WHERE list = ? "
                              "AND time >= ? AND time < ? ORDER BY time DESC LIMIT ?)"
                            : "SELECT count(*), min(time), max(time) FROM (SELECT time FROM lists.entry WHERE list = ? "
                              "AND time >= ? AND time < ? ORDER BY time LIMIT ?)"],
            list, low, high, most);
        if (!row.row() || integer(*row, 0) == 0) continue;
        const bool goes_on = integer(*row, 0) == most;
        // As it is read: backwards where the newest come first.
        const auto first = newest ? -integer(*row, 1) : integer(*row, 1);
        const auto last = newest ? -integer(*row, 2) : integer(*row, 2);
        out.push_back({integer(*row, 0), first, goes_on ? std::optional(last) : std::nullopt});
    }
    return out;
}

std::size_t ListPages::sparsest(const std::vector<Ids>& groups, const PageAsked& asked) {
    std::vector<Sampled> samples;
    auto begin = std::numeric_limits<std::int64_t>::max();
    for (const auto& group : groups) {
        samples.push_back(sampled(group, asked));
        for (const auto& s : samples.back()) begin = std::min(begin, s.first);
    }
    const auto density = [&](const Sampled& lists) {
        double out = 0;
        for (const auto& s : lists)
            out += static_cast<double>(s.entries) / (s.last ? static_cast<double>(*s.last - begin + 1) : all_time);
        return out;
    };
    return static_cast<std::size_t>(std::ranges::min_element(samples, {}, density) - samples.begin());
}

std::string ListPages::sparsest_of(const std::vector<std::string>& lists, const PageAsked& asked) {
    std::vector<Ids> groups;
    for (const auto& list : lists) {
        const auto id = id_of(list);
        if (id == 0) return {};
        groups.push_back({id});
    }
    return lists[sparsest(groups, asked)];
}

std::optional<ListPages::Plan> ListPages::plan(const ListGroups& groups, const PageAsked& asked) {
    std::vector<Ids> lists;
    for (const auto& group : groups) {
        lists.push_back(ids_of(group));
        if (lists.back().empty()) return std::nullopt;
    }
    Plan out;
    const auto read = lists.begin() + (lists.size() == 1 ? 0 : static_cast<std::ptrdiff_t>(sparsest(lists, asked)));
    out.read = std::move(*read);
    lists.erase(read);
    for (auto& group : lists) (group.size() <= few_lists ? out.probed : out.looked_up).push_back(std::move(group));
    return out;
}

bool ListPages::stands_in(const Ids& lists, const Place& at) {
    return std::ranges::any_of(lists, [&](std::int64_t list) {
        return Use(statements_["SELECT 1 FROM lists.entry WHERE list = ? AND time = ? AND no = ? AND position = ?"],
                   list, at.time, at.no, at.position)
            .row();
    });
}

std::optional<Listed> ListPages::listed(const Place& at, const Plan& plan) {
    if (!std::ranges::all_of(plan.probed, [&](const Ids& group) { return stands_in(group, at); })) return std::nullopt;
    Use item(statements_["SELECT subject, stands FROM lists.item WHERE no = ?"], at.no);
    if (!item.row()) return std::nullopt;
    if (!plan.looked_up.empty()) {
        const auto bytes = (*item).getColumn(1);
        const auto stands =
            unpacked({static_cast<const char*>(bytes.getBlob()), static_cast<std::size_t>(bytes.getBytes())});
        const auto holds = [&](const Ids& group) {
            return std::ranges::any_of(stands, [&](const Standing& s) {
                return s.time == at.time && s.position == at.position &&
                       std::ranges::find(group, s.list) != group.end();
            });
        };
        if (!std::ranges::all_of(plan.looked_up, holds)) return std::nullopt;
    }
    return Listed{sync::text(*item, 0), at.time, static_cast<int>(at.position)};
}

std::vector<Listed> ListPages::page(const ListGroups& groups, const PageAsked& asked,
                                    const std::function<bool(const Listed&)>& take) {
    const auto plan = this->plan(groups, asked);
    if (!plan) return {};
    const auto most = static_cast<std::size_t>(asked.limit);
    std::vector<Listed> out;
    Merged merged(*this, asked, plan->read);
    while (const auto place = merged.next()) {
        // Those of one moment are sorted by their subject, which the lists do not know: all of them are read.
        if (out.size() >= most && place->time != out.back().time) break;
        const auto found = listed(*place, *plan);
        if (found && is_behind(asked, *found) && take(*found)) out.push_back(*found);
    }
    std::ranges::sort(out, [&](const Listed& a, const Listed& b) { return comes_first(asked.order, a, b); });
    if (out.size() > most) out.resize(most);
    return out;
}

}  // namespace huiyin::server
