// SPDX-License-Identifier: Apache-2.0
#include "server/services/list_keeper.hpp"

#include <sys/resource.h>
#include <unistd.h>

#include "sync/sqlite/database_faults.hpp"

namespace huiyin::server {
namespace {

/// Entries of many subjects that lie in one page are written together: a page is written whole for each step.
constexpr int subjects_a_step = 4'000;
constexpr std::chrono::milliseconds look_every{200}, after_failure{30'000};
constexpr int gives_way = 10;  ///< in the system's scale of niceness
/// So many changes are kept behind the index: a crash takes its last commits from it, far fewer than these.
constexpr std::int64_t changes_kept = 100'000;

/// The index's own failures are nobody else's: lists look through everything meanwhile.
Answer<bool> put_into(ListIndex& index, const ListIndex::Taken& taken, const std::string& directory) {
    auto done = sync::guarded(lists_path(directory), [&]() -> Result<void> {
        index.put(taken);
        return {};
    });
    if (!done) return std::unexpected(storage_problem(done.error()));
    return true;
}

/// The store forgets changes that the index has taken in long ago.
Answer<bool> forget_old_changes(ServerRuntime& runtime, std::int64_t follows) {
    if (follows <= changes_kept) return true;
    const auto many = runtime.readers.read<bool>(
        [&](Store& store) -> Answer<bool> { return store.first_change() + 2 * changes_kept < follows; });
    if (!many || !*many) return many;
    return runtime.writer.run<bool>([&](Store& store) -> Answer<bool> {
        store.forget_changes(follows - changes_kept);
        return true;
    });
}

}  // namespace

Answer<bool> follow_lists(ServerRuntime& runtime, ListIndex& index) {
    const auto taken = runtime.readers.read<ListIndex::Taken>(
        [&](Store& store) -> Answer<ListIndex::Taken> { return index.take(store, subjects_a_step); },
        Readers::Length::lengthy);
    if (!taken) return std::unexpected(taken.error());
    if (auto put = put_into(index, *taken, runtime.context.directory); !put) return std::unexpected(put.error());
    if (const auto forgot = forget_old_changes(runtime, index.follows()); !forgot) return forgot;
    return taken->more;
}

ListKeeper::ListKeeper(ServerRuntime& runtime) : runtime_(runtime) {
    if (!runtime.lists) return;
    was_whole_ = runtime.lists->is_whole();
    thread_.emplace([this] { return follow(); });
}

RepeatingThread::Pause ListKeeper::follow() {
    // Of this thread alone, as Linux has it.
    (void)::setpriority(PRIO_PROCESS, static_cast<id_t>(::gettid()), gives_way);
    // What is left of a full disk is for what nobody else has.
    const auto more =
        runtime_.health.why_takes_nothing() ? Answer<bool>(false) : follow_lists(runtime_, *runtime_.lists);
    if (!more) runtime_.context.log.error("the index of lists could not follow", {{"why", more.error().detail}});
    if (!std::exchange(was_whole_, runtime_.lists->is_whole()) && was_whole_)
        runtime_.context.log.info("the index of lists is whole", Json::object());
    if (!more) return after_failure;
    return *more ? RepeatingThread::Pause{0} : look_every;
}

}  // namespace huiyin::server
