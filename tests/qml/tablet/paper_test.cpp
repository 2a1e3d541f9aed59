// SPDX-License-Identifier: Apache-2.0
// The bank's papers, read back from the PDF.
#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <catch2/catch.hpp>

#include "client/app/fixtures/fixture.hpp"
#include "client/app/paper/forms.hpp"
#include "tests/qml/tablet/device.hpp"

using namespace huiyin;
using namespace huiyin::testing;

namespace {

QString output_of(const QString& program, const QStringList& arguments) {
    QProcess process;
    process.start(program, arguments);
    REQUIRE(process.waitForFinished());
    REQUIRE(process.exitCode() == 0);
    return QString::fromUtf8(process.readAllStandardOutput());
}

/// The font draws some radicals and the characters that look like them with one glyph; a reader may give either.
QString without_radicals(QString text) {
    static const std::pair<char16_t, char16_t> twins[] = {{u'⻓', u'长'}, {u'⻔', u'门'}, {u'⻅', u'见'},
                                                          {u'⻋', u'车'}, {u'⼾', u'户'}, {u'⺠', u'民'}};
    for (const auto& [radical, character] : twins) text.replace(QChar(radical), QChar(character));
    return text.normalized(QString::NormalizationForm_KC);
}

/// The text of a PDF without white space, in the order it is read.
QString text_of_pdf(const QString& path) {
    return without_radicals(output_of("pdftotext", {"-raw", path, "-"})).remove(QRegularExpression("\\s"));
}

int pages_of(const QString& path) {
    static const QRegularExpression pages("Pages:\\s+(\\d+)");
    return pages.match(output_of("pdfinfo", {path})).captured(1).toInt();
}

app::DetailPtr detail_of_story(std::size_t i) {
    const auto story = app::fixture::stories()[i];
    return app::fixture::detail(story, app::fixture::actor(Role::outlet_manager, "650101"));
}

}  // namespace

TEST_CASE("the feedback form says what annex 1 asks for, in its order", "[annex1]") {
    const TempDirectory directory;
    const auto path = QString::fromStdString(directory.path()) + "/form.pdf";
    REQUIRE(app::paper::write_pdf(app::paper::feedback_form(*detail_of_story(3)), path));
    const auto text = text_of_pdf(path);
    INFO(text.toStdString());
    qsizetype at = 0;
    for (const char* part : {"客户投诉/建议处理反馈表",
                             "编号",
                             "650101-20260226-T0007-00126",
                             "客户姓名",
                             "张伟",
                             "受理日期",
                             "2026年2月26日",
                             "投诉方式",
                             "☑现场",
                             "□非现场",
                             "□其他",
                             "联系方式",
                             "手机：13512345678",
                             "座机：",
                             "地址：",
                             "投诉/建议事由",
                             "自助取款机吞卡",
                             "受理部门或被投诉/建议部门：",
                             "部门经办人签字",
                             "日期：2026年2月26日",
                             "情况核实及解决方案",
                             "读卡器故障，已报修",
                             "部门经办人签字",
                             "日期：2026年2月26日",
                             "受理部门或被投诉/建议部门负责人意见",
                             "同意",
                             "负责人签字",
                             "日期：2026年2月26日",
                             "处理结果/建议回复",
                             "已解决",
                             "处理人签字",
                             "日期：2026年2月26日",
                             "负责人签字",
                             "日期：",
                             "客户满意度",
                             "回访人签字",
                             "日期："}) {
        INFO(part);
        const auto found = text.indexOf(without_radicals(QString::fromUtf8(part)), at);
        REQUIRE(found >= 0);
        at = found;
    }
    CHECK(pages_of(path) == 1);
    CHECK(output_of("pdffonts", {path}).contains("yes"));
    CHECK(QFileInfo(path).permissions().testFlag(QFile::ReadOther) == false);
}

