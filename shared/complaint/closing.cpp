// SPDX-License-Identifier: Apache-2.0
#include "shared/complaint/closing.hpp"

#include <algorithm>

#include "shared/complaint/four_eyes.hpp"
#include "shared/complaint/policy_kept.hpp"
#include "shared/foundation/hash.hpp"

namespace huiyin {

std::vector<Missing> missing_to_close(const Complaint& c, const Rules& rules) {
    std::vector<Missing> out;
    const auto need = [&](bool there, const char* code, const char* english, const char* chinese) {
        if (!there) out.push_back({code, english, chinese});
    };
    const auto replied = c.standing_reply();
    const auto since_reply = [&](const std::optional<Instant>& mark) { return replied && mark && *mark >= *replied; };
    const int level = c.grading.level ? static_cast<int>(*c.grading.level) : 1;

    need(c.investigation.at.has_value(), "investigated",
         "The handler's findings and signature are missing on the form (annex 1).",
         "反馈表缺少情况核实及经办人签字（附件1）。");
    need(approval_stands(c, rules), "approved", "The head's opinion and signature are missing on the form (annex 1).",
         "反馈表缺少负责人意见及签字（附件1）。");
    need(replied.has_value(), "replied", "The customer has not been answered (Art. 12).", "尚未回复客户（第十二条）。");
    if (!c.intake.anonymous())
        need(c.answer.satisfaction || c.contact.unreachable_at, "satisfaction_recorded",
             "The customer has not been asked whether they are satisfied (Op. 7).",
             "尚未征询客户满意度（操作规程第七条）。");
    need(c.reporting.filed_at.has_value(), "filed", "It is not filed with the contact centre (Art. 10).",
         "尚未报客服中心备案（第十条）。");
    if (level >= 2)
        need(since_reply(c.reporting.summary_at), "summary",
             "The summary to the superior on the day it was finished is missing (Art. 14).",
             "缺少办结当日报上级部门的情况汇总（第十四条）。");
    if (to_the_letter(c, rules)) {
        const bool body_told =
            replied && std::ranges::any_of(c.answer.referrer_told, [&](Instant at) { return at >= *replied; });
        need(body_told || !c.intake.referred(policy_kept(c, rules)), "referrer_answered",
             "The body that referred it has not been told the result (Op. 9).",
             "尚未向转办单位反馈结果（操作规程第九条）。");
        if (c.loss_found())
            need(!c.redress.remedies.empty(), "remedied", "What was found true has not been put right (Art. 18).",
                 "属实问题尚未采取补救措施（第十八条）。");
        if (c.loss_found() && c.intake.loss_fen() > 0)
            need(!c.redress.compensations.empty(), "compensated",
                 "The customer's loss has not been compensated (Art. 18).", "尚未赔偿或补偿客户损失（第十八条）。");
    }
    if (callback_is_due(c, rules)) {
        need(since_reply(c.callback.called_at()), "called_back",
             "The contact centre has not called the customer back (Art. 20).", "客服中心尚未回访（第二十条）。");
        need(!c.callback.improper(), "rework", "The callback found the handling improper: rework it (Art. 20).",
             "回访认定处理不当，须重新处理（第二十条）。");
    }
    return out;
}

Verdict why_not_closed(const std::vector<Missing>& missing) {
    if (missing.empty()) return {};
    Reason out{"missing_to_close", {}, {}};
    for (const auto& m : missing) {
        out.args.push_back(m.code);
        out.english += (out.english.empty() ? "" : " ") + m.english;
    }
    return out;
}

bool callback_is_due(const Complaint& c, const Rules& rules) {
    if (!c.known() || c.intake.anonymous()) return false;
    if (c.grading.level && *c.grading.level != Level::ordinary) return true;
    // Disputed or not solved (Art. 3(4)): dissatisfied, done again, or a clear answer that it cannot be solved.
    const bool dissatisfied = c.answer.satisfaction && c.answer.satisfaction->dissatisfied();
    if (dissatisfied || !c.course.restarts.empty() || c.answer.outcome == "cannot_resolve") return true;
    return hash_of(c.subject)[0] * 100 < policy_kept(c, rules).callback_sample_percent * 256;
}

}  // namespace huiyin
