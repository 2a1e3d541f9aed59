// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/session/status_words.hpp"

#include <QCoreApplication>

#include "client/app/present/format.hpp"
#include "client/app/present/glossary.hpp"

namespace huiyin::app::status_words {

QString unit_name(const Status& status) {
    return status.rules ? glossary::unit(*status.rules, status.unit) : status.unit;
}

QString role(const Status& status) {
    const auto code = to_string(status.actor.role);
    return QString::fromUtf8(code.data(), static_cast<qsizetype>(code.size()));
}

QString actor(const Status& status) {
    if (!status.enrolled || !status.rules) return {};
    const auto where = glossary::unit(*status.rules, QString::fromStdString(status.actor.unit));
    const auto who = glossary::role(role(status));
    return who.startsWith(where) ? who : where + QStringLiteral(" · ") + who;  // 渠道运营部负责人 says both
}

QVariantList refusals(const Status& status) {
    QVariantList out;
    for (const auto& line : status.refused)
        out += QVariantMap{
            {QStringLiteral("seq"), static_cast<int>(line.seq)},
            {QStringLiteral("text"), QCoreApplication::translate("Session", "Event %1: %2")
                                         .arg(line.seq)
                                         .arg(format::reason("refused_" + line.code, {line.why}, line.why))}};
    return out;
}

QString last_exchange(const Status& status) {
    if (!status.log.last_exchange) return QCoreApplication::translate("Session", "No exchange yet");
    return format::ago(*status.log.last_exchange, status.now);
}

QString clock_offset(const Status& status) {
    if (std::abs(status.log.clock_offset_ms) < 2'000)
        return QCoreApplication::translate("Session", "This device's clock is right");
    const bool behind = status.log.clock_offset_ms > 0;
    return (behind ? QCoreApplication::translate("Session", "This device's clock is %1 behind")
                   : QCoreApplication::translate("Session", "This device's clock is %1 ahead"))
        .arg(format::span(status.log.clock_offset_ms));
}

QString sync(const Status& status) {
    if (!status.tried) return QCoreApplication::translate("Session", "Connecting");
    const auto waiting = static_cast<int>(status.log.waiting);
    if (waiting > 0)
        return status.reachable ? QCoreApplication::translate("Session", "Sending %1").arg(waiting)
                                : QCoreApplication::translate("Session", "Offline · %1 waiting").arg(waiting);
    return status.reachable ? QCoreApplication::translate("Session", "Up to date")
                            : QCoreApplication::translate("Session", "Offline");
}

}  // namespace huiyin::app::status_words
