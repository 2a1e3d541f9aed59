// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/desk/trail_model.hpp"

#include <QCoreApplication>
#include <set>

#include "client/app/present/format.hpp"
#include "client/app/present/glossary.hpp"

namespace huiyin::app {
namespace {

enum TrailRole { subject = Qt::UserRole, number, person, what, when, erased };

QString said(const char* english) { return QCoreApplication::translate("Trail", english); }

QString field_words(const QString& code) {
    static const std::map<QString, const char*> words{{"name", QT_TRANSLATE_NOOP("Trail", "name")},
                                                      {"phone", QT_TRANSLATE_NOOP("Trail", "number")},
                                                      {"address", QT_TRANSLATE_NOOP("Trail", "address")},
                                                      {"email", QT_TRANSLATE_NOOP("Trail", "e-mail")},
                                                      {"attachment", QT_TRANSLATE_NOOP("Trail", "attachment")}};
    const auto found = words.find(code);
    return found == words.end() ? code : said(found->second);
}

QString what_of(const ShowingRow& row) {
    if (row.erased) return said(QT_TRANSLATE_NOOP("Trail", "Erased on an order"));
    QStringList fields;
    for (const auto& field : row.fields) fields += field_words(field);
    return said(QT_TRANSLATE_NOOP("Trail", "Seen: %1")).arg(fields.join(glossary::chinese() ? u"、" : u", "));
}

}  // namespace

void TrailModel::set_session(Session* session) {
    if (session_ == session || !session) return;
    session_ = session;
    follow(session, this, &TrailModel::refresh, &TrailModel::refresh);
    emit sessionChanged();
}

void TrailModel::set_query(const QString& query) {
    if (query == query_) return;
    query_ = query;
    emit queryChanged();
    refresh();
}

QString TrailModel::who(const ShowingRow& row) const {
    const auto words = glossary::unit(*session_->rules(), row.unit) + QStringLiteral(" · ") + glossary::role(row.role);
    return row.account.startsWith(QLatin1String("device:")) ? words : words + QStringLiteral(" · ") + row.account;
}

bool TrailModel::fits(const ShowingRow& row) const {
    const auto wanted = query_.trimmed();
    return wanted.isEmpty() || row.number.contains(wanted, Qt::CaseInsensitive) ||
           who(row).contains(wanted, Qt::CaseInsensitive);
}

void TrailModel::refresh() {
    if (!session_ || !session_->snapshot() || !session_->rules()) return;
    std::vector<ShowingRow> next;
    for (const auto& row : session_->snapshot()->showings)
        if (fits(row)) next.push_back(row);
    take(std::move(next));
    reword();
    emit countChanged();
}

QString TrailModel::summary() const {
    std::set<QString> people, numbers;
    for (const auto& row : rows()) {
        people.insert(row.account);
        numbers.insert(row.number);
    }
    return said(QT_TRANSLATE_NOOP("Trail", "%1 showings of %2 complaints by %3 people"))
        .arg(rowCount())
        .arg(numbers.size())
        .arg(people.size());
}

QString TrailModel::key(const ShowingRow& row) const {
    return row.subject + row.account + QString::number(row.at.ms) + row.fields.join(QLatin1Char(','));
}

QHash<int, QByteArray> TrailModel::roleNames() const {
    return named_roles({"subject", "number", "person", "what", "when", "erased"});
}

QVariant TrailModel::value(const ShowingRow& row, int role) const {
    switch (role) {
        case subject:
            return row.subject;
        case number:
            return row.number;
        case person:
            return who(row);
        case what:
            return what_of(row);
        case when:
            return format::full_moment(row.at);
        case erased:
            return row.erased;
        default:
            return {};
    }
}

}  // namespace huiyin::app
