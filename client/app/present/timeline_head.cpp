// SPDX-License-Identifier: GPL-3.0-or-later
// A complaint or an entry in words: head, duties, what is missing, what can be done.
#include <QCoreApplication>
#include <algorithm>

#include "client/app/present/events/presenter.hpp"
#include "client/app/present/format.hpp"
#include "client/app/present/glossary.hpp"
#include "client/app/present/timeline.hpp"
#include "shared/complaint/contacts.hpp"
#include "shared/policy/topics.hpp"

namespace huiyin::app::timeline {
namespace {

QString said(const char* english) { return QCoreApplication::translate("Sayings", english); }
QString text(const Json& object, const char* key) { return QString::fromStdString(text_of(object, key)); }

Json object_in(const Json& view, const char* key) {
    const auto found = view.find(key);
    return found != view.end() && found->is_object() ? *found : Json::object();
}

std::vector<Json> list_in(const Json& view, const char* key) {
    const auto found = view.find(key);
    return found != view.end() && found->is_array() ? found->get<std::vector<Json>>() : std::vector<Json>{};
}

/// The body that referred it, its own number and until when it wants to be answered (Op. 9).
QStringList referral(const Json& captured, const QString& said_in_facts) {
    const auto referrer = object_in(captured, "referrer");
    const auto body = text(referrer, "body"), reference = text(referrer, "reference");
    const auto deadline = parse_instant(text_of(referrer, "deadline"));
    QStringList out;
    if (const auto& name = said_in_facts.isEmpty() ? body : said_in_facts; !name.isEmpty())
        out += said(QT_TRANSLATE_NOOP("Sayings", "Referred by %1")).arg(name);
    if (!reference.isEmpty()) out += said(QT_TRANSLATE_NOOP("Sayings", "Its number there: %1")).arg(reference);
    if (deadline)
        out += said(QT_TRANSLATE_NOOP("Sayings", "To be answered there by %1")).arg(format::due_moment(*deadline));
    return out;
}

QStringList facts(const Json& captured) {
    const auto f = object_in(captured, "facts");
    QStringList out;
    // What a customer alone at a kiosk did not answer is not "no": whoever calls back asks.
    const bool asked = captured.contains("facts") && text(captured, "channel") == QLatin1String("kiosk");
    if (asked && !f.contains("loss")) out += said(QT_TRANSLATE_NOOP("Sayings", "Loss of money: not answered"));
    if (asked && !f.contains("injury")) out += said(QT_TRANSLATE_NOOP("Sayings", "Injury: not answered"));
    if (const auto loss = text(f, "loss"); !loss.isEmpty() && loss != QLatin1String("none")) {
        auto words = glossary::loss(loss);
        if (const auto fen = number_of(f, "loss_fen"); fen > 0)
            words += QLatin1Char(' ') +
                     said(QT_TRANSLATE_NOOP("Sayings", "%1 yuan")).arg(static_cast<double>(fen) / 100.0, 0, 'f', 2);
        out += words;
    }
    if (flag_of(f, "injury")) out += said(QT_TRANSLATE_NOOP("Sayings", "Someone was injured"));
    if (number_of(f, "people", 1) > 1)
        out += said(QT_TRANSLATE_NOOP("Sayings", "%1 people complain")).arg(number_of(f, "people"));
    if (const auto media = text(f, "media"); !media.isEmpty() && media != QLatin1String("none"))
        out += glossary::media(media);
    if (flag_of(f, "society")) out += said(QT_TRANSLATE_NOOP("Sayings", "Public attention"));
    if (flag_of(f, "government")) out += said(QT_TRANSLATE_NOOP("Sayings", "The government intervenes"));
    if (flag_of(f, "litigation")) out += said(QT_TRANSLATE_NOOP("Sayings", "Litigation or arbitration"));
    return out + referral(captured, text(f, "referrer"));
}

QString owner_words(const Json& owner, const Rules& rules) {
    const auto unit = text(owner, "unit");
    if (unit.isEmpty()) return said(QT_TRANSLATE_NOOP("Sayings", "No owner yet"));
    return glossary::person(rules, text(owner, "person"), unit);
}

QString person_words(const Json& person, const Rules& rules) {
    if (person.empty()) return said(QT_TRANSLATE_NOOP("Sayings", "Nobody yet"));
    return glossary::person(rules, text(person, "person"), text(person, "unit"));
}

void put_customer(QVariantMap& out, const Json& captured, bool identity) {
    const auto customer = object_in(captured, "customer");
    const bool anonymous = flag_of(customer, "anonymous");
    const auto name = text_of(customer, "name"), mobile = text_of(customer, "mobile"),
               landline = text_of(customer, "landline");
    const auto phone = mobile.empty() ? landline : mobile;
    const auto shown = [&](const std::string& whole, std::string (*mask)(std::string_view)) {
        return QString::fromStdString(identity ? whole : mask(whole));
    };
    out["anonymous"] = anonymous;
    out["hidden"] = flag_of(customer, "hidden");  // the viewer is complained of (recusal)
    if (out["hidden"].toBool())
        out["who"] =
            said(QT_TRANSLATE_NOOP("Sayings", "Who complained is not shown to you: the complaint is about you."));
    else
        out["who"] =
            anonymous || name.empty() ? said(QT_TRANSLATE_NOOP("Sayings", "Anonymous")) : shown(name, masked_name);
    out["phone"] = phone.empty() ? QString() : shown(phone, masked_phone);
    out["email"] = identity ? text(customer, "email") : QString();
    out["address"] = identity ? text(customer, "address") : QString();
    const auto wanted = text(captured, "reply_by");
    out["replyBy"] = wanted.isEmpty() ? QString() : glossary::choice(wanted);
}

QString about(const QString& category, const QString& product, const Rules& rules) {
    QStringList out;
    if (!category.isEmpty()) out += glossary::sub_category(rules, category);
    const auto named = product_named(rules.policy, product.toStdString());
    if (!product.isEmpty()) out += named ? glossary::in_language(named->name, named->name_en) : product;
    return out.join(QStringLiteral(" · "));
}

QVariantList reasons(const Json& view) {
    QVariantList out;
    for (const auto& reason : list_in(view, "reasons"))
        out += QVariantMap{{"text", glossary::reason(text(reason, "rule"))},
                           {"article", glossary::article(text(reason, "article"))}};
    return out;
}

bool took_effect(const Json& view, const QString& kind) {
    return std::ranges::any_of(list_in(view, "timeline"),
                               [&](const Json& e) { return text(e, "kind") == kind && flag_of(e, "effective"); });
}

/// How far the handling has come. Filing does not count: head office files by itself, at any time.
int last_step(const Json& view) {
    int reached = 0;
    for (const auto& entry : list_in(view, "timeline")) {
        const auto* type = event_type(text_of(entry, "kind"));
        if (type && type->kind != EventKind::filed && flag_of(entry, "effective"))
            reached = std::max(reached, type->step);
    }
    return reached;
}

/// An entry of the opinion book as it is read in the lobby, persons hidden; empty for a complaint.
QVariantMap lobby(const Json& view) {
    const auto shown = object_in(view, "lobby");
    if (shown.empty()) return {};
    const auto received = parse_instant(text_of(shown, "received_at"));
    const auto name = text(shown, "name");
    return {{"who", name.isEmpty() ? said(QT_TRANSLATE_NOOP("Sayings", "Anonymous")) : name},
            {"when", received ? format::day(*received) : QString()},
            {"words", text(shown, "narrative")},
            {"answer", text(shown, "answer")}};
}

}  // namespace

QVariantMap head(const Detail& detail, bool identity) {
    const auto& view = detail.view;
    const auto& rules = *detail.rules;
    const auto body = object_in(view, detail.opinion ? "entered" : "captured");
    const auto state = text(view, "state"), category = text(view, "category");
    const auto received = parse_instant(text_of(view, "received_at"));
    const auto erased = parse_instant(text_of(view, "erased_at"));
    const auto level = static_cast<int>(number_of(view, "level"));
    QVariantMap out{{"number", text(view, "number")},
                    {"state", state},
                    {"stateText", glossary::state(state)},
                    {"unitName", glossary::unit(rules, text(view, "unit"))},
                    {"categoryCode", category},
                    {"categoryText", about(category, text(view, "product"), rules)},
                    {"receivedText", received ? format::full_moment(*received) : QString()},
                    {"finished", detail.finished},
                    {"erasedText", erased ? format::full_moment(*erased) : QString()},
                    {"narrative", text(body, "narrative")},
                    {"level", level},
                    {"levelText", glossary::level(level)},
                    {"reasons", reasons(view)},
                    {"opinionText", glossary::opinion(text(view, "opinion"))},
                    {"opinionKind", text(view, "opinion")},
                    {"channelText", glossary::channel(text(view, "channel"))},
                    {"formText", glossary::form(text(body, "form"))},
                    {"ownerText", owner_words(object_in(view, "owner"), rules)},
                    {"firstContactText", person_words(object_in(view, "first_contact"), rules)},
                    {"facts", facts(body)},
                    {"answer", text(object_in(view, "answer"), "text")},
                    {"links", static_cast<int>(list_in(view, "links").size())},
                    {"determination", glossary::choice(text(object_in(view, "determination"), "finding"))}};
    QStringList supervisors;
    for (const auto& unit : list_in(view, "supervisors"))
        supervisors += glossary::unit(rules, QString::fromStdString(unit.get<std::string>()));
    out["lobby"] = lobby(view);
    out["supervisors"] = supervisors.join(QStringLiteral("、"));
    put_customer(out, body, identity);
    return out;
}

QVariantList duties(const Detail& detail) {
    QVariantList out;
    std::size_t i = 0;
    for (const auto& duty : list_in(detail.view, "duties")) {
        const auto state_text = text(duty, "state");
        const auto state = parse_duty_state(text_of(duty, "state")).value_or(DutyState::open);
        const bool open = state == DutyState::open || state == DutyState::overdue;
        // What follows when nobody acts is told when it comes, and stays when it came.
        const bool came = state == DutyState::overdue || state == DutyState::late;
        const bool hidden = !came && text(duty, "kind") == QLatin1String("urge");
        const auto left = i < detail.clocks.size() ? detail.clocks[i].second : format::TimeLeft{};
        const auto due = parse_instant(text_of(duty, "due"));
        const auto by = list_in(duty, "discharged_by");
        const auto action = by.empty() ? QString() : QString::fromStdString(by.front().get<std::string>());
        if (!hidden)
            out += QVariantMap{{"title", glossary::duty(text(duty, "kind"), text(duty, "article"))},
                               {"article", glossary::article(text(duty, "article"))},
                               {"unitName", glossary::unit(*detail.rules, text(duty, "unit"))},
                               {"open", open},
                               {"urgency", format::urgency_code(left, state)},
                               {"stateText", open ? format::text(left) : glossary::duty_state(state_text)},
                               {"dueText", due ? format::due_moment(*due) : QString()},
                               {"explain", glossary::chinese() ? text(duty, "explain_zh") : text(duty, "explain")},
                               {"assumed", flag_of(duty, "assumed_calendar")},
                               {"action", open ? action : QString()}};
        ++i;
    }
    // What is open comes first; what is done stays readable below.
    std::ranges::stable_partition(out, [](const QVariant& d) { return d.toMap().value("open").toBool(); });
    return out;
}

QStringList missing(const Detail& detail) {
    QStringList out;
    for (const auto& item : list_in(detail.view, "to_close"))
        out += glossary::chinese() ? text(item, "chinese") : text(item, "english");
    return out;
}

namespace {

ActionGroup group_of(const QString& kind) {
    const auto* presented = presenter_of(kind);
    return presented ? presented->group : ActionGroup::handling;
}

QString heading(ActionGroup group) {
    switch (group) {
        case ActionGroup::contact:
            return said(QT_TRANSLATE_NOOP("Sayings", "With the customer"));
        case ActionGroup::handling:
            return said(QT_TRANSLATE_NOOP("Sayings", "Handling"));
        case ActionGroup::routing:
            return said(QT_TRANSLATE_NOOP("Sayings", "Where it goes"));
        case ActionGroup::judging:
            return said(QT_TRANSLATE_NOOP("Sayings", "Level and responsibility"));
    }
    return {};
}

}  // namespace

QVariantList available_actions(const Detail& detail) {
    QVariantList out;
    bool next_found = false;
    const int reached = last_step(detail.view);
    for (const auto& action : detail.actions) {
        const auto kind = QString::fromUtf8(action.type->name());
        const bool closing_list = action.type->kind == EventKind::closed && !missing(detail).isEmpty();
        if (action.why_not && !closing_list) continue;
        const bool step = action.type->step > 0 && !took_effect(detail.view, kind);
        // Nobody has taken it up: that comes first. Else what follows the last step taken.
        const bool ahead = action.type->step == 1 || action.type->step > reached;
        const bool next = step && ahead && !next_found && !closing_list;
        next_found = next_found || next;
        const auto group = group_of(kind);
        out += QVariantMap{{"kind", kind},
                           {"text", glossary::action(kind)},
                           {"group", static_cast<int>(group)},
                           {"groupText", heading(group)},
                           {"step", step ? action.type->step : 0},
                           {"next", next}};
    }
    std::ranges::stable_sort(out, {}, [](const QVariant& offer) { return offer.toMap().value("group").toInt(); });
    return out;
}

QString both_acted(const Detail& detail) {
    const auto timeline = list_in(detail.view, "timeline");
    for (const auto& lost : timeline) {
        if (flag_of(lost, "effective", true)) continue;
        for (const auto& stands : timeline)
            if (flag_of(stands, "effective") && text(stands, "kind") == text(lost, "kind") &&
                text(stands, "by") != text(lost, "by"))
                return said(QT_TRANSLATE_NOOP("Sayings",
                                              "Two people worked on this at the same time: '%1' was recorded twice. "
                                              "The entry by %2 counts; the other is kept but has no effect."))
                    .arg(glossary::kind(text(lost, "kind")), line(stands, *detail.rules).by);
    }
    return {};
}

}  // namespace huiyin::app::timeline
