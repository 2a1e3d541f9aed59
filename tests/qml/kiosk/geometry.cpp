// SPDX-License-Identifier: Apache-2.0
#include "geometry.hpp"

#include <vector>

namespace huiyin::testing {
namespace {

struct Control {
    QQuickItem* item;
    QRectF seen;  ///< in the window, without what its scrolls cut off
};

QRectF in_scene(const QQuickItem* item) { return item->mapRectToScene(QRectF(0, 0, item->width(), item->height())); }

QString name_of(const QQuickItem* item) {
    const auto text = item->property("text").toString();
    return QStringLiteral("%1 '%2'").arg(item->objectName(), text.left(40));
}

/// A text that may be shortened says so by its elide.
bool may_be_cut(const QQuickItem* text) { return text->property("elide").toInt() != Qt::ElideNone; }

QString wrong_with_text(const QQuickItem* item) {
    const auto text = item->property("text").toString();
    if (!item->inherits("QQuickText") || text.isEmpty() || may_be_cut(item)) return {};
    constexpr qreal rounding = 2;
    const bool wide = item->property("contentWidth").toReal() > item->width() + rounding;
    const bool high = item->property("contentHeight").toReal() > item->height() + rounding;
    if (item->property("truncated").toBool() || wide || high) return QStringLiteral("cut: ") + name_of(item);
    const int lines = item->property("lineCount").toInt();
    if (lines >= 4 && text.size() < 2 * lines) return QStringLiteral("one letter wide: ") + name_of(item);
    return {};
}

bool is_control(const QQuickItem* item) {
    return item->isEnabled() && (item->inherits("QQuickAbstractButton") || item->inherits("QQuickTextField") ||
                                 item->inherits("QQuickTextArea") || item->inherits("QQuickComboBox"));
}

void look_through(QQuickItem* item, QRectF visible, QStringList& wrong, std::vector<Control>& controls) {
    if (!item->isVisible() || item->opacity() == 0) return;
    const auto place = in_scene(item);
    if (item->clip()) visible &= place;
    if (visible.isEmpty()) return;
    // What is scrolled out of sight is not laid out until it is seen.
    const bool seen = place.top() >= visible.top() && place.bottom() <= visible.bottom();
    if (const auto fault = seen ? wrong_with_text(item) : QString(); !fault.isEmpty()) wrong += fault;
    if (is_control(item)) controls.push_back({item, place & visible});
    for (auto* child : item->childItems()) look_through(child, visible, wrong, controls);
}

bool related(const QQuickItem* one, const QQuickItem* other) {
    return one->isAncestorOf(other) || other->isAncestorOf(one);
}

/// What a kiosk lays over everything else: the countdown, and the way out for staff.
QQuickItem* cover_in(QQuickItem* item) {
    if (!item->isVisible()) return nullptr;
    if (item->objectName() == QLatin1String("idleWarning") || item->objectName() == QLatin1String("leavePad"))
        return item;
    for (auto* child : item->childItems())
        if (auto* found = cover_in(child)) return found;
    return nullptr;
}

/// The sheet or cover in front, or all there is.
QQuickItem* in_front(QQuickItem* window) {
    if (auto* cover = cover_in(window)) return cover;
    for (auto* child : window->childItems())
        if (child->inherits("QQuickOverlay") && child->isVisible())
            for (auto* popup : child->childItems())
                if (popup->isVisible() && popup->inherits("QQuickPopupItem")) window = popup;
    return window;
}

}  // namespace

QStringList misplaced(QQuickItem* content, int least) {
    QStringList wrong;
    std::vector<Control> controls;
    const auto window = in_scene(content);
    look_through(in_front(content), QRectF(-1e6, -1e6, 2e6, 2e6), wrong, controls);
    for (const auto& [item, seen] : controls) {
        if (item->height() < least - 1 || item->width() < least - 1)
            wrong += QStringLiteral("%1 × %2: %3").arg(item->width()).arg(item->height()).arg(name_of(item));
        if (!seen.isEmpty() && !window.adjusted(-1, -1, 1, 1).contains(seen))
            wrong += QStringLiteral("outside: ") + name_of(item);
    }
    for (std::size_t i = 0; i < controls.size(); ++i)
        for (std::size_t j = i + 1; j < controls.size(); ++j) {
            const auto shared = controls[i].seen & controls[j].seen;
            if (shared.width() > 2 && shared.height() > 2 && !related(controls[i].item, controls[j].item))
                wrong +=
                    QStringLiteral("over each other: %1, %2").arg(name_of(controls[i].item), name_of(controls[j].item));
        }
    return wrong;
}

}  // namespace huiyin::testing
