// SPDX-License-Identifier: Apache-2.0
// What the desk's tests share: somebody signed in, and what head office holds of their work.
#pragma once
#include <algorithm>

#include "tests/qml/tablet/device.hpp"
#include "tests/server/support/running_office.hpp"

namespace huiyin::testing {

/// Somebody of the demonstration bank at a desk of their unit, signed in.
struct SignedInDesk : Device {
    SignedInDesk(test::RunningOffice& office, const std::string& role, const std::string& unit,
                 QSize size = {1440, 900})
        : Device(QStringLiteral("qrc:/Huiyin/Desk/DeskFace.qml"), office.url(), office.enrolment_code(unit, Face::desk),
                 size) {
        sign_in(QString::fromStdString(role + "-" + unit), QString::fromStdString("demo-" + unit));
    }
};

/// Head office holds the first event of this kind on the subject by the device's account, and it counts.
inline bool counts_at_office(test::RunningOffice& office, const std::string& subject, const std::string& kind,
                             const QString& account) {
    const auto timeline = office.complaint(subject).at("timeline");
    const auto found = std::ranges::find_if(timeline, [&](const Json& entry) {
        return text_of(entry, "kind") == kind && text_of(entry, "by") == account.toStdString();
    });
    return found != timeline.end() && flag_of(*found, "effective");
}

/// A complaint with an injury that its branch has answered.
inline std::string answered_by_its_branch(test::RunningOffice& office) {
    auto body = test::captured_body();
    body["facts"]["injury"] = true;
    const auto subject = text_of(office.captured(body), "subject");
    office.line(subject, "accepted", {{"on_the_spot", false}}, "outlet_manager-650101");
    office.line(subject, "investigated", {{"findings", "so it is"}, {"verdict", "true"}, {"signature", "[[0,0]]"}},
                "branch_handler-650100");
    office.line(subject, "proposed", {{"solution", "an apology"}}, "branch_handler-650100");
    office.line(subject, "approved", {{"opinion", "agreed"}, {"signature", "[[0,0]]"}}, "branch_head-650100");
    office.line(subject, "replied", {{"outcome", "resolved"}, {"direct", true}, {"how", "phone"}, {"text", "sorry"}},
                "branch_head-650100");
    return subject;
}

}  // namespace huiyin::testing
