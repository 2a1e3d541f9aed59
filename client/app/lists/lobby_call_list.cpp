// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/lists/lobby_call_list.hpp"

#include "client/app/present/format.hpp"

namespace huiyin::app {

void LobbyCallList::set_session(Session* session) {
    if (session == session_) return;
    session_ = session;
    if (session) connect(session, &Session::statusChanged, this, &LobbyCallList::refresh);
    emit sessionChanged();
    refresh();
}

void LobbyCallList::refresh() {
    QVariantList calls;
    if (session_)
        for (const auto& call : session_->status().calls) {
            const auto& name = call.name.empty() ? call.origin : call.name;
            calls += QVariantMap{{"kiosk", QString::fromStdString(call.origin)},
                                 {"name", QString::fromStdString(name)},
                                 {"time", format::moment(call.at)}};
        }
    if (calls == calls_) return;
    calls_ = std::move(calls);
    emit changed();
}

void LobbyCallList::go(const QString& kiosk) {
    if (session_) session_->replica().tell([kiosk = kiosk.toStdString()](ReplicaWorker& worker) { worker.go(kiosk); });
}

}  // namespace huiyin::app
