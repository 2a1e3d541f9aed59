// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/session/office_calls.hpp"

#include <QPointer>

namespace huiyin::app {

OfficeCalls::OfficeCalls(const Status& status, ApiThread::Connect connect, QObject* home,
                         std::function<void()> forgotten)
    : status_(status),
      home_(home),
      forgotten_(std::move(forgotten)),
      thread_(connect ? std::make_unique<ApiThread>(std::move(connect), home) : nullptr) {}

std::stop_source OfficeCalls::ask(QObject* receiver, OfficeAsk ask, std::function<void(const OfficeReply&)> done) {
    const auto give = [this, receiver = QPointer<QObject>(receiver), done = std::move(done)](const OfficeReply& reply) {
        if (reply.signed_out()) forget();
        if (receiver) done(reply);
    };
    if (thread_) return thread_->ask(status_.server.toStdString(), status_.server_keys, token_, std::move(ask), give);
    const auto found = fixtures_.constFind(QString::fromStdString(ask.path));
    if (found != fixtures_.constEnd())
        QMetaObject::invokeMethod(
            home_, [give, reply = *found] { give(reply); }, Qt::QueuedConnection);
    return {};
}

void OfficeCalls::forget() {
    token_.clear();
    forgotten_();
}

}  // namespace huiyin::app
