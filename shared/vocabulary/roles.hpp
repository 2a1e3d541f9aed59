// SPDX-License-Identifier: Apache-2.0
// What is said about each role, sets of roles, and the groups that the rulebook's column "who" speaks of (rulebook 1).
#pragma once
#include <cstdint>
#include <initializer_list>

#include "shared/vocabulary/codes.hpp"

namespace huiyin {

/// Where a role belongs: the kind of unit; `outlet` stands for sub-branches, too, `nowhere` for who is no person of the
/// bank.
enum class Place {
    nowhere,
    outlet,
    branch,
    contact_centre,
    department,
    channel_operations,
    general_office,
    head_office
};
/// The head of a place is whose hand a device of it is when nobody is signed in.
enum class Rank { member, head };
enum class Reach { nothing, own_unit, everything };

struct RoleType {
    Role role;
    std::string_view name;
    Place place;
    Rank rank;
    Reach sees;      ///< of the whole bank's complaints
    Reach captures;  ///< for which units it takes down complaints
    /// It sees the whole bank and changes nothing.
    constexpr bool only_reads() const {
        return place == Place::head_office && sees == Reach::everything && captures == Reach::nothing;
    }
};

inline constexpr RoleType role_types[] = {
#define HUIYIN_ROLE(name, place, rank, sees, captures) \
    {Role::name, #name, Place::place, Rank::rank, Reach::sees, Reach::captures},
#include "shared/vocabulary/roles.inc"
#undef HUIYIN_ROLE
};

constexpr const RoleType& role_type(Role role) { return role_types[static_cast<std::size_t>(role)]; }

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

template <class Holds>
constexpr Roles roles_where(Holds holds) {
    Roles out;
    for (const auto& type : role_types)
        if (holds(type)) out = out | type.role;
    return out;
}
constexpr Roles roles_at(Place place) {
    return roles_where([place](const RoleType& type) { return type.place == place; });
}
constexpr Roles roles_at(Place place, Rank rank) {
    return roles_where([=](const RoleType& type) { return type.place == place && type.rank == rank; });
}

namespace group {
inline constexpr Roles staff = roles_at(Place::outlet, Rank::member);
inline constexpr Roles manager = roles_at(Place::outlet, Rank::head);
inline constexpr Roles branch = roles_at(Place::branch);
inline constexpr Roles branch_head = roles_at(Place::branch, Rank::head);
inline constexpr Roles contact_centre = roles_at(Place::contact_centre);
inline constexpr Roles contact_centre_lead = roles_at(Place::contact_centre, Rank::head);
inline constexpr Roles department = roles_at(Place::department);
inline constexpr Roles channel_operations = roles_at(Place::channel_operations);
inline constexpr Roles channel_operations_head = roles_at(Place::channel_operations, Rank::head);
inline constexpr Roles general_office = roles_at(Place::general_office);
inline constexpr Roles head_office_itself = Role::rule_keeper;  ///< what the rules write
inline constexpr Roles customer = Role::customer;
inline constexpr Roles handlers = manager | branch | contact_centre | department | channel_operations | general_office;
inline constexpr Roles anyone = handlers | staff;
inline constexpr Roles outlet = staff | manager;
/// Whose word is head office's on a complaint (Op. 8).
inline constexpr Roles head_office =
    contact_centre | department | channel_operations | general_office | roles_at(Place::head_office, Rank::head);
/// Who does the steps of the emergency plan (Art. 15).
inline constexpr Roles emergency = general_office | channel_operations | contact_centre | department | branch | manager;
inline constexpr Roles leader = roles_at(Place::head_office, Rank::head);
inline constexpr Roles readers = roles_where([](const RoleType& type) { return type.only_reads(); });
/// Heads above whoever has first contact (Art. 3).
inline constexpr Roles heads = manager | branch_head | contact_centre_lead | channel_operations_head | general_office;
}  // namespace group

}  // namespace huiyin
