// SPDX-License-Identifier: GPL-3.0-or-later
// Who may use this face: account and PIN, the password at head office the first time, shut when nobody has touched it
// for a while, wiped when head office has shut the device out (docs/decisions/0007).
#pragma once
#include <QtQml/qqmlregistration.h>

#include <QObject>
#include <QVariantList>

#include "client/engine/replica.hpp"

namespace huiyin::app {

class Session;

class AppLock : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("the session has the one gate")
    Q_PROPERTY(bool needed READ needed NOTIFY changed)      ///< only who signed in may use the face
    Q_PROPERTY(bool shut READ shut NOTIFY changed)          ///< nobody may see or do anything now
    Q_PROPERTY(bool choosing READ choosing NOTIFY changed)  ///< the password was right: a PIN is to be chosen
    Q_PROPERTY(QString person READ person NOTIFY changed)   ///< whose work is on the screen, or behind the shut lock
    Q_PROPERTY(QVariantList people READ people NOTIFY peopleChanged)  ///< [{account, role, wait, shut}], `wait` in s
    Q_PROPERTY(bool busy READ busy NOTIFY changed)
    Q_PROPERTY(int lockAfter READ lock_after WRITE set_lock_after NOTIFY changed)  ///< minutes without a touch
    Q_PROPERTY(bool wiped READ wiped NOTIFY changed)  ///< head office shut this device out, and it wiped itself
    Q_PROPERTY(QString wipedText READ wiped_text NOTIFY changed)

  public:
    explicit AppLock(Session& session);

    /// From now on somebody must sign in. For tablet and desk; before the session starts.
    void need();
    bool needed() const { return needed_; }
    bool shut() const { return needed_ && shut_; }
    bool choosing() const { return choosing_; }
    QString person() const { return person_; }
    QVariantList people() const;
    bool busy() const { return busy_; }
    int lock_after() const;
    void set_lock_after(int minutes);
    bool wiped() const;
    QString wiped_text() const;

    Q_INVOKABLE void unlock(const QString& account, const QString& pin);
    Q_INVOKABLE void signIn(const QString& account, const QString& password);
    Q_INVOKABLE void choosePassword(const QString& chosen);  ///< in place of a first one, see Session::renewing
    Q_INVOKABLE void choosePin(const QString& pin);
    /// Whoever is there is gone for a while: what they were writing waits behind the lock for them alone.
    Q_INVOKABLE void lock();
    /// The person is done: nothing of theirs waits.
    Q_INVOKABLE void leave();
    Q_INVOKABLE void refresh();  ///< how long the waits are now

    /// For pictures: as if `person` were behind the shut lock, or were choosing a PIN.
    void show_shut(const QString& person, bool choosing = false);

  signals:
    void changed();
    void peopleChanged();
    void refused(const QString& why);

  private:
    void open_for(QString account);
    void take_status();
    void become_busy(bool busy);

    Session& session_;
    bool needed_ = false, shut_ = true, choosing_ = false, busy_ = false;
    QString person_, candidate_;
};

}  // namespace huiyin::app
