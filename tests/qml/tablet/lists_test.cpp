// SPDX-License-Identifier: Apache-2.0
// What stands behind the lists of the faces (experience, "Tablet" and "Desk"): rows that follow each change, words that
// are found, notes that spare folding anew.
#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

#include "client/app/lists/keyed_rows.hpp"
#include "client/app/worker/list_index.hpp"
#include "client/app/worker/row_cache.hpp"
#include "shared/events/fold.hpp"
#include "shared/policy/shipped.hpp"

using namespace huiyin;
using namespace huiyin::app;

namespace {

std::shared_ptr<const Rules> rules() {
    static const auto made = std::make_shared<const Rules>(*rules_from({}, {}));
    return made;
}
Instant now() { return *parse_instant("2026-03-05T10:00:00+08:00"); }

std::string subject_named(unsigned number) {
    auto digits = std::to_string(number);
    return "c-" + std::string(32 - digits.size(), '0') + digits;
}

Complaint complaint(unsigned number, unsigned minutes, const std::string& narrative = "排队很久", bool viewed = false) {
    Event line;
    line.origin = "t-0001";
    line.seq = 1;
    line.clock = *parse_instant("2026-03-02T09:00:00+08:00") + std::chrono::minutes{minutes};
    line.at = {line.clock, 0};
    line.subject = subject_named(number);
    line.kind = "captured";
    line.by = {"outlet_manager-650101", Role::outlet_manager, "650101"};
    line.body = {{"number", "HY-" + std::to_string(number)},
                 {"unit", "650101"},
                 {"category", "2.2"},
                 {"channel", "counter"},
                 {"form", "onsite"},
                 {"customer", {{"name", "王 Anna"}, {"mobile", "13800138000"}, {"anonymous", false}}},
                 {"narrative", narrative},
                 {"received_at", to_beijing(line.clock)}};
    std::vector<Event> lines{line};
    if (viewed) {
        line.seq = 2;
        line.kind = "viewed";
        line.body = {{"fields", {"mobile"}}};
        lines.push_back(line);
    }
    return fold_complaint(lines, *rules());
}

bool same(const Snapshot& a, const Snapshot& b) {
    const auto pointers = [](const auto& x, const auto& y) {
        return std::ranges::equal(x, y, [](const auto& p, const auto& q) { return p == q; });
    };
    return pointers(a.complaints, b.complaints) && pointers(a.duties, b.duties) && pointers(a.opinions, b.opinions) &&
           a.showings == b.showings;
}

/// A list of numbers that tells each change as a view hears it.
class Numbers : public KeyedRows<std::pair<int, int>> {
  public:
    using Row = std::pair<int, int>;
    void show(std::vector<Row> next) { take(std::move(next)); }
    std::vector<Row> shown() const { return rows(); }

  protected:
    QString key(const Row& row) const override { return QString::number(row.first); }
    QVariant value(const Row& row, int) const override { return row.second; }
};

/// What a view holds that knows only what it was told.
class Told {
  public:
    explicit Told(Numbers& list) : list_(list) {
        QObject::connect(&list, &Numbers::modelReset, &list, [this] { known_ = list_.shown(); });
        QObject::connect(&list, &Numbers::rowsInserted, &list, [this](const QModelIndex&, int from, int to) {
            for (int i = from; i <= to; ++i) known_.insert(known_.begin() + i, list_.shown()[std::size_t(i)]);
        });
        QObject::connect(&list, &Numbers::rowsRemoved, &list, [this](const QModelIndex&, int from, int to) {
            known_.erase(known_.begin() + from, known_.begin() + to + 1);
        });
        QObject::connect(&list, &Numbers::rowsMoved, &list,
                         [this](const QModelIndex&, int from, int, const QModelIndex&, int to) {
                             std::rotate(known_.begin() + to, known_.begin() + from, known_.begin() + from + 1);
                         });
        QObject::connect(&list, &Numbers::dataChanged, &list, [this](const QModelIndex& from, const QModelIndex& to) {
            for (int i = from.row(); i <= to.row(); ++i) known_[std::size_t(i)] = list_.shown()[std::size_t(i)];
        });
    }
    const std::vector<Numbers::Row>& rows() const { return known_; }

  private:
    Numbers& list_;
    std::vector<Numbers::Row> known_;
};

}  // namespace

TEST_CASE("lists that follow each change are the lists that are sorted anew") {
    const unsigned seed = std::random_device{}();
    INFO("seed " << seed);
    std::mt19937 random(seed);
    Codes codes;
    ListIndex following;
    std::map<std::string, SubjectRows> all;
    for (int round = 0; round < 60; ++round) {
        const unsigned changes = round % 10 == 0 ? 100 : 1 + static_cast<unsigned>(random() % 5);
        for (unsigned i = 0; i < changes; ++i) {
            const auto number = static_cast<unsigned>(random() % 150);
            const auto subject = subject_named(number);
            if (random() % 4 == 0) {
                following.remove(subject);
                all.erase(subject);
                continue;
            }
            const auto minutes = static_cast<unsigned>(random() % 3 * 60);  // many are received at the same time
            auto rows = rows_of(complaint(number, minutes, "w", random() % 2 == 0), *rules(), now(), codes);
            following.put(subject, rows);
            all[subject] = rows;
        }
        ListIndex anew;
        for (const auto& [subject, rows] : all) anew.put(subject, rows);
        REQUIRE(same(following.snapshot(rules(), now()), anew.snapshot(rules(), now())));
    }
}

