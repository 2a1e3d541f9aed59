// SPDX-License-Identifier: Apache-2.0
// Reports, assessment and policy on the desk, against a head office that really runs.
#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QProcess>
#include <QRegularExpression>
#include <catch2/catch.hpp>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "client/app/desk/drill_model.hpp"
#include "server/ingest/loaded_subject.hpp"
#include "server/services/unit_reports.hpp"
#include "shared/reports/unit_record.hpp"
#include "tests/qml/tablet/device.hpp"
#include "tests/server/support/running_office.hpp"

using namespace huiyin;
using huiyin::test::RunningOffice;
using huiyin::testing::Device;

namespace {

const char* const head = "channel_operations_head-000010";

/// A desk of channel operations, its head signed in.
struct HeadsDesk : Device {
    explicit HeadsDesk(RunningOffice& office, bool signed_in = true)
        : Device(QStringLiteral("qrc:/Huiyin/Desk/DeskFace.qml"), office.url(),
                 office.enrolment_code("000010", Face::desk), {1440, 900}) {
        if (signed_in) sign_in(head, "demo-000010");
    }
    QString paper(const QString& name) { return session().paper_directory() + '/' + name; }
};

QString pdf_text(const QString& path) {
    QProcess process;
    process.start("pdftotext", {"-raw", path, "-"});
    REQUIRE(process.waitForFinished());
    REQUIRE(process.exitCode() == 0);
    return QString::fromUtf8(process.readAllStandardOutput())
        .normalized(QString::NormalizationForm_KC)
        .remove(QRegularExpression("\\s"));
}

QByteArray start_of(const QString& path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.read(2);
}

}  // namespace

TEST_CASE("a month's figure opens the complaints behind it, and is saved as XLSX and PDF", "[art13][art22]") {
    RunningOffice office;
    const auto number = QString::fromStdString(text_of(office.captured(test::captured_body()), "number"));
    HeadsDesk desk(office);
    desk.click("page-reports");
    REQUIRE(desk.shows("By category (Art. 9)"));
    CHECK(desk.shows_now("By department"));
    desk.click("figure-by_channel/counter");
    REQUIRE(desk.shows("Counter (1)"));
    desk.click("workbook");
    REQUIRE(desk.shows("report-2026-03-bank.xlsx"));
    CHECK(start_of(desk.paper("report-2026-03-bank.xlsx")) == "PK");
    desk.click("pdf");
    REQUIRE(desk.shows("report-2026-03-bank.pdf"));
    const auto text = pdf_text(desk.paper("report-2026-03-bank.pdf"));
    INFO(text.toStdString());
    CHECK(text.contains(QStringLiteral("投诉统计报表")));
    CHECK(text.contains(number));
    CHECK_FALSE(text.contains(QStringLiteral("王建国")));
    desk.click_text(number + ", Attitude, Level 1 · Ordinary");
    REQUIRE(desk.shows("Timeline"));
    desk.press(Qt::Key_Escape);
    CHECK(desk.shows("Counter (1)"));
    CHECK(desk.complaints() == "");
}

namespace {

/// Whoever asks for something lengthy waits until this goes.
class BusyOffice {
  public:
    explicit BusyOffice(RunningOffice& office) {
        const auto hold = [this](server::Store&) -> server::Answer<bool> {
            std::unique_lock lock(mutex_);
            ++inside_;
            changed_.notify_all();
            changed_.wait(lock, [this] { return done_; });
            return true;
        };
        for (int i = 0; i < seats; ++i)
            threads_.emplace_back(
                [&office, hold] { (void)office.runtime().readers.read<bool>(hold, server::Readers::Length::lengthy); });
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return inside_ == seats; });
    }
    ~BusyOffice() {
        {
            const std::lock_guard lock(mutex_);
            done_ = true;
        }
        changed_.notify_all();
        for (auto& thread : threads_) thread.join();
    }
    BusyOffice(const BusyOffice&) = delete;
    BusyOffice& operator=(const BusyOffice&) = delete;

  private:
    static constexpr int seats = 2;  ///< half of the connections
    std::mutex mutex_;
    std::condition_variable changed_;
    int inside_ = 0;
    bool done_ = false;
    std::vector<std::thread> threads_;
};

}  // namespace

