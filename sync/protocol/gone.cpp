// SPDX-License-Identifier: Apache-2.0
#include "sync/protocol/gone.hpp"

#include "sync/protocol/protocol_faults.hpp"

namespace huiyin::sync {

Json to_json(const Gone& gone) {
    Json places = Json::array();
    for (const auto& [from, to] : gone.places) places.push_back({from, to});
    return {{"places", std::move(places)}, {"receipt", gone.receipt}};
}

Result<Gone> gone_from(const Json& json) {
    const auto wrong = [] { return fault(faults::gone_form, "gone"); };
    const auto places = json.is_object() ? json.find("places") : json.end();
    if (places == json.end() || !places->is_array() || places->size() > Gone::most_places) return wrong();
    Gone out{{}, text_of(json, "receipt")};
    for (const auto& place : *places) {
        const bool two =
            place.is_array() && place.size() == 2 && place[0].is_number_integer() && place[1].is_number_integer();
        if (!two) return wrong();
        out.places.push_back({place[0].get<std::int64_t>(), place[1].get<std::int64_t>()});
        const auto& last = out.places.back();
        const auto before = out.places.size() > 1 ? out.places[out.places.size() - 2].to : 0;
        if (last.from <= before || last.to < last.from) return wrong();
    }
    return out;
}

}  // namespace huiyin::sync
