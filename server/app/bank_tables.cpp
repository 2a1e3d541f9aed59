// SPDX-License-Identifier: Apache-2.0
#include "server/app/bank_tables.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <set>

#include "server/app/table_file.hpp"
#include "server/identity/accounts.hpp"
#include "server/runtime/policy_schema.hpp"
#include "shared/foundation/text.hpp"
#include "shared/policy/shipped.hpp"
#include "shared/policy/unit_kinds.hpp"

namespace huiyin::server {
namespace {

constexpr std::array unit_columns{Column{"code"},
                                  Column{"name"},
                                  Column{"kind"},
                                  Column{"parent"},
                                  Column{"head"},
                                  Column{"handlers", false},
                                  Column{"emergency_contacts", false},
                                  Column{"name_en", false},
                                  Column{"categories", false}};
constexpr std::array people_columns{Column{"account"}, Column{"unit"}, Column{"role"}, Column{"name"}};
std::string names_of_kinds() {
    std::string out;
    for (const auto& [kind, name] : unit_kinds) (out += out.empty() ? "" : ", ") += name;
    return out;
}

/// Several names in a cell.
std::vector<std::string> parts_of(std::string_view cell) {
    std::vector<std::string> out(1);
    for (const char c : cell) {
        if (c == ';')
            out.emplace_back();
        else if (c != ' ' || !out.back().empty())
            out.back() += c;
    }
    for (auto& name : out)
        while (name.ends_with(' ')) name.pop_back();
    std::erase(out, "");
    return out;
}

class UnitsTable {
  public:
    UnitsTable(const TableText& source, std::vector<std::string>& wrong) : file_(source.file), wrong_(wrong) {
        auto table = read_table(source.file, source.text, unit_columns);
        wrong_.insert(wrong_.end(), table.wrong.begin(), table.wrong.end());
        readable_ = table.wrong.empty();
        rows_ = std::move(table.rows);
        for (const auto& row : rows_) take(row);
        if (!readable_) return;
        for (const auto& row : rows_) look_up(row);
        count_singles();
    }

    bool knows(const std::string& code) const { return lines_.contains(code); }
    std::optional<UnitKind> kind_of(const std::string& code) const {
        const auto found = kinds_.find(code);
        return found == kinds_.end() ? std::nullopt : std::optional(found->second);
    }
    Json json() const {
        Json units = Json::array();
        for (const auto& row : rows_) {
            Json unit{{"code", row.cell("code")},
                      {"name", row.cell("name")},
                      {"kind", row.cell("kind")},
                      {"parent", row.cell("parent")},
                      {"head", row.cell("head")},
                      {"handlers", parts_of(row.cell("handlers"))},
                      {"emergency_contacts", parts_of(row.cell("emergency_contacts"))}};
            if (const auto english = row.cell("name_en"); !english.empty()) unit["name_en"] = english;
            units.push_back(std::move(unit));
        }
        return {{"units", std::move(units)}};
    }
    /// The shipped policy with this bank's departments in it.
    Json policy() {
        auto out = Json::parse(shipped_policy());
        std::map<std::string, std::string> department_of;
        for (const auto& row : rows_)
            for (const auto& category : parts_of(row.cell("categories"))) {
                if (category.size() != 1 || category < "1" || category > "4")
                    say(row, "categories", "are of 1 to 4, with ; between them (Art. 9)");
                else if (!department_of.emplace(category, row.cell("code")).second)
                    say(row, "categories", category + " is another unit's already");
            }
        for (auto& category : out["categories"]) {
            const auto code = text_of(category, "code");
            const auto found = department_of.find(code);
            if (found == department_of.end())
                wrong_.push_back(file_ + ": categories: no unit takes complaints of category " + code +
                                 ": name it in the row of a department, or give --policy");
            else
                category["department"] = found->second;
        }
        return out;
    }

