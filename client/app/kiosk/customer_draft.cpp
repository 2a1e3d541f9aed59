// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/kiosk/customer_draft.hpp"

#include "client/app/present/typed.hpp"

namespace huiyin::app {
namespace {

std::string text(const QString& typed) { return typed.trimmed().toStdString(); }

/// A question that was not answered is left out: that is not "no".
Json facts_of(const CustomerDraft& draft) {
    Json out = Json::object();
    if (!draft.loss.isEmpty()) {
        const bool lost = draft.loss == QLatin1String("yes");
        // Whether a loss is small or major is judged by its amount (Art. 11), not by the customer.
        out["loss"] = lost ? "small" : "none";
        out["loss_fen"] = lost && !draft.loss_yuan.trimmed().isEmpty() ? fen_of(draft.loss_yuan).value_or(-1) : 0;
    }
    if (!draft.hurt.isEmpty()) out["injury"] = draft.hurt == QLatin1String("yes");
    return out;
}

Json strokes_of(const QVariantList& signature) {
    Json out = Json::array();
    for (const auto& stroke : signature) {
        Json numbers = Json::array();
        for (const auto& number : stroke.toList()) numbers.push_back(number.toInt());
        out.push_back(std::move(numbers));
    }
    return out;
}

Json customer_of(const CustomerDraft& draft) {
    if (draft.anonymous) return {{"anonymous", true}};
    Json out = {{"anonymous", false}, {"name", text(draft.name)}, {"mobile", text(draft.mobile)}};
    if (draft.reply_by == QLatin1String("email")) out["email"] = text(draft.email);
    if (draft.reply_by == QLatin1String("visit") || draft.reply_by == QLatin1String("letter"))
        out["address"] = text(draft.address);
    return out;
}

}  // namespace

Json captured_body(const CustomerDraft& draft, const QString& unit, Answered answered) {
    Json body = {{"form", "onsite"},
                 {"channel", "kiosk"},
                 {"unit", unit.toStdString()},
                 {"category", draft.sub_category.toStdString()},
                 {"narrative", answered >= Answered::what ? text(draft.narrative) : "-"},
                 {"customer", {{"anonymous", true}}},
                 {"reply_by", "none"}};
    if (!draft.product.isEmpty()) body["product"] = draft.product.toStdString();
    if (answered >= Answered::facts) body["facts"] = facts_of(draft);
    if (const auto accused = names_in(draft.accused); answered >= Answered::facts && !accused.empty())
        body["accused"] = accused;
    if (answered != Answered::everything) return body;
    body["customer"] = customer_of(draft);
    if (!draft.anonymous) body["reply_by"] = draft.reply_by.toStdString();
    if (!draft.signature.isEmpty()) body["signature"] = strokes_of(draft.signature);
    return body;
}

Json entered_body(const CustomerDraft& draft, const QString& unit) {
    const bool named = !draft.name.trimmed().isEmpty() || !draft.mobile.trimmed().isEmpty();
    Json customer = {{"anonymous", true}};
    if (named) customer = {{"anonymous", false}, {"name", text(draft.name)}, {"mobile", text(draft.mobile)}};
    return {{"unit", unit.toStdString()},
            {"opinion", draft.opinion.toStdString()},
            {"narrative", text(draft.narrative)},
            {"customer", customer}};
}

}  // namespace huiyin::app
