// SPDX-License-Identifier: Apache-2.0
// What head office never does, done to it on purpose.
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include "server/ingest/rule_run.hpp"
#include "shared/engine/required_events.hpp"
#include "shared/vocabulary/origin_name.hpp"
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

void HeadOffice::set_unconfirmed(server::Origin device, bool unconfirmed) {
    const Undisturbed undisturbed(disk());
    must(runtime_->writer.run<bool>([&](server::Store& store) -> server::Answer<bool> {
        if (auto known = store.origin(device.id)) device = std::move(*known);
        device.unconfirmed = unconfirmed;
        store.put_origin(device);
        return true;
    }),
         "confirming");
}

void HeadOffice::forget_an_event() {
    server::StoredEvent forgotten;
    must(runtime_->writer.run<bool>([&](server::Store& store) -> server::Answer<bool> {
        for (auto origin : store.origins()) {
            if (is_own_origin(origin.id) || origin.head_seq < 2) continue;
            const auto last = store.chain(origin.id, origin.head_seq - 2, 2);
            if (last.size() != 2 || last.back().subject.empty()) continue;
            forgotten = last.back();
            origin.head_seq = last.front().seq;
            origin.head_hash = last.front().hash;
            store.put_origin(origin);
            break;
        }
        return true;
    }),
         "forgetting");
    SQLite::Database database(server::store_path(directory_), SQLite::OPEN_READWRITE);
    SQLite::Statement forget(database, "DELETE FROM line WHERE origin = ? AND seq = ?");
    forget.bind(1, forgotten.origin);
    forget.bind(2, forgotten.seq);
    forget.exec();
}

}  // namespace huiyin::simulation
