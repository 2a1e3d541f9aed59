// SPDX-License-Identifier: GPL-3.0-or-later
// Rows from folded subjects.
#include "client/app/rows/snapshot.hpp"

#include <algorithm>
#include <tuple>

#include "shared/complaint/contacts.hpp"
#include "shared/events/evidence_attached.hpp"
#include "shared/events/viewed.hpp"
#include "shared/view/recusal.hpp"
#include "shared/vocabulary/event_kind.hpp"

namespace huiyin::app {
namespace {

QString text(const Json& object, const char* key) { return QString::fromStdString(text_of(object, key)); }
QString plain(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

Json customer_of(const Json& body) { return body.value("customer", Json::object()); }

QString masked_customer(const Json& body) {
    const auto customer = customer_of(body);
    if (flag_of(customer, "anonymous")) return {};
    return QString::fromStdString(masked_name(text_of(customer, "name")));
}

bool is_done(DutyState state) { return state != DutyState::open && state != DutyState::overdue; }

DutyRow duty_row(const Duty& duty, Codes& codes) {
    DutyRow row;
    row.kind = codes.of(to_string(duty.kind));
    row.article = codes.of(duty.article);
    row.unit = codes.of(duty.unit);
    row.action = duty.discharged_by.empty() ? QString() : codes.of(to_string(duty.discharged_by.front()));
    row.why = duty.due.why;
    row.state = duty.state;
    row.due = duty.due.at;
    return row;
}

/// The rows of the duties that are not done, each finished by `finish`.
template <class Subject, class Finish>
std::vector<DutyRowPtr> duty_rows(const Subject& subject, const std::vector<Duty>& duties, Codes& codes,
                                  Finish finish) {
    std::vector<DutyRowPtr> out;
    for (const auto& duty : duties) {
        if (is_done(duty.state)) continue;
        auto row = duty_row(duty, codes);
        row.subject = QString::fromStdString(subject.subject);
        row.number = QString::fromStdString(subject.number);
        finish(row);
        out.push_back(std::make_shared<const DutyRow>(std::move(row)));
    }
    return out;
}

std::vector<std::pair<QString, format::TimeLeft>> clocks_of(const std::vector<Duty>& duties, const WorkingTime& time,
                                                            Instant now) {
    std::vector<std::pair<QString, format::TimeLeft>> out;
    for (const auto& duty : duties)
        out.emplace_back(QString::fromStdString(duty.unit), format::time_left(now, duty.due.at, time));
    return out;
}

std::vector<ShowingRow> showings_in(const Complaint& c, Codes& codes) {
    std::vector<ShowingRow> out;
    const auto subject = QString::fromStdString(c.subject), number = QString::fromStdString(c.number);
    for (const auto& entry : c.timeline) {
        const auto& line = entry.event;
        if (!entry.effective || (line.kind != EventKind::viewed && line.kind != EventKind::erased)) continue;
        ShowingRow row;
        row.subject = subject;
        row.number = number;
        row.account = codes.of(line.by.account);
        row.role = codes.of(to_string(line.by.role));
        row.unit = codes.of(line.by.unit);
        row.at = entry.time;
        row.erased = line.kind == EventKind::erased;
        if (const auto viewed = payload_of<Viewed>(line); viewed && viewed->data && viewed->data->is_array())
            for (const auto& field : *viewed->data)
                if (field.is_string()) row.fields += codes.of(field.get<std::string>());
        out.push_back(std::move(row));
    }
    return out;
}

QStringList accused_in(const Json& captured, Codes& codes) {
    QStringList out;
    if (const auto accused = captured.find("accused"); accused != captured.end() && accused->is_array())
        for (const auto& account : *accused)
            if (account.is_string()) out += codes.of(account.get<std::string>());
    return out;
}

/// When the next limit ends, or when the first that was missed did. An urging is a reminder and no limit, as in
/// `is_overdue`: a row says overdue where it is counted as overdue.
std::optional<Instant> next_limit(const std::vector<Duty>& duties) {
    std::optional<Instant> out;
    for (const auto& duty : duties)
        if (!is_done(duty.state) && duty.kind != DutyKind::urge && (!out || duty.due.at < *out)) out = duty.due.at;
    return out;
}

}  // namespace

SubjectRows rows_of(const Complaint& c, const Rules& rules, Instant now, Codes& codes) {
    const auto duties = duties_of(c, rules, now);
    ComplaintRow row(c);
    row.unit = codes.of(c.unit());
    row.category = codes.of(c.intake.category());
    row.channel = codes.of(c.intake.channel());
    row.owner = codes.of(c.ownership.owner.unit);
    row.accused = accused_in(c.intake.captured, codes);
    row.state = c.state;
    row.level = c.grading.level ? static_cast<int>(*c.grading.level) : 0;
    row.received = c.intake.received_at;
    row.overdue = is_overdue(duties);
    if (!c.improvement.rectified.empty()) row.rectified = std::ranges::min(c.improvement.rectified);
    row.queues = queues_of(c, duties, rules.policy);
    row.next_due = next_limit(duties);
    SubjectRows out;
    const auto summary = row.summary();
    out.complaint = std::make_shared<const ComplaintRow>(std::move(row));
    out.duties = duty_rows(c, duties, codes, [&](DutyRow& duty) {
        duty.summary = summary;
        duty.level = out.complaint->level;
        duty.complaint = out.complaint;
    });
    out.showings = showings_in(c, codes);
    out.wake = next_wake(c, rules, duties, now);
    return out;
}

namespace {

/// What everyone in the lobby reads of the entry, or would if it were published now (Art. 10).
Json lobby_view(OpinionEntry o, const Rules& rules, Instant now) {
    if (!o.published_at) o.published_at = now;
    return published_view(o, staff_around(o.unit, rules.organisation));
}

}  // namespace

SubjectRows rows_of(const OpinionEntry& o, const Rules& rules, Instant now, Codes& codes) {
    const auto duties = duties_of(o, rules, now);
    OpinionRow row;
    row.subject = QString::fromStdString(o.subject);
    row.number = QString::fromStdString(o.number);
    row.unit = codes.of(o.unit);
    row.opinion = codes.of(o.opinion);
    row.category = codes.of(o.category);
    row.state = codes.of(o.state);
    row.narrative = QString::fromStdString(o.narrative);
    row.answer = QString::fromStdString(o.answer);
    row.who = masked_customer(o.entered);
    const auto lobby = lobby_view(o, rules, now);
    row.lobby_narrative = text(lobby, "narrative");
    row.lobby_answer = text(lobby, "answer");
    row.received = o.received_at;
    if (!duties.empty()) {
        row.due = duties.front().due.at;
        row.duty_state = duties.front().state;
    }
    SubjectRows out;
    const auto summary = summary_of(row.narrative);
    out.duties = duty_rows(o, duties, codes, [&](DutyRow& duty) {
        duty.summary = summary;
        duty.opinion = true;
    });
    out.opinion = std::make_shared<const OpinionRow>(std::move(row));
    out.wake = next_wake(duties);
    return out;
}

Detail detail_of(const OpinionEntry& o, const Actor& actor, std::shared_ptr<const Rules> rules, Instant now) {
    Detail out{
        QString::fromStdString(o.subject), true, o.finished(), opinion_view(o, *rules, now), {}, {}, {}, rules, now};
    out.actions = actions_of(o, actor, *rules);
    out.clocks = clocks_of(duties_of(o, *rules, now), rules->working_time(o.unit), now);
    out.view["lobby"] = lobby_view(o, *rules, now);
    return out;
}

namespace {

/// The effective evidence of a complaint that has a file; each file once.
std::vector<AttachmentRow> attachments_in(const Json& view) {
    std::vector<AttachmentRow> out;
    for (const auto& entry : view.value("timeline", Json::array())) {
        if (text_of(entry, "kind") != EventKind::evidence_attached || !flag_of(entry, "effective", true)) continue;
        const auto body = entry.value("body", Json::object());
        const auto said = read_payload<EvidenceAttached>(body);
        const auto hash = plain(said.hash);
        if (hash.isEmpty() || std::ranges::any_of(out, [&](const auto& row) { return row.hash == hash; })) continue;
        AttachmentRow row{hash, plain(said.type), plain(said.text), text(entry, "unit"), {}, {}, {}};
        const auto name = plain(said.name);
        if (client::check_attachment(std::string(said.type), name.toStdString()))
            row.ending = name.mid(name.lastIndexOf(QLatin1Char('.'))).toLower();
        row.at = parse_instant(text_of(entry, "at")).value_or(Instant{});
        row.state.size = said.size;
        out.push_back(std::move(row));
    }
    std::ranges::reverse(out);
    return out;
}

}  // namespace

Detail detail_of(const Complaint& c, const Actor& actor, std::shared_ptr<const Rules> rules, Instant now) {
    Detail out{QString::fromStdString(c.subject),
               false,
               c.finished(),
               complaint_view_for(actor, c, *rules, now),
               {},
               {},
               {},
               rules,
               now};
    out.attachments = attachments_in(out.view);
    out.actions = actions_of(c, actor, *rules);
    out.clocks = clocks_of(duties_of(c, *rules, now), rules->working_time(c.unit()), now);
    return out;
}

}  // namespace huiyin::app
