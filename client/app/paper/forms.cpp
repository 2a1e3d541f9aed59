// SPDX-License-Identifier: GPL-3.0-or-later
// Annex 1 and the opinion book, row by row as the regulation prints them.
#include "client/app/paper/forms.hpp"

#include <map>

#include "client/app/present/glossary.hpp"

namespace huiyin::app::paper {
namespace {

QString text(const Json& object, const char* key) { return QString::fromStdString(text_of(object, key)); }

QString day(const std::string& instant) {
    const auto at = parse_instant(instant);
    if (!at) return {};
    const auto date = date_of(*at);
    return QStringLiteral("%1年%2月%3日")
        .arg(static_cast<int>(date.year()))
        .arg(static_cast<unsigned>(date.month()))
        .arg(static_cast<unsigned>(date.day()));
}

/// The last line of `kind` that stands; null when there is none.
Json last(const Json& view, std::string_view kind) {
    Json out;
    for (const auto& entry : view.value("timeline", Json::array()))
        if (text_of(entry, "kind") == kind && flag_of(entry, "effective", true)) out = entry;
    return out;
}
Json body_of(const Json& entry) { return entry.is_object() ? entry.value("body", Json::object()) : Json::object(); }

/// Who signed an event, and when: by strokes, or by a name that was written where nobody could sign on a screen.
Signed signed_by(const char16_t* what, const Json& entry, const char* field = "signature") {
    if (!entry.is_object()) return {QString::fromUtf16(what), {}, {}, Json::array()};
    const auto given = text_of(body_of(entry), field);
    const auto strokes = parse_json(given);
    const bool drawn = strokes && strokes->is_array();
    const auto account = text(entry, "by");
    const bool device = account.startsWith(QLatin1String("device:"));
    const auto name = drawn || given.empty() ? (device ? QString() : account) : QString::fromStdString(given);
    return {QString::fromUtf16(what), name, day(text_of(entry, "at")), drawn ? *strokes : Json::array()};
}

/// Under the result the head signs, too: with the answer, or before it where the answer was approved (annex 1).
Signed head_of_result(const Json& replied, const Json& approved) {
    const bool with_answer = !text_of(body_of(replied), "head_signature").empty();
    if (with_answer) return signed_by(u"负责人签字", replied, "head_signature");
    return signed_by(u"负责人签字", replied.is_object() ? approved : Json());
}

QString words(const std::map<std::string, const char16_t*>& table, const std::string& code) {
    const auto found = table.find(code);
    return found == table.end() ? QString::fromStdString(code) : QString::fromUtf16(found->second);
}

QString ways(const std::string& form) {
    QStringList out;
    for (const auto& [code, name] : {std::pair("onsite", u"现场"), {"offsite", u"非现场"}, {"other", u"其他"}})
        out += (form == code ? QStringLiteral("☑") : QStringLiteral("□")) + QString::fromUtf16(name);
    return out.join(QStringLiteral("  "));
}

QString outcome(const Json& replied) {
    static const std::map<std::string, const char16_t*> table{
        {"resolved", u"已解决"}, {"partly", u"部分解决"}, {"cannot_resolve", u"无法解决"}, {"", u""}};
    QStringList out{words(table, text_of(replied, "outcome")), text(replied, "text"), text(replied, "reason")};
    out.removeAll(QString());
    return out.join(QStringLiteral(":"));
}

QString satisfaction(const Json& recorded) {
    static const std::map<std::string, const char16_t*> table{{"1", u"非常不满意"}, {"2", u"不满意"},   {"3", u"一般"},
                                                              {"4", u"比较满意"},   {"5", u"非常满意"}, {"0", u""}};
    const auto said = flag_of(recorded, "unreachable") ? QStringLiteral("未联系上")
                                                       : words(table, std::to_string(number_of(recorded, "score")));
    const auto note = text(recorded, "text");
    return note.isEmpty() ? said : said + QStringLiteral(":") + note;
}

/// What the contact centre heard when it called back (Art. 20).
QString callback(const Json& called) {
    static const std::map<std::string, const char16_t*> table{
        {"satisfied", u"满意"}, {"improper", u"处理不当"}, {"unreachable", u"未联系上"}, {"", u""}};
    return words(table, text_of(called, "result"));
}

QString name_of(const Rules& rules, const std::string& unit) {
    const auto* found = rules.organisation.find(unit);
    return QString::fromStdString(found ? found->name : unit);
}

QString one_line(const QStringList& parts) {
    QStringList out;
    for (const auto& part : parts)
        if (!part.isEmpty()) out += part;
    return out.join(QLatin1Char('\n'));
}

QString after(const char16_t* label, const QString& words) {
    return words.isEmpty() ? QString() : QString::fromUtf16(label) + words;
}

}  // namespace

Form feedback_form(const Detail& detail) {
    const auto& view = detail.view;
    const auto captured = view.value("captured", Json::object());
    const auto customer = captured.value("customer", Json::object());
    const auto accepted = last(view, "accepted"), investigated = last(view, "investigated"),
               proposed = last(view, "proposed"), approved = last(view, "approved"), replied = last(view, "replied"),
               asked = last(view, "satisfaction_recorded"), called = last(view, "called_back"),
               first = last(view, "captured");
    const auto name = flag_of(customer, "anonymous") ? QStringLiteral("匿名") : text(customer, "name");
    Form out{QStringLiteral("昆仑银行客户投诉/建议处理反馈表"), {}, {}};
    out.rows = {
        {QStringLiteral("编号"), text(view, "number")},
        {QStringLiteral("客户姓名"), name, QStringLiteral("受理日期"),
         day(text_of(accepted.is_object() ? accepted : first, "at"))},
        {QStringLiteral("投诉方式"), ways(text_of(captured, "form"))},
        {QStringLiteral("联系方式"),
         QStringLiteral("手机：%1    座机：%2\n地址：%3")
             .arg(text(customer, "mobile"), text(customer, "landline"), text(customer, "address"))},
        {QStringLiteral("投诉/建议事由"),
         one_line({text(captured, "narrative"),
                   QStringLiteral("受理部门或被投诉/建议部门：") + name_of(*detail.rules, text_of(view, "unit"))}),
         {},
         {},
         {signed_by(u"部门经办人签字", accepted)},
         46},
        {QStringLiteral("情况核实及\n解决方案"),
         one_line({text(body_of(investigated), "findings"), after(u"解决方案：", text(body_of(proposed), "solution"))}),
         {},
         {},
         {signed_by(u"部门经办人签字", investigated)},
         40},
        {QStringLiteral("受理部门或被\n投诉/建议部门\n负责人意见"),
         text(body_of(approved), "opinion"),
         {},
         {},
         {signed_by(u"负责人签字", approved)},
         30},
        {QStringLiteral("处理结果/\n建议回复"),
         outcome(body_of(replied)),
         {},
         {},
         {signed_by(u"处理人签字", replied), head_of_result(replied, approved)},
         42},
        {QStringLiteral("客户满意度"),
         one_line({satisfaction(body_of(asked)), after(u"回访：", callback(body_of(called)))}),
         {},
         {},
         {signed_by(u"回访人签字", called.is_object() ? called : asked)},
         24}};
    out.footer = QStringLiteral("本表由投诉记录生成，空白处由经办人手工填写。");
    return out;
}

Form opinion_page(const std::vector<OpinionRowPtr>& entries, const Rules& rules, const QString& unit) {
    static const std::map<std::string, const char16_t*> kinds{
        {"complaint", u"投诉"}, {"suggestion", u"建议"}, {"praise", u"表扬"}};
    Form out{QStringLiteral("客户意见簿 · ") + name_of(rules, unit.toStdString()), {}, {}};
    for (const auto& pointer : entries) {
        const auto& entry = *pointer;
        const auto who = entry.who.isEmpty() ? QStringLiteral("匿名") : entry.who;
        out.rows.push_back(
            {words(kinds, entry.opinion.toStdString()), who, QStringLiteral("日期"), day(to_beijing(entry.received))});
        out.rows.push_back({QStringLiteral("客户意见"), entry.lobby_narrative});
        out.rows.push_back({QStringLiteral("我行答复"),
                            entry.lobby_answer,
                            {},
                            {},
                            {{QStringLiteral("答复人签字"), {}, {}, Json::array()}},
                            24});
    }
    return out;
}

}  // namespace huiyin::app::paper