TEST_CASE("a workbook that head office is still making is stopped, and other questions do not wait for it", "[art22]") {
    RunningOffice office;
    office.captured(test::captured_body());
    HeadsDesk desk(office);
    desk.click("page-reports");
    REQUIRE(desk.shows("By category (Art. 9)"));
    {
        const BusyOffice busy(office);
        desk.click("workbook");
        REQUIRE(desk.shows("Head office is making the file…"));
        desk.picture();
        desk.click("stop-trial");
        REQUIRE(desk.is_true([&] { return !desk.shows_now("Head office is making the file…"); }));
        desk.click("page-policy");  // its question is brief
        REQUIRE(desk.shows("limits.1.resolve.working_days"));
        desk.click("page-reports");
    }
    REQUIRE(desk.shows("By category (Art. 9)"));
    CHECK_FALSE(QFile::exists(desk.paper("report-2026-03-bank.xlsx")));
    desk.click("workbook");
    REQUIRE(desk.shows("report-2026-03-bank.xlsx"));
    CHECK(start_of(desk.paper("report-2026-03-bank.xlsx")) == "PK");
    CHECK(desk.complaints() == "");
}

TEST_CASE("what is behind a figure comes as one scrolls, page after page", "[art22]") {
    app::DrillModel rows;
    const auto row = [](const char* subject) {
        app::DrillRow out;
        out.subject = QString::fromLatin1(subject);
        return out;
    };
    int asked = 0;
    rows.begin(3);
    CHECK_FALSE(rows.canFetchMore({}));
    rows.add({row("c-1"), row("c-2")}, [&] { ++asked; });
    CHECK(rows.count() == 2);
    CHECK(rows.total() == 3);
    REQUIRE(rows.canFetchMore({}));
    rows.fetchMore({});
    CHECK(asked == 1);
    CHECK_FALSE(rows.canFetchMore({}));  // it is on its way
    rows.add({row("c-3")}, nullptr);
    CHECK(rows.count() == 3);
    CHECK_FALSE(rows.canFetchMore({}));
    rows.begin(0);
    CHECK(rows.count() == 0);
}

TEST_CASE("the score shows its formula with its numbers, and what was late opens its complaint", "[art22]") {
    RunningOffice office;
    const auto number = QString::fromStdString(text_of(office.captured(test::captured_body()), "number"));
    office.move_to("2026-03-06 10:00");
    HeadsDesk desk(office);
    desk.click("page-assessment");
    REQUIRE(desk.shows("Quarter 1 of 2026"));
    REQUIRE(desk.shows("Score"));
    desk.click("branch");
    desk.click_text("Urumqi Branch");
    REQUIRE(desk.shows("100 − min(60, 0) − 40 × (1 − 0 ÷ 1) = 60"));
    REQUIRE(desk.shows("Late (1)"));
    desk.click("bulletin");
    REQUIRE(desk.shows(number));
    desk.click("copy-bulletin");
    CHECK(QGuiApplication::clipboard()->text().contains(number));
    CHECK(QGuiApplication::clipboard()->text().contains(QStringLiteral("超时答复或未答复")));
    desk.click("bulletin");
    desk.click("save-bulletin");
    REQUIRE(desk.shows("bulletin-2026Q1.pdf"));
    CHECK(pdf_text(desk.paper("bulletin-2026Q1.pdf")).contains(number));
    desk.click("pdf");
    REQUIRE(desk.shows("assessment-2026Q1-650100.pdf"));
    CHECK(pdf_text(desk.paper("assessment-2026Q1-650100.pdf")).contains(number));
    desk.click_text(number + ", Attitude, Level 2 · Sensitive");
    CHECK(desk.shows("Timeline"));
    CHECK(desk.complaints() == "");
}

TEST_CASE("the score says where its quarter stands, and what came after it was fixed is a correction of the next one",
          "[art22]") {
    RunningOffice office({.now = "2026-03-02 10:00", .rehearsal = true, .directory = {}});
    REQUIRE(server::owe_reports(office.runtime()));
    const auto captured = office.captured(test::captured_body());
    const auto subject = text_of(captured, "subject");
    office.line(subject, "investigated", Json::object(), "outlet_manager-650101");
    office.line(subject, "replied", Json::object(), "outlet_manager-650101");
    office.move_to("2026-04-20 10:00");
    office.line(subject, "determined", {{"finding", "valid"}}, "branch_head-650100");
    HeadsDesk desk(office);
    desk.click("page-assessment");
    REQUIRE(desk.shows("Quarter 2 of 2026"));
    desk.click("branch");
    desk.click_text("Urumqi Branch");
    REQUIRE(desk.shows("The quarter is running"));
    CHECK(desk.shows("Correction of 2026Q1"));
    desk.click("quarter");
    desk.click_text("Quarter 1 of 2026");
    REQUIRE(desk.shows("Fixed on "));
    CHECK_FALSE(desk.shows_now("Correction of 2026Q1"));
    CHECK(desk.complaints() == "");
}

