// SPDX-License-Identifier: Apache-2.0
#include "tests/support/bodies.hpp"

#include <algorithm>

#include "shared/events/catalogue.hpp"

namespace huiyin::test {
namespace {

/// The rulebook asks what must be said of events of this kind.
bool asks_content(const EventType& type) {
    return std::ranges::any_of(type.fields, &Field::said) || type.kind == EventKind::determined;
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
    const auto* type = event_type(kind);
    if (!type || !asks_content(*type)) return said;
    auto body = Json::parse(type->example);
    body.erase("when");           // that of the example is no other event's
    body.erase("next_reply_at");  // a promise is a duty of its own: made only where a test makes one
    if (kind == "determined") body["ground"] = ground_of(text_of(said, "finding", "valid"));
    if (text_of(said, "outcome") == "cannot_resolve") body["reason"] = "系统限制";
    body.update(said);
    return body;
}

}  // namespace huiyin::test
