// SPDX-License-Identifier: Apache-2.0
#include "server/runtime/rehearsal.hpp"

namespace huiyin::server {
namespace {
constexpr const char* key = "rehearsal_now";
}

Result<void> begin_rehearsal(ServerContext& context, const std::optional<Instant>& asked) {
    auto store = open_store(context.directory);
    if (!store) return std::unexpected(store.error());
    std::optional<Instant> previous;
    try {
        if (const auto text = (*store)->value(key))
            if (const auto parsed = parse_instant(*text)) previous = *parsed;
        const auto now = asked ? *asked : previous ? *previous : context.real_now();
        if (previous && now < *previous)
            return fault("the rehearsal stands at " + to_beijing(*previous) + ": its clock only goes forward", "--now");
        (*store)->begin();
        remember_rehearsal(**store, now);
        (*store)->commit();
        context.clock = std::make_shared<RehearsalClock>(now);
        context.rehearsal = true;
        return {};
    } catch (const std::exception& exception) {
        (*store)->rollback();
        return std::unexpected((*store)->explain(exception));
    }
}

void remember_rehearsal(ValueStore& store, Instant now) { store.put_value(key, to_utc(now)); }

}  // namespace huiyin::server
