// SPDX-License-Identifier: Apache-2.0
// Sets of roles, and the groups that the rulebook's column "who" speaks of (rulebook 1).
#pragma once
#include <cstdint>

#include "shared/vocabulary/codes.hpp"

namespace huiyin {

class Roles {
  public:
    constexpr Roles() = default;
    constexpr Roles(Role role) : bits_(1U << static_cast<unsigned>(role)) {}
    constexpr bool contains(Role role) const { return (bits_ & Roles(role).bits_) != 0; }
    constexpr bool empty() const { return bits_ == 0; }
    constexpr Roles without(Role role) const {
        Roles out;
        out.bits_ = bits_ & ~Roles(role).bits_;
        return out;
    }
    friend constexpr Roles operator|(Roles a, Roles b) {
        a.bits_ |= b.bits_;
        return a;
    }

  private:
    std::uint32_t bits_ = 0;
};

namespace group {
inline constexpr Roles staff = Role::outlet_staff;
inline constexpr Roles manager = Role::outlet_manager;
inline constexpr Roles branch_head = Role::branch_head;
inline constexpr Roles branch = Roles(Role::branch_handler) | branch_head;
inline constexpr Roles contact_centre_lead = Role::contact_centre_lead;
inline constexpr Roles contact_centre = Roles(Role::contact_centre_agent) | contact_centre_lead;
inline constexpr Roles department = Role::department_handler;
inline constexpr Roles channel_operations_head = Role::channel_operations_head;
inline constexpr Roles channel_operations = Roles(Role::channel_operations_officer) | channel_operations_head;
inline constexpr Roles general_office = Role::general_office;
inline constexpr Roles head_office_itself = Role::rule_keeper;  ///< what the rules write
inline constexpr Roles customer = Role::customer;
inline constexpr Roles handlers = manager | branch | contact_centre | department | channel_operations | general_office;
inline constexpr Roles anyone = handlers | staff;
inline constexpr Roles leader = Role::bank_leader;
inline constexpr Roles readers = leader | Roles(Role::auditor);
/// Heads above whoever has first contact (Art. 3).
inline constexpr Roles heads = manager | branch_head | contact_centre_lead | channel_operations_head | general_office;
}  // namespace group

}  // namespace huiyin
