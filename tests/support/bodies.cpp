// SPDX-License-Identifier: Apache-2.0
#include "tests/support/bodies.hpp"

#include <map>
#include <string>

#include "shared/events/catalogue.hpp"

namespace huiyin::test {
namespace {

/// What the rulebook asks of a kind, where the catalogue's example may leave it out.
const std::map<std::string, Json, std::less<>>& asked() {
    static const std::map<std::string, Json, std::less<>> table{
        {"responded", Json::object()},
        {"progress_told", Json::object()},
        {"contact_failed", Json::object()},
        {"investigated", {{"signature", "经办人"}}},
        {"proposed", Json::object()},
        {"approved", {{"signature", "负责人"}}},
        {"sent_back", Json::object()},
        {"remedied", Json::object()},
        {"compensated", Json::object()},
        {"replied", {{"signature", "负责人"}}},
        {"answered", {{"signature", "大堂经理"}}},
        {"determined", Json::object()},
        {"sanctioned", Json::object()},
        {"commended", Json::object()},
        {"withdrawal_verified", Json::object()},
        {"referrer_answered", {{"how", "letter"}}},
        {"evidence_attached", {{"hash", std::string(64, 'a')}}},
    };
    return table;
}

/// A ground that the shipped policy has for the finding.
const char* ground_of(std::string_view finding) {
    if (finding == "invalid_to_improve") return "1(2)1";
    if (finding == "invalid") return "1(3)1";
    if (finding == "undetermined") return "1(4)";
    if (finding == "quasi") return "1(5)";
    return "1(1)1";
}

}  // namespace

Json whole_body(std::string_view kind, const Json& said) {
    const auto more = asked().find(kind);
    if (more == asked().end()) return said;
    auto body = Json::parse(event_type(kind)->example);
    body.erase("next_reply_at");  // a promise is a duty of its own: made only where a test makes one
    body.update(more->second);
    if (kind == "determined") body["ground"] = ground_of(text_of(said, "finding", "valid"));
    if (text_of(said, "outcome") == "cannot_resolve") body["reason"] = "系统限制";
    body.update(said);
    return body;
}

}  // namespace huiyin::test
