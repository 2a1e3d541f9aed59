// SPDX-License-Identifier: Apache-2.0
// What shared/ and the engine say in English is known to the app, which says it in Chinese. A new sentence there fails
// here until it is translated.
#include <QDir>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QXmlStreamReader>
#include <catch2/catch.hpp>

#include "client/app/present/format.hpp"
#include "client/app/present/glossary.hpp"
#include "client/app/session/session.hpp"

using namespace huiyin;

namespace {

QString read(const QString& path) {
    QFile file(QStringLiteral(HUIYIN_SOURCE_DIR "/") + path);
    INFO(path.toStdString());
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QString::fromUtf8(file.readAll());
}

/// The sources of a context of the Chinese translations, with what each is translated to.
QMap<QString, QString> translated(const QString& wanted) {
    QXmlStreamReader xml(read("qml/i18n/app_zh_CN.ts"));
    QString context, source;
    QMap<QString, QString> out;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) continue;
        if (xml.name() == QLatin1String("name")) context = xml.readElementText();
        if (xml.name() == QLatin1String("source")) source = xml.readElementText();
        if (xml.name() == QLatin1String("translation") && context == wanted) out[source] = xml.readElementText();
    }
    return out;
}

/// Every English sentence of the catalogue, one after the other.
QString known() {
    QXmlStreamReader xml(read("qml/i18n/app_zh_CN.ts"));
    QString context, out;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) continue;
        if (xml.name() == QLatin1String("name")) context = xml.readElementText();
        if (xml.name() == QLatin1String("source") && context == QLatin1String("Sentences"))
            out += xml.readElementText() + QLatin1Char('\n');
    }
    return out;
}

/// "{}" takes an argument of a reason, as "%1" does of a translation.
QString numbered(QString text) {
    for (int i = 1; text.contains(QLatin1String("{}")); ++i)
        text.replace(text.indexOf(QLatin1String("{}")), 2, QStringLiteral("%%1").arg(i));
    return text;
}

/// Texts of several words in `source`; neighbouring literals are one text.
QStringList sentences_in(QString source) {
    static const QRegularExpression comment("//[^\n]*\n"), seam("\"\\s*\""), literal("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
    // What the catalogue of events says of itself is for its page, not for a face.
    static const QRegularExpression about("About about\\{[^;]*;"), example("R\"(json)?\\(.*?\\)(json)?\"");
    // Reasons are said by their codes.
    static const QRegularExpression reason("ReasonCode \\w+\\{[^;]*;|need\\([^;]*;");
    source.replace(comment, "\n").replace(about, "").replace(example, "").replace(seam, "").replace(reason, "");
    QStringList out;
    for (auto found = literal.globalMatch(source); found.hasNext();) {
        const auto text = found.next().captured(1).replace("\\\"", "\"").trimmed();
        const bool ascii = std::ranges::all_of(text, [](QChar c) { return c.unicode() < 128; });
        if (ascii && text.count(QLatin1Char(' ')) >= 2) out += numbered(text);
    }
    return out;
}

}  // namespace

TEST_CASE("every sentence that a person may be told has a Chinese one") {
    const auto catalogue = known();
    QStringList unknown;
    int seen = 0;
    QStringList files{"shared/complaint/closing.cpp",
                      "shared/complaint/captured_body.cpp",
                      "shared/foundation/stored_texts.cpp",
                      "shared/knowledge/article_rules.cpp",
                      "client/engine/capturing.cpp",
                      "client/engine/exchanging.cpp",
                      "client/engine/head_office.cpp",
                      "client/engine/key_ring.cpp",
                      "client/engine/log_replica.cpp",
                      "client/engine/unlocking.cpp",
                      "client/engine/wiping.cpp",
                      "sync/crypto/pin.cpp",
                      "sync/log/vault.cpp",
                      "sync/sqlite/database_faults.cpp",
                      "sync/platform/directory_lock.cpp",
                      "sync/protocol/http_transport.cpp",
                      "sync/protocol/http_request.cpp",
                      "sync/protocol/answer_head.cpp",
                      "sync/platform/gzip.cpp"};
    for (const auto& file : QDir(QStringLiteral(HUIYIN_SOURCE_DIR "/shared/events")).entryList({"*.hpp", "*.cpp"}))
        // The first speaks to programs, the second gives reasons.
        if (file != QLatin1String("schema.cpp") && file != QLatin1String("judgements.cpp"))
            files += QStringLiteral("shared/events/") + file;
    for (const auto& file : files)
        for (const auto& text : sentences_in(read(file))) {
            ++seen;
            if (!catalogue.contains(text)) unknown += file + ": " + text;
        }
    CHECK(seen > 100);
    CHECK(unknown.join(QStringLiteral(" | ")).toStdString() == "");
}

