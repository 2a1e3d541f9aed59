// SPDX-License-Identifier: Apache-2.0
// What is spoilt on purpose, to see that the storm notices: half way through it, as soon as there is something to
// spoil.
#include <SQLiteCpp/Database.h>

#include "server/ingest/loaded_subject.hpp"
#include "server/store/store.hpp"
#include "shared/vocabulary/origin_name.hpp"
#include "shared/vocabulary/subject_id.hpp"
#include "tests/simulation/world.hpp"

namespace huiyin::simulation {
namespace {

void change_log(Device& device, const char* sql) {
    SQLite::Database(device.directory() + "/log.sqlite", SQLite::OPEN_READWRITE).exec(sql);
    device.restart();
}

/// Some complaint that head office has; "" when there is none.
std::string complaint_of(const HeadOffice& office) {
    std::string out;
    office.read([&](server::Store& store) {
        for (const auto& subject : store.subjects_after("", 1000))
            if (subject.starts_with("c-")) out = subject;
    });
    return out;
}

/// Something that a device wrote on a complaint.
std::optional<Event> event_of_device(const HeadOffice& office) {
    std::optional<Event> out;
    office.read([&](server::Store& store) {
        for (const auto& subject : store.subjects_after("", 1000))
            for (auto& line : server::lines_of(store, subject))
                if (subject_kind(subject) == SubjectKind::complaint && !is_own_origin(line.origin))
                    out = std::move(line);
    });
    return out;
}

/// A miss that head office wrote down in this epoch.
std::optional<Event> miss_of(const HeadOffice& office) {
    std::optional<Event> out;
    office.read([&](server::Store& store) {
        for (const auto& subject : store.subjects_after("", 1000))
            for (auto& line : server::lines_of(store, subject))
                if (line.kind == "overdue" && line.origin == office.own_origin()) out = std::move(line);
    });
    return out;
}

}  // namespace

void World::spoil_a_doubt() {
    constexpr std::chrono::hours far{100 * 24};
    if (!office_->doubts_clock()) return office_->set_clock(far);
    const auto subject = complaint_of(*office_);
    if (!doubted_ || subject.empty()) return;
    office_->write_by_rule(
        {subject, "overdue", {}, {{"duty", "respond"}, {"due", to_utc(office_->now())}, {"unit", "650101"}}});
    spoilt_yet_ = true;
    tell("head office writes a miss while it doubts its clock");
}

void World::spoil_a_miss() {
    constexpr std::chrono::hours until_something_is_missed{10 * 24};
    const auto miss = miss_of(*office_);
    if (!miss) return office_->move_to(office_->really() + until_something_is_missed);
    office_->write_by_rule({miss->subject, "overdue", {}, miss->body});
    spoilt_yet_ = true;
    tell("head office writes a miss twice");
}

void World::spoil_a_proof() {
    const auto subject = complaint_of(*office_);
    if (subject.empty()) return;
    office_->take_back_unproved(subject);
    spoilt_yet_ = true;
    tell("head office takes back what nobody can vouch for");
}

void World::spoil_an_enrolment() {
    office_->back_up();
    changes_.backed_up();
    enrol_another();
    change_log(*devices_.back(), "DELETE FROM settings WHERE key = 'certificate'");
    restore_office();
    spoilt_yet_ = true;
    tell(devices_.back()->name() + " has no certificate any more");
}

void World::spoil_a_number() {
    constexpr int some = 8;
    office_->back_up();
    changes_.backed_up();
    for (int i = 0; i < some; ++i) write_at_head_office();
    office_->begins_epochs = false;
    restore_office();
    for (int i = 0; i < some; ++i) write_at_head_office();
    spoilt_yet_ = true;
    tell("head office goes on after a restore without an epoch");
}

void World::spoil_an_attachment() {
    const auto is_lost_by_a_restore = [&](const auto& entry) {
        const auto& [token, said] = entry;
        return !said.evidence.empty() && !given_up_.contains(said.evidence) && watch_.said().contains(token) &&
               office_->holds_evidence(said.evidence) && somebody_holds(said.evidence);
    };
    if (!std::ranges::any_of(said_, is_lost_by_a_restore)) {
        const auto which = static_cast<std::size_t>(chance_.below(devices_.size()));
        attach(which);
        return calm_spell(which);
    }
    office_->back_up();
    changes_.backed_up();
    office_->asks_for_attachments = false;
    restore_office(false, true);
    spoilt_yet_ = true;
    tell("head office asks nobody for the attachments that a restore took");
}

void World::spoil_a_revocation() {
    if (!guest_is_good_) return guest_comes_or_goes();
    office_->back_up();
    changes_.backed_up();
    shut_guest_out();
    calm_spell(0);
    for (auto& device : devices_) change_log(*device, "DELETE FROM kept");
    restore_office();
    spoilt_yet_ = true;
    tell("no device keeps what it was given to keep");
}

void World::spoil_a_time() {
    constexpr std::chrono::hours far{400 * 24};
    const auto event = event_of_device(*office_);
    if (!event) return;
    const auto offset = office_->really() + far - event->clock;
    office_->write_by_rule({event->subject,
                            "clock_corrected",
                            {},
                            {{"origin", event->origin},
                             {"from", event->seq},
                             {"to", event->seq},
                             {"offset_ms", offset.count()},
                             {"again", true}}});
    spoilt_yet_ = true;
    tell("head office lets " + event->origin + " " + std::to_string(event->seq) + " count next year");
}

void World::spoil_an_unconfirmed_device() {
    office_->back_up();
    changes_.backed_up();
    enrol_device({"000010", Face::desk});
    office_->gives_to_unconfirmed = true;
    restore_office();
    spoilt_yet_ = true;
    tell("head office gives " + devices_.back()->name() + " what it holds, though nobody confirms it");
}

void World::spoil_a_name() {
    constexpr Place place{"650101", Face::tablet};
    office_->back_up();
    changes_.backed_up();
    enrol_device(place);
    office_->begins_epochs = false;
    restore_office();
    enrol_device(place);
    spoilt_yet_ = true;
    tell("head office enrols another after a restore without an epoch");
}

void World::spoil() {
    if (spoilt_yet_ || out_.tally.steps < settings_.steps / 2) return;
    const auto on_devices = [&](const char* sql) {
        for (auto& device : devices_) {
            if (device->replica().log_state().waiting == 0 || device->face() == Face::kiosk) continue;
            change_log(*device, sql);
            spoilt_yet_ = true;
            return tell(device->name() + " is spoilt");
        }
    };
    switch (settings_.spoilt) {
        case Spoilt::a_kept_line:
            return on_devices(
                "DELETE FROM lines WHERE seq = (SELECT max(seq) FROM own) AND origin = (SELECT origin FROM identity);"
                "DELETE FROM own WHERE seq = (SELECT max(seq) FROM own)");
        case Spoilt::a_line_twice:
            for (const auto& [token, said] : said_) {
                if (said.device == at_office) continue;
                auto& device = *devices_[said.device];
                if (said.kind != "captured" || !said.kept || device.face() == Face::kiosk) continue;
                spoilt_yet_ =
                    device.replica().append(said.subject, "viewed", {{"token", token}}, device.wall()).has_value();
                if (spoilt_yet_) return tell(token + " is said again");
            }
            return;
        case Spoilt::a_scope: {
            SQLite::Database store(server::store_path(settings_.directory + "/office"), SQLite::OPEN_READWRITE);
            store.exec("INSERT OR IGNORE INTO scope SELECT subject, '" + devices_.front()->unit() + "' FROM subject");
            spoilt_yet_ = true;
            return tell("head office shows a branch what is not its own");
        }
        case Spoilt::a_double: {
            SQLite::Database store(server::store_path(settings_.directory + "/office"), SQLite::OPEN_READWRITE);
            spoilt_yet_ =
                store.exec(
                    "UPDATE line SET travelled = NULL, opened = NULL, subject = NULL, refused = 'stands already: "
                    "elsewhere' WHERE feed = (SELECT max(feed) FROM line WHERE origin <> 'ho' AND subject IS NOT "
                    "NULL)") > 0;
            return tell("head office wrongly takes an event for one that stands elsewhere");
        }
        case Spoilt::a_voice: {
            SQLite::Database store(server::store_path(settings_.directory + "/office"), SQLite::OPEN_READWRITE);
            spoilt_yet_ = store.exec(
                              "UPDATE line SET travelled = coalesce(travelled, opened), opened = NULL, subject = NULL, "
                              "refused = 'by: of another branch', refused_code = 'another_branch' WHERE feed = (SELECT "
                              "max(feed) FROM line WHERE opened LIKE '%\"kind\":\"captured\"%' AND origin NOT LIKE "
                              "'ho%')") > 0;
            return tell("head office refuses a customer's words");
        }
        case Spoilt::a_time:
            return spoil_a_time();
        case Spoilt::an_unconfirmed_device:
            return spoil_an_unconfirmed_device();
        case Spoilt::a_name:
            return spoil_a_name();
        case Spoilt::a_doubt:
            return spoil_a_doubt();
        case Spoilt::a_miss:
            return spoil_a_miss();
        case Spoilt::a_proof:
            return spoil_a_proof();
        case Spoilt::an_enrolment:
            return spoil_an_enrolment();
        case Spoilt::an_attachment:
            return spoil_an_attachment();
        case Spoilt::a_number:
            return spoil_a_number();
        case Spoilt::a_revocation:
            return spoil_a_revocation();
        default:
            return;
    }
}

}  // namespace huiyin::simulation
