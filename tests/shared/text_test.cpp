// SPDX-License-Identifier: Apache-2.0
// People's text in one normal form.
#include "shared/foundation/text.hpp"

#include "shared/events/check.hpp"
#include "tests/support/history.hpp"

using namespace huiyin;
using namespace huiyin::test;

namespace {
const Instant now = beijing("2026-02-13 16:00");
const std::string nul(1, '\0');
}  // namespace

TEST_CASE("texts that a reader takes for the same compare as the same") {
    const std::vector<std::vector<std::string>> alike{
        {"Café", "Cafe\u0301", "CAFÉ", "Ｃａｆé", "Ca\u200Bfé", "C a f é", "\uFEFFcafé", "ca\u00ADfé"},
        {"Müller", "MÜLLER", "Mu\u0308ller", "müller\u3000", "\u202Emüller\u202C"},
        {"Straße", "STRASSE", "straſſe"},
        {"王建国", "王 建国", "王\u3000建\u00A0国", "王\u2060建国\uFE00", "王\t建\n国", "王建国\u200D", "王\u2800建国"},
        {"阿依古丽·买买提", "阿依古丽・买买提", "阿依古丽•买买提", "阿依古丽‧买买提", "阿依古丽∙买买提",
         "阿依古丽⋅买买提", "阿依古丽･买买提", "阿依古丽 · 买买提"},
        {"１２３－４", "123-4", "123–4", "123—4", "123‐4", "123−4", "١٢٣-٤", "①②③-④"},
        {"ｶﾞ", "ガ", "カ\u3099"},
        {"ΣΊΣΥΦΟΣ", "σίσυφος"},
        {"⼀", "一"},
    };
    for (const auto& row : alike)
        for (const auto& text : row) {
            INFO(text);
            CHECK(comparison_form(text) == comparison_form(row.front()));
        }
    CHECK(comparison_form("王建国") != comparison_form("王建"));
    CHECK(comparison_form("o") != comparison_form("ö"));
    CHECK(comparison_form("50%_\\") == "50%_\\");
}

TEST_CASE("a form is its own form") {
    for (const std::string text :
         {"Cafe\u0301 Ａ１\r\n二", "\u00A8a", "e \u0301", "ﬁ", "İstanbul", "\U0001F9D1\u200D\U0001F4BB"}) {
        CHECK(stored_form(stored_form(text)) == stored_form(text));
        CHECK(comparison_form(comparison_form(text)) == comparison_form(text));
    }
}

TEST_CASE("what is stored is composed, and every line end is a newline") {
    CHECK(stored_form("Cafe\u0301 Ａ") == "Café Ａ");
    CHECK(stored_form("一\r\n二\r三\n四") == "一\n二\n三\n四");
    CHECK(stored_form(" \u3000\u200B").empty());
    CHECK(stored_form(" 王建国\u3000") == " 王建国\u3000");
}

TEST_CASE("nothing that can be seen is no words") {
    for (const std::string text : {"",
                                   " ",
                                   "\t\r\n",
                                   "\u3000\u3000",
                                   "\u00A0",
                                   "\u200B",
                                   "\uFEFF",
                                   "\u00AD",
                                   "\u2028\u2029",
                                   "\u2060",
                                   "\u200E\u200F\u202A\u202C\u2066\u2069",
                                   "\u3164",
                                   "\uFFA0",
                                   "\u115F\u1160",
                                   "\u2800",
                                   "\uFE0F",
                                   "\u180E",
                                   "\U000E0100",
                                   "\U000E0041",
                                   "\u034F",
                                   "\uFFFC",
                                   " \u0301",
                                   "\u1680\u2003\u202F\u205F",
                                   "\u061C",
                                   "\uFFF9"}) {
        INFO("U+" << std::hex << (text.empty() ? 0 : static_cast<int>(letters_of(text).size())) << ' ' << text);
        CHECK_FALSE(has_words(text));
        CHECK(comparison_form(text).find_first_not_of("\xCC\x81") == std::string::npos);
    }
    for (const std::string text : {".", "诉", "\u200B。", "①", "👍", "\u0627", "\uE000", "e\u0301", "?", "\u0600"})
        CHECK(has_words(text));
}

TEST_CASE("a character that this version of Unicode does not know is seen, and stays as it is") {
    for (const std::string text : {"\u0378", "\U0002FFF0", "\U000E0FFF", "\u2065", "\U0001FADC"}) {  // the last: 16.0
        CHECK(has_words(text));
        CHECK(comparison_form(text) == text);
        CHECK(stored_form(text) == text);
    }
}

TEST_CASE("control characters and non-characters are refused, tab and newline are not") {
    for (const std::string& text :
         {nul, std::string("\x01"), std::string("\x0B"), std::string("\x1F"), std::string("\x7F"),
          std::string("\u0080"), std::string("\u0085"), std::string("\uFDD0"), std::string("\uFDEF"),
          std::string("\uFFFE"), std::string("\uFFFF"), std::string("\U0001FFFE"), std::string("\U0010FFFF"),
          std::string("\xFF"), std::string("\xC3")}) {
        CHECK(refused_character("前" + text + "后"));
        CHECK_FALSE(refused_character(without_refused("前" + text + "后")));
        CHECK(without_refused("前" + text + "后") == "前后");
        CHECK(printable("前" + text + "后") == "前\uFFFD后");
    }
    for (const char* text : {"一\t二\n三\r\n", "\u200B", "\uFFFD", "\u0378", "👍", "\uE000"}) {
        CHECK_FALSE(refused_character(text));
        CHECK(printable(text) == text);
    }
}

