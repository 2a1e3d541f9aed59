// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of the desk beside its queues, by role (rulebook 1).
#pragma once
#include "client/app/lists/session_view.hpp"

namespace huiyin::app {

class DeskPages : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(huiyin::app::Session* session READ session WRITE set_session NOTIFY sessionChanged REQUIRED)
    Q_PROPERTY(QVariantList pages MEMBER pages_ NOTIFY pagesChanged)  ///< [{code, title, icon, keys}]

  public:
    using QObject::QObject;
    Session* session() const { return session_; }
    void set_session(Session* session);

  signals:
    void sessionChanged();
    void pagesChanged();

  private:
    void refresh();
    QPointer<Session> session_;
    QVariantList pages_;
};

}  // namespace huiyin::app
