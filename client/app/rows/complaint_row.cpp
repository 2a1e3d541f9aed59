// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/rows/complaint_row.hpp"

#include <algorithm>

#include "client/app/rows/shortened.hpp"
#include "shared/complaint/contacts.hpp"

namespace huiyin::app {
namespace {

constexpr int summary_length = 90;
constexpr int summary_line = 5;
/// A summary is read from so many bytes at most: no narrative is copied whole to show its beginning.
constexpr std::size_t summary_bytes = 1'000;
/// No searched form holds a control character.
constexpr char before_customer = '\x1f';

QByteArray in_one_line(std::string text) {
    for (auto& c : text)
        if (c == '\n' || c == '\0') c = ' ';
    return QByteArray::fromStdString(text);
}

QByteArray beginning_of(const std::string& narrative) {
    auto beginning =
        QString::fromUtf8(narrative.data(), static_cast<qsizetype>(std::min(narrative.size(), summary_bytes)));
    const bool cut = narrative.size() > summary_bytes;
    if (cut) beginning.chop(1);  // half a character, perhaps
    const auto summary = summary_of(beginning.replace(QChar(u'\0'), QChar(u' ')));
    return (cut && !summary.endsWith(QChar(u'…')) ? summary + QChar(u'…') : summary).toUtf8();
}

}  // namespace

QString Codes::of(std::string_view code) {
    const auto [it, fresh] = known_.try_emplace(std::string(code));
    if (fresh) it->second = QString::fromUtf8(code.data(), static_cast<qsizetype>(code.size()));
    return it->second;
}

ComplaintRow::ComplaintRow(const Complaint& c) {
    const auto customer = c.intake.captured.value("customer", Json::object());
    anonymous_ = flag_of(customer, "anonymous");
    const QByteArrayList lines{
        in_one_line(c.subject),
        in_one_line(c.number),
        in_one_line(text_of(customer, "name")),
        in_one_line(text_of(customer, "mobile")),
        in_one_line(text_of(customer, "landline")),
        beginning_of(text_of(c.intake.captured, "narrative")),
        QByteArray::fromStdString(searched_number(c.number, c.code) + '\n' +
                                  searched_form(text_of(c.intake.captured, "narrative")) + before_customer +
                                  searched_customer(customer)),
    };
    text_ = lines.join('\n');
    text_.squeeze();
}

QByteArrayView ComplaintRow::line(int number) const {
    qsizetype from = 0;
    for (; number > 0; --number) from = text_.indexOf('\n', from) + 1;
    const auto end = text_.indexOf('\n', from);
    return QByteArrayView(text_).sliced(from, (end < 0 ? text_.size() : end) - from);
}

QString ComplaintRow::who() const {
    return anonymous_ ? QString() : QString::fromStdString(masked_name(line(2).toByteArray().toStdString()));
}

QString ComplaintRow::phone() const {
    const auto mobile = line(3);
    return QString::fromStdString(masked_phone((mobile.isEmpty() ? line(4) : mobile).toByteArray().toStdString()));
}

QString ComplaintRow::summary() const { return text_.isEmpty() ? QString() : QString::fromUtf8(line(summary_line)); }

std::string_view ComplaintRow::searched() const {
    const auto* from = line(summary_line + 1).data();
    return {from, static_cast<std::size_t>(text_.constData() + text_.size() - from)};
}

bool ComplaintRow::mentions(const Search& search, bool customer_too) const {
    const auto whole = searched();
    return search.finds(customer_too ? whole : whole.substr(0, whole.find(before_customer)));
}

namespace {

qint64 or_none(const std::optional<Instant>& at) { return at ? qint64{at->ms} : -1; }
std::optional<Instant> unless_none(qint64 at) { return at < 0 ? std::nullopt : std::optional(Instant{at}); }

}  // namespace

QDataStream& operator<<(QDataStream& out, const ComplaintRow& row) {
    return out << row.text_ << row.anonymous_ << row.unit << row.category << row.channel << row.owner
               << static_cast<qint32>(row.state) << qint32{row.level} << qint64{row.received.ms} << row.overdue
               << or_none(row.next_due) << row.queues.bits() << row.accused << or_none(row.rectified);
}

QDataStream& operator>>(QDataStream& in, ComplaintRow& row) {
    qint32 state = 0, level = 0;
    qint64 received = 0, next_due = 0, rectified = 0;
    quint16 queues = 0;
    in >> row.text_ >> row.anonymous_ >> row.unit >> row.category >> row.channel >> row.owner >> state >> level >>
        received >> row.overdue >> next_due >> queues >> row.accused >> rectified;
    row.state = static_cast<State>(state);
    row.level = level;
    row.received = Instant{received};
    row.next_due = unless_none(next_due);
    row.queues = QueueSet(queues);
    row.rectified = unless_none(rectified);
    if (row.text_.count('\n') <= summary_line) in.setStatus(QDataStream::ReadCorruptData);
    return in;
}

bool newer(const ComplaintRow& a, const ComplaintRow& b) {
    if (a.received != b.received) return b.received < a.received;
    if (a.number() != b.number()) return b.number() < a.number();
    return b.subject() < a.subject();
}

QString summary_of(const QString& narrative) { return format::shortened(narrative.simplified(), summary_length); }

}  // namespace huiyin::app
