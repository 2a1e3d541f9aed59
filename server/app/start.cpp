// SPDX-License-Identifier: Apache-2.0
#include "server/app/start.hpp"

#include "server/ingest/key_rotation.hpp"
#include "server/ingest/knowledge_delivery.hpp"
#include "server/ingest/pending.hpp"
#include "server/ingest/rebuilding.hpp"
#include "server/ingest/rules_given_back.hpp"
#include "server/lists/list_index.hpp"

namespace huiyin::server {
namespace {

/// Projections of an older version are made again, once.
Result<void> bring_up_to_date(Store& store, const ServerContext& context) {
    try {
        if (!needs_rebuilding(store)) return {};
        Transaction transaction(store);
        const auto subjects = rebuild(store, context);
        transaction.commit();
        context.log.info("projections made again for this version", {{"subjects", subjects}});
        return {};
    } catch (const std::exception& exception) {
        return std::unexpected(store.explain(exception));
    }
}

/// A database of an earlier version does not know whose keys it was written with; one that was stopped in the middle of
/// a rotation knows those of before. A disk that takes nothing is no reason not to show what is there.
Result<void> make_keys_known(Store& store, const ServerContext& context) {
    try {
        if (keys_known(store, context.keys()) == KeysKnown::these) return {};
        Transaction transaction(store);
        follow_keys(store, context);
        transaction.commit();
    } catch (const std::exception& exception) {
        if (store.trouble(exception) == StoreTrouble::damaged) return std::unexpected(store.explain(exception));
    }
    return {};
}

/// Rules that came back just before a stop.
Result<void> make_rules_good(Store& store, ServerContext& context) {
    try {
        if (!rules_wait(store)) return {};
        Transaction transaction(store);
        const auto back = put_given_back_in_force(store, context);
        transaction.commit();
        tell(context, back);
        return {};
    } catch (const std::exception& exception) {
        return std::unexpected(store.explain(exception));
    }
}

/// What could not be opened when it came may be opened with the keys that are here now. A disk that takes nothing is no
/// reason not to show what is there: it is tried again by the next start.
Result<void> take_in_pending(Store& store, const ServerContext& context) {
    try {
        Transaction transaction(store);
        const auto done = open_pending(store, context);
        transaction.commit();
        if (done.taken > 0) context.log.info("pending lines taken in", {{"lines", done.taken}});
        if (done.pending > 0) context.log.warning("lines wait for a key that is not here", {{"lines", done.pending}});
    } catch (const std::exception& exception) {
        if (store.trouble(exception) == StoreTrouble::damaged) return std::unexpected(store.explain(exception));
    }
    return {};
}

/// The knowledge base begins with the answers that the policy ships. A disk that takes nothing is no reason not to show
/// what is there.
Result<void> begin_knowledge(Store& store, const ServerContext& context) {
    try {
        Transaction transaction(store);
        const bool began = fill_knowledge(store, context);
        transaction.commit();
        if (began) context.log.info("the knowledge base begins with the answers of the policy", Json::object());
    } catch (const std::exception& exception) {
        if (store.trouble(exception) == StoreTrouble::damaged) return std::unexpected(store.explain(exception));
    }
    return {};
}

/// Without the index lists are slower, and that is all.
std::unique_ptr<ListIndex> open_lists(Store& store, const ServerContext& context) {
    try {
        return ListIndex::open(context.directory, context.own_origin, store);
    } catch (const std::exception& exception) {
        context.log.warning("the index of lists cannot be opened: lists look through everything",
                            {{"why", store.explain(exception).what}});
        return nullptr;
    }
}

}  // namespace

Result<std::unique_ptr<ServerRuntime>> start_head_office(ServerContext context, int readers) {
    auto for_writing = open_store(context.directory);
    if (!for_writing) return std::unexpected(for_writing.error());
    if (auto made = bring_up_to_date(**for_writing, context); !made) return std::unexpected(made.error());
    if (auto known = make_keys_known(**for_writing, context); !known) return std::unexpected(known.error());
    if (auto good = make_rules_good(**for_writing, context); !good) return std::unexpected(good.error());
    if (auto begun = begin_knowledge(**for_writing, context); !begun) return std::unexpected(begun.error());
    if (auto taken = take_in_pending(**for_writing, context); !taken) return std::unexpected(taken.error());
    auto lists = open_lists(**for_writing, context);
    std::vector<std::unique_ptr<Store>> for_reading;
    for (int i = 0; i < readers; ++i) {
        auto store = open_store(context.directory);
        if (!store) return std::unexpected(store.error());
        if (lists) (*store)->use_lists(lists_path(context.directory));
        for_reading.push_back(std::move(*store));
    }
    auto runtime = std::make_unique<ServerRuntime>(std::move(context), std::move(*for_writing), std::move(for_reading));
    runtime->lists = std::move(lists);
    return runtime;
}

}  // namespace huiyin::server
