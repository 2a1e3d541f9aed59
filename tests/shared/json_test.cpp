// SPDX-License-Identifier: Apache-2.0
// JSON as it comes from outside, and its one canonical form (RFC 8785).
#include "shared/foundation/json.hpp"

#include <catch2/catch.hpp>

using namespace huiyin;

TEST_CASE("the canonical form of a text is the same however it was written", "[json]") {
    struct Row {
        const char* what;
        std::string text, expected;
    };
    const std::vector<Row> rows{
        {"white space goes", " { \"b\" : [ 1 , 2 ] ,\n\t\"a\" : null } ", R"({"a":null,"b":[1,2]})"},
        {"RFC 8785 section 3.2.2, string", R"({"string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/"})",
         "{\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}"},
        {"RFC 8785 section 3.2.2, literals", R"({"literals":[null, true, false]})",
         R"({"literals":[null,true,false]})"},
        {"RFC 8785 section 3.2.3, keys by UTF-16 code units",
         R"({"\u20ac":"Euro Sign","\r":"Carriage Return","\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One",
            "\ud83d\ude00":"Emoji: Grinning Face","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis"})",
         "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
         "\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\",\"😀\":\"Emoji: Grinning Face\","
         "\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}"},
        {"keys are sorted inside too", R"([{"z":{"b":1,"a":2},"y":3}])", R"([{"y":3,"z":{"a":2,"b":1}}])"},
        {"an array keeps its order", "[3,1,2]", "[3,1,2]"},
        {"short escapes", R"("\b\t\n\f\r\"\\")", R"("\b\t\n\f\r\"\\")"},
        {"other controls in lower-case hexadecimal", R"("\u0000\u001F\u007f")", "\"\\u0000\\u001f\x7f\""},
        {"Chinese stays as it is", R"("\u738b\u5efa\u56fd")", "\"王建国\""},
        {"the largest whole numbers", "[9007199254740991,-9007199254740991,0]",
         "[9007199254740991,-9007199254740991,0]"},
        {"minus nought is nought", "-0", "0"},
        {"empty things", R"({"a":{},"b":[],"c":""})", R"({"a":{},"b":[],"c":""})"},
    };
    for (const auto& row : rows) {
        INFO(row.what);
        const auto parsed = parse_json(row.text);
        if (row.text == "-0" && !parsed) continue;  // refusing it is as good as writing it as nought
        REQUIRE(parsed);
        CHECK(canonical(*parsed) == row.expected);
        const auto again = parse_json(canonical(*parsed));
        REQUIRE(again);
        CHECK(canonical(*again) == row.expected);
    }
}

TEST_CASE("what is no good JSON is refused and never thrown", "[json]") {
    const std::vector<std::pair<const char*, std::string>> rows{
        {"nothing", ""},
        {"white space only", "  "},
        {"cut in half", R"({"a":1)"},
        {"something after the end", R"({"a":1} x)"},
        {"two values", "1 2"},
        {"a trailing comma", "[1,]"},
        {"a comment", "[1 /* one */]"},
        {"a bare word", "yes"},
        {"single quotes", "{'a':1}"},
        {"a raw control character in a string", "\"a\nb\""},
        {"a key given twice", R"({"a":1,"a":1})"},
        {"a key given twice deeper", R"([{"b":{"a":1,"c":2,"a":3}}])"},
        {"a key given twice, once escaped", R"({"a":1,"\u0061":2})"},
        {"a fraction", "1.5"},
        {"a fraction that is whole", "[1.0]"},
        {"an exponent", "1e3"},
        {"not a number", "NaN"},
        {"too large", "9007199254740992"},
        {"too small", "-9007199254740992"},
        {"larger than 64 bits", "123456789012345678901234567890"},
        {"the largest unsigned", "18446744073709551615"},
        {"leading noughts", "007"},
        {"a lone surrogate", R"("\ud83d")"},
        {"a lone low surrogate", R"("\ude00")"},
        {"a byte that is no UTF-8", "\"\xff\""},
        {"UTF-8 cut in half", "\"\xe7\x8e\""},
        {"an overlong form", "\"\xc0\xaf\""},
        {"a surrogate as UTF-8", "\"\xed\xa0\x80\""},
        {"a bad escape", R"("\x41")"},
        {"U+0000 behind the end", R"({"a":1})" + std::string("\0", 1)},
        {"U+0000 and something behind the end", R"({"a":1})" + std::string("\0 x", 3)},
        {"U+0000 and bytes that are no UTF-8", R"({"a" : 1})" + std::string("\0\xff\xfe", 3)},
        {"U+0000 before the value", std::string("\0", 1) + R"({"a":1})"},
        {"U+0000 between members", R"({"a":1,)" + std::string("\0", 1) + R"("b":2})"},
        {"U+0000 in a text", std::string("\"a\0b\"", 5)},
    };
    for (const auto& [what, text] : rows) {
        INFO(what);
        const auto parsed = parse_json(text);
        CHECK_FALSE(parsed);
        if (!parsed) CHECK_FALSE(parsed.error().what.empty());
    }
}

