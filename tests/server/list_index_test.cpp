// SPDX-License-Identifier: Apache-2.0
// Lists and searches by the index that follows (docs/decisions/0028): the same rows as looking through everything.
#include <SQLiteCpp/Database.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

#include "server/app/founding.hpp"
#include "server/services/list_keeper.hpp"
#include "tests/server/support/running_office.hpp"
#include "tests/support/rules.hpp"

using namespace huiyin;
using namespace huiyin::test;
using namespace huiyin::server;

namespace {

void follow_to_the_end(RunningOffice& office) {
    auto more = follow_lists(office.runtime(), *office.runtime().lists);
    while (more && *more) more = follow_lists(office.runtime(), *office.runtime().lists);
    REQUIRE(more);
    REQUIRE(office.runtime().lists->is_whole());
}

/// Picks by a seed that a failing test prints.
class Picker {
  public:
    explicit Picker(unsigned seed) : engine_(seed) {}
    std::size_t below(std::size_t many) { return engine_() % many; }
    bool once_in(std::size_t many) { return below(many) == 0; }
    std::string one_of(const std::vector<std::string>& of) { return of[below(of.size())]; }

  private:
    std::mt19937 engine_;
};

const std::vector<std::string> units{"650101", "650102", "610001", "650001"};
const std::vector<std::string> categories{"1.1", "2.2", "2.3", "3.1"};
const std::vector<std::string> sayings{"柜员态度差",      "排队三小时", "ATM吞卡 card",
                                       "退回13900001234", "网银打不开", "x"};
const std::vector<std::string> names{"王建国", "李明", "Ann Lee", "赵六"};

Json some_body(Picker& pick) {
    auto body = captured_body("2026-03-02 09:30");
    const bool counter = pick.once_in(2);
    body["unit"] = pick.one_of(units);
    body["category"] = pick.one_of(categories);
    body["channel"] = counter ? "counter" : "hotline";
    body["form"] = counter ? "onsite" : "offsite";
    body["narrative"] = pick.one_of(sayings) + "，" + pick.one_of(sayings);
    body["customer"]["name"] = pick.one_of(names);
    body["customer"]["mobile"] = "1390000" + std::to_string(1000 + pick.below(9000));
    // Several at the same moment: they are sorted by their subject then.
    body["received_at"] = "2026-03-02T09:" + std::to_string(10 + pick.below(40)) + ":00+08:00";
    return body;
}

void do_something(RunningOffice& office, Picker& pick, std::vector<std::string>& subjects) {
    if (subjects.empty() || !pick.once_in(3)) {
        subjects.push_back(text_of(office.captured(some_body(pick), "contact_centre_agent-000030"), "subject"));
        return;
    }
    const auto& subject = subjects[pick.below(subjects.size())];
    const auto unit = text_of(office.whole(subject)["owner"], "unit");
    const Json lines{{{"kind", "accepted"}, {"body", Json::object()}},
                     {{"kind", "responded"}, {"body", {{"how", "phone"}, {"note", "说明了经过"}}}},
                     {{"kind", "amended"}, {"body", {{"field", "customer.name"}, {"new", "改名者"}}}}};
    const auto& line = lines[pick.below(lines.size())];
    office.post("/v1/complaints/" + subject + "/lines", line, "contact_centre_agent-000030");
    if (units.end() != std::ranges::find(units, unit))
        office.post("/v1/complaints/" + subject + "/lines", line, "outlet_manager-" + unit);
}

SubjectFilter some_filter(Picker& pick, const Rules& rules) {
    SubjectFilter out;
    out.limit = static_cast<int>(1 + pick.below(9));
    if (pick.once_in(2)) out.viewer = pick.one_of({"650101", "650100", "610000", "000040", "000060", "650999"});
    if (pick.once_in(4)) out.units = {pick.one_of(units)};
    if (pick.once_in(6))
        for (const auto& [code, ignored] : rules.organisation.units())
            if (rules.organisation.within(code, "650100")) out.units.push_back(code);
    if (pick.once_in(3)) out.category = pick.one_of(categories);
    if (pick.once_in(4)) out.channel = pick.one_of({"counter", "hotline", "letter"});
    if (pick.once_in(4)) out.state = pick.one_of({"captured", "accepted", "closed"});
    if (pick.once_in(4)) out.level = static_cast<int>(1 + pick.below(3));
    if (pick.once_in(4)) out.overdue = pick.once_in(2);
    if (pick.once_in(5)) out.received_from = *parse_instant("2026-03-02T09:20:00+08:00");
    if (pick.once_in(5)) out.received_until = *parse_instant("2026-03-02T09:35:00+08:00");
    if (pick.once_in(5))
        out.changed_since = *parse_instant(pick.one_of({"2026-03-02T10:00:00+08:00", "2026-03-03T10:00:00+08:00"}));
    if (pick.once_in(2))
        out.search = Search(pick.one_of({"柜员", "排队 小时", "吞卡", "王建国", "李明", "lee", "LEE ann", "13900001234",
                                         "1234", "改名者", "没有人写过", "x", "card", "6501-01", "网银打不开"}));
    return out;
}

DutyFilter some_duties(Picker& pick) {
    DutyFilter out;
    out.limit = static_cast<int>(1 + pick.below(9));
    if (pick.once_in(2)) out.viewer = pick.one_of({"650101", "650100", "610000", "000060"});
    if (pick.once_in(3)) out.units = {pick.one_of(units), pick.one_of({"650100", "000030"})};
    if (pick.once_in(3)) out.kind = pick.one_of({"respond", "resolve", "contact_daily", "urge"});
    if (pick.once_in(3)) out.state = pick.one_of({"open", "met", "overdue", "void"});
    if (pick.once_in(3))
        out.due_before = parse_instant("2026-03-0" + std::to_string(3 + pick.below(6)) + "T12:00:00+08:00").value();
    return out;
}

template <class Row>
Cursor cursor_of(const Row& row) {
    if constexpr (std::is_same_v<Row, SubjectRow>)
        return {row.received_at, row.subject, 0};
    else
        return {row.due, row.subject, row.position};
}

/// Every page of it.
template <class Row, class Filter>
std::vector<Row> all_pages(Filter filter, const std::function<std::vector<Row>(const Filter&)>& page) {
    std::vector<Row> out;
    for (auto rows = page(filter); !rows.empty(); rows = page(filter)) {
        filter.after = cursor_of(rows.back());
        out.insert(out.end(), rows.begin(), rows.end());
    }
    return out;
}

template <class Row, class Filter>
void check_alike(RunningOffice& office, Store& without, const Filter& filter,
                 std::vector<Row> (ListStore::*page)(const Filter&)) {
    const auto slow = all_pages<Row, Filter>(filter, [&](const Filter& f) { return (without.*page)(f); });
    office.read([&](Store& store) {
        const auto fast = all_pages<Row, Filter>(filter, [&](const Filter& f) { return (store.*page)(f); });
        CHECK(fast == slow);
    });
}

std::string index_bytes(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream out;
    out << file.rdbuf();
    return out.str();
}

/// An office whose index is whole, with a complaint in it.
struct Listed {
    RunningOffice office;
    std::string subject;
    Listed() {
        subject = text_of(office.captured(captured_body()), "subject");
        follow_to_the_end(office);
    }
    std::vector<std::string> made_anew() {
        const testing::TempDirectory other;
        std::vector<std::string> out;
        office.read([&](Store& store) {
            // Each step as by a process of its own: whatever it had in memory is gone.
            for (bool whole = false; !whole;) {
                const auto index = ListIndex::open(other.path(), "another", store);
                index->sort_at_once(20);
                index->put(index->take(store, 3));
                whole = index->is_whole();
                if (whole) out = index->contents();
            }
        });
        return out;
    }
};

}  // namespace