TEST_CASE("every reason that a rule gives is said in Chinese, by its code and with its arguments") {
    static const QRegularExpression declared(
        "(?:ReasonCode\\s+\\w+\\{|judged::\\w+,\\s*\\{)\\s*\"(\\w+)\",\\s*\"([^\"]*)\""),
        seam("\"\\s*\"");
    static const QRegularExpression missing("need\\([^;]*?\"(\\w+)\",");
    const auto reasons = translated("Reasons");
    QStringList unsaid;
    int seen = 0;
    for (const auto& folder : {"shared/events", "shared/complaint"})
        for (const auto& file : QDir(QStringLiteral(HUIYIN_SOURCE_DIR "/") + folder).entryList({"*.hpp", "*.cpp"})) {
            const auto source = read(QLatin1String(folder) + QLatin1Char('/') + file).replace(seam, "");
            for (auto found = declared.globalMatch(source); found.hasNext(); ++seen) {
                const auto match = found.next();
                const auto words = reasons.value(match.captured(1));
                if (words.isEmpty() || words.count('%') != match.captured(2).count("{}")) unsaid += match.captured(1);
            }
            for (auto found = missing.globalMatch(source); found.hasNext(); ++seen) {
                const auto code = found.next().captured(1);
                if (!reasons.contains("to_close_" + code)) unsaid += "to_close_" + code;
            }
        }
    CHECK(seen > 100);
    CHECK(unsaid.join(QStringLiteral(" ")).toStdString() == "");
}

TEST_CASE("what is due at the end of a day is due at its 24:00") {
    app::Session session;
    session.setLanguage("zh");
    CHECK(app::format::due_moment(*parse_instant("2026-12-11T00:00:00+08:00")) == QStringLiteral("12月10日 24:00"));
    CHECK(app::format::due_moment(*parse_instant("2026-12-10T18:00:00+08:00")) == QStringLiteral("12月10日 18:00"));
}

TEST_CASE("articles, levels and reasons read as the regulation prints them") {
    app::Session session;
    session.setLanguage("zh");
    CHECK(app::glossary::article("12(1)") == QStringLiteral("第十二条（一）"));
    CHECK(app::glossary::article("20") == QStringLiteral("第二十条"));
    CHECK(app::glossary::article("6(6)4") == QStringLiteral("第六条（六）第4项"));
    CHECK(app::glossary::article("Op. 7") == QStringLiteral("操作规程第七条"));
    CHECK(app::glossary::article("As. 1(5)") == QStringLiteral("考核细则第一条（五）"));
    CHECK(app::glossary::article("regulator") == QStringLiteral("监管要求"));
    CHECK(app::glossary::level(1) == QStringLiteral("一级（普通）"));
    CHECK(app::glossary::level(2) == QStringLiteral("二级（敏感）"));
    CHECK(app::glossary::level(3) == QStringLiteral("三级（重大）"));
    CHECK(app::glossary::duty("urge", "17") != app::glossary::duty("urge", "7"));
    CHECK(app::glossary::cause("overdue_respond") == QStringLiteral("超时：首次响应客户"));
    CHECK(app::format::reason("accepted_already", {"outlet_manager-650101"}, "") ==
          QStringLiteral("已由 网点负责人 (650101) 受理。"));
    CHECK(app::format::reason("wrong_correction", {"is no e-mail address"}, "") ==
          QStringLiteral("更正的内容有误：不是电子邮箱地址。"));
    CHECK(app::format::reason("of_a_newer_version", {}, "It was accepted already.") ==
          QStringLiteral("It was accepted already."));
    session.setLanguage("en");
    CHECK(app::glossary::article("12(1)") == QStringLiteral("Art. 12(1)"));
    CHECK(app::glossary::article("Op. 7") == QStringLiteral("Op. 7"));
    CHECK(app::glossary::level(2) == QStringLiteral("Level 2 · Sensitive"));
}
