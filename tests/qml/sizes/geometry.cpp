// SPDX-License-Identifier: Apache-2.0
#include "geometry.hpp"

#include <QFontMetricsF>
#include <QRegularExpression>
#include <algorithm>
#include <vector>

#include "tests/qml/find_below.hpp"

namespace huiyin::testing {
namespace {

constexpr qreal rounding = 2;

struct Seen {
    QQuickItem* item;
    QRectF place;  ///< in the window, without what its scrolls cut off
};

/// Where an item must lie: in sight now, and within what can be brought into sight.
struct Around {
    QRectF visible, reach;
};

struct Found {
    QStringList wrong;
    std::vector<Seen> controls, texts;
};

QRectF in_scene(const QQuickItem* item) { return item->mapRectToScene(QRectF(0, 0, item->width(), item->height())); }

QString type_of(const QQuickItem* item) {
    return QString::fromLatin1(item->metaObject()->className()).section(QLatin1String("_QML"), 0, 0);
}

/// "save 'Close' in ActionSheet": enough to find it in the sources.
QString name_of(const QQuickItem* item) {
    QString where;
    for (auto* up = item->parentItem(); up && where.count(QLatin1Char('<')) < 3; up = up->parentItem())
        if (QLatin1String(up->metaObject()->className()).contains(QLatin1String("_QMLTYPE_")))
            where += QStringLiteral(" < ") + type_of(up) +
                     (up->objectName().isEmpty() ? QString() : QLatin1Char('#') + up->objectName());
    return QStringLiteral("%1 '%2'%3").arg(item->objectName(), item->property("text").toString().left(40), where);
}

bool runs_over(const QRectF& inner, const QRectF& outer) {
    return !inner.isEmpty() && !outer.adjusted(-rounding, -rounding, rounding, rounding).contains(inner);
}

bool is_text(const QQuickItem* item) {
    return item->inherits("QQuickText") && !item->property("text").toString().isEmpty();
}

/// Where the letters are: a text is often wider than what it says.
QRectF letters_of(const QQuickItem* text) {
    const auto width = std::min(text->width(), text->property("contentWidth").toReal());
    const auto height = std::min(text->height(), text->property("contentHeight").toReal());
    const int across = text->property("effectiveHorizontalAlignment").toInt();
    const int down = text->property("verticalAlignment").toInt();
    const qreal x = across == Qt::AlignRight     ? text->width() - width
                    : across == Qt::AlignHCenter ? (text->width() - width) / 2
                                                 : 0;
    const qreal y = down == Qt::AlignBottom    ? text->height() - height
                    : down == Qt::AlignVCenter ? (text->height() - height) / 2
                                               : 0;
    return text->mapRectToScene(QRectF(x, y, width, height));
}

/// A word of letters that is longer than its line. A number, an address or a file's name may be broken.
QString broken_word(const QQuickItem* item) {
    if (item->property("wrapMode").toInt() == 0 || item->property("lineCount").toInt() < 2) return {};
    static const QRegularExpression between(QStringLiteral("[^\\p{Latin}\\p{Arabic}]+"));
    const QFontMetricsF metrics(item->property("font").value<QFont>());
    const auto room = item->width() - item->property("leftPadding").toReal() - item->property("rightPadding").toReal();
    for (const auto& word : item->property("text").toString().split(between, Qt::SkipEmptyParts))
        if (metrics.horizontalAdvance(word) > room + rounding) return word;
    return {};
}

QString wrong_with_text(const QQuickItem* item) {
    const auto text = item->property("text").toString();
    const bool shortened = item->property("truncated").toBool();
    if (shortened && item->property("mayBeCut").toBool()) return {};
    if (shortened) return QStringLiteral("shortened: ") + name_of(item);
    const bool elides = item->property("elide").toInt() != Qt::ElideNone;
    const bool wide = item->property("contentWidth").toReal() > item->width() + rounding;
    const bool high = item->property("contentHeight").toReal() > item->height() + rounding;
    if (!elides && (wide || high)) return QStringLiteral("cut: ") + name_of(item);
    const int lines = item->property("lineCount").toInt();
    if (lines >= 4 && text.size() < 2 * lines) return QStringLiteral("one letter wide: ") + name_of(item);
    if (const auto word = broken_word(item); !word.isEmpty())
        return QStringLiteral("broken in '%1': ").arg(word) + name_of(item);
    return {};
}

bool is_key(const QQuickItem* item) {
    return item->property("keyType").isValid() && !item->inherits("QQuickAbstractButton");
}

bool is_control(const QQuickItem* item) {
    return item->inherits("QQuickAbstractButton") || item->inherits("QQuickTextField") ||
           item->inherits("QQuickTextArea") || item->inherits("QQuickComboBox");
}

/// All that a scroll can bring into sight; of anything else that cuts, what it shows.
QRectF reach_of(const QQuickItem* item) {
    if (!item->inherits("QQuickFlickable")) return in_scene(item);
    const auto* content = item->property("contentItem").value<QQuickItem*>();
    const QPointF origin(item->property("originX").toReal(), item->property("originY").toReal());
    const QSizeF size(std::max(item->property("contentWidth").toReal(), item->width()),
                      std::max(item->property("contentHeight").toReal(), item->height()));
    return content->mapRectToScene(QRectF(origin, size));
}

/// What is there to be looked at: a list that reuses its rows keeps those it does not show, unpainted.
QList<QQuickItem*> children_of(const QQuickItem* item) {
    auto out = item->childItems();
    auto* list = item->parentItem();
    if (!list || !list->property("reuseItems").toBool()) return out;
    QList<QQuickItem*> shown;
    for (int i = 0; i < list->property("count").toInt(); ++i) {
        QQuickItem* row = nullptr;
        QMetaObject::invokeMethod(list, "itemAtIndex", Q_RETURN_ARG(QQuickItem*, row), Q_ARG(int, i));
        shown += row;
    }
    out.removeIf([&](QQuickItem* child) { return child->inherits("QQuickItemDelegate") && !shown.contains(child); });
    return out;
}

void look_through(QQuickItem* item, Around around, Found& found) {
    if (!item->isVisible() || item->opacity() == 0 || is_key(item)) return;
    const auto place = in_scene(item);
    const bool scrolls = item->inherits("QQuickFlickable");
    if ((is_control(item) || item->clip()) && runs_over(place, around.reach) && place.width() > 0)
        found.wrong += QStringLiteral("out of reach: ") + name_of(item);
    if (item->clip() || scrolls) {
        around.visible &= place;
        around.reach = reach_of(item);
    }
    if (around.visible.isEmpty()) return;
    // What is scrolled out of sight is not laid out until it is seen.
    const bool seen = place.top() >= around.visible.top() && place.bottom() <= around.visible.bottom();
    if (is_text(item) && seen) {
        if (const auto fault = wrong_with_text(item); !fault.isEmpty()) found.wrong += fault;
        if (runs_over(letters_of(item), around.reach)) found.wrong += QStringLiteral("outside: ") + name_of(item);
        found.texts.push_back({item, letters_of(item) & around.visible});
    }
    if (is_control(item)) found.controls.push_back({item, place & around.visible});
    for (auto* child : children_of(item)) look_through(child, around, found);
}

bool related(const QQuickItem* one, const QQuickItem* other) {
    return one->isAncestorOf(other) || other->isAncestorOf(one);
}

/// The sheet in front, what a kiosk lays over everything else (the countdown, a call, and the way out for staff), or
/// all there is.
QQuickItem* in_front(QQuickItem* window) {
    const auto is_cover = [](QQuickItem* item) {
        return item->objectName() == QLatin1String("idleWarning") || item->objectName() == QLatin1String("leavePad") ||
               item->objectName() == QLatin1String("callCard");
    };
    if (auto* cover = find_below(window, is_cover)) return cover;
    for (auto* child : window->childItems())
        if (child->inherits("QQuickOverlay") && child->isVisible())
            for (auto* popup : child->childItems())
                if (popup->isVisible() && popup->inherits("QQuickPopupItem")) window = popup;
    return window;
}

Found found_in(QQuickItem* content) {
    Found out;
    look_through(in_front(content), {QRectF(-1e6, -1e6, 2e6, 2e6), in_scene(content)}, out);
    return out;
}

bool share_room(const Seen& one, const Seen& other) {
    const auto shared = one.place & other.place;
    return shared.width() > rounding && shared.height() > rounding && !related(one.item, other.item);
}

void add_overlaps(const std::vector<Seen>& all, const char* what, QStringList& wrong) {
    for (std::size_t i = 0; i < all.size(); ++i)
        for (std::size_t j = i + 1; j < all.size(); ++j)
            if (share_room(all[i], all[j]))
                wrong += QStringLiteral("%1 over each other: %2, %3")
                             .arg(QLatin1String(what), name_of(all[i].item), name_of(all[j].item));
}

void add_keyboard(QQuickItem* keyboard, const Found& found, int least, QStringList& wrong) {
    const Seen keys{keyboard, in_scene(keyboard)};
    for (const auto& control : found.controls)
        if (share_room(control, keys)) wrong += QStringLiteral("behind the keyboard: ") + name_of(control.item);
    (void)find_below(keyboard, [&](QQuickItem* item) {
        const bool small = item->width() < least - 1 || item->height() < least - 1;
        if (is_key(item) && !item->property("displayText").toString().isEmpty() && small)
            wrong += QStringLiteral("key %1 × %2: %3")
                         .arg(item->width())
                         .arg(item->height())
                         .arg(item->property("displayText").toString());
        return false;
    });
}

}  // namespace

QStringList misplaced(QQuickItem* content, int least) {
    const auto found = found_in(content);
    auto wrong = found.wrong;
    for (const auto& [item, place] : found.controls)
        if (item->height() < least - 1 || item->width() < least - 1)
            wrong += QStringLiteral("%1 × %2: %3").arg(item->width()).arg(item->height()).arg(name_of(item));
    add_overlaps(found.controls, "controls", wrong);
    add_overlaps(found.texts, "texts", wrong);
    constexpr int finger = 64;
    if (auto* keyboard = keyboard_in(content)) add_keyboard(keyboard, found, finger, wrong);
    return wrong;
}

QQuickItem* keyboard_in(QQuickItem* content) {
    return find_below(content, [](QQuickItem* item) {
        return item->height() > 0 && type_of(item) == QLatin1String("KeyboardPanel");
    });
}

std::vector<QQuickItem*> inputs_in(QQuickItem* content) {
    std::vector<QQuickItem*> out;
    (void)find_below(in_front(content), [&](QQuickItem* item) {
        const bool input = item->inherits("QQuickTextField") || item->inherits("QQuickTextArea");
        if (input && item->isEnabled() && !item->property("readOnly").toBool()) out.push_back(item);
        return false;
    });
    return out;
}

QString out_of_sight(QQuickItem* content, QQuickItem* input) {
    auto visible = in_scene(content);
    for (auto* up = input->parentItem(); up; up = up->parentItem())
        if (up->clip()) visible &= in_scene(up);
    if (auto* keyboard = keyboard_in(content)) visible.setBottom(std::min(visible.bottom(), in_scene(keyboard).top()));
    const auto caret = input->mapRectToScene(input->property("cursorRectangle").toRectF());
    return runs_over(caret, visible) ? QStringLiteral("written out of sight: ") + name_of(input) : QString();
}

}  // namespace huiyin::testing