TEST_CASE("pages by the index are those of looking through everything, whatever it has not taken in yet", "[lists]") {
    const auto seed = std::random_device{}();
    INFO("seed " << seed);
    Picker pick(seed);
    RunningOffice office;
    const auto without = open_store(office.directory());
    REQUIRE(without);
    std::vector<std::string> subjects;
    follow_to_the_end(office);
    for (int step = 0; step < 120; ++step) {
        do_something(office, pick, subjects);
        if (step == 90) office.move_to("2026-03-04 12:00");
        if (pick.once_in(4)) (void)follow_lists(office.runtime(), *office.runtime().lists);
        check_alike<SubjectRow>(office, **without, some_filter(pick, office.rules()), &ListStore::subject_page);
        check_alike<DutyRow>(office, **without, some_duties(pick), &ListStore::duty_page);
    }
    follow_to_the_end(office);
    for (int i = 0; i < 150; ++i) {
        check_alike<SubjectRow>(office, **without, some_filter(pick, office.rules()), &ListStore::subject_page);
        check_alike<DutyRow>(office, **without, some_duties(pick), &ListStore::duty_page);
    }
}

TEST_CASE("an index that is made anew holds what the one that followed holds", "[lists]") {
    Listed o;
    o.office.line(o.subject, "accepted", Json::object(), "outlet_manager-650101");
    o.office.captured(captured_body("2026-03-02 09:40"));
    o.office.move_to("2026-03-06 12:00");
    follow_to_the_end(o.office);
    const auto followed = o.office.runtime().lists->contents();
    CHECK(followed.size() > 100);
    CHECK(o.made_anew() == followed);
}

