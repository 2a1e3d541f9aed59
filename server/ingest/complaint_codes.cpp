// SPDX-License-Identifier: Apache-2.0
#include "server/ingest/complaint_codes.hpp"

#include <algorithm>

#include "server/store/subject_names.hpp"
#include "shared/vocabulary/complaint_code.hpp"
#include "sync/chain/sealing.hpp"

namespace huiyin::server {
namespace {

constexpr const char* series_value = "code series";
constexpr const char* epoch_value = "code epoch";
/// More code series than devices can be given between a backup and the loss of what came after it.
constexpr int left_out_by_a_restore = 1'024;
/// Epochs skip different numbers of series, so that two restores of one backup give out different ones.
constexpr std::int64_t kinds_of_epochs = code_prefixes / left_out_by_a_restore - 1;

int behind_last(Store& store, std::int64_t epoch) {
    const auto last = store.last_prefix();
    int next = last ? *last + 1 : 0;
    const auto known = store.value(epoch_value);
    const auto now = std::to_string(epoch);
    if (known == now) return next;
    store.put_value(epoch_value, now);
    if (epoch > 1) next += left_out_by_a_restore * static_cast<int>(1 + epoch % kinds_of_epochs);
    return next;
}

/// Head office's series in this epoch, if it began one.
std::optional<CodeSeries> own_series(ValueStore& store, std::int64_t epoch) {
    const auto stored = store.value(series_value);
    const auto json = stored ? parse_json(*stored, {}) : Result<Json>(Json());
    if (!json || number_of(*json, "epoch") != epoch) return std::nullopt;
    return code_series_from(*json);
}

std::optional<CodeSeries> begin_series(Store& store, const ServerContext& context, std::int64_t counter) {
    CodeSeries out{give_prefix(store, context, context.own_origin), sync::random_hex(16), counter};
    if (out.prefix.empty()) return std::nullopt;
    auto json = to_json(out);
    json["epoch"] = context.epoch;
    store.put_value(series_value, canonical(json));
    return out;
}

}  // namespace

std::string give_prefix(Store& store, const ServerContext& context, const std::string& origin) {
    const int from = behind_last(store, context.epoch);
    for (int tried = 0; tried < code_prefixes; ++tried) {
        const int number = (from + tried) % code_prefixes;
        if (store.holder_of_prefix(number)) continue;
        store.put_code_prefix(number, origin);
        return code_prefix(number);
    }
    return {};
}

void hear_prefix(Store& store, const ServerContext& context, const Origin& device,
                 const std::optional<std::string>& said) {
    if (!said || device.unconfirmed) return;
    if (const auto number = number_of_prefix(*said)) {
        if (!store.holder_of_prefix(*number)) store.put_code_prefix(*number, device.id);
        return;
    }
    const auto last = store.prefix_of(device.id);
    // A series that was given and not used: the answer that named it did not arrive.
    if (last && !store.any_named_from(std::string(code_name) + code_prefix(*last))) return;
    (void)give_prefix(store, context, device.id);
}

std::string prefix_to_say(DeviceStore& store, const Origin& device, const std::optional<std::string>& said) {
    if (!said || device.unconfirmed) return {};
    const auto own = store.prefix_of(device.id);
    auto prefix = own ? code_prefix(*own) : std::string{};
    return prefix == *said ? std::string{} : prefix;
}

std::string code_for(UnitOfWork& work, std::int64_t counter) {
    auto& store = work.store();
    const auto series = own_series(store, work.context().epoch);
    auto code = series ? series->code(counter) : std::string{};
    if (!code.empty()) return code;
    const auto next = begin_series(store, work.context(), counter);
    return next ? next->code(counter) : std::string{};
}

bool needs_code(SubjectStore& store, const Complaint& c, bool is_new) {
    if (c.code.empty()) return !c.finished();
    if (!is_new) return false;
    const auto holders = store.subjects_named(std::string(code_name) + c.code);
    return std::ranges::any_of(holders, [&](const std::string& holder) { return holder != c.subject; });
}

}  // namespace huiyin::server
