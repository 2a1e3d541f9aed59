// SPDX-License-Identifier: GPL-3.0-or-later
// The words of the regulation for every code of the contract, in the language in force.
#pragma once
#include <QString>

#include "shared/policy/policy.hpp"

namespace huiyin::app::glossary {

/// Each takes a code of the contract and returns its term; an unknown code (a newer version's) comes back as it is.
QString kind(const QString& code);    ///< kind of line: "accepted" → 受理
QString action(const QString& kind);  ///< the same as something to do: "replied" → 回复客户
QString duty(const QString& code);    ///< "respond" → 首次响应
/// The same where the article decides what is meant: the second `urge` is the head's to hear (Art. 7).
QString duty(const QString& code, const QString& article);
QString duty_state(const QString& code);  ///< "overdue" → 已超时
QString state(const QString& code);       ///< "captured" → 待受理
QString role(const QString& code);        ///< "outlet_manager" → 网点负责人
QString channel(const QString& code);     ///< "counter" → 柜面
QString form(const QString& code);        ///< "onsite" → 现场投诉
QString opinion(const QString& code);     ///< "praise" → 表扬
QString reason(const QString& rule);      ///< grading rule: "small_loss" → 有较小损失
QString choice(const QString& value);     ///< values of fields: "cannot_resolve" → 无法解决
QString loss(const QString& code);        ///< "small" → 有较小损失
QString media(const QString& code);       ///< "possible" → 媒体可能报道
QString level(int level);                 ///< 2 → "二级(敏感)"; 0 → 待评级
QString level_word(int level);            ///< 2 → 敏感
QString article(const QString& code);     ///< "12(1)" → 第十二条(一), "Op. 7" → 操作规程第七条
QString stage(const QString& code);       ///< progress for a customer: "investigating" → 正在核实处理

QString amendable(const QString& field);  ///< "customer.mobile" → 手机
QString cause(const QString& code);       ///< why head office wrote a line: "urged" → 催办; other words as they are

bool chinese();  ///< the language in force
/// What the policy calls something, in the language in force; in Chinese where it gives no English name.
QString in_language(const std::string& chinese_name, const std::string& english_name);
QString unit(const Rules& rules, const QString& code);
/// The role that an account is named after ("outlet_manager-650101" → 网点负责人), or "".
QString account_role(const QString& account);
/// Who, as people say it: unit and role, or unit and account. The device itself is its unit.
QString person(const Rules& rules, const QString& account, const QString& unit);
QString sub_category(const Rules& rules, const QString& code);
QString category(const Category& category);
QString sub_category(const SubCategory& category);
/// "650101 2.2", one sub-category at one unit, as "Unit · Sub-category".
QString issue(const Rules& rules, const QString& issue);

}  // namespace huiyin::app::glossary
