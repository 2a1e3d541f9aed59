// SPDX-License-Identifier: Apache-2.0
// Pinyin and handwriting, without a screen.
#include <catch2/catch.hpp>

#include "client/app/input/handwriting.hpp"
#include "client/app/input/pinyin_composition.hpp"
#include "client/app/input/squares.hpp"

using namespace huiyin;
using namespace huiyin::app::input;

namespace {

Pinyin pinyin() {
    auto opened = Pinyin::open();
    REQUIRE(opened);
    return std::move(*opened);
}

Stroke line(Point from, Point to) {
    Stroke out;
    for (int i = 0; i <= 10; ++i) out.push_back({from.x + (to.x - from.x) * i / 10, from.y + (to.y - from.y) * i / 10});
    return out;
}

void type(PinyinComposition& composition, const char* letters) {
    for (const char* c = letters; *c; ++c) REQUIRE(composition.type(QLatin1Char(*c)));
}

}  // namespace

TEST_CASE("what customers complain of can be typed in Pinyin, the likeliest first") {
    const auto [letters, chinese] = GENERATE(table<const char*, const char*>({{"woyaotousu", "我要投诉"},
                                                                              {"fuwutaidu", "服务态度"},
                                                                              {"paidui", "排队"},
                                                                              {"yinhangka", "银行卡"},
                                                                              {"xi'an", "西安"}}));
    const auto found = pinyin().candidates(letters);
    INFO(letters);
    REQUIRE_FALSE(found.empty());
    const auto place = std::ranges::find(found, chinese) - found.begin();
    CHECK(place < 3);
}

TEST_CASE("the words of a bank come before those of a general dictionary, alone and in a row") {
    const auto opened = Pinyin::open(Pinyin::installed(), BankWords("guiyuan 柜员\nzuoyi 座椅\ntaiducha 态度差\n"));
    REQUIRE(opened);
    CHECK(pinyin().candidates("guiyuan").front() != "柜员");
    CHECK(opened->candidates("guiyuan").front() == "柜员");
    CHECK(opened->candidates("zuoyi").front() == "座椅");
    CHECK(opened->candidates("guiyuantaiducha").front() == "柜员态度差");
    CHECK(opened->candidates("guiyuantaidubuhao")[1] == "柜员态度不好");
    const auto first = opened->candidates("guiyuanhao");
    const auto place = std::ranges::find(first, "柜员") - first.begin();
    REQUIRE(place < 3);
    const auto taken = opened->take("guiyuanhao", static_cast<std::size_t>(place));
    CHECK(taken.text == "柜员");
    CHECK(taken.letters == 7);
    CHECK(std::ranges::count(first, "柜员") == 1);
}

TEST_CASE("no word with traditional characters is offered") {
    for (const char* letters : {"guiyu", "toushu", "huilai", "guojia"})
        for (const auto& word : pinyin().candidates(letters)) {
            INFO(word);
            CHECK((word.size() <= 4 || is_simplified(word)));
        }
    CHECK_FALSE(is_simplified("歸於"));
    CHECK(is_simplified("归于"));
}

TEST_CASE("woyaotousu is 我要投诉 and fuwutaidu is 服务态度 at once") {
    CHECK(pinyin().candidates("woyaotousu").front() == "我要投诉");
    CHECK(pinyin().candidates("fuwutaidu").front() == "服务态度");
}

TEST_CASE("a candidate that stands for some of the letters leaves the others to be converted") {
    PinyinComposition composition(pinyin());
    type(composition, "woyaotousu");
    const auto first = composition.candidates().indexOf(QStringLiteral("我"));
    REQUIRE(first > 0);
    composition.choose(static_cast<int>(first));
    CHECK(composition.shown() == QStringLiteral("我yaotousu"));
    CHECK_FALSE(composition.complete());
    CHECK(composition.likeliest() == QStringLiteral("我要投诉"));
    composition.choose(0);
    CHECK(composition.complete());
    CHECK(composition.shown() == QStringLiteral("我要投诉"));
}

TEST_CASE("taking back letters takes back a choice too, and then there is nothing") {
    PinyinComposition composition(pinyin());
    type(composition, "nihao");
    composition.choose(static_cast<int>(composition.candidates().indexOf(QStringLiteral("你"))));
    CHECK(composition.shown() == QStringLiteral("你hao"));
    for (int i = 0; i < 3; ++i) composition.erase();
    CHECK(composition.shown() == QStringLiteral("ni"));
    composition.erase();
    composition.erase();
    CHECK(composition.empty());
    CHECK(composition.candidates().isEmpty());
}

TEST_CASE("what one customer chose again and again does not come sooner for the next") {
    const auto engine = pinyin();
    const auto before = engine.candidates("shi");
    for (int i = 0; i < 50; ++i) CHECK_FALSE(engine.take("shi", 20).text.empty());
    CHECK(engine.candidates("shi") == before);
    CHECK(pinyin().candidates("shi") == before);
}

TEST_CASE("letters that are no Pinyin stand as they are") {
    PinyinComposition composition(pinyin());
    type(composition, "i");
    CHECK(composition.likeliest() == QStringLiteral("i"));
    CHECK_FALSE(composition.type(QLatin1Char('5')));
    CHECK_FALSE(composition.type(QChar(0x4e2d)));
}

TEST_CASE("two strokes that cross are 十, one alone is 一") {
    const auto opened = Handwriting::open();
    REQUIRE(opened);
    const std::vector<Stroke> ten{line({150, 480}, {850, 480}), line({500, 150}, {500, 850})};
    CHECK(opened->recognise(ten).front() == "十");
    const std::vector<Stroke> one{line({150, 500}, {850, 490})};
    CHECK(opened->recognise(one).front() == "一");
    const std::vector<Stroke> small{line({60, 80}, {140, 80}), line({100, 40}, {100, 120})};
    CHECK(opened->recognise(small).front() == "十");
    CHECK(opened->recognise({}).empty());
}

TEST_CASE("a missing dictionary or model is said, with what to install") {
    const auto pinyin = Pinyin::open("/nowhere");
    REQUIRE_FALSE(pinyin);
    CHECK(pinyin.error().what.find("libpinyin-data") != std::string::npos);
    const auto handwriting = Handwriting::open("/nowhere");
    REQUIRE_FALSE(handwriting);
    CHECK(handwriting.error().where == "/nowhere");
}

TEST_CASE("what is written in another square, apart from the ink, is the next character") {
    constexpr int square = 400;
    const std::vector<Stroke> ten{line({100, 200}, {300, 200}), line({200, 50}, {200, 350})};
    CHECK(begins_another(ten, line({500, 200}, {700, 200}), square));
    CHECK(begins_another(ten, line({900, 200}, {1100, 200}), square));
    CHECK_FALSE(begins_another({}, line({500, 200}, {700, 200}), square));
    CHECK_FALSE(begins_another(ten, line({500, 200}, {700, 200}), 0));
}

TEST_CASE("strokes of one character are never parted, also when it is written over the border of its square") {
    constexpr int square = 400;
    const std::vector<Stroke> dot{line({60, 150}, {80, 190})};
    CHECK_FALSE(begins_another(dot, line({330, 150}, {300, 190}), square));
    const std::vector<Stroke> sun{line({150, 100}, {150, 300}), line({150, 100}, {380, 300})};
    CHECK_FALSE(begins_another(sun, line({410, 100}, {600, 300}), square));
    CHECK_FALSE(begins_another(sun, line({100, 350}, {700, 350}), square));
}