TEST_CASE("an index of another store, of another version, damaged or left behind is begun anew", "[lists]") {
    Listed o;
    const testing::TempDirectory other;
    const auto opened_whole = [&](const std::string& of) {
        bool whole = false;
        o.office.read([&](Store& store) { whole = ListIndex::open(other.path(), of, store)->is_whole(); });
        return whole;
    };
    const auto fill = [&] {
        o.office.read([&](Store& store) {
            const auto index = ListIndex::open(other.path(), "ho", store);
            while (!index->is_whole()) index->put(index->take(store, 500));
        });
        REQUIRE(opened_whole("ho"));
    };
    fill();
    CHECK_FALSE(opened_whole("ho-2"));
    fill();
    SQLite::Database(lists_path(other.path()), SQLite::OPEN_READWRITE).exec("PRAGMA user_version = 99");
    CHECK_FALSE(opened_whole("ho"));
    fill();
    { std::ofstream(lists_path(other.path()), std::ios::binary) << "this is no database at all, and never was"; }
    CHECK_FALSE(opened_whole("ho"));
    fill();
    for (const char* when : {"2026-03-02 09:40", "2026-03-02 09:41", "2026-03-02 09:42"})
        o.office.captured(captured_body(when));
    o.office.write([](Store& store) { store.forget_changes(store.last_change() - 1); });
    CHECK_FALSE(opened_whole("ho"));
}

TEST_CASE("what is erased leaves the index: its entries, the pieces of its words, the write-ahead log",
          "[rulebook8][lists]") {
    const testing::TempDirectory place;
    const auto directory = place.path() + "/ho";
    REQUIRE(sync::start_crypto());
    REQUIRE(found_office(directory, {erasing_rules(), true}));
    RunningOffice office(OfficeSetting{.directory = directory});
    auto body = captured_body();
    body["customer"]["name"] = "欧阳鹣鲽";
    const auto subject = text_of(office.captured(body), "subject");
    office.line(subject, "accepted", Json::object(), "outlet_manager-650101");
    office.line(subject, "withdrawal_requested", {{"reason", "客户来电"}}, "outlet_manager-650101");
    office.line(subject, "withdrawal_verified", {{"voluntary", true}, {"how", "电话核实"}}, "outlet_manager-650101");
    follow_to_the_end(office);
    const auto found = [&] { return office.get("/v1/complaints?q=鹣鲽", "auditor-000000").json()["items"].size(); };
    CHECK(found() == 1);
    const auto erased =
        office.post("/v1/erasures/" + subject, {{"order", "法院2026-1"}}, "channel_operations_head-000010");
    INFO(erased.body);
    REQUIRE(erased.status == 200);
    CHECK(found() == 0);
    follow_to_the_end(office);
    follow_to_the_end(office);
    CHECK(found() == 0);
    for (const char* file : {"/lists.sqlite", "/lists.sqlite-wal"})
        CHECK(index_bytes(office.directory() + file).find("鹣鲽") == std::string::npos);
}

TEST_CASE("a page whose index is damaged while it serves looks through everything", "[lists]") {
    Listed o;
    {
        std::ofstream file(lists_path(o.office.directory()), std::ios::binary | std::ios::in | std::ios::out);
        const std::string rubbish(std::filesystem::file_size(lists_path(o.office.directory())), 'x');
        file << rubbish;
    }
    std::filesystem::resize_file(lists_path(o.office.directory()) + "-wal", 0);
    for (int i = 0; i < 8; ++i) CHECK(o.office.get("/v1/complaints", "auditor-000000").json()["items"].size() == 1);
}
