// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/lives.hpp"

#include <algorithm>
#include <array>
#include <random>

#include "server/store/fact_store.hpp"
#include "shared/view/search.hpp"
#include "tests/bench/bank.hpp"

namespace huiyin::bench {
namespace {

constexpr std::size_t rows_a_job = 2'000;
constexpr int days_before = 300;
constexpr std::int64_t first_complaints = 10'000;
constexpr std::int64_t day_ms = 86'400'000;

/// What customers of a bank write, as far as words go: the front ones far more often than those behind.
constexpr std::array said{
    "柜员",   "排队", "取款机", "吞卡", "密码",   "转账",   "理财", "亏损", "利息", "贷款", "还款", "短信",
    "验证码", "客服", "电话",   "等待", "两小时", "三小时", "态度", "生硬", "解释", "不清", "收费", "年费",
    "信用卡", "额度", "冻结",   "解冻", "开户",   "证件",   "老人", "轮椅", "座椅", "空调", "卫生", "厕所",
    "停车",   "保安", "大堂",   "经理", "叫号",   "插队",   "网银", "闪退", "升级", "登录", "余额", "不符",
    "存折",   "磁条", "挂失",   "补卡", "销户",   "征信",   "逾期", "误报", "保险", "误导", "基金", "赎回",
    "汇率",   "外币", "钞箱",   "假币", "零钱",   "硬币",   "回单", "印章", "发票", "对账", "工资", "代发",
    "社保",   "医保", "水费",   "电费", "缴费",   "失败",   "重复", "扣款", "退款", "迟到", "承诺", "反悔",
    "推诿",   "转接", "挂断",   "语音", "菜单",   "人工",   "坐席", "工号", "投诉", "回复"};
constexpr std::array surnames{"王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴",
                              "徐", "孙", "胡", "朱", "高", "林", "何", "郭", "马", "罗"};
constexpr std::array given{"建国", "伟", "芳", "娜", "敏", "静", "丽", "强", "磊",   "军",
                           "洋",   "勇", "艳", "杰", "娟", "涛", "明", "超", "秀英", "桂兰"};

/// A complaint as its projections have it.
struct Listed {
    server::SubjectRow row;
    std::vector<std::string> scope;
    std::vector<server::DutyRow> duties;
    ReportFacts facts;
};

std::vector<Listed> lived(House& house) {
    const auto found = house.office().readers.read<std::vector<Listed>>(
        [&](server::Store& store) -> server::Answer<std::vector<Listed>> {
            server::SubjectFilter filter;
            filter.limit = 3'000;
            std::vector<Listed> out;
            for (auto& row : store.subject_page(filter)) {
                auto scope = store.scope(row.subject);
                auto duties = store.duties(row);
                auto facts = store.facts(row);
                need(facts.has_value(), "facts of a life");
                out.push_back({std::move(row), std::move(scope), std::move(duties), std::move(*facts)});
            }
            return out;
        });
    need(found && !found->empty(), "lives to copy");
    return *found;
}

class Copies {
  public:
    Copies(House& house, std::vector<Listed> of, std::int64_t from, std::optional<Period> received)
        : of_(std::move(of)), organisation_(house.rules().organisation), number_(from), received_(received) {
        chance_.seed(static_cast<std::uint64_t>(from));
    }

