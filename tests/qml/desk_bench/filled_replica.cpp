// SPDX-License-Identifier: Apache-2.0
#include "filled_replica.hpp"

#include <array>
#include <stdexcept>

#include "shared/policy/shipped.hpp"
#include "sync/chain/sealing.hpp"
#include "sync/log/event_log.hpp"

namespace huiyin::bench {
namespace {

constexpr std::size_t page = 5'000;  ///< lines an exchange
constexpr int one_open_in = 20;
constexpr std::array units{"650101", "650102", "650103", "650104", "650105", "650106", "610001", "610002", "610003"};
constexpr std::array categories{"1.1", "2.1", "2.2", "2.3", "3.1", "3.2", "4.1"};
constexpr std::array surnames{"王", "李", "张", "刘", "陈", "杨", "赵", "黄"};
constexpr std::array matters{"在柜台办理取款，排队两小时，只开一个窗口，老人站不住，也没有人解释还要等多久。",
                             "手机银行转账显示失败，钱却扣了，客服说三天内退回，已经过了一个星期，仍然没有到账。",
                             "大堂经理态度生硬，推销理财产品时说保本，签字的时候才发现是非保本浮动收益。",
                             "自助取款机吞卡，机器上的电话打不通，到网点登记以后没有人联系，耽误了给孩子交学费。",
                             "贷款提前还款收取违约金，签合同时没有说明，要求退还并书面说明收费依据。"};
constexpr std::array wishes{"希望给一个书面答复。", "要求退还费用。", "请尽快联系本人。",
                            "希望增开窗口，方便老年客户。"};

/// The same on every run, and with nothing in common between neighbours (SplitMix64's last steps).
std::uint64_t scattered(std::uint64_t x) {
    x += 0x9E3779B97F4A7C15ULL;
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ULL;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBULL;
    return x ^ (x >> 31);
}

void need(bool held, const char* what) {
    if (!held) throw std::runtime_error(std::string("the replica cannot be filled: ") + what);
}

/// Head office's side: one chain that tells everything.
class Teller {
  public:
    explicit Teller(sync::EventLog& log) : log_(log) {}

    void tell(const std::string& subject, const char* kind, Instant at, const Actor& by, Json body) {
        Event line;
        line.origin = "h-0001";
        line.seq = static_cast<std::int64_t>(++told_);
        line.prev = head_;
        line.at = {at, 0};
        line.clock = at;
        line.subject = subject;
        line.kind = kind;
        line.by = by;
        line.body = std::move(body);
        head_ = hash_of(canonical_line(line));
        total_.add(head_);
        response_.events.push_back({line.seq, std::move(line)});
        if (response_.events.size() >= page) hand_over(at);
    }
    std::int64_t hand_over(Instant at) {
        response_.header.receipt = sync::make_receipt("t-0001", 0, Hash{}, sign_keys);
        response_.header.received_at = at;
        response_.header.feed = told_;
        response_.header.digest = total_.to_string();
        need(log_.apply(response_, at, at).has_value(), "an exchange");
        response_ = {};
        return told_;
    }

    sync::KeyPair sign_keys = sync::new_sign_keys();

