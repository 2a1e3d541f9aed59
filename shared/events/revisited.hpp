// SPDX-License-Identifier: Apache-2.0
// The customer was called a second time (Art. 13).
#pragma once
#include "shared/events/kind.hpp"

namespace huiyin {

struct Revisited {
    static constexpr auto kind = EventKind::revisited;
    static constexpr About about{"Art. 13", "The customer was called a second time.", "二次回访",
                                 "对客户进行二次回访。"};
    static constexpr std::string_view example = R"({"result":"满意","text":"客户表示认可"})";
    static constexpr auto written_by = group::manager | group::branch | group::contact_centre;
    static constexpr bool when_finished = true;
    static constexpr ReasonCode nothing_heard{"nothing_heard", "Say what came of the call (Art. 13)."};

    std::string_view result{}, text{};

    static constexpr auto fields() {
        return std::tuple{field::text("result", &Revisited::result), field::text("text", &Revisited::text)};
    }

    static std::optional<Lack> lacking(const Revisited& said, const Complaint& c, const Moment& m) {
        const bool says_something = has_words(said.result) || has_words(said.text);
        return lacks_unless(says_something || !third_edition(c, m.rules), "result", nothing_heard);
    }

    static void apply(const Revisited&, Complaint& c, const Moment& m) { c.callback.revisits.push_back(m.time); }
};

}  // namespace huiyin
