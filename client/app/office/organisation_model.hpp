// SPDX-License-Identifier: GPL-3.0-or-later
// client/app/office/organisation_model.hpp — the bank's units with their heads and contacts, and what is missing (Art.
// 7, 8), from the rules on this device: read with no network.
#pragma once
#include "client/app/models/session_view.hpp"

namespace huiyin::app {

class OrganisationModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(huiyin::app::Session* session READ session WRITE set_session NOTIFY sessionChanged REQUIRED)
    Q_PROPERTY(
        QVariantList units MEMBER units_ NOTIFY changed)  ///< [{code, name, depth, detail}], a unit below its parent
    Q_PROPERTY(QStringList warnings MEMBER warnings_ NOTIFY changed)

  public:
    using QObject::QObject;
    Session* session() const { return session_; }
    void set_session(Session* session);

  signals:
    void sessionChanged();
    void changed();

  private:
    void refresh();
    void add(const Rules& rules, const std::string& code, int depth);
    void follow_rules();
    QPointer<Session> session_;
    std::shared_ptr<const Rules> shown_;  ///< what the units were read from
    QVariantList units_;
    QStringList warnings_;
};

}  // namespace huiyin::app
