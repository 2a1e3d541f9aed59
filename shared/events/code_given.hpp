// SPDX-License-Identifier: Apache-2.0
// Head office gave the complaint a code, because it had none or that of another complaint.
#pragma once
#include "shared/events/kind.hpp"

namespace huiyin {

struct CodeGiven {
    static constexpr auto kind = EventKind::code_given;
    static constexpr About about{"rulebook 2", "The complaint got its code of eight letters from head office.",
                                 "赋予短编号", "总行为投诉赋予八位短编号。"};
    static constexpr std::string_view example = R"({"code":"2223ABC4"})";
    static constexpr auto written_by = group::head_office_itself;
    static constexpr bool when_finished = true;

    std::string_view code{};

    static constexpr auto fields() { return std::tuple{field::required(field::code("code", &CodeGiven::code))}; }

    static void apply(const CodeGiven& said, Complaint& c, const Moment&) { set_code(c, said.code); }
};

}  // namespace huiyin
