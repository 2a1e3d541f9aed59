// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/desk/drill_model.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "client/app/present/format.hpp"
#include "client/app/present/glossary.hpp"

namespace huiyin::app {
namespace {

enum DrillRole { subject = Qt::UserRole, number, title, detail, level, level_text, mark, tone };

}  // namespace

DrillRow drill_row(const Json& item, const Rules& rules) {
    const auto text = [&](const char* key) { return QString::fromStdString(text_of(item, key)); };
    DrillRow out;
    out.subject = text("subject");
    out.number = text("number");
    out.title = glossary::sub_category(rules, text("category"));
    out.level = static_cast<int>(number_of(item, "level"));
    out.level_text = glossary::level(out.level);
    QStringList words{glossary::unit(rules, text("unit")), glossary::channel(text("channel")),
                      glossary::state(text("state"))};
    if (const auto at = parse_instant(text_of(item, "received_at"))) words += format::moment(*at);
    out.detail = words.join(QStringLiteral(" · "));
    return out;
}

void DrillModel::show(std::vector<DrillRow> rows) {
    more_ = nullptr;
    total_ = static_cast<int>(rows.size());
    take(std::move(rows));
    emit countChanged();
}

void DrillModel::begin(int total) {
    more_ = nullptr;
    total_ = total;
    take({});
    emit countChanged();
}

void DrillModel::add(std::vector<DrillRow> more_rows, std::function<void()> more) {
    more_ = std::move(more);
    auto all = rows();
    std::ranges::move(more_rows, std::back_inserter(all));
    take(std::move(all));
    emit countChanged();
}

void DrillModel::fetchMore(const QModelIndex&) {
    if (const auto more = std::exchange(more_, nullptr)) more();
}

QHash<int, QByteArray> DrillModel::roleNames() const {
    return named_roles({"subject", "number", "title", "detail", "level", "levelText", "mark", "tone"});
}

QVariant DrillModel::value(const DrillRow& row, int role) const {
    switch (role) {
        case subject:
            return row.subject;
        case number:
            return row.number;
        case title:
            return row.title;
        case detail:
            return row.detail;
        case level:
            return row.level;
        case level_text:
            return row.level_text;
        case mark:
            return row.mark;
        case tone:
            return row.tone;
        default:
            return {};
    }
}

}  // namespace huiyin::app