TEST_CASE("under each part of the form stands who signed it, and the day", "[annex1]") {
    const TempDirectory directory;
    const auto path = QString::fromStdString(directory.path()) + "/signed.pdf";
    app::Detail detail = *detail_of_story(3);
    const auto event = [](const char* kind, const char* day, const Json& body, const char* by = "someone") {
        const auto at = std::string("2026-03-0") + day + "T10:00:00+08:00";
        return Json{{"kind", kind}, {"at", at}, {"by", by}, {"effective", true}, {"body", body}};
    };
    detail.view["captured"]["customer"] = {{"name", "王建国"},
                                           {"mobile", "13800138000"},
                                           {"landline", "0991-2345678"},
                                           {"address", "人民路1号"},
                                           {"anonymous", false}};
    detail.view["timeline"] = {
        event("captured", "1", Json::object()),
        event("accepted", "2", Json::object(), "受理人"),
        event("investigated", "3", {{"findings", "属实"}, {"verdict", "true"}, {"signature", "核实人"}}),
        event("approved", "4", {{"opinion", "同意"}, {"signature", "部门负责人"}}),
        event("replied", "5",
              {{"outcome", "resolved"}, {"text", "已致歉"}, {"signature", "答复人"}, {"head_signature", "主管领导"}}),
        event("satisfaction_recorded", "6", {{"score", 5}}),
        event("called_back", "7", {{"result", "satisfied"}}, "回访坐席")};
    REQUIRE(app::paper::write_pdf(app::paper::feedback_form(detail), path));
    const auto text = text_of_pdf(path);
    INFO(text.toStdString());
    qsizetype at = 0;
    for (const char* part : {"受理日期",           "2026年3月2日",      "座机：0991-2345678",
                             "地址：人民路1号",    "部门经办人签字",    "受理人",
                             "日期：2026年3月2日", "部门经办人签字",    "核实人",
                             "日期：2026年3月3日", "负责人签字",        "部门负责人",
                             "日期：2026年3月4日", "处理人签字",        "答复人",
                             "日期：2026年3月5日", "负责人签字",        "主管领导",
                             "日期：2026年3月5日", "非常满意",          "回访人签字",
                             "回访坐席",           "日期：2026年3月7日"}) {
        INFO(part);
        const auto found = text.indexOf(without_radicals(QString::fromUtf8(part)), at);
        REQUIRE(found >= 0);
        at = found + 1;
    }
}

TEST_CASE("what does not fit on one page goes on overleaf, nothing is cut", "[annex1]") {
    const TempDirectory directory;
    const auto path = QString::fromStdString(directory.path()) + "/long.pdf";
    app::Detail detail = *detail_of_story(3);
    std::string narrative;
    for (int i = 0; i < 190; ++i) narrative += "第" + std::to_string(100 + i) + "句话很长。";
    detail.view["captured"]["narrative"] = narrative;
    REQUIRE(app::paper::write_pdf(app::paper::feedback_form(detail), path));
    const auto text = text_of_pdf(path);
    CHECK(text.contains(QStringLiteral("第100句")));
    CHECK(text.contains(QStringLiteral("第289句话很长")));
    CHECK(text.contains(without_radicals(QStringLiteral("（续）"))));
    CHECK(pages_of(path) == 2);
}

TEST_CASE("a form that cannot be written says so") {
    const auto written = app::paper::write_pdf(app::paper::feedback_form(*detail_of_story(3)), "/nowhere/form.pdf");
    REQUIRE_FALSE(written);
    CHECK(written.error().where == "/nowhere/form.pdf");
}

TEST_CASE("a manager saves the form, and that the name was seen is a line", "[annex1][art3]") {
    Device tablet("qrc:/Huiyin/Tablet/TabletFace.qml", Face::tablet, {1280, 800});
    const auto subject = tablet.capture(captured_body());
    REQUIRE(tablet.shows("Respond to the customer"));
    tablet.face()->setProperty("subject", QString::fromStdString(subject));
    tablet.click("form");
    REQUIRE(tablet.shows("The feedback form is saved"));
    const auto number = QString::fromStdString(text_of(tablet.view(subject), "number"));
    const auto path = tablet.session().paper_directory() + "/" + number + ".pdf";
    CHECK(text_of_pdf(path).contains(QStringLiteral("王建国")));
    CHECK(text_of(tablet.view(subject)["timeline"].back(), "kind") == "viewed");
    CHECK(tablet.complaints() == "");
}

TEST_CASE("the opinion book is saved as a page with its answers, persons hidden", "[art10][rulebook8]") {
    Device tablet("qrc:/Huiyin/Tablet/TabletFace.qml", Face::tablet, {1280, 800});
    tablet.enter_opinion(
        {{"opinion", "praise"}, {"narrative", "well done, says 陈静, 13900139000"}, {"customer", {{"name", "陈静"}}}});
    tablet.click("rail-opinions");
    REQUIRE(tablet.shows("well done"));
    tablet.click("print");
    REQUIRE(tablet.shows("The page is saved"));
    const auto files = QDir(tablet.session().paper_directory()).entryList({"*.pdf"});
    REQUIRE(files.size() == 1);
    const auto text = text_of_pdf(tablet.session().paper_directory() + "/" + files.front());
    CHECK(text.contains(QStringLiteral("客户意见簿")));
    CHECK(text.contains("welldone"));
    CHECK(text.contains(QStringLiteral("陈**")));
    CHECK_FALSE(text.contains(QStringLiteral("陈静")));
    CHECK_FALSE(text.contains("13900139000"));
    CHECK(tablet.complaints() == "");
}
