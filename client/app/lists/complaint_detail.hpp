// SPDX-License-Identifier: GPL-3.0-or-later
// One complaint or opinion entry, live: what is known, its duties and timeline, what may be done, and the writing of a
// line.
#pragma once
#include <QSet>

#include "client/app/lists/attachment_list.hpp"
#include "client/app/lists/session_view.hpp"
#include "client/app/lists/timeline_model.hpp"

namespace huiyin::app {

class ComplaintDetail : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(huiyin::app::Session* session READ session WRITE set_session NOTIFY sessionChanged REQUIRED)
    Q_PROPERTY(QString subject READ subject WRITE set_subject NOTIFY subjectChanged)
    Q_PROPERTY(bool loaded READ loaded NOTIFY changed)
    Q_PROPERTY(bool opinion READ opinion NOTIFY changed)
    Q_PROPERTY(QVariantMap head MEMBER head_ NOTIFY headChanged)         ///< see timeline::head
    Q_PROPERTY(QVariantList duties MEMBER duties_ NOTIFY dutiesChanged)  ///< see timeline::duties
    Q_PROPERTY(QVariantList availableActions MEMBER available_actions_ NOTIFY
                   availableActionsChanged)                                    ///< see timeline::available_actions
    Q_PROPERTY(QVariantList evidence MEMBER evidence_ NOTIFY evidenceChanged)  ///< see timeline::evidence
    Q_PROPERTY(QStringList missing MEMBER missing_ NOTIFY missingChanged)
    Q_PROPERTY(QString notice MEMBER notice_ NOTIFY changed)  ///< two people acted, or others wrote meanwhile
    Q_PROPERTY(huiyin::app::TimelineModel* timeline READ timeline CONSTANT)
    Q_PROPERTY(huiyin::app::AttachmentList* attachments READ attachments CONSTANT)
    Q_PROPERTY(bool identityShown READ identity_shown NOTIFY changed)
    Q_PROPERTY(QString paper MEMBER paper_ NOTIFY paperChanged)  ///< file of the form saved last; "" none
    Q_PROPERTY(QString paperProblem MEMBER paper_problem_ NOTIFY paperChanged)
    Q_PROPERTY(bool busy READ busy NOTIFY busyChanged)  ///< a line is on its way to the disk

  public:
    explicit ComplaintDetail(QObject* parent = nullptr) : QObject(parent) {}

    Session* session() const { return session_; }
    void set_session(Session* session);
    QString subject() const { return subject_; }
    void set_subject(const QString& subject);
    bool loaded() const { return shown_ != nullptr; }
    bool opinion() const { return shown_ && shown_->opinion; }
    TimelineModel* timeline() { return &timeline_; }
    AttachmentList* attachments() { return &attachments_; }
    bool identity_shown() const { return identity_; }
    bool busy() const { return busy_; }

    /// Shows names and numbers in full; each showing is a `viewed` line (rulebook 8).
    Q_INVOKABLE void reveal();
    /// Writes a line of `kind` from the values of its sheet; answered by written() or failed().
    Q_INVOKABLE void write(const QString& kind, const QVariantMap& values);
    /// The fields of an action's sheet, see action_fields::of.
    Q_INVOKABLE QVariantList fields(const QString& kind) const;
    Q_INVOKABLE QString actionText(const QString& kind) const;
    /// Saves annex 1 as PDF among the person's documents; a `viewed` event comes first, for names are on it (rulebook
    /// 8). Answered by paper or paperProblem.
    Q_INVOKABLE void saveForm();
    Q_INVOKABLE void openPaper() const;  ///< in the system's own viewer, which prints
    Q_INVOKABLE void dismissPaper();
    Q_INVOKABLE void dismissNotice();

  signals:
    void sessionChanged();
    void subjectChanged();
    void changed();
    void headChanged();
    void dutiesChanged();
    void availableActionsChanged();
    void missingChanged();
    void evidenceChanged();
    void busyChanged();
    void paperChanged();
    void written(const QString& kind, bool effective, const QString& whyNot);
    void failed(const QString& text, const QString& field);

  private:
    void take_detail();
    void reword();
    template <class Value>
    void put(Value& value, Value next, void (ComplaintDetail::*told)());
    void note_strangers();
    void set_busy(bool busy);
    void write_form();
    /// The body of the assignment that goes with what a sheet said; null when it names nobody in charge.
    Json naming_of(Json& typed) const;
    void show_paper(const QString& path, const QString& problem);
    void answered(const QString& kind, const Result<Json>& entry);

    QPointer<Session> session_;
    QString subject_;
    DetailPtr shown_;
    QVariantMap head_;
    QVariantList duties_, available_actions_, evidence_;
    QStringList missing_;
    QString notice_;
    QSet<QString> seen_;  ///< lines that were there when it was opened, or were written here
    bool dismissed_ = false;
    TimelineModel timeline_{this};
    AttachmentList attachments_{this};
    bool identity_ = false;
    bool busy_ = false;
    bool wants_form_ = false;  ///< the `viewed` line under way is for the form
    QString paper_, paper_problem_;
};

}  // namespace huiyin::app
