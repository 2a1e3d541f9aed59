// SPDX-License-Identifier: Apache-2.0
#include "server/ingest/attachment_lifetime.hpp"

#include <set>

#include "server/ingest/ingest_faults.hpp"
#include "server/ingest/rule_run.hpp"

namespace huiyin::server {
namespace {

constexpr std::int64_t mib = std::int64_t{1} << 20;
constexpr std::chrono::hours touched_every{1};  ///< a part's time is written anew at most so often
constexpr int most_a_time = 500;

/// Locks one attachment: its files, and what the database says of them.
std::unique_lock<std::mutex> alone(ServerRuntime& runtime, const std::string& hash) {
    const auto digit = hash.front() <= '9' ? hash.front() - '0' : hash.front() - 'a' + 10;
    return std::unique_lock(runtime.attachment_locks.at(static_cast<std::size_t>(digit)));
}

Answer<std::optional<Brought>> stored(ServerRuntime& runtime, const std::string& bringer, const std::string& hash) {
    return runtime.readers.read<std::optional<Brought>>(
        [&](Store& store) -> Answer<std::optional<Brought>> { return store.brought(hash, bringer); });
}

std::unexpected<Problem> too_much(const Policy& policy) {
    return problem(413, "attachments-unnamed", faults::many_unnamed, "hash",
                   {std::to_string(policy.attachment_unnamed_mib), std::to_string(policy.attachment_unnamed_days)});
}

/// Records that `bringer` is uploading it, unless too much of theirs is here that no event names yet.
Answer<bool> make_room(ServerRuntime& runtime, const std::string& bringer, const std::string& hash,
                       std::int64_t total) {
    return runtime.writer.run<bool>([&](Store& store) -> Answer<bool> {
        const auto& policy = runtime.context.rules.policy;
        auto row = store.brought(hash, bringer).value_or(Brought{hash, bringer, 0, false, false, {}});
        store.drop_brought(hash, bringer);
        if (!row.named && store.bytes_unnamed(bringer) + total > policy.attachment_unnamed_mib * mib)
            return too_much(policy);
        row.size = total;
        row.whole = false;
        row.at = runtime.context.now();
        store.put_brought(row);
        return true;
    });
}

Answer<bool> note_whole(ServerRuntime& runtime, const std::string& bringer, const std::string& hash,
                        std::int64_t total) {
    return runtime.writer.run<bool>([&](Store& store) -> Answer<bool> {
        const auto row = store.brought(hash, bringer);
        store.put_brought({hash, bringer, total, true, row && row->named, runtime.context.now()});
        const auto waiting = store.awaiting(hash);
        if (waiting.empty()) return true;
        UnitOfWork work(store, runtime.context, runtime.context.now());
        for (const auto& subject : waiting) work.ask_to_judge_again(subject);
        run_rules(work);
        return true;
    });
}

Answer<bool> forget(ServerRuntime& runtime, const std::string& bringer, const std::string& hash) {
    return runtime.writer.run<bool>([&](Store& store) -> Answer<bool> {
        store.drop_brought(hash, bringer);
        return true;
    });
}

bool is_fresh(const std::optional<Brought>& row, std::int64_t total, Instant now) {
    return row && !row->whole && row->size == total && now - row->at < touched_every;
}

std::unexpected<Problem> failed(const Fault& fault) {
    if (fault.where == "hash") return invalid(fault);
    if (fault.where == "range") return problem(409, "gap", fault_at(fault, "Content-Range"));
    return std::unexpected(storage_problem(fault));
}

struct Bounds {
    Instant whole_before, part_before;
};

Bounds bounds(const ServerContext& context) {
    const auto& policy = context.rules.policy;
    return {context.now() - std::chrono::days{policy.attachment_unnamed_days},
            context.now() - std::chrono::days{policy.attachment_part_days}};
}

/// Deletes this row and, when nobody else needs it, the file. True: done, or it must stay after all.
bool expire(ServerRuntime& runtime, const Brought& old) {
    const auto lock = alone(runtime, old.hash);
    struct Gone {
        bool row = false, file = false;
    };
    const auto gone = runtime.writer.run<Gone>([&](Store& store) -> Answer<Gone> {
        if (store.brought(old.hash, old.bringer) != old) return Gone{};
        store.drop_brought(old.hash, old.bringer);
        return Gone{true, !store.attachment_is_wanted(old.hash)};
    });
    if (!gone) return false;
    const Blobs blobs(runtime.context);
    if (gone->file) return blobs.remove(old.hash);
    return !gone->row || blobs.remove_part(old.hash, old.bringer);
}

}  // namespace

Answer<Held> held_of(ServerRuntime& runtime, const std::string& bringer, const std::string& hash, bool sees_it) {
    const Blobs blobs(runtime.context);
    const auto row = stored(runtime, bringer, hash);
    if (!row) return std::unexpected(row.error());
    if ((sees_it || (*row && (*row)->whole)) && blobs.has(hash)) return Held{blobs.size(hash), true};
    return Held{blobs.sent(hash, bringer), false};
}

Answer<Held> bring(ServerRuntime& runtime, const std::string& bringer, const std::string& hash, bool sees_it,
                   const Chunk& chunk) {
    const auto lock = alone(runtime, hash);
    const Blobs blobs(runtime.context);
    const auto held = held_of(runtime, bringer, hash, sees_it);
    if (!held || held->whole) return held;
    const auto row = stored(runtime, bringer, hash);
    if (!row) return std::unexpected(row.error());
    if (chunk.from <= held->bytes && !is_fresh(*row, chunk.total, runtime.context.now()))
        if (const auto room = make_room(runtime, bringer, hash, chunk.total); !room)
            return std::unexpected(room.error());
    const auto put = blobs.put(hash, bringer, chunk);
    if (!put) {
        if (put.error().where == "hash")
            if (const auto done = forget(runtime, bringer, hash); !done) return std::unexpected(done.error());
        if (put.error().where == "disk") runtime.health.write_failed(StoreTrouble::failed, put.error().what);
        return failed(put.error());
    }
    if (*put < chunk.total) return Held{*put, false};
    if (const auto noted = note_whole(runtime, bringer, hash, chunk.total); !noted)
        return std::unexpected(noted.error());
    runtime.lacking_attachments.came(hash);
    return Held{*put, true};
}

bool expire_attachments(ServerRuntime& runtime) {
    for (;;) {
        if (runtime.context.clock_in_doubt()) return true;
        const auto [whole_before, part_before] = bounds(runtime.context);
        const auto old = runtime.readers.read<std::vector<Brought>>([&](Store& store) -> Answer<std::vector<Brought>> {
            return store.brought_unnamed(whole_before, part_before, most_a_time);
        });
        if (!old) return false;
        bool done = true;
        for (const auto& brought : *old) done &= expire(runtime, brought);
        if (!old->empty())
            runtime.context.log.info("attachments that no event names expired", {{"count", old->size()}});
        if (!done || old->size() < static_cast<std::size_t>(most_a_time)) return done;
    }
}

bool adopt_stray_attachments(ServerRuntime& runtime) {
    const Blobs blobs(runtime.context);
    // The names first: what is begun meanwhile is in the database before it has a file.
    const auto names = blobs.names();
    std::vector<std::string> wholes, parts;
    for (const auto& name : names) (parse_hash(name) ? wholes : parts).push_back(name);
    const auto adopted = runtime.writer.run<std::set<std::string>>([&](Store& store) -> Answer<std::set<std::string>> {
        for (const auto& hash : wholes)
            if (!store.attachment_is_wanted(hash))
                store.put_brought({hash, "", blobs.size(hash), true, false, runtime.context.now()});
        std::set<std::string> known;
        for (const auto& part : store.parts_brought()) known.insert(Blobs::part_name(part.hash, part.bringer));
        return known;
    });
    if (!adopted) return false;
    bool done = true;
    for (const auto& part : parts)
        if (!adopted->contains(part)) done &= blobs.remove_file(part);
    return done;
}

}  // namespace huiyin::server
