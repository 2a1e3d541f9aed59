// SPDX-License-Identifier: Apache-2.0
// A face on a real replica in a directory of its own, against a head office of paper; and a person's hands: find,
// click, type, sign.
#pragma once
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <atomic>
#include <memory>

#include "client/app/session/session.hpp"
#include "tests/client/fake_network.hpp"
#include "tests/sync/temp_directory.hpp"

namespace huiyin::testing {

class Device {
  public:
    /// `url` of the face, e.g. "qrc:/Huiyin/Tablet/TabletFace.qml". Enrolled, connected, English, no motion.
    Device(const QString& url, Face face, QSize size);
    /// The same against a head office that really runs at `server`, with a one-time code of it.
    Device(const QString& url, const std::string& server, const std::string& code, QSize size);
    /// The first one, but nobody gets in without signing in.
    struct Gated {};
    Device(const QString& url, Face face, QSize size, Gated);
    ~Device();

    /// Closes the program and starts it again on the same directory.
    void restart();
    /// Types a PIN on the keyboard, and Enter.
    void type_pin(const QString& digits);
    TempDirectory& directory() { return directory_; }

    /// Signs in past the sheet; fails the test when head office does not know the person.
    void sign_in(const QString& account, const QString& password);
    app::Session& session() { return *session_; }
    Network& network() { return network_; }
    QQuickItem* face() { return qobject_cast<QQuickItem*>(root_.get()); }

    /// Captures as the counter would; returns the subject.
    std::string capture(const Json& body);
    std::string enter_opinion(const Json& body);
    void append(const std::string& subject, const std::string& kind, const Json& body);  ///< past the face
    /// The folded complaint as JSON view.
    Json view(const std::string& subject);

    /// What the hands did so far: touches of controls, of fields that one is not in already, and of keys that write
    /// nothing (each a touch; a signature is one); and letters, each one of what was written.
    int touches = 0, letters = 0;

    // Hands. Each waits until it can do what it says, and fails the test when it cannot.
    void click(const QString& object_name);
    void click_text(const QString& text);  ///< the first visible control that says so
    void type(const QString& field_name, const QString& text);
    void activate();                              ///< what is typed goes here, and no longer to another device
    void press_on_screen(const QString& letter);  ///< a key of the keyboard on the screen
    void choose(const QString& field_name, const QString& option);  ///< of an action's field
    void sign(const QString& field_name);
    void sign_if_asked(const QString& field_name);  ///< where the sheet has that field
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    QRectF place_of(const QString& object_name);       ///< in the window; waits until it is there
    QString text_of_item(const QString& object_name);  ///< waits until it is there
    bool shows(const QString& text);                   ///< within a few seconds
    bool shows_now(const QString& text);               ///< at once
    bool is_true(const std::function<bool()>& condition);
    /// Saves what is seen now when HUIYIN_SCREENS names a directory; says where.
    QString picture();
    /// What the QML engine complained of in these faces; the shared controls have their own tests.
    std::string complaints() const;

  private:
    void open(const QString& url, client::Environment around, const QString& server, const QString& code, QSize size);
    using Wanted = std::function<bool(QQuickItem*)>;
    QQuickItem* find(const Wanted& wanted);
    QQuickItem* wait_for(const Wanted& wanted, const QString& what);
    void click_item(QQuickItem* item);

    client::Environment paper_environment();
    void close();

    QString url_;
    QSize size_;
    bool gated_ = false;
    QStringList warnings_;
    TempDirectory directory_;
    Network network_;
    std::shared_ptr<std::atomic<bool>> closing_ = std::make_shared<std::atomic<bool>>(false);
    std::unique_ptr<app::Session> session_;
    std::unique_ptr<QQmlEngine> engine_;
    std::unique_ptr<QQuickWindow> window_;
    std::unique_ptr<QObject> root_;
};

}  // namespace huiyin::testing
