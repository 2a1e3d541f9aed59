// SPDX-License-Identifier: Apache-2.0
// A complaint was captured, by anyone (Art. 3, 10). Its body is a document of its own (captured_body.hpp).
#pragma once
#include "shared/complaint/captured_body.hpp"
#include "shared/events/kind.hpp"
#include "shared/events/redacted_document.hpp"
#include "shared/vocabulary/complaint_code.hpp"

namespace huiyin {

struct Captured {
    static constexpr auto kind = EventKind::captured;
    static constexpr About about{"Art. 3, 10", "A complaint was taken in.", "受理登记", "受理一件投诉并登记。"};
    static constexpr std::string_view example =
        R"({"form":"onsite","channel":"counter","unit":"650101","category":"2.2","customer":{"name":"王芳","mobile":"13800138000"},"reply_by":"phone","narrative":"排队一个多小时，窗口只开了一个。"})";
    static constexpr auto written_by = group::anyone | group::customer | group::head_office_itself;
    static constexpr bool by_hand = false;
    static constexpr bool begins = true;

    std::string_view number{}, unit{}, channel{}, form{}, category{}, reply_by{}, narrative{}, received_at{}, opinion{},
        policy{}, product{}, want{}, lookup{}, code{};
    std::string_view signature{};
    std::int64_t cause = 0;
    const Json *customer = nullptr, *facts = nullptr, *accused = nullptr, *referrer = nullptr, *external = nullptr,
               *notify = nullptr, *representatives = nullptr;

    static constexpr auto fields() {
        return std::tuple{field::required(field::unit("unit", &Captured::unit)),
                          field::required(field::code("form", &Captured::form)),
                          field::required(field::code("channel", &Captured::channel)),
                          field::required(field::code("category", &Captured::category)),
                          field::number("cause", &Captured::cause),
                          field::code("reply_by", &Captured::reply_by),
                          field::required(field::document("customer", &Captured::customer)),
                          field::required(field::text("narrative", &Captured::narrative)),
                          field::document("facts", &Captured::facts),
                          field::list("accused", &Captured::accused),
                          field::code("product", &Captured::product),
                          field::text("want", &Captured::want),
                          field::document("referrer", &Captured::referrer),
                          field::document("external", &Captured::external),
                          field::document("notify", &Captured::notify),
                          field::list("representatives", &Captured::representatives),
                          field::signature("signature", &Captured::signature),
                          field::code("received_at", &Captured::received_at),
                          field::by_rule(field::code("number", &Captured::number)),
                          field::by_rule(field::code("code", &Captured::code)),
                          field::by_rule(field::code("lookup", &Captured::lookup)),
                          field::by_rule(field::code("opinion", &Captured::opinion)),
                          field::by_rule(field::code("policy", &Captured::policy))};
    }

    static Result<Json> check_document(const Json& body, const Rules& rules, Instant now, Checked how) {
        return check_captured(body, rules, now, how);
    }

    static Json redacted(const Json& body) { return redacted_document(body); }

    static void apply(const Captured& said, Complaint& c, const Moment& m) {
        c.intake.captured = m.event.body;
        c.number = said.number;
        c.code = normalised_code(said.code);
        c.intake.by_unit = m.by().unit;
        // Only head office makes complaints of entries: what anyone else says would keep an entry from becoming one.
        if (m.by().role == Role::rule_keeper) c.intake.from_opinion = said.opinion;
        const auto received = parse_instant(said.received_at);
        c.intake.received_at = received ? m.corrected.of(*received, m.event) : m.time;
        c.intake.bounded_arrival = m.corrected.arrival_if_bounded(m.event);
        // Who took it down from the customer is its first-contact person (Art. 3); at a kiosk it is who first accepts.
        if (m.by().role != Role::customer && m.by().role != Role::rule_keeper) c.ownership.first_contact = m.by();
    }
};

}  // namespace huiyin
