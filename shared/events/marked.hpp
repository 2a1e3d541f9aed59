// SPDX-License-Identifier: Apache-2.0
// A customer's words were accepted though something about them does not fit (rulebook 11; decision 0019).
#pragma once
#include "shared/events/kind.hpp"

namespace huiyin {

struct Marked {
    static constexpr auto kind = EventKind::marked;
    static constexpr About about{"rulebook 11",
                                 "A customer's words were taken in though something about them does not fit.",
                                 "备注受理", "客户的话虽有不符之处，仍予受理并备注。"};
    static constexpr std::string_view example =
        R"({"origin":"d-0001","seq":1,"codes":["wrong_category"],"instead":{"category":"4.9"}})";
    static constexpr auto written_by = group::head_office_itself;
    static constexpr auto on = Subjects::complaint | Subjects::opinion;
    static constexpr bool when_finished = true;

    std::string_view origin{};
    std::int64_t seq = 0;
    std::vector<std::string> codes{};
    const Json *instead = nullptr, *by = nullptr;

    /// In whose name the words count, when it is not their writer's.
    std::optional<Actor> writer() const {
        if (!by || !by->is_object()) return std::nullopt;
        return Actor{text_of(*by, "account"), parse_role(text_of(*by, "role")).value_or(Role::customer),
                     text_of(*by, "unit")};
    }

    static constexpr auto fields() {
        return std::tuple{field::required(field::code("origin", &Marked::origin)),
                          field::required(field::number("seq", &Marked::seq)),
                          field::required(field::list("codes", &Marked::codes)),
                          field::by_rule(field::document("instead", &Marked::instead)),
                          field::by_rule(field::document("by", &Marked::by))};
    }
};

}  // namespace huiyin
