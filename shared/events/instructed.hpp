// SPDX-License-Identifier: Apache-2.0
// A superior answered or decided (Art. 12, 13, 14).
#pragma once
#include "shared/events/extending.hpp"
#include "shared/events/kind.hpp"

namespace huiyin {

struct Instructed {
    static constexpr auto kind = EventKind::instructed;
    static constexpr About about{"Art. 12, 13, 14", "A superior answered or decided.", "批示", "上级答复或批示。"};
    static constexpr std::string_view example = R"({"text":"同意减免，请于今日回复客户"})";
    static constexpr auto written_by = group::branch | group::contact_centre | group::department |
                                       group::channel_operations | group::general_office | group::leader;
    static constexpr bool when_finished = true;
    static constexpr ReasonCode nothing_instructed{"nothing_instructed", "Say what is to be done (Art. 15)."};

    std::string_view text{}, extend{};
    bool revisit = false;

    bool extends() const { return extend == "regulator_limit"; }

    static constexpr auto fields() {
        return std::tuple{field::text("text", &Instructed::text),
                          field::choice("extend", &Instructed::extend, "regulator_limit"),
                          field::flag("revisit", &Instructed::revisit)};
    }

    /// The regulator's limit is extended (also by `extension_approved`) by the branch's head or head office first, by
    /// the bank's head office then.
    static Verdict authorise(const Instructed& said, const Complaint& c, const Writing& w) {
        if (!said.extends()) return {};
        return extending::may_extend(c, w.by.role);
    }

    /// An instruction on the matter says what to do; an extension or a second callback is said by asking for it.
    static std::optional<Lack> lacking(const Instructed& said, const Complaint& c, const Moment& m) {
        const bool says_something = said.extends() || said.revisit || has_words(said.text);
        return lacks_unless(says_something || !third_edition(c, m.rules), "text", nothing_instructed);
    }

    static Verdict precondition(const Instructed& said, const Complaint& c, const Moment& m) {
        return said.extends() ? extending::why_not(c, m) : Verdict{};
    }

    static void apply(const Instructed& said, Complaint& c, const Moment& m) {
        c.superiors.instructions.push_back(m.time);
        const bool on_the_matter = !said.extends() && !said.revisit;
        if (group::head_office.contains(m.by().role) && (on_the_matter || !third_edition(c, m.rules)))
            c.superiors.decisions.push_back(m.time);
        if (on_the_matter && level_or_ordinary(c) == Level::major) c.superiors.instructions_at_3.push_back(m.time);
        if (said.extends()) c.superiors.limit_extensions.push_back(m.time);
        if (said.revisit) c.callback.revisit_requests.push_back({m.time, m.by().unit});
    }
};

}  // namespace huiyin
