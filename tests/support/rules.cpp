// SPDX-License-Identifier: Apache-2.0
#include "tests/support/rules.hpp"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>

namespace huiyin::test {
namespace {

[[noreturn]] void give_up(const std::string& why) {
    std::fprintf(stderr, "%s\n", why.c_str());
    std::abort();
}

Rules rules_of(const Json& json) {
    auto rules = Rules::from_json(json);
    if (!rules) give_up("the demo rules do not load: " + rules.error().where + ": " + rules.error().what);
    return std::move(*rules);
}

}  // namespace

std::string source_path(const std::string& relative) { return std::string(HUIYIN_SOURCE_DIR) + "/" + relative; }

std::string read_text(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) give_up("cannot read " + path);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

Json read_json(const std::string& relative) { return Json::parse(read_text(source_path(relative))); }

Json demo_rules_json() {
    return {{"policy", read_json("shared/policy/data/policy.json")},
            {"organisation", read_json("shared/policy/data/demo-organisation.json")},
            {"workdays", read_json("shared/policy/data/workdays-cn.json")}};
}

const Rules& demo_rules() {
    static const Rules rules = rules_of(demo_rules_json());
    return rules;
}

const Rules& older_rules() {
    static const Rules rules = demo_rules_with({{"policy", {{"content_rules", nullptr}}}});
    return rules;
}

Rules erasing_rules() {
    auto policy = demo_rules().policy.source;
    policy["version"] = "2026-erasing";
    policy["keeping"]["erasure"] = "on";
    return demo_rules().with_policy(policy, Json::array()).value();
}

Rules demo_rules_with(const Json& changes) {
    auto json = demo_rules_json();
    json.merge_patch(changes);
    return rules_of(json);
}

}  // namespace huiyin::test
