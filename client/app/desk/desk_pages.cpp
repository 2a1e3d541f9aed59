// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/desk/desk_pages.hpp"

#include <QCoreApplication>

namespace huiyin::app {
namespace {

struct Page {
    const char* code;
    const char* title;
    const char* icon;
};
constexpr Page all[] = {{"board", QT_TRANSLATE_NOOP("DeskPages", "Board"), "office-chart-line"},
                        {"emergency", QT_TRANSLATE_NOOP("DeskPages", "Emergencies"), "data-warning"},
                        {"reports", QT_TRANSLATE_NOOP("DeskPages", "Reports"), "view-list-details"},
                        {"assessment", QT_TRANSLATE_NOOP("DeskPages", "Assessment"), "office-chart-bar"},
                        {"policy", QT_TRANSLATE_NOOP("DeskPages", "Policy"), "configure"},
                        {"calendar", QT_TRANSLATE_NOOP("DeskPages", "Working days"), "view-calendar"},
                        {"branches", QT_TRANSLATE_NOOP("DeskPages", "Branch rules"), "document-properties"},
                        {"organisation", QT_TRANSLATE_NOOP("DeskPages", "Organisation"), "view-list-tree"},
                        {"accounts", QT_TRANSLATE_NOOP("DeskPages", "Accounts"), "user-identity"},
                        {"devices", QT_TRANSLATE_NOOP("DeskPages", "Devices"), "network-connect"},
                        {"chains", QT_TRANSLATE_NOOP("DeskPages", "Chains"), "checkmark"},
                        {"knowledge", QT_TRANSLATE_NOOP("DeskPages", "Knowledge"), "help-contents"},
                        {"trail", QT_TRANSLATE_NOOP("DeskPages", "Trail"), "view-visible"}};

QStringList pages_of(Role role) {
    switch (role) {
        case Role::channel_operations_head:
            return {"board", "reports", "assessment", "policy", "emergency", "calendar", "branches", "knowledge"};
        case Role::channel_operations_officer:
            return {"board", "reports", "assessment", "policy", "emergency", "knowledge"};
        case Role::general_office:
            return {"emergency", "board", "knowledge"};
        case Role::contact_centre_agent:
        case Role::contact_centre_lead:
            return {"board", "reports", "assessment", "knowledge"};
        case Role::bank_leader:
            return {"board", "reports", "assessment", "emergency"};
        case Role::auditor:
            return {"board", "reports", "assessment", "chains", "trail"};
        case Role::administrator:
            return {"organisation", "accounts", "devices", "calendar", "branches"};
        case Role::branch_handler:
        case Role::branch_head:
            return {"reports", "assessment", "knowledge", "branches"};
        case Role::department_handler:
            return {"reports", "knowledge"};
        case Role::outlet_manager:
        case Role::outlet_staff:
            return {"knowledge"};
        default:
            return {};
    }
}

}  // namespace

void DeskPages::set_session(Session* session) {
    if (session_ == session || !session) return;
    session_ = session;
    connect(session, &Session::statusChanged, this, &DeskPages::refresh);
    connect(session, &Session::languageChanged, this, &DeskPages::refresh);
    emit sessionChanged();
    refresh();
}

void DeskPages::refresh() {
    QVariantList next;
    for (const auto& code : pages_of(session_->status().actor.role))
        for (const auto& page : all)
            if (code == QLatin1String(page.code))
                next += QVariantMap{{"code", code},
                                    {"title", QCoreApplication::translate("DeskPages", page.title)},
                                    {"icon", QLatin1String(page.icon)},
                                    {"keys", QStringLiteral("Ctrl+%1").arg(next.size() + 1)}};
    if (next == pages_) return;
    pages_ = next;
    emit pagesChanged();
}

}  // namespace huiyin::app
