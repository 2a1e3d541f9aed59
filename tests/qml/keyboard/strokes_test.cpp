// SPDX-License-Identifier: Apache-2.0
// Handwriting by its strokes. The hand is synthetic: the strokes of hanzi-writer-data, slanted, stretched, turned,
// shifted and shaken by random numbers; no person's writing was measured.
#include <catch2/catch.hpp>
#include <cmath>
#include <random>

#include "client/app/input/stroke_matcher.hpp"
#include "known_strokes.hpp"

using namespace huiyin;
using namespace huiyin::app::input;
using namespace huiyin::testing;

namespace {

/// Common characters, then those of a bank.
constexpr std::string_view common =
    "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里"
    "用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实"
    "日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政"
    "美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员"
    "解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件"
    "计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象"
    "完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运银钱款卡存"
    "贷率柜台客户服排诉差慢快乱错误费扣转账密码签字票险财投股债息额办窗叫号久吵热冷脏坐椅轻士态恶劣骂推拒"
    "绝释楚歉退赔偿短网登录失败故障器吞折挂补换份复印填写料跑趟钟午早晚周季隐瞒欺骗夸收益罚滞纳征逾催冻限"
    "销激停止暂缓修改善议希尽核查监控频音满谢耐专细致帮助乡姐哥妈爸孩残疾轮盲言翻译维吾哈萨您请找读贵宾怎"
    "谁哪吗呢吧父母朋友远近低";

/// An unsteady hand. Of a writing field of 300 pixels: strokes are shifted by 5 and shaken by 1.2 (standard
/// deviations), the whole is stretched by 8 %, turned by 3 degrees and slanted by 6 %.
class Hand {
  public:
    explicit Hand(unsigned seed) : random_(seed) {}

    std::vector<Stroke> writes(const std::vector<Stroke>& character) {
        const double wide = 1 + 0.08 * some(), high = 1 + 0.08 * some(), turned = 0.05 * some(), slant = 0.06 * some();
        std::vector<Stroke> out;
        for (const auto& stroke : character) {
            const double x0 = 5 * some(), y0 = 5 * some();
            auto& written = out.emplace_back();
            for (const auto& point : stroke) {
                const double x = (point.x - 32) * 4.7 * wide + x0 + 1.2 * some(),
                             y = (point.y - 32) * 4.7 * high + y0 + 1.2 * some(), leaning = x + y * slant;
                written.push_back({static_cast<int>(leaning * std::cos(turned) - y * std::sin(turned)) + 150,
                                   static_cast<int>(leaning * std::sin(turned) + y * std::cos(turned)) + 150});
            }
        }
        return out;
    }
    /// Two strokes that follow each other in one.
    void joins(std::vector<Stroke>& written) {
        const auto first = random_() % (written.size() - 1);
        written[first].insert(written[first].end(), written[first + 1].begin(), written[first + 1].end());
        written.erase(written.begin() + static_cast<std::ptrdiff_t>(first) + 1);
    }

  private:
    /// Of a normal distribution, near enough, and the same on every machine.
    double some() {
        double sum = -6;
        for (int i = 0; i < 12; ++i) sum += double(random_()) / double(std::mt19937::max());
        return sum;
    }
    std::mt19937 random_;
};

struct Rate {
    int all = 0, first = 0, six = 0;
    std::string missed;
};

Rate rate_of(bool joining) {
    const auto text = strokes_file();
    const auto matcher = StrokeMatcher::parse(text);
    REQUIRE(matcher);
    const auto known = known_strokes(text);
    Hand hand(2026);
    Rate out;
    for (std::size_t i = 0; i < common.size(); i += 3) {
        const std::string character(common.substr(i, 3));
        auto written = hand.writes(known.at(character));
        if (joining && written.size() > 3) hand.joins(written);
        const auto found = matcher->recognise(written, 6);
        const bool there = std::ranges::find(found, character) != found.end();
        ++out.all;
        out.first += found.front() == character;
        out.six += there;
        if (!there) out.missed += character;
    }
    return out;
}

}  // namespace

TEST_CASE("a synthetic unsteady hand finds what it writes within the first six candidates") {
    const auto rate = rate_of(false);
    INFO(rate.missed);
    CHECK(rate.all >= 500);
    CHECK(rate.six * 100 >= rate.all * 99);
    CHECK(rate.first * 100 >= rate.all * 98);
}

TEST_CASE("also when it writes two strokes in one") {
    const auto rate = rate_of(true);
    INFO(rate.missed);
    CHECK(rate.six * 100 >= rate.all * 99);
}

TEST_CASE("a character that is written small, in a corner, is the same") {
    const auto text = strokes_file();
    const auto matcher = StrokeMatcher::parse(text);
    REQUIRE(matcher);
    auto written = known_strokes(text).at("女");
    CHECK(matcher->recognise(written, 1).front() == "女");
    for (auto& stroke : written)
        for (auto& point : stroke) point = {900 + point.x * 2, 700 + point.y * 2};
    CHECK(matcher->recognise(written, 1).front() == "女");
    CHECK(matcher->recognise({}, 6).empty());
}

TEST_CASE("a file of strokes that is none is said, with its line") {
    CHECK(StrokeMatcher::parse("")->recognise({}, 6).empty());
    CHECK(StrokeMatcher::parse("人 55").error().where == "line 1");
    CHECK(StrokeMatcher::parse("一 000000000000\n二").error().where == "line 2");
}
