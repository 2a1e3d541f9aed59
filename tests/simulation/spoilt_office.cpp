// SPDX-License-Identifier: Apache-2.0
// What head office never does, done to it on purpose.
#include "server/ingest/rule_run.hpp"
#include "shared/engine/required_events.hpp"
#include "tests/simulation/head_office.hpp"
#include "tests/simulation/must.hpp"

namespace huiyin::simulation {

void HeadOffice::write_by_rule(Draft draft) {
    const Undisturbed undisturbed(disk());
    draft.by = rule_engine(rules());
    must(runtime_->writer.run<bool>([&](server::Store& store) -> server::Answer<bool> {
        server::UnitOfWork work(store, runtime_->context, now());
        work.write(std::move(draft));
        server::run_rules(work);
        return true;
    }),
         "writing by rule");
}

void HeadOffice::take_back_unproved(const std::string& subject) {
    const Undisturbed undisturbed(disk());
    must(runtime_->writer.run<bool>([&](server::Store& store) -> server::Answer<bool> {
        server::Origin origin;
        origin.id = "t-9999";
        origin.unit = "650101";
        origin.unconfirmed = true;
        store.put_origin(origin);
        Event event;
        event.origin = origin.id;
        event.seq = 1;
        event.subject = subject;
        event.kind = "viewed";
        event.by = {"outlet_manager-650101", Role::outlet_manager, "650101"};
        event.clock = now();
        const auto text = canonical_line(event);
        store.mark_returned(event.origin, event.seq, "made up");
        server::UnitOfWork work(store, runtime_->context, now());
        work.take_back(event, hash_of(text), text);
        server::run_rules(work);
        return true;
    }),
         "taking back");
}

}  // namespace huiyin::simulation
