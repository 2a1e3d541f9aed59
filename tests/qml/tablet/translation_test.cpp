// SPDX-License-Identifier: Apache-2.0
// Chinese is the first language: no string of the app is left in English.
#include <QFile>
#include <QXmlStreamReader>
#include <catch2/catch.hpp>

namespace {

/// Sources whose translation is unfinished or empty.
QStringList unfinished(const QString& path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    QStringList out;
    QString source;
    int messages = 0;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) continue;
        if (xml.name() == QLatin1String("source")) source = xml.readElementText();
        if (xml.name() != QLatin1String("translation")) continue;
        ++messages;
        const bool marked = xml.attributes().hasAttribute(QStringLiteral("type"));
        if (marked || xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed().isEmpty()) out += source;
    }
    CHECK_FALSE(xml.hasError());
    CHECK(messages > 300);
    return out;
}

}  // namespace

TEST_CASE("every string of tablet and desk is translated into Chinese") {
    CHECK(unfinished(QStringLiteral(HUIYIN_TRANSLATION)) == QStringList{});
}
