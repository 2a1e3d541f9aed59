// SPDX-License-Identifier: Apache-2.0
// A kiosk as a customer finds it: a real replica in a directory of its own, a head office of paper, the face in a
// window; and the customer's finger and keys.
#pragma once
#include <QQuickItem>

#include "client/app/kiosk/book_model.hpp"
#include "client/app/kiosk/kiosk_model.hpp"
#include "client/app/kiosk/progress_query.hpp"
#include "stage.hpp"
#include "tests/client/fake_network.hpp"
#include "tests/sync/temp_directory.hpp"

namespace huiyin::testing {

/// Waits until `condition` holds; false when it never did.
bool soon(const std::function<bool()>& condition);

class KioskDevice {
  public:
    /// Enrolled and shown. `properties` are given to the face, such as idleMs.
    explicit KioskDevice(QSize size = QSize(1080, 1920), QVariantMap properties = {});
    ~KioskDevice();

    app::KioskModel& kiosk() { return *kiosk_; }
    app::Session& session() { return *session_; }
    QQuickItem* root() { return root_; }
    Stage stage;
    TempDirectory directory;
    Network network;
    std::string progress_answer, progress_path;  ///< what head office says to GET /v1/progress, and what it was asked
    void cut_the_network();
    /// Runs `work` between two exchanges and waits until it is done.
    void on_the_worker(const std::function<void(app::ReplicaWorker&)>& work);
    std::int64_t events_in_the_log();

    // The finger.
    QQuickItem* find(const QString& name);  ///< visible item of that objectName; fails the test when there is none
    bool shows(const QString& name);
    void touch(const QString& name);
    void touch_text(const QString& parent, const QString& text);           ///< a button below `parent` with that text
    QQuickItem* find_where(const std::function<bool(QQuickItem*)>& fits);  ///< a visible item that fits
    void touch_where(const std::function<bool(QQuickItem*)>& fits);
    void draw_line(QQuickItem* item, QPointF from, QPointF to);       ///< with the finger, in fractions of the item
    void draw(QQuickItem* item, const std::vector<QPointF>& stroke);  ///< the same, around corners
    void write(const QString& field, const QString& text);            ///< touches the field, commits the text

    int touches = 0;  ///< of the finger, so far

    // The keys.
    void tab_to(const QString& name);
    void tab_to_text(const QString& text);
    void press(Qt::Key key);
    void type(const QString& text);  ///< into what has the focus

    /// Every text that any item, shown or not, holds.
    QString all_texts();
    QString all_texts_of_window();  ///< with those of sheets, which lie over the face

  private:
    client::Environment environment();
    void touch_item(QQuickItem* item);
    void wait_until_drawn();
    std::unique_ptr<app::Session> session_;
    std::unique_ptr<app::KioskModel> kiosk_;
    QQuickItem* root_ = nullptr;
};

}  // namespace huiyin::testing
