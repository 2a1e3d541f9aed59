// SPDX-License-Identifier: GPL-3.0-or-later
// Calls to head office of the person who is signed in, and their token, which never leaves memory. A part of Session.
#pragma once
#include <QHash>

#include "client/app/session/api_thread.hpp"
#include "client/app/worker/replica_worker.hpp"

namespace huiyin::app {

class OfficeCalls {
  public:
    /// Without `connect` it is fixture: see can(). `status` is the session's; `forgotten` hears that the token went.
    OfficeCalls(const Status& status, ApiThread::Connect connect, QObject* home, std::function<void()> forgotten);

    /// A person is signed in whom head office knows: its figures can be asked for.
    bool open() const { return !token_.empty() || !fixtures_.isEmpty(); }
    /// Makes a call of the person signed in; `done` gets the answer here unless `receiver` is gone. A token that head
    /// office no longer knows is forgotten.
    /// What is returned breaks the call off; `done` hears of that, too.
    std::stop_source ask(QObject* receiver, OfficeAsk ask, std::function<void(const OfficeReply&)> done);
    /// What a fixture session gives as the answer to a call; a path without one is never answered.
    void use_fixture(const QString& path, const OfficeReply& reply) { fixtures_.insert(path, reply); }

    /// Of who is signed in from now on; "" nobody.
    void use(std::string token) { token_ = std::move(token); }
    /// Another person is here now.
    void forget();

  private:
    const Status& status_;
    QObject* home_;
    std::function<void()> forgotten_;
    std::string token_;
    QHash<QString, OfficeReply> fixtures_;
    std::unique_ptr<ApiThread> thread_;  ///< null when fixture
};

}  // namespace huiyin::app
