// SPDX-License-Identifier: Apache-2.0
// The kiosk's face in a window over a real log, and a customer who fills it in as fast as it lets him.
#pragma once
#include <QQuickView>
#include <functional>
#include <memory>

#include "client/app/kiosk/kiosk_model.hpp"

namespace huiyin::bench {

/// Turns the event loop until `held`; throws after a minute, or `patience_ms`.
void until(const std::function<bool()>& held, const char* what, int patience_ms = 60'000);

class ShownKiosk {
  public:
    ShownKiosk(const QString& directory, const std::string& server);
    ~ShownKiosk();
    app::KioskModel& kiosk() { return *kiosk_; }
    app::Session& session() { return *session_; }
    /// Up to the review, each page loaded and drawn.
    void fill_in();
    /// Presses "hand in"; the milliseconds until the frame with the number has been drawn.
    double hand_in();

  private:
    void next_frame();
    std::unique_ptr<app::Session> session_;
    std::unique_ptr<app::KioskModel> kiosk_;
    std::unique_ptr<QQuickView> view_;
    int frames_ = 0;
};

}  // namespace huiyin::bench
