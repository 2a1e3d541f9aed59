// SPDX-License-Identifier: Apache-2.0
// Every sentence of the regulation has its row in docs/reference/regulation.md, and what the row names exists.
#include "tests/structure/regulation.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/structure/pages.hpp"

using namespace huiyin::test;

namespace {

const std::vector<Sentence>& regulation() {
    static const auto all = sentences_of(Page("docs/regulation-zh.md").text());
    return all;
}

const std::vector<RegulationRow>& rows() {
    static const auto all = regulation_rows(Page("docs/reference/regulation.md").text());
    return all;
}

RegulationRow row(const std::string& where, const std::string& proof) {
    const auto text = "| Art. 12(1) | 要求响应。 | respond | " + where + " | " + proof + " |";
    const auto read = regulation_rows(text);
    REQUIRE(read.size() == 1);
    return read.front();
}

bool is_right(const std::string& where, const std::string& proof) { return faults_of(row(where, proof)).empty(); }

constexpr const char* a_test = "`shared/duty_test.cpp` \"a promised next reply time is a duty of its own\"";

}  // namespace

TEST_CASE("every sentence of the regulation has one row, in its order and under its article") {
    REQUIRE(regulation().size() > 250);
    for (std::size_t i = 0; i < std::max(regulation().size(), rows().size()); ++i) {
        INFO("the first row that differs is number " << i + 1);
        REQUIRE(i < rows().size());
        REQUIRE(i < regulation().size());
        REQUIRE(rows()[i].sentence.place + " " + rows()[i].sentence.text ==
                regulation()[i].place + " " + regulation()[i].text);
    }
}

TEST_CASE("what a row of the regulation names exists: kinds, duties, calls, pages, tests") {
    for (const auto& row : rows()) {
        INFO(row.text);
        for (const auto& fault : faults_of(row)) FAIL_CHECK(fault);
    }
}

TEST_CASE("the regulation is cut into sentences, fields and steps") {
    const auto cut = sentences_of(
        "# 办法\n\nnot yet begun.\n\n## 第一章\n\n### 第六条 (Art. 6)\n\n(一)要求响应。要求解决;\n"
        "2.回复。\n\n## 附件1 (annex 1)\n\n| 栏目 | 内容 |\n|---|---|\n| 姓名 / 日期 | 手机: 座机: |\n\n"
        "### 附件2-1 流程图\n\n接到 → 能否解决?\n\n- 能 → 执行\n");
    const std::vector<Sentence> expected{{"Art. 6(1)", "(一)要求响应。"},
                                         {"Art. 6(1)", "要求解决;"},
                                         {"Art. 6(1)2", "2.回复。"},
                                         {"annex 1", "姓名"},
                                         {"annex 1", "日期"},
                                         {"annex 1", "手机:"},
                                         {"annex 1", "座机:"},
                                         {"fig. 2-1", "接到"},
                                         {"fig. 2-1", "能否解决?"},
                                         {"fig. 2-1", "能"},
                                         {"fig. 2-1", "执行"}};
    CHECK(cut == expected);
}

TEST_CASE("a row that names what is not there would be found") {
    CHECK(is_right("`progress_told`; duty `next_reply`", a_test));
    CHECK(is_right("`GET /v1/assessment`; `BoardPage.qml`", "`end_to_end/story.sh`"));
    CHECK(is_right("—", "an aim, no rule"));
    CHECK(is_right("`instructed` ▹ duty `sing`", "▹ none yet"));
    CHECK(is_right("▹ `sung` (rulebook 12)", "▹ none yet"));
    CHECK_FALSE(is_right("`sung`", a_test));
    CHECK_FALSE(is_right("`GET /v1/songs`", a_test));
    CHECK_FALSE(is_right("`SongPage.qml`", a_test));
    CHECK_FALSE(is_right("`progress_told`", "`shared/duty_test.cpp` \"a song is a duty\""));
    CHECK_FALSE(is_right("`progress_told`", "`shared/duty_test.cpp`"));
    CHECK_FALSE(
        is_right("`progress_told`", "`shared/song_test.cpp` \"a promised next reply time is a duty of its own\""));
    CHECK_FALSE(is_right("`progress_told`", "`end_to_end/song.sh`"));
    CHECK_FALSE(is_right("`progress_told`", "it is so"));
    CHECK_FALSE(is_right("`progress_told`", ""));
    CHECK_FALSE(is_right("—", a_test));
    CHECK_FALSE(is_right("▹ `sung`", a_test));
}