  private:
    void say(const TableRow& row, std::string_view column, std::string_view what) {
        wrong_.push_back(at_row(file_, row.line, column, what));
    }
    void take(const TableRow& row) {
        const auto code = row.cell("code");
        const bool is_code = is_unit_code(code);
        if (!is_code) say(row, "code", "is six digits; a spreadsheet drops leading zeros of a number");
        if (is_code)
            if (const auto [earlier, is_new] = lines_.emplace(code, row.line); !is_new)
                say(row, "code", code + " stands in line " + std::to_string(earlier->second) + " already");
        if (!has_words(row.cell("name"))) say(row, "name", "is missing");
        const auto kind = parse_unit_kind(row.cell("kind"));
        if (!kind) say(row, "kind", "is one of " + names_of_kinds());
        if (kind && is_code) kinds_.emplace(code, *kind);
        if (kind && row.cell("parent").empty() != (*kind == UnitKind::head_office))
            say(row, "parent", "every unit has one but head office");
        parents_[code] = row.cell("parent");
    }
    void look_up(const TableRow& row) {
        const auto parent = row.cell("parent");
        if (!parent.empty() && !knows(parent)) return say(row, "parent", "there is no unit " + parent);
        std::size_t steps = 0;
        for (auto up = row.cell("code"); !up.empty(); up = parents_[up])
            if (++steps > rows_.size()) return say(row, "parent", "the unit stands below itself");
    }
    void count_singles() {
        for (const auto kind : single_kinds) {
            const auto count = std::ranges::count_if(kinds_, [&](const auto& one) { return one.second == kind; });
            if (count != 1)
                wrong_.push_back(file_ + ": kind: there must be exactly one " + std::string(to_string(kind)) +
                                 ", there are " + std::to_string(count));
        }
    }

    std::string file_;
    std::vector<std::string>& wrong_;
    bool readable_ = false;
    std::vector<TableRow> rows_;
    std::map<std::string, int> lines_;
    std::map<std::string, UnitKind> kinds_;
    std::map<std::string, std::string> parents_;
};

std::string roles_for(UnitKind kind) {
    std::string out;
    for (const auto role : roles_fitting(kind)) (out += out.empty() ? "" : ", ") += to_string(role);
    return out;
}

/// The kind of the unit of that code; nothing: there is none.
using FindKind = std::function<std::optional<UnitKind>(const std::string& code)>;

class PeopleTable {
  public:
    PeopleTable(const TableText& source, FindKind kind_of, const std::vector<Account>& known,
                std::vector<std::string>& wrong)
        : file_(source.file), kind_of_(std::move(kind_of)), wrong_(wrong) {
        for (const auto& account : known) lines_.emplace(account.id, 0);
        const auto table = read_table(source.file, source.text, people_columns);
        wrong_.insert(wrong_.end(), table.wrong.begin(), table.wrong.end());
        for (const auto& row : table.rows) take(row);
    }
    std::vector<Account> take_people() { return std::move(people_); }

  private:
    void say(const TableRow& row, std::string_view column, std::string_view what) {
        wrong_.push_back(at_row(file_, row.line, column, what));
    }
    void take(const TableRow& row) {
        Account out;
        out.id = row.cell("account");
        out.unit = row.cell("unit");
        out.name = row.cell("name");
        if (!is_account_id(out.id)) say(row, "account", "is 1–64 letters, digits and - _ . @");
        if (const auto [earlier, is_new] = lines_.emplace(out.id, row.line); !is_new)
            say(row, "account",
                earlier->second == 0 ? "there is such an account already"
                                     : "stands in line " + std::to_string(earlier->second) + " already");
        if (!has_words(out.name) || !is_person_name(out.name)) say(row, "name", "1 to 100 characters");
        const auto kind = kind_of_(out.unit);
        if (!kind) return say(row, "unit", "there is no unit " + out.unit);
        const auto role = parse_role(row.cell("role"));
        const auto fitting = roles_fitting(*kind);
        if (!role || std::ranges::find(fitting, *role) == fitting.end())
            return say(row, "role", "for this unit it is one of " + roles_for(*kind));
        out.role = *role;
        people_.push_back(std::move(out));
    }

    std::string file_;
    FindKind kind_of_;
    std::vector<std::string>& wrong_;
    std::map<std::string, int> lines_;
    std::vector<Account> people_;
};

}  // namespace

BankRead read_bank(const TableText& units, const TableText& people, const std::string& policy) {
    BankRead out;
    UnitsTable table(units, out.wrong);
    PeopleTable accounts(
        people, [&](const std::string& code) { return table.kind_of(code); }, {}, out.wrong);
    const auto rules_text = policy.empty() ? canonical(table.policy()) : policy;
    if (!out.wrong.empty()) return out;
    auto rules = rules_from_files(rules_text, canonical(table.json()));
    if (!rules) {
        out.wrong.push_back(rules.error().where + ": " + rules.error().what);
        return out;
    }
    out.rules = std::move(*rules);
    out.people = accounts.take_people();
    return out;
}

PeopleRead read_people(const TableText& people, const Organisation& organisation, const std::vector<Account>& known) {
    PeopleRead out;
    const auto kind_of = [&](const std::string& code) {
        const auto* unit = organisation.find(code);
        return unit ? std::optional(unit->kind) : std::nullopt;
    };
    out.people = PeopleTable(people, kind_of, known, out.wrong).take_people();
    return out;
}

}  // namespace huiyin::server
