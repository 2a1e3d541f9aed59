// SPDX-License-Identifier: Apache-2.0
// The tables behind the codes.
#include "shared/vocabulary/codes.hpp"

#include <algorithm>
#include <span>
#include <utility>

#include "shared/vocabulary/roles.hpp"

namespace huiyin {
namespace {

template <class E>
using Names = std::span<const std::pair<E, std::string_view>>;

template <class E>
std::string_view name_in(Names<E> names, E value) {
    const auto it = std::ranges::find(names, value, [](const auto& p) { return p.first; });
    return it == names.end() ? std::string_view{} : it->second;
}

template <class E>
std::optional<E> value_in(Names<E> names, std::string_view text) {
    const auto it = std::ranges::find(names, text, [](const auto& p) { return p.second; });
    if (it == names.end()) return std::nullopt;
    return it->first;
}

constexpr std::pair<Face, std::string_view> faces[] = {
    {Face::kiosk, "kiosk"}, {Face::tablet, "tablet"}, {Face::desk, "desk"}};

constexpr std::pair<DutyKind, std::string_view> duty_kinds[] = {
    {DutyKind::respond, "respond"},
    {DutyKind::resolve, "resolve"},
    {DutyKind::contact_daily, "contact_daily"},
    {DutyKind::next_reply, "next_reply"},
    {DutyKind::report_up, "report_up"},
    {DutyKind::tell_leaders, "tell_leaders"},
    {DutyKind::file, "file"},
    {DutyKind::notify, "notify"},
    {DutyKind::satisfaction, "satisfaction"},
    {DutyKind::callback, "callback"},
    {DutyKind::evidence, "evidence"},
    {DutyKind::improvement, "improvement"},
    {DutyKind::rectification, "rectification"},
    {DutyKind::revisit, "revisit"},
    {DutyKind::answer_opinion, "answer_opinion"},
    {DutyKind::verify_withdrawal, "verify_withdrawal"},
    {DutyKind::follow_through, "follow_through"},
    {DutyKind::urge, "urge"},
    {DutyKind::monthly_report, "monthly_report"},
    {DutyKind::quarterly_report, "quarterly_report"},
    {DutyKind::regulator_limit, "regulator_limit"},
    {DutyKind::name_owner, "name_owner"},
    {DutyKind::remedy, "remedy"},
    {DutyKind::compensate, "compensate"},
    {DutyKind::answer_instruction, "answer_instruction"},
    {DutyKind::answer_referrer, "answer_referrer"},
};

constexpr std::pair<DutyState, std::string_view> duty_states[] = {{DutyState::open, "open"},
                                                                  {DutyState::met, "met"},
                                                                  {DutyState::late, "late"},
                                                                  {DutyState::overdue, "overdue"},
                                                                  {DutyState::void_, "void"}};

constexpr std::pair<State, std::string_view> states[] = {
    {State::captured, "captured"},  {State::accepted, "accepted"}, {State::investigating, "investigating"},
    {State::replied, "replied"},    {State::closed, "closed"},     {State::archived, "archived"},
    {State::withdrawn, "withdrawn"}};

constexpr std::string_view forms[] = {"onsite", "offsite", "other"};

enum class Says { against, invalid, neither };
constexpr std::pair<Says, std::string_view> findings[] = {{Says::against, "valid"},
                                                          {Says::invalid, "invalid_to_improve"},
                                                          {Says::invalid, "invalid"},
                                                          {Says::against, "quasi"},
                                                          {Says::neither, "undetermined"}};

template <class Range>
bool contains(const Range& range, std::string_view text) {
    return std::ranges::find(range, text) != std::end(range);
}

}  // namespace

std::string_view to_string(Role v) { return role_type(v).name; }
std::string_view to_string(Face v) { return name_in<Face>(faces, v); }
std::string_view to_string(DutyKind v) { return name_in<DutyKind>(duty_kinds, v); }
std::string_view to_string(DutyState v) { return name_in<DutyState>(duty_states, v); }
std::string_view to_string(State v) { return name_in<State>(states, v); }
std::optional<Role> parse_role(std::string_view t) {
    const auto it = std::ranges::find(role_types, t, &RoleType::name);
    return it == std::end(role_types) ? std::nullopt : std::optional(it->role);
}
std::optional<Face> parse_face(std::string_view t) { return value_in<Face>(faces, t); }
std::optional<DutyKind> parse_duty_kind(std::string_view t) { return value_in<DutyKind>(duty_kinds, t); }
std::optional<DutyState> parse_duty_state(std::string_view t) { return value_in<DutyState>(duty_states, t); }
std::optional<State> parse_state(std::string_view t) { return value_in<State>(states, t); }
bool is_form(std::string_view t) { return contains(forms, t); }
bool is_finding(std::string_view t) { return value_in<Says>(findings, t).has_value(); }
bool counts_against(std::string_view finding) { return value_in<Says>(findings, finding) == Says::against; }
bool is_found_invalid(std::string_view finding) { return value_in<Says>(findings, finding) == Says::invalid; }

}  // namespace huiyin
