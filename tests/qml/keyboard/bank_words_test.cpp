// SPDX-License-Identifier: Apache-2.0
// Words of a bank's customers in Pinyin: what the dictionary holds, and how often it offers the right word
// (docs/measurements/faces.md).
#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>

#include "client/app/input/pinyin.hpp"

using namespace huiyin::app::input;

namespace {

std::string file(const std::string& path) {
    std::ifstream in(HUIYIN_SOURCE_DIR + ("/" + path));
    return {std::istreambuf_iterator<char>(in), {}};
}
std::string dictionary() { return file("client/app/input/data/words.txt"); }

struct Line {
    std::vector<std::string> syllables;
    std::string word;
    int weight = 0;
};

std::vector<Line> lines() {
    std::vector<Line> out;
    std::istringstream in(dictionary());
    std::string letters;
    for (Line line; in >> letters >> line.word >> line.weight; out.push_back(std::move(line)), line = {}) {
        std::istringstream parts(letters);
        for (std::string syllable; std::getline(parts, syllable, '\'');) line.syllables.push_back(syllable);
    }
    return out;
}

std::vector<std::string> characters_of(const std::string& word) {
    constexpr std::size_t bytes = 3;
    std::vector<std::string> out;
    for (std::size_t i = 0; i < word.size(); i += bytes) out.push_back(word.substr(i, bytes));
    return out;
}

/// Of the words of a file ("word/letters", a sentence a line), those that are not among the first three.
struct Typed {
    int words = 0;
    std::vector<std::string> missed;
    int sentences = 0;
    double rate() const { return 100.0 * (words - static_cast<int>(missed.size())) / words; }
};

Typed typed(const Pinyin& pinyin, const std::string& name) {
    Typed out;
    std::istringstream in(file("tests/qml/keyboard/data/" + name));
    for (std::string sentence; std::getline(in, sentence); ++out.sentences) {
        std::istringstream words(sentence);
        for (std::string both; words >> both;) {
            const auto word = both.substr(0, both.find('/')), letters = both.substr(both.find('/') + 1);
            if (static_cast<unsigned char>(word.front()) < 0x80) continue;  // VIP, POS
            ++out.words;
            const auto found = pinyin.candidates(letters, 3);
            if (std::ranges::find(found, word) == found.end()) out.missed.push_back(both);
        }
    }
    return out;
}

/// Of the 150 sentences in the file so many words of 100 at least are among the first three.
void check_rate(const Pinyin& pinyin, const std::string& name, double least) {
    const auto result = typed(pinyin, name);
    std::string missed;
    for (const auto& word : result.missed) missed += word + " ";
    INFO(name << ": " << result.rate() << " of 100 of " << result.words << "; not " << missed);
    CHECK(result.sentences == 150);
    CHECK(result.rate() >= least);
}

}  // namespace

TEST_CASE("the dictionary holds three thousand words of a bank, simplified, each once for its letters") {
    const auto all = lines();
    CHECK(std::ranges::count_if(all, [](const Line& line) { return line.syllables.size() > 1; }) >= 3000);
    std::set<std::pair<std::vector<std::string>, std::string>> seen;
    for (const auto& line : all) {
        INFO(line.word);
        CHECK(is_simplified(line.word));
        CHECK(line.weight > 0);
        CHECK(seen.insert({line.syllables, line.word}).second);
        CHECK(characters_of(line.word).size() == line.syllables.size());
    }
    CHECK(static_cast<std::size_t>(std::ranges::count(dictionary(), '\n')) == all.size());
}

TEST_CASE("every character of a bank's word is read as the general dictionary reads it") {
    const auto general = Pinyin::open();
    REQUIRE(general);
    constexpr std::size_t all_of_them = 2000;
    std::set<std::string> known;
    std::vector<std::string> strange;
    for (const auto& [syllables, word, weight] : lines()) {
        const auto characters = characters_of(word);
        for (std::size_t i = 0; i < syllables.size(); ++i) {
            if (!known.insert(syllables[i] + characters.at(i)).second) continue;
            const auto found = general->candidates(syllables[i], all_of_them);
            if (std::ranges::find(found, characters[i]) == found.end()) strange.push_back(syllables[i] + " " + word);
        }
    }
    CHECK(strange == std::vector<std::string>{});
}

TEST_CASE("of 300 sentences as a bank's customers write them, the right word is among the first three in 97 of 100") {
    const auto pinyin = Pinyin::open(Pinyin::installed(), BankWords(dictionary()));
    REQUIRE(pinyin);
    for (const auto* name : {"sentences_known.txt", "sentences_unseen.txt"}) check_rate(*pinyin, name, 97.0);
}

TEST_CASE("of 150 sentences that were written when nothing was to be changed any more the rate is what was measured") {
    const auto pinyin = Pinyin::open(Pinyin::installed(), BankWords(dictionary()));
    REQUIRE(pinyin);
    check_rate(*pinyin, "sentences_fresh.txt", 97.6);
}

TEST_CASE(
    "of 150 sentences that were written before single characters were weighed anew the rate is what was measured") {
    const auto pinyin = Pinyin::open(Pinyin::installed(), BankWords(dictionary()));
    REQUIRE(pinyin);
    check_rate(*pinyin, "sentences_fourth.txt", 96.6);
}

TEST_CASE("of two words with the same letters the heavier comes first, and so of characters that stand alone") {
    const auto opened =
        Pinyin::open(Pinyin::installed(), BankWords("gui'yuan 桂园 10\ngui'yuan 柜员 900\nqian 签 20\nqian 钱 30\n"));
    REQUIRE(opened);
    const auto both = opened->candidates("guiyuan");
    CHECK(both[0] == "柜员");
    CHECK(both[1] == "桂园");
    CHECK(opened->candidates("qian", 2) == std::vector<std::string>{"钱", "签"});
    // A character alone makes no words: 收 and 钱 are not "shouqian".
    CHECK(BankWords("qian 钱 30\nshou 收 9\n").whole("shouqian").empty());
}

TEST_CASE("a word that ends inside a syllable is not offered") {
    const auto opened = Pinyin::open(Pinyin::installed(), BankWords("yi'bi 一笔 500\n"));
    REQUIRE(opened);
    const auto found = opened->candidates("yibian", 4);
    CHECK(std::ranges::find(found, "一边") != found.end());
    CHECK(std::ranges::find(found, "一笔按") == found.end());
}