TEST_CASE("a text is cut at characters as people see them") {
    const std::string family = "👨\u200D👩\u200D👧", accented = "e\u0301";
    CHECK(characters(family) == 5);
    CHECK(first_characters("一二三", 2) == "一二");
    CHECK(first_characters("一二三", 3) == "一二三");
    CHECK(first_characters("一" + family + "二", 5) == "一");
    CHECK(first_characters("一" + family + "二", 6) == "一" + family);
    CHECK(first_characters("a" + accented, 2) == "a");
    CHECK(first_characters("a\r\nb", 2) == "a");
    CHECK(first_characters("🇨🇳🇨🇳", 3) == "🇨🇳");
    CHECK(first_characters("一", 0).empty());
}

TEST_CASE("a letter knows where in the text it stands") {
    const std::string text = "x Ａé１";
    const auto letters = letters_of(text);
    REQUIRE(letters.size() == 4);
    CHECK(letters[1].code == U'a');
    CHECK(text.substr(letters[1].begin, letters[1].end - letters[1].begin) == "Ａ");
    CHECK(letters[1].after_blank);
    CHECK_FALSE(letters[2].after_blank);
    CHECK(letters[2].code == U'e');
    CHECK(letters[3].code == U'1');
    CHECK(letters[3].end == text.size());
}

TEST_CASE("a refused character is refused with its field named, wherever it was typed") {
    for (const char* field : {"narrative", "customer.name", "customer.address", "facts.referrer"}) {
        auto body = contract_body();
        body["received_at"] = "2026-02-13T15:00:00+08:00";
        const std::string path = field;
        const auto dot = path.find('.');
        (dot == path.npos ? body[path] : body[path.substr(0, dot)][path.substr(dot + 1)]) = "某\uFFFE";
        const auto checked = check_captured(body, demo_rules(), now);
        REQUIRE_FALSE(checked);
        CHECK(checked.error().where == field);
        CHECK(check_captured(body, demo_rules(), now, Checked::as_written));
    }
    const auto reply = check_body("replied", whole_body("replied", {{"text", "已解决" + nul}}), demo_rules(), now);
    REQUIRE_FALSE(reply);
    CHECK(reply.error().where == "body.text");
    const auto amended = check_body("amended", {{"field", "accused"}, {"new", {"a", "b\u0001"}}}, demo_rules(), now);
    REQUIRE_FALSE(amended);
    CHECK(amended.error().where == "body.new[1]");
}

TEST_CASE("blanks of any kind are no narrative, no reason, no answer and no name", "[art12][rulebook11]") {
    for (const std::string blank :
         {" ", "\u3000\u3000", "\u00A0", "\u200B", "\uFEFF", "\u2800", "\u3164", "\u200E \u200F"}) {
        INFO(blank);
        auto body = contract_body();
        body["received_at"] = "2026-02-13T15:00:00+08:00";
        body["narrative"] = blank;
        const auto checked = check_captured(body, demo_rules(), now);
        REQUIRE_FALSE(checked);
        CHECK(checked.error().where == "narrative");
        auto nobody = contract_body();
        nobody["received_at"] = "2026-02-13T15:00:00+08:00";
        nobody["reply_by"] = "none";
        nobody["customer"] = {{"name", blank}, {"mobile", blank}};
        const auto unnamed = check_captured(nobody, demo_rules(), now);
        REQUIRE_FALSE(unnamed);
        CHECK(unnamed.error().where == "customer");
        const std::vector<std::tuple<const char*, Json, const char*>> rows{
            {"replied", {{"outcome", "cannot_resolve"}, {"reason", blank}, {"text", blank}}, "body.reason"},
            {"answered", {{"text", blank}}, "body.text"},
            {"lowered", {{"to", 1}, {"reason", blank}}, "body.reason"},
            {"assigned", {{"unit", "650101"}, {"as", "first_contact"}, {"person", blank}}, "body.person"},
        };
        for (const auto& [kind, said, where] : rows) {
            const auto line = check_body(kind, whole_body(kind, said), demo_rules(), now);
            REQUIRE_FALSE(line);
            CHECK(line.error().where == where);
        }
    }
}

TEST_CASE("what a device wrote is never refused for its blanks, and stays byte for byte") {
    auto body = contract_body();
    body["received_at"] = "2026-02-13T15:00:00+08:00";
    body["narrative"] = "\u200B";
    body["customer"]["name"] = "Mu\u0308ller\uFFFE";
    const auto checked = check_captured(body, demo_rules(), now, Checked::as_written);
    REQUIRE(checked);
    CHECK(text_of(*checked, "narrative") == "\u200B");
    CHECK((*checked)["customer"]["name"] == "Mu\u0308ller\uFFFE");
    CHECK(check_body("answered", {{"text", " "}}, demo_rules(), now, Checked::as_written));
}

TEST_CASE("what is typed is stored composed") {
    auto body = contract_body();
    body["received_at"] = "2026-02-13T15:00:00+08:00";
    body["narrative"] = "Cafe\u0301\r\n旁边";
    body["customer"]["name"] = "Mu\u0308ller";
    const auto checked = check_captured(body, demo_rules(), now);
    REQUIRE(checked);
    CHECK(text_of(*checked, "narrative") == "Café\n旁边");
    CHECK((*checked)["customer"]["name"] == "Müller");
    CHECK(check_captured(*checked, demo_rules(), now) == checked);
    const auto line = check_body("responded", whole_body("responded", {{"text", "Mu\u0308ller"}}), demo_rules(), now);
    REQUIRE(line);
    CHECK((*line)["text"] == "Müller");
}
