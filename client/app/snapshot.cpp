// SPDX-License-Identifier: GPL-3.0-or-later
// client/app/snapshot.cpp — rows from folded subjects.
#include "client/app/snapshot.hpp"

#include <algorithm>
#include <tuple>

#include "shared/bodies.hpp"

namespace huiyin::app {
namespace {

constexpr int summary_length = 90;

QString text(const Json& object, const char* key) { return QString::fromStdString(text_of(object, key)); }

QString summary_of(const QString& narrative) {
    const auto line = narrative.simplified();
    return line.size() <= summary_length ? line : line.left(summary_length) + QStringLiteral("…");
}

Json customer_of(const Json& body) { return body.value("customer", Json::object()); }

QString masked_customer(const Json& body) {
    const auto customer = customer_of(body);
    if (flag_of(customer, "anonymous")) return {};
    return QString::fromStdString(masked_name(text_of(customer, "name")));
}

QString masked_number(const Json& body) {
    const auto customer = customer_of(body);
    const auto mobile = text_of(customer, "mobile");
    return QString::fromStdString(masked_phone(mobile.empty() ? text_of(customer, "landline") : mobile));
}

bool is_done(DutyState state) { return state != DutyState::open && state != DutyState::overdue; }

DutyRow duty_row(const Duty& duty, const WorkingTime& time, Instant now) {
    DutyRow row;
    row.kind = QString::fromUtf8(to_string(duty.kind).data(), static_cast<qsizetype>(to_string(duty.kind).size()));
    row.article = QString::fromStdString(duty.article);
    row.unit = QString::fromStdString(duty.unit);
    row.action = duty.discharged_by.empty() ? QString() : QString::fromStdString(duty.discharged_by.front());
    row.explain = QString::fromStdString(duty.due.explain);
    row.explain_zh = QString::fromStdString(duty.due.explain_zh);
    row.state = duty.state;
    row.due = duty.due.at;
    row.assumed = duty.due.assumed;
    row.left = wording::time_left(now, duty.due.at, time);
    return row;
}

template <class Subject>
std::vector<DutyRow> duty_rows(const Subject& subject, const std::vector<Duty>& duties, const WorkingTime& time,
                               Instant now) {
    std::vector<DutyRow> out;
    for (const auto& duty : duties) {
        if (is_done(duty.state)) continue;
        auto row = duty_row(duty, time, now);
        row.subject = QString::fromStdString(subject.subject);
        row.number = QString::fromStdString(subject.number);
        out.push_back(std::move(row));
    }
    return out;
}

std::vector<std::pair<QString, wording::TimeLeft>> clocks_of(const std::vector<Duty>& duties, const WorkingTime& time,
                                                             Instant now) {
    std::vector<std::pair<QString, wording::TimeLeft>> out;
    for (const auto& duty : duties)
        out.emplace_back(QString::fromStdString(duty.unit), wording::time_left(now, duty.due.at, time));
    return out;
}

QString code_of(std::string_view code) { return QString::fromUtf8(code.data(), static_cast<qsizetype>(code.size())); }

std::vector<ShowingRow> showings_in(const Complaint& c) {
    std::vector<ShowingRow> out;
    for (const auto& entry : c.timeline) {
        const auto& line = entry.line;
        if (!entry.effective || (line.kind != "viewed" && line.kind != "erased")) continue;
        ShowingRow row;
        row.subject = QString::fromStdString(c.subject);
        row.number = QString::fromStdString(c.number);
        row.account = QString::fromStdString(line.by.account);
        row.role = code_of(to_string(line.by.role));
        row.unit = QString::fromStdString(line.by.unit);
        row.at = entry.time;
        row.erased = line.kind == "erased";
        if (const auto fields = line.body.find("fields"); fields != line.body.end() && fields->is_array())
            for (const auto& field : *fields)
                if (field.is_string()) row.fields += QString::fromStdString(field.get<std::string>());
        out.push_back(std::move(row));
    }
    return out;
}

}  // namespace

SubjectRows rows_of(const Complaint& c, const Rules& rules, Instant now) {
    const auto time = rules.working_time(c.unit());
    const auto duties = duties_of(c, rules, now);
    SubjectRows out{duty_rows(c, duties, time, now), ComplaintRow{}, {}, showings_in(c)};
    auto& row = *out.complaint;
    row.subject = QString::fromStdString(c.subject);
    row.number = QString::fromStdString(c.number);
    row.unit = QString::fromStdString(c.unit());
    row.category = text(c.captured, "category");
    row.channel = QString::fromStdString(c.channel());
    row.owner = QString::fromStdString(c.owner.unit);
    row.who = masked_customer(c.captured);
    row.phone = masked_number(c.captured);
    const auto narrative = text(c.captured, "narrative");
    row.summary = summary_of(narrative);
    const auto customer = customer_of(c.captured);
    row.haystack =
        QStringList{row.number, text(customer, "name"), text(customer, "mobile"), text(customer, "landline"), narrative}
            .join(QLatin1Char('\n'))
            .toLower();
    row.state = c.state;
    row.level = c.level ? static_cast<int>(*c.level) : 0;
    row.received = c.received_at;
    row.overdue = is_overdue(duties);
    if (!c.rectifications.empty()) row.rectified = std::ranges::min(c.rectifications);
    row.queues = queues_of(c, duties, rules.policy);
    row.next_due = next_wake(duties);
    for (const auto& duty : out.duties)
        if (duty.state == DutyState::overdue && (!row.next_due || duty.due < *row.next_due)) row.next_due = duty.due;
    if (row.next_due) row.left = wording::time_left(now, *row.next_due, time);
    for (auto& duty : out.duties) {
        duty.summary = row.summary;
        duty.level = row.level;
    }
    return out;
}

SubjectRows rows_of(const OpinionEntry& o, const Rules& rules, Instant now) {
    const auto time = rules.working_time(o.unit);
    const auto duties = duties_of(o, rules, now);
    SubjectRows out{duty_rows(o, duties, time, now), {}, OpinionRow{}, {}};
    auto& row = *out.opinion;
    row.subject = QString::fromStdString(o.subject);
    row.number = QString::fromStdString(o.number);
    row.unit = QString::fromStdString(o.unit);
    row.opinion = QString::fromStdString(o.opinion);
    row.category = QString::fromStdString(o.category);
    row.state = QString::fromStdString(o.state);
    row.narrative = QString::fromStdString(o.narrative);
    row.answer = QString::fromStdString(o.answer);
    row.who = masked_customer(o.entered);
    row.received = o.received_at;
    if (!duties.empty()) {
        row.due = duties.front().due.at;
        row.duty_state = duties.front().state;
        row.left = wording::time_left(now, *row.due, time);
    }
    for (auto& duty : out.duties) {
        duty.summary = summary_of(row.narrative);
        duty.opinion = true;
    }
    return out;
}

Snapshot in_order(std::vector<const SubjectRows*> rows, std::shared_ptr<const Rules> rules, Instant now) {
    Snapshot out{now, std::move(rules), {}, {}, {}, {}};
    for (const auto* subject : rows) {
        out.duties.insert(out.duties.end(), subject->duties.begin(), subject->duties.end());
        if (subject->complaint) out.complaints.push_back(*subject->complaint);
        if (subject->opinion) out.opinions.push_back(*subject->opinion);
        out.showings.insert(out.showings.end(), subject->showings.begin(), subject->showings.end());
    }
    const auto newest = [](const auto& a, const auto& b) {
        return std::tuple(b.received, b.number) < std::tuple(a.received, a.number);
    };
    std::ranges::sort(out.duties, {}, [](const DutyRow& d) { return std::tuple(d.due, d.subject, d.kind); });
    std::ranges::sort(out.complaints, newest);
    std::ranges::sort(out.opinions, newest);
    std::ranges::stable_sort(out.showings, std::greater{}, &ShowingRow::at);
    return out;
}

Detail detail_of(const OpinionEntry& o, const Actor& actor, std::shared_ptr<const Rules> rules, Instant now) {
    Detail out{
        QString::fromStdString(o.subject), true, o.finished(), opinion_view(o, *rules, now), {}, {}, {}, rules, now};
    for (const char* kind : {"answered", "published", "converted"}) {
        auto why_not = why_not_authorised(actor, kind, o, *rules);
        if (why_not.empty() && o.state == "converted") why_not = "It has become a complaint already.";
        const bool answered = o.answered_at.has_value();
        if (why_not.empty() && std::string_view(kind) == "answered" && answered)
            why_not = "It was answered already by " + o.answered_by + ".";
        if (why_not.empty() && std::string_view(kind) == "published" && !answered)
            why_not = "Only an answered entry is published.";
        if (why_not.empty() && std::string_view(kind) == "published" && o.published_at)
            why_not = "It is published already.";
        out.offers.push_back({QString::fromUtf8(kind), why_not});
    }
    out.clocks = clocks_of(duties_of(o, *rules, now), rules->working_time(o.unit), now);
    return out;
}

namespace {

/// The effective evidence of a complaint that has a file; each file once.
std::vector<AttachmentRow> attachments_in(const Json& view) {
    std::vector<AttachmentRow> out;
    for (const auto& entry : view.value("timeline", Json::array())) {
        if (text_of(entry, "kind") != "evidence_attached" || !flag_of(entry, "effective", true)) continue;
        const auto body = entry.value("body", Json::object());
        const auto hash = text(body, "hash");
        if (hash.isEmpty() || std::ranges::any_of(out, [&](const auto& row) { return row.hash == hash; })) continue;
        AttachmentRow row{hash, text(body, "type"), text(body, "text"), text(entry, "unit"), {}, {}, {}};
        const auto name = text(body, "name");
        if (client::check_attachment(text_of(body, "type"), name.toStdString()))
            row.ending = name.mid(name.lastIndexOf(QLatin1Char('.'))).toLower();
        row.at = parse_instant(text_of(entry, "at")).value_or(Instant{});
        row.state.size = number_of(body, "size");
        out.push_back(std::move(row));
    }
    std::ranges::reverse(out);
    return out;
}

}  // namespace

Detail detail_of(const Complaint& c, const Actor& actor, std::shared_ptr<const Rules> rules, Instant now) {
    Detail out{
        QString::fromStdString(c.subject), false, c.finished(), complaint_view(c, *rules, now), {}, {}, {}, rules, now};
    out.attachments = attachments_in(out.view);
    out.offers = offers_of(c, actor, *rules);
    out.clocks = clocks_of(duties_of(c, *rules, now), rules->working_time(c.unit()), now);
    return out;
}

}  // namespace huiyin::app
