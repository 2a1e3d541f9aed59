// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/paper/report_form.hpp"

#include <functional>

#include "shared/policy/code_names.hpp"

namespace huiyin::app::paper {
namespace {

QString to_q(const std::string& text) { return QString::fromStdString(text); }
QString text(const Json& object, const char* key) { return to_q(text_of(object, key)); }
QString chinese(const BothNames& names) { return to_q(names.chinese); }

QString period_name(const QString& period) {
    return period.contains(QLatin1Char('Q'))
               ? QStringLiteral("%1年第%2季度").arg(period.left(4), period.mid(5))
               : QStringLiteral("%1年%2月").arg(period.left(4)).arg(period.mid(5).toInt());
}
QString day(const std::string& instant) { return to_q(instant.substr(0, 10)); }
QString number(double value) { return QString::number(value, 'g', 10); }

/// "柜面：3 件" for each code of a table.
QString lines(const Json& table, const std::function<BothNames(const std::string&)>& name) {
    QStringList out;
    for (const auto& [code, figure] : table.items())
        out += QStringLiteral("%1：%2 件").arg(chinese(name(code))).arg(number_of(figure, "count"));
    return out.join(QLatin1Char('\n'));
}

QString bulletin_line(const Json& item, const Rules& rules) {
    const auto why = text_of(item, "why") == "harm" ? QStringLiteral("三级投诉，认定属实，造成不良影响")
                                                    : QStringLiteral("超时答复或未答复");
    return QStringLiteral("%1（%2），%3：%4；责任人：%5")
        .arg(chinese(unit_name(rules.organisation, text_of(item, "unit"))),
             chinese(unit_name(rules.organisation, text_of(item, "branch"))), text(item, "number"), why,
             text(item, "person").isEmpty() ? QStringLiteral("未登记") : text(item, "person"));
}

QString score_lines(const Json& scores, const Rules& rules) {
    QStringList out;
    for (const auto& item : scores.value("items", Json::array()))
        out += QStringLiteral("%1：%2 分（及时率 %3%）")
                   .arg(chinese(unit_name(rules.organisation, text_of(item, "branch"))),
                        number(item.value("score", 0.0)), QString::number(100 * item.value("timeliness", 0.0), 'f', 1));
    return out.join(QLatin1Char('\n'));
}

QStringList bulletin_lines(const Json& bulletin, const char* why, const Rules& rules) {
    QStringList out;
    for (const auto& item : bulletin.value("items", Json::array()))
        if (text_of(item, "why") == why) out += QStringLiteral("%1. ").arg(out.size() + 1) + bulletin_line(item, rules);
    if (out.isEmpty()) out += QStringLiteral("无。");
    return out;
}

}  // namespace

Form report_form(const Json& report, const Json& page, const Rules& rules) {
    const auto count = [&](const char* key) {
        return QString::number(number_of(report.value(key, Json::object()), "count"));
    };
    const auto table = [&](const char* key) { return report.value(key, Json::object()); };
    Form out{QStringLiteral("客户投诉统计报表 · ") + period_name(text(report, "period")), {}, {}};
    out.rows = {{QStringLiteral("报送单位"), chinese(unit_name(rules.organisation, text_of(report, "unit"))),
                 QStringLiteral("报送期限"), day(text_of(report, "due"))},
                {QStringLiteral("受理"), count("received"), QStringLiteral("撤诉"), count("withdrawn")},
                {QStringLiteral("按时办理"), count("in_time"), QStringLiteral("超时限"), count("late")}};
    const auto add = [&](const char16_t* label, const char* key,
                         const std::function<BothNames(const std::string&)>& name) {
        if (!table(key).empty()) out.rows.push_back({QString::fromUtf16(label), lines(table(key), name)});
    };
    add(u"按级别", "by_level", [](const std::string& c) { return level_name(c == "3" ? 3 : c == "2" ? 2 : 1); });
    add(u"按渠道", "by_channel", [](const std::string& c) { return channel_name(c); });
    add(u"按类别", "by_category", [&](const std::string& c) { return sub_category_name(rules.policy, c); });
    add(u"按机构", "by_unit", [&](const std::string& c) { return unit_name(rules.organisation, c); });
    add(u"按状态", "by_state", [](const std::string& c) { return state_name(c); });
    add(u"责任认定", "by_finding", [](const std::string& c) { return finding_name(c); });
    add(u"回访结果", "callbacks", [](const std::string& c) { return callback_name(c); });
    add(u"按成因", "by_cause", [&](const std::string& c) { return cause_name(rules.policy, c); });
    add(u"补救措施", "by_measure", [](const std::string& c) { return measure_name(c); });
    add(u"补救效果", "by_effect", [](const std::string& c) { return effect_name(c); });
    add(u"按产品", "by_product", [&](const std::string& c) { return product_name(rules.policy, c); });
    add(u"按条线", "by_department", [&](const std::string& c) { return unit_name(rules.organisation, c); });
    add(u"整改后\n再次发生", "come_back", [&](const std::string& c) {
        const auto space = c.find(' ');
        return BothNames{unit_name(rules.organisation, c.substr(0, space)).chinese + "，" +
                             sub_category_name(rules.policy, c.substr(space + 1)).chinese,
                         {}};
    });
    QStringList numbers;
    for (const auto& item : page.value("items", Json::array())) numbers += text(item, "number");
    if (!text_of(page, "next").empty()) numbers += QStringLiteral("其余见报表明细（XLSX）。");
    if (!numbers.isEmpty()) out.rows.push_back({QStringLiteral("投诉编号"), numbers.join(QLatin1Char('\n'))});
    out.footer = QStringLiteral("数据截至 %1，由投诉记录生成。").arg(day(text_of(report, "as_of")));
    return out;
}

Form bulletin_form(const Json& bulletin, const Json& scores, const Rules& rules) {
    Form out{QStringLiteral("全行客户投诉处理情况通报 · ") + period_name(text(bulletin, "quarter")), {}, {}};
    out.rows = {
        {QStringLiteral("分行考核得分"), score_lines(scores, rules)},
        {QStringLiteral("超时答复或\n未答复"), bulletin_lines(bulletin, "late", rules).join(QLatin1Char('\n'))},
        {QStringLiteral("造成不良影响\n的三级投诉"), bulletin_lines(bulletin, "harm", rules).join(QLatin1Char('\n'))},
        {QStringLiteral("渠道运营部"), {}, {}, {}, {{QStringLiteral("负责人签字"), {}, {}, Json::array()}}, 20}};
    out.footer = QStringLiteral("数据截至 %1，由投诉记录生成。").arg(day(text_of(bulletin, "as_of")));
    return out;
}

QString bulletin_text(const Json& bulletin, const Json& scores, const Rules& rules) {
    QStringList out{QStringLiteral("全行客户投诉处理情况通报（%1）").arg(period_name(text(bulletin, "quarter"))),
                    QString(),
                    QStringLiteral("一、分行考核得分"),
                    score_lines(scores, rules),
                    QString(),
                    QStringLiteral("二、超时答复或未答复的投诉")};
    out += bulletin_lines(bulletin, "late", rules);
    out += {QString(), QStringLiteral("三、造成不良影响的三级投诉")};
    out += bulletin_lines(bulletin, "harm", rules);
    out += {QString(), QStringLiteral("渠道运营部"), day(text_of(bulletin, "as_of"))};
    return out.join(QLatin1Char('\n'));
}

Form assessment_form(const Json& a, const Rules& rules) {
    const auto formula = a.value("formula", Json::object());
    const auto counts = a.value("counts", Json::object());
    Form out{QStringLiteral("客户投诉处理工作季度考核 · ") + period_name(text(a, "quarter")), {}, {}};
    QStringList deductions, late;
    for (const auto& d : a.value("deductions", Json::array()))
        deductions += QStringLiteral("%1，%2，系数 %3，扣 %4 分")
                          .arg(text(d, "number"), chinese(level_name(static_cast<int>(number_of(d, "level")))),
                               number(d.value("factor", 0.0)), number(d.value("points", 0.0)));
    for (const auto& item : a.value("late_complaints", Json::array())) late += text(item, "number");
    if (const auto many = number_of(counts, "late"); late.isEmpty() && many > 0)
        late += QStringLiteral("%1 件，见季度报表明细。").arg(many);
    const auto or_none = [](const QStringList& list) {
        return list.isEmpty() ? QStringLiteral("无。") : list.join(QLatin1Char('\n'));
    };
    out.rows = {
        {QStringLiteral("分行"), chinese(unit_name(rules.organisation, text_of(a, "branch"))), QStringLiteral("得分"),
         number(a.value("score", 0.0))},
        {QStringLiteral("计算公式"), QStringLiteral("100 − min（%1，扣分合计 %2） − %3 ×（1 − 及时率 %4 / %5）")
                                         .arg(number_of(formula, "cap"))
                                         .arg(number(formula.value("points", 0.0)))
                                         .arg(number_of(formula, "weight"))
                                         .arg(number_of(counts, "in_time"))
                                         .arg(number_of(counts, "limits_passed"))},
        {QStringLiteral("扣分明细"), or_none(deductions)},
        {QStringLiteral("超时限投诉"), or_none(late)},
        {QStringLiteral("渠道运营部"), {}, {}, {}, {{QStringLiteral("负责人签字"), {}, {}, Json::array()}}, 20}};
    out.footer = QStringLiteral("由投诉记录生成。");
    return out;
}

}  // namespace huiyin::app::paper
