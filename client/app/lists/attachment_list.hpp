// SPDX-License-Identifier: GPL-3.0-or-later
// The files among a complaint's evidence (Art. 23): where each one is, and showing or saving one, which fetches it
// piece by piece when it is not here and is written down as `viewed` (rulebook 8).
#pragma once
#include <QtQml/qqmlregistration.h>

#include <QImage>
#include <QPointer>
#include <optional>

#include "client/app/lists/keyed_rows.hpp"
#include "client/app/session/session.hpp"

namespace huiyin::app {

class AttachmentList : public KeyedRows<AttachmentRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("a ComplaintDetail has one")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(QString coming READ coming NOTIFY errandChanged)   ///< hash of the one under way; "" none
    Q_PROPERTY(int percent READ percent NOTIFY errandChanged)     ///< of it that is here
    Q_PROPERTY(QImage picture READ picture NOTIFY errandChanged)  ///< the photo that is shown; null none
    Q_PROPERTY(QString saved READ saved NOTIFY errandChanged)     ///< the copy saved last; "" none
    Q_PROPERTY(QString problem READ problem NOTIFY errandChanged)

  public:
    explicit AttachmentList(QObject* parent = nullptr) : KeyedRows(parent) {}
    void set_session(Session* session) { session_ = session; }
    void show(const DetailPtr& detail);
    void forget();  ///< another subject is looked at

    int count() const { return rowCount(); }
    QString coming() const { return errand_ ? errand_->hash : QString(); }
    int percent() const { return percent_; }
    QImage picture() const { return picture_; }
    QString saved() const { return saved_; }
    QString problem() const { return problem_; }

    Q_INVOKABLE void view(const QString& hash);  ///< a photo; answered by picture or problem
    Q_INVOKABLE void save(const QString& hash);  ///< a copy among the person's documents; answered by saved or problem
    Q_INVOKABLE void stop();                     ///< what came stays; the next time it goes on from there
    Q_INVOKABLE void openSaved() const;
    Q_INVOKABLE void dismiss();  ///< the picture, the copy's name, the problem
    QHash<int, QByteArray> roleNames() const override;

  signals:
    void countChanged();
    void errandChanged();

  protected:
    QString key(const AttachmentRow& row) const override { return row.hash; }
    QVariant value(const AttachmentRow& row, int role) const override;

  private:
    struct Errand {
        QString hash, file;  ///< file: "" shows it
        int number = 0;      ///< tells apart the answers to one that was stopped
    };
    /// What a step of an errand brought.
    struct Step {
        client::AttachmentState state;
        bool here = false;
        Fault fault;  ///< its `what` is "" when there is none
        QImage picture;
    };
    static Step fetch(ReplicaWorker& worker, const std::string& subject, const std::string& hash);
    static Step hand_out(ReplicaWorker& worker, const std::string& subject, const Errand& errand);
    void begin(const QString& hash, const QString& file);
    void go_on();
    void fetched(const Step& step);
    void finished(const Step& step);
    void end(const QString& problem);
    QString status_of(const AttachmentRow& row) const;

    QPointer<Session> session_;
    DetailPtr detail_;
    std::optional<Errand> errand_;
    int errands_ = 0;
    int percent_ = 0;
    QImage picture_;
    QString saved_, problem_;
};

}  // namespace huiyin::app
