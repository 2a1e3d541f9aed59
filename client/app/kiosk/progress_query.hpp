// SPDX-License-Identifier: GPL-3.0-or-later
// How far a complaint is, by the number on the receipt and the last four digits of the phone. Asks head office; shows a
// stage and a time, nothing personal.
#pragma once
#include <QPointer>

#include "client/app/session/session.hpp"

namespace huiyin::app {

class ProgressQuery : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(huiyin::app::Session* session READ session WRITE set_session NOTIFY sessionChanged)
    /// typing asking found unknown offline busy — the state of the question.
    Q_PROPERTY(QString state READ state NOTIFY changed)
    /// What this kiosk's own codes begin with: most who ask here handed in here. "" while it has none.
    Q_PROPERTY(QString prefix READ prefix NOTIFY changed)
    Q_PROPERTY(QString numberError READ number_error NOTIFY changed)
    Q_PROPERTY(QString phoneError READ phone_error NOTIFY changed)
    Q_PROPERTY(QString stageText READ stage_text NOTIFY changed)
    Q_PROPERTY(QString promiseText READ promise_text NOTIFY changed)

  public:
    explicit ProgressQuery(QObject* parent = nullptr) : QObject(parent) {}
    Session* session() const { return session_; }
    void set_session(Session* session);

    Q_INVOKABLE bool isWhole(const QString& text) const;  ///< it is a code or a number
    Q_INVOKABLE void ask(const QString& number, const QString& phone4);
    Q_INVOKABLE void again();  ///< back to typing

    QString state() const { return state_; }
    QString prefix() const { return prefix_; }
    QString number_error() const;
    QString phone_error() const;
    QString stage_text() const;
    QString promise_text() const;

    /// Takes head office's answer; also how a fixture query is filled.
    void take(const Result<sync::HttpAnswer>& answer);

  signals:
    void sessionChanged();
    void changed();

  private:
    void become(const QString& state);
    void learn_prefix();

    QPointer<Session> session_;
    QString state_ = "typing", stage_, prefix_;
    bool bad_number_ = false, bad_phone_ = false;
    std::vector<std::pair<QString, Instant>>
        promises_;  ///< contact answer next_reply, and by when; "" of an old server
};

}  // namespace huiyin::app
