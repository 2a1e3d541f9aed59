// SPDX-License-Identifier: Apache-2.0
// Why something is not done is a code, declared once and said in Chinese by the faces; nobody reads its English.
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <regex>

#include "tests/structure/sources.hpp"
#include "tests/support/rules.hpp"

using namespace huiyin::test;

namespace {

/// Without comments, and neighbouring literals as one.
std::string code_of(const Source& source) {
    std::string out;
    for (const auto& line : source.lines) out += line.substr(0, line.find("// ")) + '\n';
    return std::regex_replace(out, std::regex("\"\\s*\n\\s*\""), "");
}

/// A fault whose sentence stands where it is raised.
std::vector<std::string> raised_in_words(std::initializer_list<const char*> folders) {
    const std::regex shape("\\b(?:fault\\(|Fault\\{)\\s*(?:std::string\\()?\"");
    std::vector<std::string> out;
    for (const auto& source : sources())
        if (std::ranges::any_of(folders, [&](const char* folder) { return source.in(folder); }))
            if (std::regex_search(code_of(source), shape)) out.push_back(source.path);
    return out;
}

int places_in(const std::string& text, const std::string& place) {
    int out = 0;
    for (auto at = text.find(place); at != std::string::npos; at = text.find(place, at + 1)) ++out;
    return out;
}

/// The context "Reasons" of the Chinese catalogue, by code.
std::map<std::string, std::string> said_in_chinese() {
    const auto whole = read_text(source_path("qml/i18n/app_zh_CN.ts"));
    const auto from = whole.find("<name>Reasons</name>"), to = whole.find("</context>", from);
    const auto context = whole.substr(from, to - from);
    const std::regex entry("<source>(\\w+)</source>\\s*<translation>([^<]+)</translation>");
    std::map<std::string, std::string> out;
    for (std::sregex_iterator it(context.begin(), context.end(), entry), end; it != end; ++it) out[(*it)[1]] = (*it)[2];
    return out;
}

/// English sentences by code; a code that stands twice says the same.
std::map<std::string, std::string> declared() {
    const std::regex reason(
        "(?:ReasonCode\\s+\\w+\\{|judged::\\w+,\\s*\\{)\\s*\"(\\w+)\",\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");
    const std::regex missing("need\\([^;]*?\"(\\w+)\",\\s*\"");
    std::map<std::string, std::string> out;
    for (const auto& source : sources()) {
        if (source.in("tests")) continue;
        const auto text = code_of(source);
        for (std::sregex_iterator it(text.begin(), text.end(), reason), end; it != end; ++it) {
            INFO(source.path << ": " << (*it)[1]);
            CHECK(out.emplace((*it)[1], (*it)[2]).first->second == (*it)[2]);
        }
        if (source.path != "shared/complaint/closing.cpp") continue;
        for (std::sregex_iterator it(text.begin(), text.end(), missing), end; it != end; ++it)
            out["to_close_" + (*it)[1].str()];
    }
    return out;
}

}  // namespace

TEST_CASE("a fault that a face can show has a declared code, not a sentence of its own") {
    CHECK(raised_in_words({"shared", "sync", "client", "server/services", "server/identity"}) ==
          std::vector<std::string>{});
}

TEST_CASE("every declared reason has its Chinese, with as many places for what varies") {
    const auto chinese = said_in_chinese();
    const auto reasons = declared();
    CHECK(reasons.size() > 500);
    for (const auto& [code, english] : reasons) {
        INFO(code << ": " << english);
        REQUIRE(chinese.contains(code));
        CHECK(places_in(chinese.at(code), "%") == places_in(english, "{}"));
    }
}

TEST_CASE("the faces find the words of a reason by its code, never by matching its English") {
    const auto messages = read_text(source_path("client/app/present/messages.cpp"));
    CHECK(messages.find("QRegularExpression") == std::string::npos);
    CHECK(messages.find("QT_TRANSLATE_NOOP") == std::string::npos);
    CHECK(read_text(source_path("qml/i18n/app_zh_CN.ts")).find("<name>Sentences</name>") == std::string::npos);
}

TEST_CASE("what is done about a fault or a refusal hangs on its code, never on its English") {
    const std::regex shape("\\b(?:what|why)(?:\\.(?:starts_with|ends_with|contains|find)\\(\"| == \"[a-z]+ )");
    std::vector<std::string> out;
    for (const auto& source : sources()) {
        // What valijson says of a policy is its own, and has no code.
        if (source.in("tests") || source.path == "server/runtime/policy_schema.cpp") continue;
        for (const auto& line : source.lines)
            if (std::regex_search(line, shape) && line.find("told->what") == std::string::npos)
                out.push_back(source.path + ": " + line);
    }
    CHECK(out == std::vector<std::string>{});
}
