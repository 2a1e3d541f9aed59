// SPDX-License-Identifier: Apache-2.0
// An entry was made in the opinion book (Art. 10). Its body is a document of its own (captured_body.hpp).
#pragma once
#include "shared/complaint/captured_body.hpp"
#include "shared/events/kind.hpp"
#include "shared/events/redacted_document.hpp"
#include "shared/vocabulary/complaint_code.hpp"

namespace huiyin {

struct Entered {
    static constexpr auto kind = EventKind::entered;
    static constexpr About about{"Art. 10", "An entry was made in the customer opinion book.", "意见簿登记",
                                 "客户意见簿登记一条意见。"};
    static constexpr std::string_view example =
        R"({"unit":"650101","opinion":"suggestion","narrative":"建议增设老花镜。"})";
    static constexpr auto written_by = group::anyone | group::customer;
    static constexpr auto on = Subjects::opinion;
    static constexpr bool begins = true;

    std::string_view number{}, unit{}, opinion{}, narrative{}, category{}, received_at{}, policy{}, lookup{}, code{};
    const Json* customer = nullptr;

    static constexpr auto fields() {
        return std::tuple{
            field::required(field::unit("unit", &Entered::unit)),
            field::required(field::choice("opinion", &Entered::opinion, "complaint", "suggestion", "praise")),
            field::required(field::text("narrative", &Entered::narrative)),
            field::code("category", &Entered::category),
            field::document("customer", &Entered::customer),
            field::code("received_at", &Entered::received_at),
            field::by_rule(field::code("number", &Entered::number)),
            field::by_rule(field::code("code", &Entered::code)),
            field::by_rule(field::code("lookup", &Entered::lookup)),
            field::by_rule(field::code("policy", &Entered::policy))};
    }

    static Result<Json> check_document(const Json& body, const Rules& rules, Instant now, Checked how) {
        return check_entered(body, rules, now, how);
    }

    static Json redacted(const Json& body) { return redacted_document(body); }

    static void apply(const Entered& said, OpinionEntry& o, const Moment& m) {
        o.entered = m.event.body;
        o.number = said.number;
        o.code = normalised_code(said.code);
        o.unit = said.unit;
        o.opinion = said.opinion;
        o.narrative = said.narrative;
        o.category = said.category;
        const auto received = parse_instant(said.received_at);
        o.received_at = received ? m.corrected.of(*received, m.event) : m.time;
        o.state = "entered";
        o.policy_version = said.policy;
    }
};

}  // namespace huiyin
