// SPDX-License-Identifier: Apache-2.0
// A field of an event's body, as the kind's file declares it: what is checked, shown and redacted by it.
#pragma once
#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string_view>

namespace huiyin {

/// `text` and `signature` hold a person's words or hand and are erased with the customer; `code` is a text that holds
/// none. A `document` is any JSON. `complaint`, `account` and `hash` name something that head office must know
/// (references.hpp).
enum class FieldType {
    text,
    signature,
    code,
    flag,
    number,
    instant,
    unit,
    units,
    level,
    choice,
    list,
    document,
    reasons,
    complaint,
    account,
    hash
};

/// Code points of a text that a person writes into an event. The narrative has its own limit, in the policy.
inline constexpr std::size_t longest_text = 2000;
/// Bytes of any text: the strokes of a signature, events of earlier versions.
inline constexpr std::size_t longest_text_bytes = 8000;

struct Field {
    std::string_view name;
    FieldType type = FieldType::text;
    bool required = false;
    bool happened = false;  ///< an instant that names what is past: not later than the event
    bool said = false;      ///< without it the event does not count (rulebook 11); a text needs words
    int said_since = 2;     ///< the edition of these rules that asks for it (Policy::content_rules)
    /// Head office's own rules write it; from others it is not checked, and not kept in an erasure.
    bool by_rule = false;
    std::array<std::string_view, 8> values{};  ///< of a choice; the rest is empty

    constexpr std::span<const std::string_view> choices() const {
        return {values.begin(), std::ranges::find(values, std::string_view{})};
    }
};

/// A field and the member of the payload `P` that it fills.
template <class P, class M>
struct PayloadField {
    Field field;
    M P::*member;
};

/// How a kind's file declares its fields: field::text("how", &Responded::how).
namespace field {
namespace detail {
template <class P, class M>
constexpr PayloadField<P, M> of(std::string_view name, M P::*member, FieldType type) {
    return {{name, type}, member};
}
}  // namespace detail

// clang-format off
template <class P, class M> constexpr auto text(std::string_view name, M P::* m) { return detail::of(name, m, FieldType::text); }
template <class P, class M> constexpr auto signature(std::string_view name, M P::* m) { return detail::of(name, m, FieldType::signature); }
template <class P, class M> constexpr auto code(std::string_view name, M P::* m) { return detail::of(name, m, FieldType::code); }
template <class P, class M> constexpr auto flag(std::string_view name, M P::* m) { return detail::of(name, m, FieldType::flag); }
template <class P, class M> constexpr auto number(std::string_view name, M P::* m) { return detail::of(name, m, FieldType::number); }
template <class P, class M> constexpr auto instant(std::string_view name, M P::* m) { return detail::of(name, m, FieldType::instant); }
template <class P, class M> constexpr auto unit(std::string_view name, M P::* m) { return detail::of(name, m, FieldType::unit); }
template <class P, class M> constexpr auto units(std::string_view name, M P::* m) { return detail::of(name, m, FieldType::units); }
template <class P, class M> constexpr auto level(std::string_view name, M P::* m) { return detail::of(name, m, FieldType::level); }
template <class P, class M> constexpr auto list(std::string_view name, M P::* m) { return detail::of(name, m, FieldType::list); }
template <class P, class M> constexpr auto document(std::string_view name, M P::* m) { return detail::of(name, m, FieldType::document); }
template <class P, class M> constexpr auto reasons(std::string_view name, M P::* m) { return detail::of(name, m, FieldType::reasons); }
template <class P, class M> constexpr auto complaint(std::string_view name, M P::* m) { return detail::of(name, m, FieldType::complaint); }
template <class P, class M> constexpr auto account(std::string_view name, M P::* m) { return detail::of(name, m, FieldType::account); }
template <class P, class M> constexpr auto hash(std::string_view name, M P::* m) { return detail::of(name, m, FieldType::hash); }
// clang-format on

template <class P, class M, class... Values>
constexpr auto choice(std::string_view name, M P::*member, Values... values) {
    auto out = detail::of(name, member, FieldType::choice);
    out.field.values = {std::string_view(values)...};
    return out;
}

template <class P, class M>
constexpr auto required(PayloadField<P, M> declared) {
    declared.field.required = true;
    return declared;
}

template <class P, class M>
constexpr auto said(PayloadField<P, M> declared, int since = 2) {
    declared.field.said = true;
    declared.field.said_since = since;
    return declared;
}

template <class P, class M>
constexpr auto happened(PayloadField<P, M> declared) {
    declared.field.happened = true;
    return declared;
}

template <class P, class M>
constexpr auto by_rule(PayloadField<P, M> declared) {
    declared.field.by_rule = true;
    return declared;
}
}  // namespace field

}  // namespace huiyin
