// SPDX-License-Identifier: GPL-3.0-or-later
// What every page with head office's figures shares: who asks, and whether the answer is there, on its way, out of
// reach or refused.
#pragma once
#include <QPointer>

#include "client/app/session/session.hpp"

namespace huiyin::app {

class OfficeModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("each page has its own")
    Q_PROPERTY(huiyin::app::Session* session READ session WRITE set_session NOTIFY sessionChanged REQUIRED)
    /// signed-out, loading, stopped, offline, refused, error or ready
    Q_PROPERTY(QString state READ state NOTIFY stateChanged)
    Q_PROPERTY(QString problem READ problem NOTIFY stateChanged)  ///< a sentence where state is offline, refused, error
    Q_PROPERTY(QString asOf READ as_of NOTIFY stateChanged)       ///< when the answer came

  public:
    using QObject::QObject;

    Session* session() const { return session_; }
    void set_session(Session* session);
    QString state() const { return state_; }
    QString problem() const;
    QString as_of() const;
    Q_INVOKABLE void reload();
    ~OfficeModel() override;
    Q_INVOKABLE void stop();  ///< breaks the call off; the page says so

  signals:
    void sessionChanged();
    void stateChanged();

  protected:
    /// The call that the page shows the answer of; an empty path asks nothing.
    virtual std::string path() const = 0;
    /// Takes the answer over. Runs again with the same answer when the language changes.
    virtual void take(const Json& answer) = 0;
    virtual void begin() {}  ///< the session is there, nothing was asked yet

    /// Makes another call. `done` gets every reply, refusals included; none once `this` is gone.
    /// What is returned breaks it off.
    std::stop_source ask(OfficeAsk ask, std::function<void(const OfficeReply&)> done);
    const Json& answer() const { return answer_; }
    const Rules& rules() const { return *session_->rules(); }

  private:
    void show(const OfficeReply& reply);
    void set_state(const QString& state);
    void follow_person();

    QPointer<Session> session_;
    QString state_ = QStringLiteral("loading");
    Fault fault_;
    Json answer_ = Json::object();  ///< empty: none yet
    QString person_;
    Instant came_;
    std::stop_source running_{std::nostopstate};  ///< the page's own question
    int asked_ = 0;                               ///< only the answer to the latest question counts
};

}  // namespace huiyin::app
