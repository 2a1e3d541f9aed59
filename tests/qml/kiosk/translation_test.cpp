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

}  // namespace

TEST_CASE("every string of theme, parts, keyboard and kiosk has its Chinese") {
    const auto root = QStringLiteral(HUIYIN_SOURCE_DIR "/");
    const auto known = catalogue(root + "qml/i18n/kiosk_zh_CN.ts");
    const QRegularExpression call(
        QStringLiteral(R"re((?:qsTr\(|translate\(\s*"\w+",\s*)((?:"(?:[^"\\]|\\.)*"\s*)+))re"));
    int found = 0;
    for (const char* folder : {"qml/theme", "qml/parts", "qml/keyboard", "qml/kiosk", "client/app/kiosk"}) {
        QDirIterator files(root + QLatin1String(folder), {"*.qml", "*.cpp"}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const auto text = read(files.next());
            for (auto match = call.globalMatch(text); match.hasNext();) {
                auto source = match.next().captured(1).trimmed();
                source.replace(QRegularExpression(QStringLiteral("\"\\s*\"")), QString());
                source = source.mid(1, source.size() - 2);
                INFO(files.fileName().toStdString() << ": " << source.toStdString());
                const auto entry = known.find(source);
                CHECK((entry != known.end() && !entry->second.isEmpty()));
                ++found;
            }
        }
    }
    CHECK(found > 100);
    for (const auto& [source, translation] : known) {
        INFO(source.toStdString());
        CHECK_FALSE(translation.isEmpty());
    }
}

TEST_CASE("Chinese is set with Chinese punctuation") {
    const QRegularExpression western(QStringLiteral("\\p{Han}[,:;?!()]|[,:;?!()]\\p{Han}"));
    for (const auto& [source, translation] : catalogue(QStringLiteral(HUIYIN_SOURCE_DIR "/qml/i18n/kiosk_zh_CN.ts"))) {
        INFO(translation.toStdString());
        CHECK_FALSE(western.match(translation).hasMatch());
    }
}