TEST_CASE("JSON deeper or larger than its bounds is refused", "[json]") {
    const auto nested = [](int depth) {
        return std::string(static_cast<std::size_t>(depth), '[') + std::string(static_cast<std::size_t>(depth), ']');
    };
    const auto objects = [](int depth) {
        std::string text = "{}";
        for (int i = 1; i < depth; ++i) text = "{\"a\":" + text + "}";
        return text;
    };
    CHECK(parse_json(nested(16)));
    CHECK_FALSE(parse_json(nested(17)));
    CHECK(parse_json(objects(16)));
    CHECK_FALSE(parse_json(objects(17)));
    CHECK(parse_json(nested(3), {.bytes = 100, .depth = 3}));
    CHECK_FALSE(parse_json(nested(4), {.bytes = 100, .depth = 3}));
    CHECK_FALSE(parse_json(nested(200'000)));

    CHECK(parse_json("[1,2]", {.bytes = 5}));
    CHECK_FALSE(parse_json("[1,2]", {.bytes = 4}));
    const std::string long_text = "\"" + std::string((1 << 20) - 2, 'a') + "\"";
    CHECK(parse_json(long_text));
    CHECK_FALSE(parse_json(long_text + " "));
}

TEST_CASE("a fraction made in the program is written as null", "[json]") {
    CHECK(canonical(Json{{"a", 1.5}}) == R"({"a":null})");
}

TEST_CASE("fields are read without throwing whatever stands there", "[json]") {
    const auto object = Json::parse(R"({"text":"文","number":-7,"flag":true,"null":null,"list":[]})");
    CHECK(text_of(object, "text") == "文");
    CHECK(number_of(object, "number") == -7);
    CHECK(flag_of(object, "flag"));
    for (const char* key : {"number", "flag", "null", "list", "missing"}) CHECK(text_of(object, key, "else") == "else");
    for (const char* key : {"text", "flag", "null", "list", "missing"}) CHECK(number_of(object, key, 9) == 9);
    for (const char* key : {"text", "number", "null", "list", "missing"}) CHECK(flag_of(object, key, true));
    for (const auto& other : {Json(), Json(3), Json("x"), Json::array({1})}) {
        CHECK(text_of(other, "a", "b") == "b");
        CHECK(number_of(other, "a", 1) == 1);
        CHECK_FALSE(flag_of(other, "a"));
    }
}

TEST_CASE("the fast reader and the slow one read the same, and refuse the same", "[json]") {
    const std::vector<std::string> texts{
        R"({"at":"2026-02-13T07:00:00.000Z/0003","body":{"a":[1,-2,0,9007199254740991],"b":{},"c":[]},"seq":12,"z":null})",
        R"({"customer":{"anonymous":false,"name":"王建国😀"},"narrative":"排队\n两小时 \"\\\/\b","ok":true})",
        R"([[[]],{"b":1,"a":2},"é","\u738b",1.5,1e3,"-"])",
        "[-1,\"\x7f\",9007199254740992]",
    };
    const std::string put = "\"\\{}[]:,-0e.tn \x01\x80\xBF\xC1\xE0\xED\xA0\xF0\xF4\xFF";
    int read = 0, refused = 0;
    const auto check = [&](const std::string& text) {
        INFO(text);
        const auto ours = parse_json(text);
        (ours ? read : refused)++;
        if (ours) {
            REQUIRE(Json::accept(text));
            // Of a key given twice nlohmann's own parser keeps one; we refuse it.
            CHECK(*ours == Json::parse(text));
        } else if (Json::accept(text)) {
            const auto& code = ours.error().code;
            CHECK((code == "json_not_whole" || code == "json_key_twice" || code == "json_number_large"));
        }
    };
    for (const auto& text : texts) {
        check(text);
        for (std::size_t i = 0; i < text.size(); ++i) {
            check(text.substr(0, i));
            for (const char c : put) {
                auto changed = text, longer = text;
                changed[i] = c;
                longer.insert(i, 1, c);
                check(changed);
                check(longer);
            }
        }
    }
    CHECK(read > 1000);
    CHECK(refused > 1000);
}

TEST_CASE("how deep a text may be is the same for the fast reader and the slow one", "[json]") {
    for (const char* space : {"", " "}) {
        CHECK(parse_json(std::string(16, '[') + space + std::string(16, ']')));
        CHECK_FALSE(parse_json(std::string(17, '[') + space + std::string(17, ']')));
        CHECK_FALSE(parse_json(std::string(500'000, '[') + space));
    }
}
