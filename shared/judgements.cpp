// SPDX-License-Identifier: Apache-2.0
// shared/judgements.cpp
#include "shared/judgements.hpp"

namespace huiyin {

std::string why_judged(std::string_view code) {
    if (code == judged::link_to_itself) return "A complaint is not linked to itself (rulebook 11).";
    if (code == judged::not_a_complaint) return "What it names is no complaint (rulebook 11).";
    if (code == judged::no_such_complaint) return "Head office knows no such complaint (rulebook 11).";
    if (code == judged::no_such_account) return "Head office knows no such active account (rulebook 11).";
    if (code == judged::attachment_not_brought)
        return "Its writer neither brought this attachment nor may see it (rulebook 11).";
    return "Head office judged it not effective: " + std::string(code) + ".";
}

Judgements::Judgements(std::span<const Line> ordered) {
    for (const auto& line : ordered) {
        if (line.kind != "judged_ineffective" || line.by.role != Role::rule_keeper) continue;
        judged_[text_of(line.body, "origin")][number_of(line.body, "seq")] = text_of(line.body, "code");
    }
}

std::string_view Judgements::code_of(const Line& line) const {
    const auto chain = judged_.find(line.origin);
    if (chain == judged_.end()) return {};
    const auto found = chain->second.find(line.seq);
    if (found == chain->second.end() || found->second == judged::lifted) return {};
    return found->second;
}

}  // namespace huiyin
