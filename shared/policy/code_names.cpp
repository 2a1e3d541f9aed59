// SPDX-License-Identifier: Apache-2.0
#include "shared/policy/code_names.hpp"

#include <map>

#include "shared/policy/topics.hpp"
#include "shared/vocabulary/channels.hpp"

namespace huiyin {
namespace {

using Table = std::map<std::string_view, std::pair<const char*, const char*>>;

BothNames find(const Table& table, std::string_view code) {
    const auto found = table.find(code);
    if (found == table.end()) return {std::string(code), {}};
    return {found->second.first, found->second.second};
}

}  // namespace

BothNames channel_name(std::string_view code) {
    const auto* channel = channel_type(code);
    return channel ? BothNames{std::string(channel->chinese), std::string(channel->english)}
                   : BothNames{std::string(code), {}};
}

BothNames state_name(std::string_view code) {
    static const Table table{{"captured", {"待受理", "Captured"}},
                             {"accepted", {"已受理", "Accepted"}},
                             {"investigating", {"核实处理中", "Investigating"}},
                             {"replied", {"已回复", "Replied"}},
                             {"closed", {"已结案", "Closed"}},
                             {"archived", {"已归档", "Archived"}},
                             {"withdrawn", {"已撤诉", "Withdrawn"}}};
    return find(table, code);
}

BothNames finding_name(std::string_view code) {
    static const Table table{{"valid", {"有效投诉", "Valid"}},
                             {"invalid_to_improve", {"无效投诉（需协调优化）", "Invalid, to improve"}},
                             {"invalid", {"无效投诉", "Invalid"}},
                             {"quasi", {"准投诉", "Quasi"}},
                             {"undetermined", {"责任难以界定", "Undetermined"}}};
    return find(table, code);
}

BothNames callback_name(std::string_view code) {
    static const Table table{{"satisfied", {"满意", "Satisfied"}},
                             {"improper", {"处理不当", "Improper"}},
                             {"unreachable", {"未联系上", "Not reached"}}};
    return find(table, code);
}

BothNames measure_name(std::string_view code) {
    static const Table table{{"remedied", {"已补救纠正", "Put right"}},
                             {"compensated", {"已赔偿或补偿", "Compensated"}}};
    return find(table, code);
}

BothNames effect_name(std::string_view code) {
    static const Table table{{"satisfied", {"满意", "Satisfied"}},
                             {"dissatisfied", {"不满意", "Dissatisfied"}},
                             {"unreachable", {"未联系上", "Not reached"}}};
    return find(table, code);
}

BothNames cause_name(const Policy& policy, std::string_view code) {
    for (const auto& cause : policy.causes)
        if (std::to_string(cause.code) == code) return {cause.name, cause.name_en};
    return {std::string(code), std::string(code)};
}

BothNames product_name(const Policy& policy, std::string_view code) {
    if (const auto product = product_named(policy, code)) return {product->name, product->name_en};
    return {std::string(code), std::string(code)};
}

BothNames level_name(int level) {
    switch (level) {
        case 1:
            return {"一级（普通）", "1 ordinary"};
        case 2:
            return {"二级（敏感）", "2 sensitive"};
        case 3:
            return {"三级（重大）", "3 major"};
        default:
            return {"未评级", "Not graded"};
    }
}

BothNames sub_category_name(const Policy& policy, std::string_view code) {
    const auto* found = policy.sub_category(code);
    if (!found) return {std::string(code), {}};
    return {std::string(code) + ' ' + found->name, found->name_en};
}

BothNames unit_name(const Organisation& organisation, std::string_view code) {
    const auto* found = organisation.find(code);
    if (!found) return {std::string(code), {}};
    return {found->name, found->name_en};
}

}  // namespace huiyin
