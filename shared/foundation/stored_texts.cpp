// SPDX-License-Identifier: Apache-2.0
// The texts of a whole document in their stored form.
#include <cstdio>

#include "shared/foundation/field_faults.hpp"
#include "shared/foundation/text.hpp"

namespace huiyin {
namespace {

std::string below(const std::string& path, const std::string& key) { return path.empty() ? key : path + "." + key; }

std::optional<Fault> store_texts(Json& value, const std::string& path) {
    if (value.is_string()) {
        auto& text = value.get_ref<std::string&>();
        if (auto bad = refusal_of(text, path)) return bad;
        text = stored_form(text);
    } else if (value.is_object()) {
        for (auto& [key, member] : value.get_ref<Json::object_t&>()) {
            if (auto bad = refusal_of(key, path)) return bad;
            if (auto bad = store_texts(member, below(path, key))) return bad;
        }
    } else if (value.is_array()) {
        for (std::size_t i = 0; i < value.size(); ++i)
            if (auto bad = store_texts(value[i], path + "[" + std::to_string(i) + "]")) return bad;
    }
    return std::nullopt;
}

}  // namespace

std::optional<Fault> refusal_of(std::string_view text, const std::string& where) {
    const auto refused = refused_character(text);
    if (!refused) return std::nullopt;
    char code[16];
    std::snprintf(code, sizeof code, "U+%04X", static_cast<unsigned>(*refused));
    return fault_of(faults::forbidden_character, where, {code});
}

Result<Json> stored_texts(const Json& typed) {
    Json out = typed;
    if (auto bad = store_texts(out, {})) return std::unexpected(*bad);
    return out;
}

Json stored_texts_without_refused(const Json& typed) {
    Json out = typed;
    if (out.is_string())
        out = stored_form(without_refused(out.get_ref<const std::string&>()));
    else if (out.is_structured())
        for (auto& member : out) member = stored_texts_without_refused(member);
    return out;
}

}  // namespace huiyin
