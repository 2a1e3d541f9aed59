// SPDX-License-Identifier: GPL-3.0-or-later
// client/app/complaint_row.cpp
#include "client/app/complaint_row.hpp"

#include <algorithm>
#include <cctype>
#include <cstring>

#include "client/app/wording.hpp"
#include "shared/bodies.hpp"

namespace huiyin::app {
namespace {

constexpr int summary_length = 90;
constexpr int narrative_line = 5;
/// A summary is read from so many bytes at most: no narrative is copied whole to show its beginning.
constexpr qsizetype summary_bytes = 1'000;

QByteArray in_one_line(std::string text) {
    for (auto& c : text)
        if (c == '\n' || c == '\0') c = ' ';
    return QByteArray::fromStdString(text);
}

bool holds(QByteArrayView text, const QByteArray& word) {
    // Digits and Chinese have no case, and are found several times as fast.
    const bool has_case = std::ranges::any_of(word, [](char c) { return std::isalpha(static_cast<unsigned char>(c)); });
    if (!has_case)
        return memmem(text.data(), static_cast<std::size_t>(text.size()), word.constData(),
                      static_cast<std::size_t>(word.size())) != nullptr;
    // Ends with the row's text, or is one line of it: what is found beyond that line does not count.
    const auto* found = strcasestr(text.data(), word.constData());
    return found && found + word.size() <= text.data() + text.size();
}

}  // namespace

QString Codes::of(std::string_view code) {
    const auto [it, fresh] = known_.try_emplace(std::string(code));
    if (fresh) it->second = QString::fromUtf8(code.data(), static_cast<qsizetype>(code.size()));
    return it->second;
}

ComplaintRow::ComplaintRow(const Complaint& c) {
    const auto customer = c.captured.value("customer", Json::object());
    anonymous_ = flag_of(customer, "anonymous");
    const QByteArrayList lines{
        in_one_line(c.subject),
        in_one_line(c.number),
        in_one_line(text_of(customer, "name")),
        in_one_line(text_of(customer, "mobile")),
        in_one_line(text_of(customer, "landline")),
        QByteArray::fromStdString(text_of(c.captured, "narrative")).replace('\0', ' '),
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

QByteArrayView ComplaintRow::narrative() const {
    return QByteArrayView(text_).sliced(line(narrative_line).data() - text_.constData());
}

QString ComplaintRow::who() const {
    return anonymous_ ? QString() : QString::fromStdString(masked_name(line(2).toByteArray().toStdString()));
}

QString ComplaintRow::phone() const {
    const auto mobile = line(3);
    return QString::fromStdString(masked_phone((mobile.isEmpty() ? line(4) : mobile).toByteArray().toStdString()));
}

QString ComplaintRow::summary() const {
    if (text_.isEmpty()) return {};
    const auto whole = narrative();
    auto beginning = QString::fromUtf8(whole.first(std::min(whole.size(), summary_bytes)));
    const bool cut = whole.size() > summary_bytes;
    if (cut) beginning.chop(1);  // half a character, perhaps
    const auto summary = summary_of(beginning);
    return cut && !summary.endsWith(QChar(u'…')) ? summary + QChar(u'…') : summary;
}

bool ComplaintRow::mentions(const QByteArray& word, bool customer_too) const {
    const auto number_at = text_.indexOf('\n') + 1;
    if (customer_too) return holds(QByteArrayView(text_).sliced(number_at), word);
    return holds(number(), word) || holds(narrative(), word);
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
    if (row.text_.count('\n') < narrative_line) in.setStatus(QDataStream::ReadCorruptData);
    return in;
}

bool newer(const ComplaintRow& a, const ComplaintRow& b) {
    if (a.received != b.received) return b.received < a.received;
    if (a.number() != b.number()) return b.number() < a.number();
    return b.subject() < a.subject();
}

QString summary_of(const QString& narrative) { return wording::shortened(narrative.simplified(), summary_length); }

}  // namespace huiyin::app
