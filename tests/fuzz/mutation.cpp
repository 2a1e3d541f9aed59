// SPDX-License-Identifier: Apache-2.0
#include "tests/fuzz/mutation.hpp"

#include <cstdint>

#include "shared/foundation/json.hpp"

namespace huiyin::fuzz {
namespace {

using simulation::Chance;

Json odd_value(Chance& chance) {
    static const std::vector<Json> odd{nullptr,
                                       true,
                                       false,
                                       0,
                                       -1,
                                       1,
                                       2,
                                       3,
                                       9'007'199'254'740'991,
                                       -9'007'199'254'740'991,
                                       INT64_C(4'294'967'296),
                                       "",
                                       "x",
                                       "650101",
                                       "2.2",
                                       "2026-02-13T15:00:00+08:00",
                                       "9999-12-31T23:59:59Z",
                                       "\xE7\x8E\x8B",
                                       std::string(300, 'a'),
                                       std::string(3, '\0'),
                                       Json::array(),
                                       Json::object(),
                                       Json::array({nullptr, 1, "x", Json::object()}),
                                       Json{{"", Json{{"", Json::array({1})}}}}};
    return chance.one_of(odd);
}

/// A random place in `root`; null for none.
Json* place_in(Json& root, Chance& chance) {
    Json* at = &root;
    while (at->is_structured() && !at->empty() && !chance.percent(25)) {
        auto next = at->begin();
        std::advance(next, static_cast<std::ptrdiff_t>(chance.below(at->size())));
        at = &*next;
    }
    return at;
}

void change(Json& root, Chance& chance) {
    Json& at = *place_in(root, chance);
    switch (chance.below(6)) {
        case 0:
            if (at.is_structured() && !at.empty()) {
                auto gone = at.begin();
                std::advance(gone, static_cast<std::ptrdiff_t>(chance.below(at.size())));
                at.erase(gone);
                return;
            }
            break;
        case 1: {
            const Json copy = *place_in(root, chance);
            at = copy;
            return;
        }
        case 2:
            if (at.is_array()) {
                at.push_back(odd_value(chance));
                return;
            }
            break;
        case 3:
            if (at.is_object()) {
                at[chance.percent(50) ? "unit" : "zz"] = odd_value(chance);
                return;
            }
            break;
        case 4:
            if (at.is_number_integer()) {
                at = at.get<std::int64_t>() + chance.between(-2, 2);
                return;
            }
            break;
        default:
            break;
    }
    at = odd_value(chance);
}

std::string changed_bytes(std::string text, Chance& chance) {
    for (auto times = chance.between(1, 4); times > 0; --times) {
        const auto at = static_cast<std::size_t>(chance.below(text.size() + 1));
        switch (chance.below(4)) {
            case 0:
                text.insert(at, 1, static_cast<char>(chance.below(256)));
                break;
            case 1:
                if (at < text.size()) text[at] = static_cast<char>(chance.below(256));
                break;
            case 2:
                text.erase(at, static_cast<std::size_t>(chance.below(20)));
                break;
            default:
                text.insert(at, text.substr(at / 2, static_cast<std::size_t>(chance.below(60))));
        }
    }
    return text;
}

/// Changes one of its lines when those are JSON.
std::string changed_structure(const std::string& text, Chance& chance) {
    std::vector<std::string> lines{""};
    for (const char c : text)
        if (c == '\n' && text.front() == '{' && text.size() > 1 && text[1] != '\n')
            lines.emplace_back();
        else
            lines.back() += c;
    auto& line = lines[static_cast<std::size_t>(chance.below(lines.size()))];
    auto json = Json::parse(line, nullptr, false);
    if (json.is_discarded()) return changed_bytes(text, chance);
    for (auto times = chance.between(1, 3); times > 0; --times) change(json, chance);
    line = json.dump(-1, ' ', false, Json::error_handler_t::replace);
    std::string out;
    for (const auto& one : lines) out += (out.empty() ? "" : "\n") + one;
    return out;
}

}  // namespace

std::string mutated(const std::string& input, Chance& chance) {
    return chance.percent(75) ? changed_structure(input, chance) : changed_bytes(input, chance);
}

}  // namespace huiyin::fuzz