TEST_CASE("a policy is changed, tried on the past and put in force from the desk", "[rulebook9][policy]") {
    RunningOffice office;
    auto body = test::captured_body();
    const auto subject = text_of(office.captured(body), "subject");
    office.line(subject, "accepted", {{"on_the_spot", true}}, "outlet_manager-650101");
    office.move_to("2026-03-05 12:00");  // a resolution in three working days is still in time, in one it is not
    HeadsDesk desk(office);
    desk.click("page-policy");
    REQUIRE(desk.shows("limits.1.resolve.working_days"));
    desk.type("value-limits.1.resolve.working_days", "0");
    desk.click("try");
    REQUIRE(desk.shows("limits.1.resolve.working_days: Must be a whole number from 1 to 365"));
    CHECK(office.rules().policy.version == "2026-1");
    desk.type("value-limits.1.resolve.working_days", "1");
    desk.click("try");
    REQUIRE(desk.shows("1 of 1 complaints would have been late, graded, routed or scored otherwise."));
    CHECK(desk.shows("Limits: in time → late"));
    desk.click("save-candidate");
    REQUIRE(desk.shows("policy-2026-2.json"));
    desk.click("put-in-force");
    REQUIRE(desk.shows("In force from now on: 2026-2"));
    CHECK(office.get("/v1/policy", head).json()["rules"]["policy"]["limits"]["1"]["resolve"]["working_days"] == 1);
    CHECK(desk.is_true([&] { return desk.session().rules()->policy.version == "2026-2"; }));
    CHECK(desk.complaints() == "");
}

TEST_CASE("the pages say why they show nothing: nobody signed in, or head office away", "[states]") {
    auto office = std::make_unique<RunningOffice>();
    HeadsDesk desk(*office, false);
    desk.click("page-reports");
    REQUIRE(desk.shows("Sign in to see head office's figures"));
    desk.sign_in(head, "demo-000010");
    REQUIRE(desk.shows("No complaint was received in this period."));
    office.reset();
    desk.press(Qt::Key_3, Qt::ControlModifier);
    REQUIRE(desk.shows("Head office cannot be reached"));
    CHECK(desk.complaints() == "");
}

TEST_CASE("an outlet's manager has no pages of head office", "[rulebook1]") {
    RunningOffice office;
    HeadsDesk desk(office, false);
    desk.sign_in("outlet_manager-650101", "demo-650101");
    CHECK(desk.is_true([&] { return !desk.shows_now("Assessment"); }));
}

TEST_CASE("the board counts what is open, due and overdue, and each figure opens its complaints", "[art21]") {
    RunningOffice office;
    auto body = test::captured_body();
    for (const char* mobile : {"13800138001", "13800138002", "13800138003"}) {
        body["customer"]["mobile"] = mobile;
        office.captured(body);
    }
    office.move_to("2026-03-04 10:00");
    HeadsDesk desk(office);
    desk.press(Qt::Key_1, Qt::ControlModifier);
    REQUIRE(desk.shows("The last twelve weeks"));
    desk.click("figure-open");
    REQUIRE(desk.shows("Open (3)"));
    desk.click("figure-cluster/650101 2.2");
    REQUIRE(desk.shows("Beijing Road Sub-branch · Attitude (3)"));
    desk.click("figure-branch/650100");
    CHECK(desk.shows("Urumqi Branch (3)"));
    CHECK(desk.complaints() == "");
}

TEST_CASE("the contact centre hands in its month on the desk", "[art13]") {
    RunningOffice office({.now = "2026-02-10 10:00", .rehearsal = true, .directory = {}});
    REQUIRE(server::owe_reports(office.runtime()));
    office.move_to("2026-03-02 10:00");
    HeadsDesk desk(office, false);
    desk.sign_in("contact_centre_lead-000030", "demo-000030");
    desk.click("page-reports");
    desk.click("period");
    desk.click_text("2026-02");
    REQUIRE(desk.shows("Your unit owes this report to channel operations (Art. 13, 22)."));
    desk.click_text("Submit");
    desk.type("remark", "two machines were out of order");
    desk.click("hand-in");
    REQUIRE(desk.shows("Submitted."));
    bool with_remark = false;
    office.read([&](server::Store& store) {
        for (const auto& line : server::lines_of(store, unit_subject("000030")))
            with_remark = with_remark || text_of(line.body, "remark") == "two machines were out of order";
    });
    CHECK(with_remark);
    const auto duties =
        Json(test::all_items(office, "/v1/duties?kind=monthly_report", "contact_centre_lead-000030", 100));
    INFO(duties.dump());
    CHECK(std::ranges::any_of(duties, [](const Json& duty) {
        return text_of(duty, "period") == "2026-02" && text_of(duty, "state") == "met";
    }));
    CHECK(desk.complaints() == "");
}
