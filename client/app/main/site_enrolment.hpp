// SPDX-License-Identifier: GPL-3.0-or-later
// A device that becomes one of the bank's by its site file, once head office answers.
#pragma once
#include <QObject>
#include <QTimer>

#include "client/app/session/session.hpp"
#include "client/engine/site.hpp"
#include "sync/platform/backoff.hpp"

namespace huiyin::app {

class SiteEnrolment : public QObject {
    Q_OBJECT
  public:
    /// Goes before the session. The session has been started without a code.
    SiteEnrolment(Session& session, client::Site site, QString file);

  private:
    void attempt();
    void look();  ///< at what came of it
    void forget_code();

    Session& session_;
    client::Site site_;
    QString file_;
    sync::Backoff backoff_{std::chrono::milliseconds{5'000}, std::chrono::milliseconds{5 * 60'000}};
    QTimer again_;
};

}  // namespace huiyin::app