TEST_CASE("a view that is told of each change holds what the list holds") {
    const unsigned seed = std::random_device{}();
    INFO("seed " << seed);
    std::mt19937 random(seed);
    Numbers list;
    const Told view(list);
    for (int round = 0; round < 200; ++round) {
        std::vector<Numbers::Row> next;
        for (int i = 0; i < 30; ++i)
            if (random() % 3 != 0) next.emplace_back(i, static_cast<int>(random() % 2));
        if (random() % 3 == 0) std::ranges::shuffle(next, random);
        list.show(next);
        REQUIRE(list.shown() == next);
        REQUIRE(view.rows() == next);
    }
}

TEST_CASE("a search finds number, name, phone and words, in either case, and shows the person masked") {
    const ComplaintRow row(complaint(7, 0, "The ATM kept my card\n排队两小时"));
    for (const char* words : {"HY-7", "hy-7", "王", "anna", "13800138000", "0138", "atm", "ATM", "两小时"}) {
        INFO(words);
        CHECK(row.mentions(words));
    }
    CHECK_FALSE(row.mentions("no such words"));
    CHECK_FALSE(row.mentions("c-000"));  // what a subject is called inside is no word of the complaint
    CHECK(row.phone() == "138****8000");
    CHECK_FALSE(row.who().contains("Anna"));
    CHECK(row.summary() == QString::fromUtf8("The ATM kept my card 排队两小时"));
}

TEST_CASE("a long narrative's beginning is cut between characters") {
    std::string narrative;
    for (int i = 0; i < 600; ++i) narrative += "汉";
    const auto summary = ComplaintRow(complaint(1, 0, narrative)).summary();
    CHECK(summary == QString(90, QChar(u'汉')) + QChar(u'…'));
    CHECK(ComplaintRow(complaint(1, 0, std::string(2000, ' ') + "x")).summary().isValidUtf16());
    const auto family = QStringLiteral("👨‍👩‍👧");
    const auto families = ComplaintRow(complaint(1, 0, family.repeated(30).toStdString())).summary();
    CHECK(families == family.repeated(90 / family.size()) + QChar(u'…'));
}

TEST_CASE("the rows of a complaint that is done are the same when they are read from its note") {
    Codes codes;
    auto rows = rows_of(complaint(3, 0, "排队很久\n第二行", true), *rules(), now(), codes);
    CHECK_FALSE(entry_of(subject_named(3), rows));  // something is due
    rows.duties.clear();
    rows.wake = now();
    const auto note = entry_of(subject_named(3), rows);
    REQUIRE(note);
    const auto again = rows_in(*note, codes);
    REQUIRE(again);
    const auto &a = *rows.complaint, &b = *again->complaint;
    CHECK(b.subject() == a.subject());
    CHECK(b.number() == a.number());
    CHECK(b.who() == a.who());
    CHECK(b.phone() == a.phone());
    CHECK(b.summary() == a.summary());
    CHECK(std::tie(b.unit, b.category, b.channel, b.owner) == std::tie(a.unit, a.category, a.channel, a.owner));
    CHECK(b.state == a.state);
    CHECK(b.level == a.level);
    CHECK(b.received == a.received);
    CHECK(b.queues == a.queues);
    CHECK(b.next_due == a.next_due);
    CHECK(b.rectified == a.rectified);
    CHECK(again->showings == rows.showings);
    CHECK(again->wake == rows.wake);
    for (std::size_t cut = 0; cut < note->text.size(); ++cut)
        REQUIRE_FALSE(rows_in({note->subject, note->text.substr(0, cut)}, codes));
}

TEST_CASE("a note that is not written down yet goes when something is due again") {
    Codes codes;
    const auto open = rows_of(complaint(3, 0), *rules(), now(), codes);
    auto done = open;
    done.duties.clear();
    FreshEntries notes;
    notes.see(subject_named(3), done);
    notes.see(subject_named(4), done);
    CHECK(notes.size() == 2);
    notes.see(subject_named(3), open);  // reopened before anything was written
    const auto left = notes.take();
    REQUIRE(left.size() == 1);
    CHECK(left.front().subject == subject_named(4));
    CHECK(notes.size() == 0);
}

TEST_CASE("who is complained of neither sees nor finds the customer on a face", "[recusal]") {
    const Actor accused{"outlet_staff-650101", Role::outlet_staff, "650101"};
    Event line = complaint(9, 0, "柜员态度不好").timeline.front().event;
    line.body["accused"] = {accused.account};
    const auto about_them = fold_complaint(std::vector<Event>{line}, *rules());
    Codes codes;
    const auto row = *rows_of(about_them, *rules(), now(), codes).complaint;
    CHECK_FALSE(row.shows_customer_to("outlet_staff-650101"));
    CHECK(row.shows_customer_to("outlet_manager-650101"));
    for (const char* word : {"Anna", "anna", "13800138000", "王"}) {
        INFO(word);
        CHECK(row.mentions(word));
        CHECK_FALSE(row.mentions(word, false));
    }
    CHECK(row.mentions("HY-9", false));
    CHECK(row.mentions("态度", false));
    const auto seen = detail_of(about_them, accused, rules(), now()).view.dump();
    CHECK(seen.find("13800138000") == std::string::npos);
    CHECK(seen.find("Anna") == std::string::npos);
    const Actor manager{"outlet_manager-650101", Role::outlet_manager, "650101"};
    CHECK(detail_of(about_them, manager, rules(), now()).view.dump().find("Anna") != std::string::npos);
}
