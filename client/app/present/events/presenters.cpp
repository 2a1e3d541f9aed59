// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/present/events/presenter.hpp"

namespace huiyin::app {

#define HUIYIN_EVENT(name, Type) \
    template <>                  \
    const EventPresenter& presenter<EventKind::name>();
#include "shared/vocabulary/event_kinds.inc"
#undef HUIYIN_EVENT

const EventPresenter* presenter_of(std::string_view kind) {
    static const EventPresenter* const all[] = {
#define HUIYIN_EVENT(name, Type) &presenter<EventKind::name>(),
#include "shared/vocabulary/event_kinds.inc"
#undef HUIYIN_EVENT
    };
    const auto known = parse_event_kind(kind);
    return known ? all[static_cast<std::size_t>(*known)] : nullptr;
}

}  // namespace huiyin::app
