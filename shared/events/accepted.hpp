// SPDX-License-Identifier: Apache-2.0
// The complaint was taken up; the first who does has first contact (Art. 3).
#pragma once
#include "shared/events/kind.hpp"

namespace huiyin {

struct Accepted {
    static constexpr auto kind = EventKind::accepted;
    static constexpr About about{"Art. 3", "The complaint was taken up; who does it first has first contact.", "受理",
                                 "接手办理；最先接手的人为首问责任人。"};
    static constexpr std::string_view example = R"({"on_the_spot":false,"note":"已电话安抚客户"})";
    static constexpr auto written_by = group::anyone;
    static constexpr int step = 1;
    static constexpr ReasonCode by_someone{"accepted_already", "It was accepted already by {}."};
    static constexpr ReasonCode already{"accepted_already_by_nobody", "It was accepted already."};

    std::string_view person{}, note{};
    bool on_the_spot = false;

    static constexpr auto fields() {
        return std::tuple{field::account("person", &Accepted::person),
                          field::flag("on_the_spot", &Accepted::on_the_spot), field::text("note", &Accepted::note)};
    }

    static Verdict precondition(const Accepted&, const Complaint& c, const Moment&) {
        if (c.state == State::captured) return {};
        return c.ownership.first_contact ? reason(by_someone, {c.ownership.first_contact->account}) : reason(already);
    }

    static void apply(const Accepted& said, Complaint& c, const Moment& m) {
        if (!c.ownership.first_contact) {
            c.ownership.first_contact = m.by();
            if (!said.person.empty()) c.ownership.first_contact->account = said.person;
        }
        if (c.state == State::captured) c.state = State::accepted;
        if (!said.on_the_spot) return;
        c.contact.on_the_spot = true;
        c.contact.responses.push_back(m.time);
        c.contact.any.push_back(m.time);
    }
};

}  // namespace huiyin
