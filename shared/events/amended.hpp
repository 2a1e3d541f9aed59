// SPDX-License-Identifier: Apache-2.0
// A field of the captured body was corrected (rulebook 5).
#pragma once
#include <algorithm>
#include <vector>

#include "shared/complaint/amended_body.hpp"
#include "shared/complaint/authority.hpp"
#include "shared/complaint/captured_body.hpp"
#include "shared/event/redaction.hpp"
#include "shared/events/kind.hpp"

namespace huiyin {

struct Amended {
    static constexpr auto kind = EventKind::amended;
    static constexpr About about{"rulebook 5", "A field of what was taken in was corrected.", "更正",
                                 "更正登记内容中的一项。"};
    static constexpr std::string_view example = R"({"field":"category","new":"3.1","why":"客户补充说明"})";
    static constexpr auto written_by = group::anyone | group::head_office_itself;
    static constexpr auto on = Subjects::complaint | Subjects::opinion;
    static constexpr bool when_finished = true;
    static constexpr ReasonCode not_amendable{"not_amendable", "This field is not corrected by a line."};
    static constexpr ReasonCode wrong_value{"wrong_correction", "The correction {}."};

    std::string_view field{}, why{};
    const Json* value = nullptr;

    static std::vector<Json> tries() { return {{{"field", "facts.referrer"}, {"new", ""}}}; }

    static constexpr auto fields() {
        return std::tuple{huiyin::field::required(huiyin::field::code("field", &Amended::field)),
                          huiyin::field::text("why", &Amended::why),
                          huiyin::field::required(huiyin::field::document("new", &Amended::value))};
    }

    /// A correction of what the customer is or said is erased; others (category, facts in codes) stay.
    static void redact(const Json& body, Json& kept) {
        const auto said = read_payload<Amended>(body);
        if (!said.value) return;
        const bool personal = tells_who(said.field) || said.field.starts_with("referrer.") ||
                              said.field.starts_with("external.") || said.field == "narrative" ||
                              said.field == "facts.referrer" || said.field == "want";
        kept["new"] = personal ? erased(*said.value) : *said.value;
    }

    /// What can be seen to be wrong is refused where somebody can mend it.
    static std::optional<Lack> lacking(const Amended& said, const Complaint& c, const Moment& m) {
        return lack_of(said, precondition(said, c, m));
    }
    static std::optional<Lack> lacking(const Amended& said, const OpinionEntry& o, const Moment& m) {
        return lack_of(said, precondition(said, o, m));
    }

    /// The captured body with the correction in it must still be one that could be captured (rulebook 2).
    static Verdict precondition(const Amended& said, const Complaint& c, const Moment& m) {
        if (is_erased(said)) return {};
        if (!may_be_amended(said.field)) return reason(not_amendable);
        const auto corrected = said.in(c.intake.captured);
        if (!third_edition(c, m.rules))
            return fits(said, check_captured(corrected, m.rules, Instant{INT64_MAX}, Checked::as_written));
        const auto before = faults_of_captured(c.intake.captured, m.rules);
        for (const auto& fault : faults_of_captured(corrected, m.rules))
            if (fault.where == said.field || !stands_in(before, fault)) return reason_around(wrong_value, fault);
        return {};
    }

    /// Staff correct how the customer is reached and what it is about.
    static Verdict precondition(const Amended& said, const OpinionEntry& o, const Moment& m) {
        if (is_erased(said)) return {};
        if (said.field != "category" && !said.field.starts_with("customer.")) return reason(not_amendable);
        return fits(said, check_entered(said.in(o.entered), m.rules, Instant{INT64_MAX}, Checked::as_written));
    }

    /// Whoever is complained of is in charge no more (recusal).
    static void apply(const Amended& said, Complaint& c, const Moment& m) {
        c.intake.captured = said.in(c.intake.captured);
        if (!is_accused(c, c.ownership.owner.person) || !huiyin::to_the_letter(c, m.rules)) return;
        c.ownership.owner.person.clear();
        c.ownership.recused.push_back(m.time);
    }
    static void apply(const Amended& said, OpinionEntry& o, const Moment&) {
        o.entered = said.in(o.entered);
        o.category = text_of(o.entered, "category");
    }

  private:
    static std::optional<Lack> lack_of(const Amended& said, const Verdict& why_not) {
        if (!why_not) return std::nullopt;
        return Lack{may_be_amended(said.field) ? "new" : "field", *why_not};
    }
    Json in(const Json& body) const { return amended_body(body, field, value ? *value : Json()); }
    /// It was right when it was written.
    static bool is_erased(const Amended& said) { return said.value && *said.value == erased_text; }
    /// What was wrong before is no reason against mending something else.
    static bool stands_in(const std::vector<Fault>& before, const Fault& fault) {
        return std::ranges::any_of(before, [&](const Fault& f) { return f.where == fault.where; });
    }
    static Verdict fits(const Amended& said, const Result<Json>& checked) {
        if (checked || checked.error().where != said.field) return {};
        return reason_around(wrong_value, checked.error());
    }
};

}  // namespace huiyin
