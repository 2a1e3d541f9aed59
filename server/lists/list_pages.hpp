// SPDX-License-Identifier: Apache-2.0
// Reading the index: the entries that are in one list of each group, in the order of time. Each list is one range of
// one table; what is read is what is shown, or little more.
#pragma once
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <functional>
#include <limits>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "server/lists/list_names.hpp"
#include "sync/sqlite/statements.hpp"

namespace huiyin::server {

/// An entry of lists: a subject or a duty of it.
struct Listed {
    std::string subject;
    std::int64_t time = 0;  ///< milliseconds since 1970
    int position = 0;
};

/// What a page is asked for, beside its lists.
struct PageAsked {
    enum class Order { newest_first, earliest_first } order = Order::newest_first;
    std::optional<Cursor> after;  ///< behind this one, in that order, then by subject and position
    std::int64_t from = std::numeric_limits<std::int64_t>::min();
    std::int64_t until = std::numeric_limits<std::int64_t>::max();  ///< without it
    int limit = 50;
};

/// Reads the index that is attached to a connection as "lists". Functions throw SQLite::Exception.
class ListPages {
  public:
    explicit ListPages(SQLite::Database& database) : database_(database) {}
    ~ListPages();
    ListPages(const ListPages&) = delete;
    ListPages& operator=(const ListPages&) = delete;

    /// The number of the store's last change that is in the index; nothing while it is not whole.
    std::optional<std::int64_t> follows();
    /// Up to `limit` of those that `take` accepts, in order. `groups` as in list_names.hpp.
    std::vector<Listed> page(const ListGroups& groups, const PageAsked& asked,
                             const std::function<bool(const Listed&)>& take);
    /// Of lists in all of which something is to stand, the one with the fewest entries where the page looks; "" when
    /// there is none that stands in all of them.
    std::string sparsest_of(const std::vector<std::string>& lists, const PageAsked& asked);

  private:
    class Range;
    class Merged;
    struct Place;
    using Ids = std::vector<std::int64_t>;
    /// The beginning of a list as a page reads it. Times count down where the newest come first.
    struct Beginning {
        std::int64_t entries = 0, first = 0;
        std::optional<std::int64_t> last;  ///< nothing: these are all
    };
    using Sampled = std::vector<Beginning>;
    /// Entries of the sparsest group are read; the others are looked for in the lists, or in where the subject stands.
    struct Plan {
        Ids read;
        std::vector<Ids> probed, looked_up;
    };

    /// Nothing: nothing stands in all groups.
    std::optional<Plan> plan(const ListGroups& groups, const PageAsked& asked);
    Sampled sampled(const Ids& lists, const PageAsked& asked);
    std::size_t sparsest(const std::vector<Ids>& groups, const PageAsked& asked);
    Ids ids_of(const std::vector<std::string>& names);
    std::int64_t id_of(const std::string& name);
    bool stands_in(const Ids& lists, const Place& at);
    std::optional<Listed> listed(const Place& at, const Plan& plan);
    std::unique_ptr<SQLite::Statement> range_statement(PageAsked::Order);

    SQLite::Database& database_;
    sync::Statements statements_{database_};
    std::map<PageAsked::Order, std::vector<std::unique_ptr<SQLite::Statement>>> idle_;  ///< range statements
};

}  // namespace huiyin::server
