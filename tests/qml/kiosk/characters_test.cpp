// SPDX-License-Identifier: Apache-2.0
// Where the fields of all faces may cut a text, beside what Unicode and Qt say.
#include <QQmlComponent>
#include <QTextBoundaryFinder>
#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

#include "stage.hpp"

using namespace huiyin::testing;

namespace {

/// characters.js, called from C++.
class Characters {
  public:
    Characters() {
        QQmlComponent component(&engine_);
        component.setData(R"(import QtQml
import "qrc:/Huiyin/Parts/characters.js" as Characters
QtObject {
    function count(text) { return Characters.count(text) }
    function breaksAt(text, index) { return Characters.breaksAt(text, index) }
    function fitting(head, added, tail, room) { return Characters.fitting(head, added, tail, room) }
})",
                          QUrl());
        object_.reset(component.create());
        INFO(component.errorString().toStdString());
        REQUIRE(object_);
    }
    int count(const QString& text) { return ask("count", text).toInt(); }
    bool breaks_at(const QString& text, qsizetype index) {
        return ask("breaksAt", text, static_cast<int>(index)).toBool();
    }
    QString fitting(const QString& head, const QString& added, const QString& tail, int room) {
        return ask("fitting", head, added, tail, room).toString();
    }
    /// `text` with "|" wherever it may be cut.
    QString cut(const QString& text) {
        QString out;
        for (qsizetype i = 0; i < text.size(); ++i) {
            if (i > 0 && breaks_at(text, i)) out += QLatin1Char('|');
            out += text[i];
        }
        return out;
    }

  private:
    template <class... Given>
    QVariant ask(const char* function, const Given&... given) {
        QVariant out;
        REQUIRE(QMetaObject::invokeMethod(object_.get(), function, Q_RETURN_ARG(QVariant, out),
                                          Q_ARG(QVariant, QVariant(given))...));
        return out;
    }
    QQmlEngine engine_;
    std::unique_ptr<QObject> object_;
};

}  // namespace

TEST_CASE("a text is cut between the characters a reader sees and nowhere else") {
    Characters characters;
    for (const char* text : {
             "a|b|中|文",
             // combining marks, surrogate pairs, a modifier and what it belongs to
             "e\u0301|e\u0302\u0323|x",
             "😀|😃|a",
             "👍🏽|👍🏿|a",
             // made with a joiner: a family, a profession, a flag
             "👨‍👩‍👧‍👦|👩🏾‍🚀|🏳️‍🌈|x",
             // flags of two regional indicators, and of tags; a key cap; variations
             "🇨🇳|🇫🇷|🇩",
             "🏴\U000E0067\U000E0062\U000E007F|x",
             "1\uFE0F\u20E3|2",
             "葛\U000E0100|城|❤\uFE0F|❤",
             // Hangul in one piece, in letters and both
             "\uAC01|\u1100\u1161\u11A8|\uAC00\u11A8|\u1100|a",
             // marks of Thai, Tamil, Devanagari and Tibetan
             "ที่|นี่|நி|क्‍ष|ཀྵ",
             "a|\t|b|\n|c",
         }) {
        const auto expected = QString::fromUtf8(text);
        INFO(text);
        CHECK(characters.cut(QString(expected).remove(QLatin1Char('|'))).toStdString() == expected.toStdString());
    }
}

TEST_CASE("a text is counted in code points") {
    Characters characters;
    CHECK(characters.count("") == 0);
    CHECK(characters.count(QStringLiteral("回音ab")) == 4);
    CHECK(characters.count(QStringLiteral("😀😀")) == 2);
    CHECK(characters.count(QStringLiteral("👨‍👩‍👧")) == 5);
    CHECK(characters.count(QString(QChar(0xD83D))) == 1);
}

TEST_CASE("no random text is cut where Unicode sees one character") {
    const auto seed = Catch::rngSeed();
    INFO("seed " << seed);
    std::mt19937 random(seed);
    const QString alphabet = QStringLiteral(
        "ab中 \n\u0301\u0323\u200D\u200C\uFE0F\u20E3\u0600\u0E33\u0E48\u093F\u094D\u0915\u1100\u1161\u11A8\uAC00\uAC01"
        "😀👨👩👧🏽🇨🇳🇫🇷❤🏴\U000E0067\U000E007F\U000E0100");
    const auto points = alphabet.toUcs4();
    Characters characters;
    for (int round = 0; round < 300; ++round) {
        QList<uint> chosen;
        for (int i = 0; i < 12; ++i)
            chosen += points[static_cast<qsizetype>(random() % static_cast<unsigned>(points.size()))];
        const auto text = QString::fromUcs4(reinterpret_cast<const char32_t*>(chosen.constData()), chosen.size());
        INFO("round " << round << ": " << text.toStdString());
        CHECK(characters.count(text) == 12);
        QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
        for (qsizetype i = 1; i < text.size(); ++i) {
            finder.setPosition(i);
            if (characters.breaks_at(text, i)) CHECK(finder.isAtBoundary());
        }
        const auto room = static_cast<int>(random() % 13);
        const auto taken = characters.fitting(QStringLiteral("a"), text, QStringLiteral("b"), room);
        CHECK(text.startsWith(taken));
        CHECK(characters.count(taken) <= room);
        if (!taken.isEmpty() && taken != text) CHECK(characters.breaks_at("a" + text + "b", taken.size() + 1));
    }
}
