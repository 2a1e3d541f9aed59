// SPDX-License-Identifier: Apache-2.0
#include "server/ingest/rules_given_back.hpp"

#include "server/ingest/administrative_events.hpp"
#include "server/ingest/rules_in_force.hpp"
#include "server/runtime/stored_rules.hpp"
#include "shared/events/rules_changed.hpp"
#include "sync/platform/base64.hpp"
#include "sync/platform/gzip.hpp"

namespace huiyin::server {
namespace {

constexpr const char* waiting_key = "rules_given_back";

/// The rules that shall be in force, and since when.
class RulesToBe {
  public:
    RulesToBe(Store& store, const ServerContext& context) : rules(context.rules), store_(store), context_(context) {}

    void follow(const std::vector<Event>& events) {
        const auto& newest = events.back();
        // What was decided in this epoch is in force, and was decided by somebody who knew no better.
        if (newest.origin != context_.own_origin) hold(newest);
        for (const auto& event : events) know(event);
    }

    Rules rules;
    std::optional<Instant> since;
    std::vector<std::string> left_out;

  private:
    void leave_out(const Event& event, const Fault& why) {
        left_out.push_back("the rules " + std::string(read_payload<RulesChanged>(event.body).version) + " of " +
                           to_beijing(event.clock) + ": " + why.what +
                           (why.where.empty() ? "" : " (" + why.where + ")"));
    }

    void hold(const Event& event) {
        auto back = rules_of(event);
        if (!back) return leave_out(event, back.error());
        // Complaints, accounts or devices may have come to a unit since that is not there in them.
        const auto& here = context_.rules.organisation;
        if (const auto fits = may_follow(store_, here, back->organisation); !fits)
            return leave_out(event, fits.error());
        auto both = back->knowing(context_.rules);
        rules = both ? std::move(*both) : std::move(*back);
        since = event.clock;
    }

    void know(const Event& event) {
        const auto back = rules_of(event);
        auto more = back ? rules.knowing(*back) : std::unexpected(back.error());
        if (!more) return leave_out(event, more.error());
        rules = std::move(*more);
    }

    Store& store_;
    const ServerContext& context_;
};

}  // namespace

Result<Rules> rules_of(const Event& event) {
    const auto packed = sync::from_base64(read_payload<RulesChanged>(event.body).rules);
    if (!packed) return fault("they are not base64");
    const auto text = sync::gunzip({reinterpret_cast<const char*>(packed->data()), packed->size()}, max_rules_bytes);
    if (!text) return std::unexpected(text.error());
    return read_rules(*text);
}

void note_rules_given_back(ValueStore& store) { store.put_value(waiting_key, "1"); }

bool rules_wait(ValueStore& store) { return store.value(waiting_key) == "1"; }

RulesBack put_given_back_in_force(Store& store, ServerContext& context) {
    store.put_value(waiting_key, "0");
    const auto events = administrative_events_on(store, administrative::rules);
    if (events.empty()) return {};
    RulesToBe wanted(store, context);
    wanted.follow(events);
    RulesBack out{{}, std::move(wanted.left_out)};
    if (canonical(wanted.rules.to_json()) == canonical(context.rules.to_json())) return out;
    out.version = wanted.rules.policy.version;
    const auto what = wanted.since ? "policy " + out.version + ", given back after the restore"
                                   : std::string("earlier versions, given back after the restore");
    hold_again(store, context, std::move(wanted.rules), what, wanted.since.value_or(context.now()));
    return out;
}

void put_given_back_in_force(ServerRuntime& runtime) {
    const auto alone = runtime.rules_lock.alone();
    auto& context = runtime.context;
    const auto before = context.rules;
    const auto done = runtime.writer.run<RulesBack>([&](Store& store) -> Answer<RulesBack> {
        if (!rules_wait(store)) return RulesBack{};
        return put_given_back_in_force(store, context);
    });
    if (!done) {
        context.go_by(before);
        return context.log.error("rules that were given back could not be put in force: they wait for the next start",
                                 {{"why", done.error().detail}});
    }
    runtime.rules_version = version_of(context.rules);
    tell(context, *done);
}

void tell(const ServerContext& context, const RulesBack& back) {
    if (!back.version.empty())
        context.log.warning("rules that were given back after the restore are in force", {{"version", back.version}});
    for (const auto& why : back.left_out)
        context.log.error("rules that were given back cannot be put in force: see to it that the right ones are",
                          {{"why", why}});
}

}  // namespace huiyin::server