    Listed next() {
        auto out = of_[chance_() % of_.size()];
        auto& row = out.row;
        const bool busy = number_ < first_complaints && !received_ && number_ % 4 == 0;
        const auto unit = outlet(busy ? busy_outlet : static_cast<std::int64_t>(chance_() % 3'000));
        for (auto& viewer : out.scope) {
            if (viewer == row.unit) viewer = unit;
            if (viewer == organisation_.branch_of(row.unit)) viewer = organisation_.branch_of(unit);
        }
        std::ranges::sort(out.scope);
        out.scope.erase(std::ranges::unique(out.scope).begin(), out.scope.end());
        const auto earlier = by_how_much(row.received_at);
        row.received_at.ms -= earlier;
        // As ids are made: what comes together lies together (timed_id).
        char id[40];
        std::snprintf(id, sizeof id, "c-%012llx%020llx", static_cast<unsigned long long>(row.received_at.ms),
                      static_cast<unsigned long long>(chance_()));
        row.subject = id;
        row.number = unit + row.number.substr(6, 9) + std::to_string(100'000'000 + ++number_);
        if (row.owner_unit == row.unit) row.owner_unit = unit;
        row.unit = unit;
        row.next_wake.reset();
        row.mobile = "137" + std::to_string(10'000'000 + chance_() % 90'000'000);
        row.name = name();
        row.words = searched_number(row.number) + '\n' + row.name + '\n' + row.mobile + '\n' + searched_form(story());
        row.dues.clear();
        for (auto& duty : out.duties) {
            duty.subject = row.subject;
            if (duty.unit == out.row.captured_by) duty.unit = unit;
            duty.due.ms -= earlier;
            row.dues.push_back(duty.due);
        }
        put_facts(out, earlier);
        return out;
    }

  private:
    std::int64_t by_how_much(Instant stood) {
        if (!received_) return static_cast<std::int64_t>(chance_() % (days_before * day_ms));
        const auto within = static_cast<std::uint64_t>(received_->until.ms - received_->from.ms);
        return stood.ms - received_->from.ms - static_cast<std::int64_t>(chance_() % within);
    }
    void put_facts(Listed& copy, std::int64_t earlier) {
        auto& facts = copy.facts;
        facts.place = {copy.row.received_at, copy.row.captured_at, copy.row.number, copy.row.subject};
        facts.unit = copy.row.unit;
        facts.owner_unit = copy.row.owner_unit;
        for (auto* time : {&facts.limits_end, &facts.unresolved, &facts.rectified_at, &facts.judged_later})
            if (*time) (*time)->ms -= earlier;
        if (chance_() % 20 == 0) facts.finding = "valid";
        if (chance_() % 33 != 0) return;
        facts.limit_missed = true;
        facts.unresolved = facts.limits_end;
    }
    template <class Range>
    std::string one_of(const Range& of) {
        return of[chance_() % of.size()];
    }
    std::string name() { return one_of(surnames) + one_of(given); }
    /// Some 60 letters; words in front of the list are far more common than those behind, as in life.
    std::string story() {
        std::string out;
        for (int i = 0; i < 28; ++i) {
            const auto far = std::uniform_real_distribution<double>(0, 1)(chance_);
            out += said[static_cast<std::size_t>(far * far * static_cast<double>(said.size()))];
            if (i % 7 == 6) out += "，";
        }
        return out;
    }
    std::vector<Listed> of_;
    const Organisation& organisation_;
    std::mt19937_64 chance_;
    std::int64_t number_;
    std::optional<Period> received_;
};

}  // namespace

void add_listed(House& house, std::int64_t complaints, std::optional<Period> received) {
    auto stand = house.office().readers.read<std::int64_t>(
        [](server::Store& store) -> server::Answer<std::int64_t> { return store.counts().complaints; });
    need(stand.has_value(), "the counts");
    Copies copies(house, lived(house), *stand, received);
    while (*stand < complaints) {
        const auto more = std::min<std::int64_t>(rows_a_job, complaints - *stand);
        const auto put = house.office().writer.run<bool>([&](server::Store& store) -> server::Answer<bool> {
            for (std::int64_t i = 0; i < more; ++i) {
                const auto copy = copies.next();
                for (const auto& viewer : copy.scope) store.enter_scope(copy.row.subject, viewer);
                store.put_subject(copy.row, std::nullopt);
                store.put_duties(copy.duties, {});
                store.put_facts(copy.facts, std::nullopt);
            }
            return true;
        });
        need(put.has_value(), put ? "" : put.error().detail);
        *stand += more;
    }
}

}  // namespace huiyin::bench
