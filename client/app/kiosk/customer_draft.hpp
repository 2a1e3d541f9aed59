// SPDX-License-Identifier: GPL-3.0-or-later
// What one customer has filled in so far. In memory only; a wipe is a new one.
#pragma once
#include <QtQml/qqmlregistration.h>

#include <QObject>
#include <QString>
#include <QVariant>

#include "shared/foundation/json.hpp"

namespace huiyin::app {

class CustomerDraft {
    Q_GADGET
    QML_ANONYMOUS
    Q_PROPERTY(QString topic MEMBER topic)
    Q_PROPERTY(QString category MEMBER category)
    Q_PROPERTY(QString subCategory MEMBER sub_category)
    Q_PROPERTY(QString opinion MEMBER opinion)
    Q_PROPERTY(QString narrative MEMBER narrative)
    Q_PROPERTY(QString loss MEMBER loss)
    Q_PROPERTY(QString lossYuan MEMBER loss_yuan)
    Q_PROPERTY(QString hurt MEMBER hurt)
    Q_PROPERTY(QString accused MEMBER accused)
    Q_PROPERTY(bool anonymous MEMBER anonymous)
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QString mobile MEMBER mobile)
    Q_PROPERTY(QString email MEMBER email)
    Q_PROPERTY(QString address MEMBER address)
    Q_PROPERTY(QString replyBy MEMBER reply_by)
    Q_PROPERTY(QVariantList signature MEMBER signature)

  public:
    QString topic;                            ///< what customers call it; "" where the policy has no topics
    QString category, sub_category, product;  ///< Art. 9; with a topic, the category is not asked for
    QString opinion;                          ///< complaint suggestion praise
    QString narrative;
    QString loss, loss_yuan, hurt;  ///< "yes", "no" or "" not answered; yuan as typed
    QString accused;                ///< about whom it is, as typed; may stay empty
    bool anonymous = false;
    QString name, mobile, email, address, reply_by = "phone";
    QVariantList signature;  ///< strokes, see SignaturePad

    bool operator==(const CustomerDraft&) const = default;
};

/// How much of a draft is to be looked at: what lies behind has been answered, what lies ahead has not.
enum class Answered { category, what, facts, everything };

/// The captured body of the contract. Ahead of `answered` stands what passes every check, so that the first fault found
/// is about what the customer has just filled in.
Json captured_body(const CustomerDraft&, const QString& unit, Answered answered);
/// The entered body of an opinion-book entry.
Json entered_body(const CustomerDraft&, const QString& unit);

}  // namespace huiyin::app
