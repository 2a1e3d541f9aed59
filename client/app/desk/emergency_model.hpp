// SPDX-License-Identifier: GPL-3.0-or-later
// The general office's page: the emergencies of this device's own lines, so that it works with no network; how many
// need what; and one of them with its clocks and who was notified (Art. 6(2), 15; Op. 9, 10).
#pragma once
#include "client/app/desk/emergency.hpp"
#include "client/app/lists/keyed_rows.hpp"
#include "client/app/lists/session_view.hpp"

namespace huiyin::app {

class EmergencyModel : public KeyedRows<Emergency> {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(huiyin::app::Session* session READ session WRITE set_session NOTIFY sessionChanged REQUIRED)
    Q_PROPERTY(QString state READ state NOTIFY changed)                        ///< loading, ready or error
    Q_PROPERTY(QString problem READ problem NOTIFY changed)                    ///< a sentence where state is error
    Q_PROPERTY(bool empty READ empty NOTIFY changed)                           ///< none at all, whatever the filter
    Q_PROPERTY(QVariantList headline MEMBER headline_ NOTIFY changed)          ///< [{key, label, count, tone}]
    Q_PROPERTY(QString filter READ filter WRITE set_filter NOTIFY changed)     ///< key of a figure
    Q_PROPERTY(QString subject READ subject WRITE set_subject NOTIFY changed)  ///< the one that is looked at
    /// of that one: [{title, article, unitName, dueText, urgency, stateText, action}]
    Q_PROPERTY(QVariantList needs MEMBER needs_ NOTIFY changed)
    Q_PROPERTY(QVariantList told MEMBER told_ NOTIFY changed)  ///< of that one: [{title, whom, what, by, when}]
    Q_PROPERTY(QVariantMap one MEMBER one_ NOTIFY changed)     ///< of that one: {number, planText, contacts, needsPlan}

  public:
    explicit EmergencyModel(QObject* parent = nullptr) : KeyedRows(parent) {}
    Session* session() const { return session_; }
    void set_session(Session* session);
    QString state() const { return state_; }
    QString problem() const;
    bool empty() const { return all_.empty(); }
    QString filter() const { return filter_; }
    void set_filter(const QString& filter);
    QString subject() const { return subject_; }
    void set_subject(const QString& subject);
    Q_INVOKABLE void reload();
    QHash<int, QByteArray> roleNames() const override;

  signals:
    void sessionChanged();
    void changed();

  protected:
    QString key(const Emergency& row) const override { return row.subject; }
    QVariant value(const Emergency& row, int role) const override;

  private:
    void sort_out();
    void look_at_one();
    bool fits(const Emergency& row, const QString& filter) const;
    QString need_text(const Need& need) const;
    QString why_text(const Emergency& row) const;

    QPointer<Session> session_;
    std::vector<Emergency> all_;
    QString state_ = QStringLiteral("loading"), filter_ = QStringLiteral("open"), subject_;
    Fault fault_;
    QVariantList headline_, needs_, told_;
    QVariantMap one_;
};

}  // namespace huiyin::app
