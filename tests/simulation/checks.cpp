// SPDX-License-Identifier: Apache-2.0
// After the storm: everyone comes to rest, nothing that was kept is lost or doubled, every device shows what head
// office shows, every miss was written down once.
#include <set>

#include "server/ingest/loaded_subject.hpp"
#include "shared/complaint/authority.hpp"
#include "shared/events/fold.hpp"
#include "shared/view/view.hpp"
#include "shared/vocabulary/subject_id.hpp"
#include "tests/simulation/world.hpp"

namespace huiyin::simulation {
namespace {

constexpr int most_rounds = 60;

Json view_of(const std::string& subject, const std::vector<Event>& events, const Rules& rules, Instant now) {
    const auto folded = fold_subject(subject, events, rules);
    if (const auto* entry = std::get_if<OpinionEntry>(&folded)) return opinion_view(*entry, rules, now);
    return complaint_view(std::get<Complaint>(folded), rules, now);
}

/// Those that have effect: a restored head office may write down a miss anew before its first word on it comes back.
std::vector<Event> effective(const std::string& subject, std::vector<Event> events, const Rules& rules) {
    std::vector<Event> out;
    if (is_administrative_subject(subject)) return events;
    const auto keep = [&](const auto& folded) {
        for (const auto& entry : folded.timeline)
            if (entry.effective) out.push_back(entry.event);
    };
    std::visit(keep, fold_subject(subject, events, rules));
    return out;
}

/// The first place where two views differ, for the account of a failed run.
std::string difference(const Json& a, const Json& b) {
    const auto patch = Json::diff(a, b);
    return patch.empty() ? std::string{} : patch.front().dump().substr(0, 300);
}

}  // namespace

std::map<std::string, int> World::tokens_in(server::Store& store) {
    std::map<std::string, int> out;
    for (std::string after;;) {
        const auto subjects = store.subjects_after(after, 1000);
        if (subjects.empty()) return out;
        for (const auto& subject : subjects)
            for (const auto& text : store.opened_events(subject)) {
                if (const auto token = token_in(text); !token.empty()) ++out[token];
            }
        after = subjects.back();
    }
}

void World::put_clock_right() {
    office_->set_clock({});
    if (office_->doubts_clock()) office_->confirm_clock();
    if (office_->doubts_clock()) wrong("head office doubts a clock that an operator confirmed");
    office_->tick();
}

void World::come_to_rest() {
    office_->disk().mend();
    put_clock_right();
    for (auto& device : devices_) {
        device->disk().mend();
        device->wire().partitioned = device->wire().partitioned_one_way = false;
        device->wire().weather = calm;
        if (settings_.spoilt == Spoilt::a_queue && &device == &devices_.front()) device->wire().partitioned = true;
        while (!device->wire().late.empty()) device->deliver_late();
    }
    rest();
    // Those who came back are confirmed, and hear of all that they were not told before.
    if (out_.wrong.empty() && confirm_devices()) rest();
}

void World::rest() {
    for (int round = 0; round < most_rounds; ++round) {
        bool quiet = true;
        for (std::size_t i = 0; i < devices_.size(); ++i) {
            give_up_what_is_gone(*devices_[i]);
            // What goes up now others must still fetch.
            quiet = quiet && devices_[i]->replica().log_state().waiting == 0;
            const auto done = devices_[i]->replica().exchange(devices_[i]->wall());
            if (!done) return wrong(devices_[i]->name() + " cannot exchange in calm weather: " + done.error().what);
            note_what_it_keeps(i, *done);
            quiet = quiet && !done->more && done->changed.empty();
        }
        if (settings_.speak)
            for (auto& device : devices_) {
                const auto state = device->replica().log_state();
                tell("round " + std::to_string(round) + ": " + device->name() + " has written " +
                     std::to_string(state.last_seq) + ", held " + std::to_string(state.acked_seq) + ", waiting " +
                     std::to_string(state.waiting) + ", refused " + std::to_string(state.refused) +
                     (state.diverged ? ", diverged" : ""));
            }
        if (quiet && round > 1) return tell("at rest after " + std::to_string(round) + " rounds");
    }
    wrong("the devices do not come to rest");
}

void World::check_nothing_lost() {
    std::map<std::string, int> there;
    office_->read([&](server::Store& store) { there = tokens_in(store); });
    for (const auto& [token, said] : said_) {
        const auto found = there.find(token);
        const int times = found == there.end() ? 0 : found->second;
        const auto who = name_of(said) + " " + said.kind + " " + token;
        if (said.excused) ++out_.tally.excused;
        if (times > 1) wrong(who + " stands " + std::to_string(times) + " times");
        bool is_gone = times == 0 && said.kept && !said.excused && !said.refusable;
        if (is_gone && was_displaced(said, token)) {
            ++out_.tally.displaced;
            is_gone = false;
        }
        if (is_gone && (!said.of_colleague || !is_kept_on_device(said, token))) wrong(who + " is lost");
    }
}

void World::check_duties_once() {
    if (const auto due = office_->still_due(); !due.empty()) wrong("not written down though it is due: " + due);
    office_->read([&](server::Store& store) {
        const auto subjects = store.subjects_after("", 100'000);
        out_.tally.subjects = static_cast<int>(subjects.size());
        for (const auto& subject : subjects) {
            for (const auto& line : server::lines_of(store, subject))
                if (line.kind == "captured") know_number(text_of(line.body, "number"), subject);
            std::set<std::string> marks;
            for (const auto& line : effective(subject, server::lines_of(store, subject), office_->rules()))
                if (line.kind == "overdue" && !marks
                                                   .insert(text_of(line.body, "duty") + " " +
                                                           text_of(line.body, "due") + " " + text_of(line.body, "unit"))
                                                   .second)
                    wrong(subject + ": " + text_of(line.body, "duty") + " was missed twice");
        }
    });
}

const Json& World::view_at_office(server::Store& store, const std::string& subject, Instant now) {
    const auto [it, is_new] = views_.try_emplace(subject);
    if (is_new) it->second = view_of(subject, server::lines_of(store, subject), office_->rules(), now);
    return it->second;
}

void World::check_device(Device& device) {
    auto& replica = device.replica();
    const auto state = replica.log_state();
    if (const auto whole = replica.verify(); !whole) wrong(device.name() + ": its chain: " + whole.error().what);
    if (state.waiting > 0) wrong(device.name() + ": " + std::to_string(state.waiting) + " lines still wait");
    if (device.face() == Face::kiosk) return;
    if (state.diverged) wrong(device.name() + " holds other lines than head office says");
    if (const auto& here = replica.rules().policy.version, &there = office_->rules().policy.version; here != there)
        wrong(device.name() + " goes by the rules " + here + ", and head office by " + there);
    const auto scope = scope_of_device(device.face(), device.unit(), replica.rules());
    const auto now = office_->now();
    std::set<std::string> expected;
    office_->read([&](server::Store& store) {
        for (const auto& subject : store.subjects_after("", 100'000))
            if (!is_administrative_subject(subject) &&
                (scope.extent == Scope::Extent::everything || store.in_scope(subject, device.unit())))
                expected.insert(subject);
        const auto list = device.subjects();
        const std::set<std::string> shown(list.begin(), list.end());
        for (const auto& subject : shown)
            if (!expected.contains(subject)) wrong(device.name() + " holds " + subject + ", which is not in its scope");
        for (const auto& subject : expected) {
            if (!shown.contains(subject)) {
                wrong(device.name() + " lacks " + subject);
                continue;
            }
            if (!subject.starts_with("c-") && !subject.starts_with("o-")) continue;
            const auto& there = view_at_office(store, subject, now);
            const auto here = replica.show(subject, now);
            if (here && *here == there) continue;
            if (settings_.speak) {
                for (const auto& line : server::lines_of(store, subject)) tell("office " + canonical_line(line));
                if (here) tell("device " + here->at("timeline").dump());
            }
            wrong(device.name() + " shows " + subject +
                  " otherwise: " + (here ? difference(there, *here) : here.error().what));
        }
    });
    check_evidence_on(device, expected);
}

}  // namespace huiyin::simulation
