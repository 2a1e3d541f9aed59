// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/kiosk/journeys.hpp"

namespace huiyin::app {

QStringList steps_of(const QString& journey) {
    if (journey == QLatin1String("complaint")) return {"category", "what", "facts", "contact", "review"};
    if (journey == QLatin1String("opinion") || journey == QLatin1String("praise")) return {"opinion", "sign"};
    if (journey == QLatin1String("progress")) return {"progress"};
    if (journey == QLatin1String("book")) return {"book"};
    return {};
}

QString step_asking_for(const QString& field, const QString& journey) {
    const bool complaint = journey == QLatin1String("complaint");
    if (field == QLatin1String("category")) return complaint ? QStringLiteral("category") : QString();
    if (field == QLatin1String("opinion")) return complaint ? QString() : QStringLiteral("opinion");
    if (field == QLatin1String("narrative")) return complaint ? QStringLiteral("what") : QStringLiteral("opinion");
    if (field.startsWith(QLatin1String("facts")) || field == QLatin1String("accused"))
        return complaint ? QStringLiteral("facts") : QString();
    if (field.startsWith(QLatin1String("customer")) || field == QLatin1String("reply_by"))
        return complaint ? QStringLiteral("contact") : QStringLiteral("sign");
    return {};
}

}  // namespace huiyin::app
