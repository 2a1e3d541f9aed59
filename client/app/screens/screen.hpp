// SPDX-License-Identifier: GPL-3.0-or-later
// client/app/screens/screen.hpp — `--screens`: each screen of a face, in each state and both languages, as a PNG. No
// network, no user's data: a canned session shows what it is given.
#pragma once
#include <QSize>
#include <QUrl>
#include <QVariantMap>
#include <functional>
#include <vector>

#include "client/app/session.hpp"

namespace huiyin::app {

/// One picture to take. The component has `required property Session session`.
struct Screen {
    QString name;  ///< file name without language and ".png"
    QUrl component;
    QVariantMap properties;
    QSize size;
    std::function<void(Session&)> fill;  ///< gives the canned session its status, snapshot and detail
};

/// Renders each screen in Chinese and English to DIR/<name>-zh.png and -en.png. Fails naming the screen that could not
/// be loaded or written.
Result<void> render(const std::vector<Screen>& screens, const QString& directory);

std::vector<Screen> tablet_screens();
std::vector<Screen> desk_screens();
std::vector<Screen> kiosk_screens();  ///< stands with the kiosk

}  // namespace huiyin::app
