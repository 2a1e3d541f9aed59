// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/lists/timeline_model.hpp"

namespace huiyin::app {
namespace {

enum LineRole { kind = Qt::UserRole, title, text, by, when, effective, why_not, icon };

}  // namespace

void TimelineModel::show(const Detail& detail) {
    auto next = timeline::lines(detail);
    std::ranges::reverse(next);
    take(std::move(next));
}

QHash<int, QByteArray> TimelineModel::roleNames() const {
    return named_roles({"kind", "title", "text", "by", "when", "effective", "whyNot", "icon"});
}

QVariant TimelineModel::value(const timeline::Saying& row, int role) const {
    switch (role) {
        case kind:
            return row.kind;
        case title:
            return row.title;
        case text:
            return row.text;
        case by:
            return row.by;
        case when:
            return row.when;
        case effective:
            return row.effective;
        case why_not:
            return row.why_not;
        case icon:
            return row.icon;
        default:
            return {};
    }
}

}  // namespace huiyin::app
