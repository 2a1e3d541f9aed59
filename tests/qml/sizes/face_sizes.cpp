// SPDX-License-Identifier: Apache-2.0
#include "face_sizes.hpp"

#include <QRegularExpression>
#include <algorithm>

namespace huiyin::testing {
namespace {

/// "-portrait-large": the gallery's own; here sizes come from outside.
const QRegularExpression& shape() {
    static const QRegularExpression out(QStringLiteral("-(portrait|landscape)(-large)?$"));
    return out;
}

/// The page that a screen of the gallery is a state of.
QString page_of(const QString& screen) {
    // What a page may be in, where its layout is its own.
    static const QRegularExpression state(
        QStringLiteral("-(empty|loading|offline|error|asking|busy|found|unknown|wrong|anonymous|chosen|shut-out|"
                       "without-topics|not-saved|undated|never-heard-of|not-set-up|out-of-order|disk-full|new|"
                       "demonstration|rehearsal|answered|slowed|no-plan|signed-out|overdue|narrow)$"));
    static const std::map<QString, QString> same{
        {"leave", "staff"},         {"channel-operations", "queue"}, {"rehearsal", "complaint"},
        {"determine", "action"},    {"determine-narrow", "action"},  {"sanction", "action"},
        {"rectification", "action"}};
    if (const auto it = same.find(screen); it != same.end()) return it->second;
    for (const char* many : {"action-", "staff-"})
        if (screen.startsWith(QLatin1String(many))) return QString::fromLatin1(many).chopped(1);
    return QString(screen).remove(state);
}

FaceSizes face_of(std::vector<QSize> sizes, const std::vector<app::Screen>& gallery) {
    FaceSizes out;
    out.sizes = std::move(sizes);
    for (const auto& screen : gallery) {
        out.screens.emplace(screen.name, screen);
        const auto state = QString(screen.name).remove(shape());
        const auto name = page_of(state);
        auto page = std::ranges::find(out.pages, name, &FacePage::name);
        if (page == out.pages.end()) page = out.pages.insert(page, {name, {}});
        if (std::ranges::find(page->states, state) == page->states.end()) page->states.push_back(state);
    }
    return out;
}

}  // namespace

Extent FaceSizes::extent() const {
    Extent out{{}, sizes.size(), std::size(shown_languages), types};
    for (const auto& page : pages) out.states.push_back(page.states.size());
    return out;
}

app::Screen FaceSizes::screen(const Look& look) const {
    const auto size = sizes[look.size];
    auto name = pages[look.page].states[look.state];
    if (shapes > 1) name += size.height() > size.width() ? QStringLiteral("-portrait") : QStringLiteral("-landscape");
    if (look.type > 0) name += QStringLiteral("-large");
    auto out = screens.at(name);
    out.size = size;
    return out;
}

FaceSizes kiosk_sizes() {
    auto out = face_of({{768, 1366}, {1080, 1920}, {2160, 3840}, {1280, 800}, {1920, 1080}}, app::kiosk_screens());
    out.types = 2;
    out.shapes = 4;
    out.typed_on = true;
    return out;
}

FaceSizes tablet_sizes() {
    auto out = face_of({{1280, 800}, {1920, 1200}, {800, 1280}}, app::tablet_screens());
    out.typed_on = true;
    return out;
}

FaceSizes desk_sizes() {
    return face_of({{1180, 700}, {1366, 768}, {1440, 900}, {1920, 1080}, {2560, 1440}}, app::desk_screens());
}

}  // namespace huiyin::testing
