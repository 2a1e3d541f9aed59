// SPDX-License-Identifier: Apache-2.0
// What is cited exists: each section of the rulebook, heading, decision, page and article that a comment, a text or a
// page names.
#include "tests/structure/citations.hpp"

#include <catch2/catch.hpp>

using namespace huiyin::test;

namespace {

using None = std::vector<std::string>;

/// The sources without this test, which names what is wrong on purpose.
std::vector<const Source*> all_that_cite() {
    std::vector<const Source*> out;
    for (const auto& source : sources())
        if (!source.path.starts_with("tests/structure/citations")) out.push_back(&source);
    for (const auto& page : documents()) out.push_back(&page);
    return out;
}

}  // namespace

TEST_CASE("every section, heading, page, decision and article that is cited exists") {
    for (const auto* source : all_that_cite()) {
        INFO(source->path);
        CHECK(wrong_citations(joined(source->lines)) == None{});
    }
}

TEST_CASE("every reason that a rule gives is an article that exists") {
    for (const auto& source : sources()) {
        if (!source.in("shared")) continue;
        INFO(source.path);
        CHECK(wrong_articles(joined(source.lines)) == None{});
    }
    CHECK(wrong_articles("{\"12(1)\", \"12(9)\", \"6(6)4\", \"6(6)5\", \"Art. 12(9)\"}") == None{"12(9)", "6(6)5"});
}

TEST_CASE("every link of a page leads to a file") {
    REQUIRE_FALSE(documents().empty());
    for (const auto& page : documents()) {
        INFO(page.path);
        CHECK(broken_links(page) == None{});
    }
}

TEST_CASE("a citation is found right however it is written") {
    for (const char* text : {"(rulebook 1)",
                             "Rulebook 2 and 5.",
                             "rulebook 3–6",
                             "(rulebook 1, 4, 9; Art. 24)",
                             "rulebook 5, \"Closing\"",
                             "rulebook 1, columns \"sees\" and \"may\"",
                             "rulebook 3 \"same customer\", 8",
                             "[rulebook10]",
                             "(architecture, decision 1)",
                             "architecture, \"Client\"",
                             "contract, \"Captured body\"",
                             "contract (\"Codes\")",
                             "contract, GET /v1/assessment; As. 2",
                             "contract, /readyz",
                             "experience, \"Tablet\"",
                             "docs/protocol.md, \"The exchange\"",
                             "SECURITY.md, \"Reporting\"",
                             "docs/protocol.md, `next_keys`; rulebook 10",
                             "docs/decisions/0014, 0019",
                             "docs/reliability.md.",
                             "Art. 12(1)–(3)",
                             "Art. 6(5)3, 21",
                             "Art. 9, 10",
                             "Art. 11, 13–15",
                             "Op. 9",
                             "As. 1(5)",
                             "annex 1",
                             "[art12]",
                             "[op10]",
                             "[as2]"})
        CHECK(wrong_citations(text) == None{});
}

TEST_CASE("a citation of what is not there would be found") {
    CHECK(wrong_citations("(rulebook 23, 8)") == None{"rulebook 23, 8"});
    CHECK(wrong_citations("rulebook 4, 13.") == None{"rulebook 4, 13"});
    CHECK(wrong_citations("rulebook 5, \"Singing\"") == None{"rulebook 5, \"Singing\""});
    CHECK(wrong_citations("architecture, decision 9") == None{"architecture, decision 9"});
    CHECK(wrong_citations("architecture, \"Cellar\"") == None{"architecture, \"Cellar\""});
    CHECK(wrong_citations("contract, GET /v1/songs") == None{"contract, GET /v1/songs"});
    CHECK(wrong_citations("docs/decisions/0014, 9999") == None{"docs/decisions/0014, 9999"});
    CHECK(wrong_citations("docs/songs.md") == None{"docs/songs.md"});
    CHECK(wrong_citations("docs/protocol.md, \"Songs\"") == None{"docs/protocol.md, \"Songs\""});
    CHECK(wrong_citations("SECURITY.md, \"Songs\"") == None{"SECURITY.md, \"Songs\""});
    CHECK(wrong_citations("Art. 12(7)") == None{"Art. 12(7)"});
    CHECK(wrong_citations("Art. 6(5)3, 26") == None{"Art. 6(5)3, 26"});
    CHECK(wrong_citations("Op. 11") == None{"Op. 11"});
    CHECK(wrong_citations("[as3]") == None{"[as3]"});
    CHECK(wrong_citations(joined({"// due on the third day (Art.", "    /// 99), or", "\"Op. \"", "\"12\""})) ==
          None{"Art. 99", "Op. 12"});
}

TEST_CASE("a word that is no citation is none") {
    CHECK(wrong_citations("the contract's order, the architecture, and 99 rulebooks; [assertion] docs/") == None{});
}
