// SPDX-License-Identifier: Apache-2.0
// What people do at head office itself, over HTTP.
#include "tests/simulation/people.hpp"
#include "tests/simulation/world.hpp"

namespace huiyin::simulation {
namespace {
constexpr int created = 201;
}  // namespace

void World::head_office_works() {
    if (chance_.percent(55)) return write_at_head_office();
    operators_act();
}

void World::write_at_head_office() {
    const Actor manager{"outlet_manager-650102", Role::outlet_manager, "650102"};
    const auto token = next_token();
    std::vector<std::string> there;
    for (const auto& [earlier, said] : said_)
        if (said.device == at_office && said.kept && !said.excused && said.kind == "captured")
            there.push_back(said.subject);
    const bool is_new = there.empty() || chance_.percent(60);
    auto body =
        is_new ? some_complaint(chance_, manager.unit, token) : Json{{"kind", "viewed"}, {"body", {{"token", token}}}};
    const auto path = is_new ? "/v1/complaints" : "/v1/complaints/" + chance_.one_of(there) + "/lines";
    put_at_risk(office_->disk(), 120);
    office_->die_by(some_ending());
    const bool ill = office_->disk().ill();
    const auto answer = office_->answer_person(manager, "POST", path, body);
    office_->disk().do_not_stop();
    const bool kept = answer && answer->status == created;
    if (answer && !kept && !ill && is_new) wrong("head office did not take a complaint over HTTP: " + answer->body);
    if (answer && !kept && !ill) return tell("head office does not take " + path + ": " + answer->body);
    const auto subject = kept ? text_of(Json::parse(answer->body), "subject") : std::string{};
    said_[token] = {at_office, is_new ? "captured" : "viewed", subject, kept, false};
    ++(kept ? out_.tally.over_http : out_.tally.in_doubt);
    if (kept && is_new) know_number(text_of(Json::parse(answer->body), "number"), subject);
    tell("head office " + std::string(kept ? "keeps " : "may keep ") + path + " as " + token);
}

Actor World::colleague() { return {"outlet_staff-650101", Role::outlet_staff, "650101"}; }

bool World::is_kept_on_device(const Said& said, const std::string& token) {
    for (const auto& line : devices_[said.device]->own_lines())
        if (token_in(line) == token) return true;
    return false;
}

std::string World::name_of(const Said& said) const {
    return said.device == at_office ? "head office" : devices_[said.device]->name();
}

}  // namespace huiyin::simulation
