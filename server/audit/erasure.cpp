// SPDX-License-Identifier: Apache-2.0
#include "server/audit/erasure.hpp"

#include "server/attachments/blob_store.hpp"
#include "server/audit/erasure_faults.hpp"
#include "server/identity/accounts.hpp"
#include "server/ingest/loaded_subject.hpp"
#include "server/ingest/rule_run.hpp"
#include "shared/complaint/opinion_entry.hpp"
#include "shared/events/fold.hpp"
#include "shared/foundation/text.hpp"
#include "shared/vocabulary/origin_name.hpp"
#include "shared/vocabulary/subject_id.hpp"

namespace huiyin::server {
namespace {

constexpr std::size_t longest_order = 200;  ///< characters

struct Erased {
    Event event;
    std::size_t redacted = 0;
    std::vector<std::string> attachments;  ///< that nothing else has
};

bool is_finished(const std::string& subject, const std::vector<Event>& events, const Rules& rules) {
    return std::visit([](const auto& folded) { return folded.finished(); }, fold_subject(subject, events, rules));
}

Answer<Erased> erase(UnitOfWork& work, const Actor& actor, const std::string& subject, const std::string& order) {
    auto& touched = work.touched(subject);
    const auto kind = subject_kind(subject);
    const bool of_a_customer = kind == SubjectKind::complaint || kind == SubjectKind::opinion;
    if (!of_a_customer || touched.empty()) return not_found();
    if (touched.erased) return problem(409, "erased-already", faults::erased_before);
    if (!is_finished(subject, work.lines_of(subject), work.context().rules))
        return problem(409, "not-finished", faults::erased_when_closed);
    Erased out;
    out.attachments = work.store().drop_attachments(subject);
    auto remains = work.redact_subject(subject);
    out.redacted = remains.size();
    out.event = work.append({subject, "erased", actor, {{"order", order}, {"remains", std::move(remains)}}});
    work.store().drop_given_answers_about(subject);
    // The rules are not run: what other complaints say because of who the customer was stays as it was written.
    store_projection(work, subject);
    work.flush();
    return out;
}

/// Empties the write-ahead log, which still has what was overwritten.
void scrub(const ServerContext& context) {
    auto store = open_store(context.directory);
    if (!store || !(*store)->scrub())
        context.log.warning("erased, but others were reading: it leaves the write-ahead log at the next checkpoint",
                            {});
}

}  // namespace

Answer<Json> erase_subject(ServerRuntime& runtime, const Actor& actor, const std::string& subject, const Json& asked) {
    if (actor.role != Role::channel_operations_head) return forbidden(faults::erased_by_head);
    if (!runtime.context.rules.policy.erasure) return problem(409, "erasure-off", faults::erasure_off);
    const auto order = text_of(asked, "order");
    if (order.empty() || characters(order) > longest_order) return invalid(faults::order_missing, "order");
    const auto erased = runtime.writer.run<Erased>([&](Store& store) {
        UnitOfWork work(store, runtime.context, runtime.context.now());
        return erase(work, actor, subject, order);
    });
    if (!erased) return std::unexpected(erased.error());
    for (const auto& hash : erased->attachments)
        if (!Blobs(runtime.context).remove(hash))
            runtime.context.log.error("erased, but an attachment stays: delete its file once the disk is mended",
                                      {{"attachment", hash}});
    scrub(runtime.context);
    runtime.context.log.info("personal data erased on an order", {{"account", actor.account}, {"subject", subject}});
    return Json{{"subject", subject},
                {"lines", erased->redacted},
                {"attachments", erased->attachments.size()},
                {"erased_at", to_beijing(erased->event.clock)}};
}

}  // namespace huiyin::server
