// SPDX-License-Identifier: Apache-2.0
// Chinese is the first language: no string of theme, parts or kiosk is without it.
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QXmlStreamReader>
#include <catch2/catch.hpp>
#include <map>

namespace {

QString read(const QString& path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QString::fromUtf8(file.readAll());
}

/// Source → translation; an unfinished one counts as empty.
std::map<QString, QString> catalogue(const QString& path) {
    std::map<QString, QString> out;
    QXmlStreamReader xml(read(path));
    QString source;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) continue;
        if (xml.name() == QLatin1String("source")) source = xml.readElementText();
        if (xml.name() != QLatin1String("translation")) continue;
        const bool unfinished = xml.attributes().hasAttribute(QLatin1String("type"));
        const auto text = xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();  // a plural has forms
        if (!out.contains(source) || unfinished || text.isEmpty()) out[source] = unfinished ? QString() : text;
    }
    CHECK_FALSE(xml.hasError());
    return out;
}

const auto root = QStringLiteral(HUIYIN_SOURCE_DIR "/");

/// As the compiler reads a literal, and those that follow it.
QString literal(QString written) {
    static const QRegularExpression seam(QStringLiteral("\"\\s*\""));
    written.replace(seam, QString());
    return written.mid(1, written.size() - 2).replace("\\n", "\n").replace("\\\"", "\"");
}

/// What is handed to a translator in these folders, with the file that does so.
std::map<QString, QString> sources_in(const QStringList& folders) {
    static const QRegularExpression call(
        QStringLiteral(R"re((?:qsTr\(|(?:translate|QT_TRANSLATE_NOOP)\(\s*"\w+",\s*)((?:"(?:[^"\\]|\\.)*"\s*)+))re"));
    std::map<QString, QString> out;
    for (const auto& folder : folders) {
        QDirIterator files(root + folder, {"*.qml", "*.cpp"}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const auto text = read(files.next());
            for (auto match = call.globalMatch(text); match.hasNext();)
                out.emplace(literal(match.next().captured(1).trimmed()), files.fileName());
        }
    }
    return out;
}

std::string without_chinese(const std::map<QString, QString>& found, const std::map<QString, QString>& known) {
    QString out;
    for (const auto& [source, file] : found)
        if (const auto entry = known.find(source); entry == known.end() || entry->second.isEmpty())
            out += file + ": " + source + "\n";
    return out.toStdString();
}

}  // namespace

TEST_CASE("every string of theme, parts, keyboard and kiosk has its Chinese") {
    const auto known = catalogue(root + "qml/i18n/kiosk_zh_CN.ts");
    const auto found = sources_in({"qml/theme", "qml/parts", "qml/keyboard", "qml/kiosk", "client/app/kiosk"});
    CHECK(found.size() > 100);
    CHECK(without_chinese(found, known) == "");
    for (const auto& [source, translation] : known) {
        INFO(source.toStdString());
        CHECK_FALSE(translation.isEmpty());
    }
}

TEST_CASE("every string of tablet and desk has its Chinese, those in C++, too") {
    const auto found = sources_in({"qml/staff", "qml/tablet", "qml/desk", "client/app/desk", "client/app/lists",
                                   "client/app/present", "client/app/session"});
    CHECK(found.size() > 500);
    CHECK(without_chinese(found, catalogue(root + "qml/i18n/app_zh_CN.ts")) == "");
}

TEST_CASE("Chinese is set with Chinese punctuation") {
    const QRegularExpression western(QStringLiteral("\\p{Han}[,:;?!()]|[,:;?!()]\\p{Han}"));
    for (const auto& [source, translation] : catalogue(QStringLiteral(HUIYIN_SOURCE_DIR "/qml/i18n/kiosk_zh_CN.ts"))) {
        INFO(translation.toStdString());
        CHECK_FALSE(western.match(translation).hasMatch());
    }
}
