// SPDX-License-Identifier: Apache-2.0
#include "server/runtime/watch.hpp"

#include "server/store/keys_file.hpp"
#include "server/store/sqlite/generation.hpp"
#include "server/store/subject_keys.hpp"

namespace huiyin::server {
namespace {
constexpr std::chrono::seconds between_looks{1};
constexpr int looks_between_probes = 30;
constexpr int looks_between_marks = 60;  ///< two syncs in a minute, while head office is busy
}  // namespace

void look_at_keys(ServerRuntime& runtime) {
    const auto& context = runtime.context;
    runtime.health.keys_mismatch(why_file_does_not_fit(context.directory, context.keys()));
}

bool look_at_subject_keys(ServerRuntime& runtime) {
    const auto why = why_subject_keys_are_missing(runtime.context.directory);
    runtime.health.subject_keys_missing(why);
    return why.empty();
}

std::optional<std::int64_t> DurableMark::last_event() const {
    // What a reader sees was synced.
    const auto last =
        runtime_.readers.read<std::int64_t>([](Store& store) -> Answer<std::int64_t> { return store.last_feed(); });
    return last ? std::optional(*last) : std::nullopt;
}

void DurableMark::look() {
    const auto last = last_event();
    if (!last) return;
    const bool more_came = std::exchange(seen_, *last) != *last;
    ++looks_;
    if (*last != kept_ && (!more_came || looks_ >= looks_between_marks)) keep(*last);
}

void DurableMark::keep() {
    if (const auto last = last_event()) keep(*last);
}

void DurableMark::keep(std::int64_t feed) {
    const auto rules_stand_still = runtime_.rules_lock.pass();  // and so does the epoch
    if (!note_progress(runtime_.context.directory, feed, runtime_.context.epoch)) return;
    kept_ = feed;
    looks_ = 0;
}

Watch::~Watch() {
    thread_.reset();
    mark_.keep();
}

RepeatingThread::Pause Watch::look() {
    const bool long_since = looks_++ % looks_between_probes == 0;
    runtime_.health.look_at_disk();
    mark_.look();
    if (long_since) look_at_keys(runtime_);
    if (long_since && !has_subject_keys_) has_subject_keys_ = look_at_subject_keys(runtime_);
    if (long_since || !runtime_.health.may_write()) runtime_.writer.probe(std::chrono::milliseconds{0});
    return between_looks;
}

}  // namespace huiyin::server
