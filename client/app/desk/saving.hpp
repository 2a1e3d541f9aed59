// SPDX-License-Identifier: GPL-3.0-or-later
// What every page that saves files shares: where the last one went, or why not.
#pragma once
#include "client/app/desk/office_model.hpp"
#include "client/app/paper/paper.hpp"

namespace huiyin::app {

class SavingModel : public OfficeModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("each page has its own")
    Q_PROPERTY(QString saved READ saved NOTIFY savedChanged)               ///< the file saved last; "" none
    Q_PROPERTY(QString saveProblem READ save_problem NOTIFY savedChanged)  ///< why it was not saved
    Q_PROPERTY(bool busy READ busy NOTIFY savedChanged)                    ///< a file is on its way
    Q_PROPERTY(bool fetching READ fetching NOTIFY savedChanged)            ///< from head office, which makes it

  public:
    using OfficeModel::OfficeModel;
    QString saved() const { return saved_; }
    QString save_problem() const { return problem_; }
    bool busy() const { return busy_; }
    bool fetching() const { return fetch_.stop_possible(); }
    Q_INVOKABLE void openSaved() const;  ///< in the system's own viewer, which prints
    Q_INVOKABLE void dismissSaved();
    Q_INVOKABLE void stopFetching();  ///< breaks it off: nothing is saved, and other questions need not wait

  signals:
    void savedChanged();

  protected:
    /// Each writes a file of this name among the person's papers, off the UI thread.
    void save_bytes(const QString& name, const std::string& bytes);
    void save_form(const QString& name, const paper::Form& form);
    /// Asks head office for the file.
    void fetch_and_save(const std::string& path, const QString& name);
    void tell_problem(const QString& problem) { tell({}, problem); }

  private:
    void write(const QString& name, std::function<Result<void>(const QString& path)> work);
    void tell(const QString& saved, const QString& problem, bool busy = false);
    QString saved_, problem_;
    bool busy_ = false;
    std::stop_source fetch_{std::nostopstate};  ///< of the file that head office makes
    int fetches_ = 0;                           ///< only the latest counts
};

}  // namespace huiyin::app