  private:
    sync::EventLog& log_;
    sync::Response response_;
    std::int64_t told_ = 0;
    Hash head_{};
    Digest total_;
};

Json captured(int number, std::uint64_t chance, Instant at) {
    const auto pick = [&](const auto& list, unsigned shift) { return list[(chance >> shift) % list.size()]; };
    auto digits = std::to_string(chance % 100'000'000);
    digits.insert(0, 8 - digits.size(), '0');
    return {{"form", "offsite"},
            {"channel", "hotline"},
            {"number", "HY-" + std::to_string(1'000'000 + number)},
            {"unit", pick(units, 8)},
            {"category", pick(categories, 16)},
            {"cause", 1},
            {"customer",
             {{"name", std::string(pick(surnames, 24)) + "建国"}, {"mobile", "139" + digits}, {"anonymous", false}}},
            {"reply_by", "phone"},
            {"narrative", std::string(pick(matters, 32)) + pick(matters, 40) + pick(wishes, 48)},
            {"facts", {{"loss", "none"}, {"loss_fen", 0}, {"people", 1}, {"media", "none"}}},
            {"received_at", to_beijing(at)}};
}

std::string subject_of(int number, std::uint64_t chance) {
    char text[40];
    std::snprintf(text, sizeof text, "c-%012x%04x%016llx", 0x10000000 + number, 0x7000,
                  static_cast<unsigned long long>(chance));
    return text;
}

}  // namespace

Actor desk_person() { return {"channel_operations_head-000010", Role::channel_operations_head, "000010"}; }

std::int64_t fill_replica(const std::string& directory, int complaints, Instant now) {
    need(sync::start_crypto().has_value(), "cryptography");
    auto opened = sync::EventLog::open(directory);
    need(opened.has_value(), "the log");
    auto& log = **opened;
    Teller teller(log);
    const auto box = sync::new_box_keys();
    need(log.enrol({"t-0001", "000010", "http://127.0.0.1:9", "token", Face::desk, box.public_key,
                    teller.sign_keys.public_key})
             .has_value(),
         "enrolment");
    need(log.put("rules", canonical(rules_from({}, {})->to_json())).has_value(), "the rules");
    auto key = sync::DataKey::fresh();
    const auto holder = sync::wrap(key, desk_person(), bench_pin, sync::PinCost::least());
    need(holder && log.begin_sealing(std::move(key), *holder, "escrow").has_value(), "the PIN");

    const Actor agent{"contact_centre_agent-000030", Role::contact_centre_agent, "000030"};
    const Actor officer{"channel_operations_officer-000010", Role::channel_operations_officer, "000010"};
    const Actor keeper{"rule_keeper", Role::rule_keeper, "000000"};
    constexpr std::chrono::minutes two_years{2 * 365 * 24 * 60}, hour{60};
    for (int i = 0; i < complaints; ++i) {
        const auto chance = scattered(static_cast<std::uint64_t>(i));
        const auto subject = subject_of(i, chance);
        const auto at = now - two_years + std::chrono::milliseconds{two_years} * i / complaints;
        const auto body = captured(i, chance, at);
        const Actor branch{"outlet_manager-" + text_of(body, "unit"), Role::outlet_manager, text_of(body, "unit")};
        const auto write = [&](const char* kind, std::chrono::minutes after, const Actor& by, Json line) {
            teller.tell(subject, kind, at + after, by, std::move(line));
        };
        write("captured", {}, agent, body);
        write("graded", {}, keeper, {{"level", 1}, {"why", Json::array({"ordinary"})}});
        write("accepted", hour, agent, Json::object());
        write("assigned", hour, agent, {{"unit", branch.unit}, {"as", "owner"}});
        if (i >= complaints - complaints / one_open_in) continue;
        write("responded", 2 * hour, branch, {{"how", "phone"}, {"text", "已联系客户，正在核实。"}});
        write("investigated", 3 * hour, branch, {{"findings", "属实"}, {"verdict", "true"}, {"signature", "经办人"}});
        write("approved", 4 * hour, branch, {{"opinion", "同意"}, {"signature", "负责人"}});
        write("replied", 5 * hour, branch,
              {{"outcome", "resolved"},
               {"text", "已向客户说明并致歉。"},
               {"direct", true},
               {"how", "phone"},
               {"signature", "负责人"}});
        write("satisfaction_recorded", 9 * hour, agent, {{"score", 4}});
        write("filed", 9 * hour, branch, {{"what", "summary"}, {"text", "经过与结果"}});
        write("called_back", 10 * hour, agent, {{"reached", true}, {"satisfied", true}});
        write("determined", 10 * hour, officer, {{"finding", "valid"}, {"ground", "1(1)1"}, {"unit", branch.unit}});
        write("closed", 11 * hour, branch, {{"text", "结案"}});
        write("archived", 400 * hour, keeper, Json::object());
    }
    return teller.hand_over(now);
}

}  // namespace huiyin::bench
