// SPDX-License-Identifier: Apache-2.0
// Attachments in the storm: a line that names one is held only with it, what was kept of one is not lost, and none is
// ever shown torn.
#include <filesystem>
#include <fstream>

#include "tests/simulation/people.hpp"
#include "tests/simulation/world.hpp"

namespace huiyin::simulation {

using Where = client::AttachmentState::Where;

void World::attach(std::size_t which) {
    auto& device = *devices_[which];
    auto subjects = device.subjects();
    std::erase_if(subjects, [](const std::string& subject) { return !subject.starts_with("c-"); });
    if (subjects.empty()) return;
    const auto& subject = chance_.one_of(subjects);
    const auto token = next_token();
    // Now and then the same file as on another complaint.
    const bool again = !evidence_.empty() && chance_.percent(20);
    const auto bytes = again ? evidence_.begin()->second : some_evidence(chance_, token);
    const auto hash = to_hex(hash_of(bytes));
    evidence_.emplace(hash, bytes);
    office_->know_evidence(hash, bytes);
    const auto file = settings_.directory + "/" + token + ".jpg";
    std::ofstream(file, std::ios::binary) << bytes;
    say(which, "evidence_attached", token, false, [&]() -> Done {
        const auto done = device.replica().attach(subject, file, {{"type", "photo"}}, device.wall());
        if (!done) return std::unexpected(done.error());
        return subject;
    });
    std::filesystem::remove(file);
    if (const auto said = said_.find(token); said != said_.end()) {
        said->second.evidence = hash;
        ++out_.tally.attached;
    }
}

bool World::has_evidence(Device& device, const std::string& hash) {
    const Undisturbed undisturbed(device.disk());
    const auto shown = device.replica().read_attachment(hash);
    return shown || shown.error().what.find("is not on this device") == std::string::npos;
}

void World::check_shown(Device& device, const std::string& hash) {
    if (!has_evidence(device, hash)) return;
    const Undisturbed undisturbed(device.disk());
    const auto shown = device.replica().read_attachment(hash);
    if (!shown) return wrong(device.name() + " does not show the attachment " + hash + ": " + shown.error().what);
    if (*shown != evidence_.at(hash)) wrong(device.name() + " shows the attachment " + hash + " torn");
}

void World::look_at_evidence(std::size_t which) {
    auto& device = *devices_[which];
    std::vector<const Said*> there;
    for (const auto& [token, said] : said_)
        if (!said.evidence.empty() && device.replica().complaint(said.subject)) there.push_back(&said);
    if (there.empty()) return;
    const auto& wanted = *chance_.one_of(there);
    put_at_risk(device.disk(), 12);
    put_at_risk(office_->disk(), 12);
    office_->die_by(some_ending());
    constexpr int pieces = 8;
    bool whole = false;
    for (int i = 0; i < pieces && !whole; ++i)
        whole = device.replica().fetch_attachment(wanted.subject, wanted.evidence).value_or(false);
    office_->disk().do_not_stop();
    device.disk().do_not_stop();
    if (device.disk().stopped()) return device_dies(which);
    out_.tally.seen += whole;
    tell(device.name() + (whole ? " shows " : " asks in vain for ") + wanted.evidence);
    check_shown(device, wanted.evidence);
}

bool World::somebody_holds(const std::string& hash) {
    return std::ranges::any_of(devices_, [&](const auto& device) { return has_evidence(*device, hash); });
}

void World::check_evidence_at_office() {
    for (const auto& [token, times] : watch_.said()) {
        const auto said = said_.find(token);
        if (said == said_.end() || said->second.evidence.empty()) continue;
        const auto& hash = said->second.evidence;
        if (given_up_.contains(hash) || asked_for_.contains(hash)) continue;
        if (!office_->holds_evidence(hash)) wrong("head office has lost the attachment of " + token);
    }
}

/// What a restored head office lacked has come back from whoever held it.
void World::check_evidence_is_back() {
    for (const auto& hash : std::exchange(asked_for_, {})) {
        out_.tally.back += office_->holds_evidence(hash);
        // The only device that held it may have lost its own disk since.
        if (!office_->holds_evidence(hash) && !somebody_holds(hash) && given_up_.insert(hash).second)
            ++out_.tally.given_up;
    }
    check_evidence_at_office();
}

/// An event without effect, such as one of a desk that attaches nothing, opens its attachment to nobody.
bool World::evidence_counts(const std::string& subject, const std::string& hash) {
    bool out = false;
    office_->read([&](server::Store& store) {
        for (const auto& entry : view_at_office(store, subject, office_->now()).at("timeline"))
            out |= entry.at("effective") == true && text_of(entry.at("body"), "hash") == hash;
    });
    return out;
}

void World::check_evidence_on(Device& device, const std::set<std::string>& subjects) {
    for (const auto& [token, said] : said_) {
        if (said.evidence.empty() || !watch_.said().contains(token) || !subjects.contains(said.subject)) continue;
        if (given_up_.contains(said.evidence) || !evidence_counts(said.subject, said.evidence)) continue;
        Result<bool> whole = false;
        for (int i = 0; i < 4 && whole && !*whole; ++i)
            whole = device.replica().fetch_attachment(said.subject, said.evidence);
        if (!whole || !*whole)
            wrong(device.name() + " cannot have the attachment of " + token + (whole ? "" : ": " + whole.error().what));
        check_shown(device, said.evidence);
    }
}

void World::give_up_what_is_gone(Device& device) {
    if (device.replica().attachments_waiting() == 0) return;
    for (const auto& [hash, bytes] : evidence_) {
        const auto state = device.replica().attachment(hash);
        if (state.where != Where::waiting || has_evidence(device, hash) || office_->holds_evidence(hash)) continue;
        // Head office had it, and so had this device; both disks have been lost since.
        if (out_.tally.restores == 0) wrong(device.name() + " has lost the attachment " + hash + ", which waits");
        if (device.replica().give_up_attachment(hash) && given_up_.insert(hash).second) ++out_.tally.given_up;
    }
}

}  // namespace huiyin::simulation
