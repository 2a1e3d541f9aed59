// SPDX-License-Identifier: Apache-2.0
#include "server/ingest/attachments_back.hpp"

#include <algorithm>
#include <set>

#include "server/attachments/blob_store.hpp"
#include "server/ingest/references.hpp"
#include "shared/complaint/scope.hpp"

namespace huiyin::server {
namespace {

bool may_hold(Store& store, const Origin& device, const Scope& scope, const LackingAttachment& attachment) {
    if (store.brought(attachment.hash, bringer_of(device))) return true;
    if (scope.extent != Scope::Extent::unit) return scope.extent == Scope::Extent::everything;
    return std::ranges::any_of(attachment.subjects,
                               [&](const std::string& subject) { return store.in_scope(subject, scope.unit); });
}

}  // namespace

std::vector<LackingAttachment> lacking_attachments(AttachmentStore& store, const std::vector<std::string>& here) {
    const std::set<std::string> held(here.begin(), here.end());
    std::vector<LackingAttachment> out;
    store.each_attachment([&](std::string hash, std::string subject) {
        if (held.contains(hash)) return;
        if (out.empty() || out.back().hash != hash) out.push_back({std::move(hash), {}});
        out.back().subjects.push_back(std::move(subject));
    });
    return out;
}

bool look_for_lacking_attachments(ServerRuntime& runtime) {
    auto lacking = runtime.readers.read<std::vector<LackingAttachment>>(
        [&](Store& store) -> Answer<std::vector<LackingAttachment>> {
            return lacking_attachments(store, Blobs(runtime.context).names());
        });
    if (!lacking) return false;
    if (!lacking->empty())
        runtime.context.log.error("attachments that events name are not here: devices that may hold them are asked",
                                  {{"count", lacking->size()}});
    runtime.lacking_attachments.begin(std::move(*lacking));
    return true;
}

std::vector<std::string> to_ask_for(ServerRuntime& runtime, Store& store, const Origin& device) {
    std::vector<std::string> out;
    auto lacking = runtime.lacking_attachments.next_for(device.id);
    if (lacking.empty()) return out;
    const auto scope = device.unconfirmed ? Scope{} : scope_of_device(device.face, device.unit, runtime.context.rules);
    for (auto& attachment : lacking)
        if (may_hold(store, device, scope, attachment)) out.push_back(std::move(attachment.hash));
    return out;
}

}  // namespace huiyin::server
