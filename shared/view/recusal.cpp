// SPDX-License-Identifier: Apache-2.0
#include "shared/view/recusal.hpp"

#include "shared/complaint/amended_body.hpp"
#include "shared/complaint/authority.hpp"
#include "shared/view/masking.hpp"

namespace huiyin {

Json without_identity(Json view) {
    if (view.is_array())
        for (auto& member : view) member = without_identity(std::move(member));
    if (!view.is_object()) return view;
    if (tells_who(text_of(view, "field")))
        for (const char* key : {"old", "new"})
            if (view.contains(key)) view[key] = nullptr;
    for (auto& [key, member] : view.items()) {
        const bool tells_who = key == "customer" || key == "representatives";
        member = tells_who ? Json{{"hidden", true}} : without_identity(std::move(member));
    }
    return view;
}

Json complaint_view_for(const Actor& viewer, const Complaint& c, const Rules& rules, Instant now) {
    auto view = complaint_view(c, rules, now);
    return is_accused(c, viewer.account) ? without_identity(texts_without_persons(std::move(view))) : view;
}

}  // namespace huiyin
