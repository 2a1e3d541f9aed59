// SPDX-License-Identifier: Apache-2.0
#include "tests/end_to_end/cfpb/mapping.hpp"

#include <cstdio>

namespace huiyin::cfpb {
namespace {

using namespace std::chrono;

const std::string& at_key(const Row& row, std::string_view key) {
    static const std::string nothing;
    const auto it = row.find(key);
    return it == row.end() ? nothing : it->second;
}

/// "7/29/2013", moved forward, at `hour` o'clock in Beijing.
Result<Instant> moved(const std::string& text, const std::string& where, int hour) {
    int month = 0, day = 0, year = 0;
    if (std::sscanf(text.c_str(), "%d/%d/%d", &month, &day, &year) != 3)
        return fault("a date is written 7/29/2013", where);
    const Date date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                    std::chrono::day{static_cast<unsigned>(day)}};
    if (!date.ok()) return fault("there is no such day", where);
    return at(next_day(date, 7 * weeks_forward), hours{hour});
}

bool mentions(const std::string& text, std::initializer_list<std::string_view> words) {
    for (const auto word : words)
        if (text.find(word) != std::string::npos) return true;
    return false;
}

/// Sub-category of Art. 9 by the words of the issue.
std::string category_of(const std::string& issue) {
    if (mentions(issue, {"Credit reporting company", "Incorrect information on credit", "Unable to get credit report",
                         "Credit determination", "Credit decision"}))
        return "1.2";
    if (mentions(issue, {"fee", "APR", "terms", "Advertising", "Rewards", "Settlement process"})) return "1.1";
    if (mentions(issue, {"Customer service", "Threatening", "threatening", "False statements"})) return "2.2";
    if (mentions(issue, {"Communication", "contact", "Disclosure", "Dealing with"})) return "2.4";
    if (mentions(issue,
                 {"Billing", "payments", "Transaction", "transaction", "Account opening", "Managing", "Deposits"}))
        return "2.5";
    if (mentions(issue, {"debit or ATM card", "Balance transfer"})) return "3.1";
    return "4.9";
}

const std::map<std::string, std::pair<const char*, const char*>>& channels() {
    static const std::map<std::string, std::pair<const char*, const char*>> table{
        {"Web", {"web", "offsite"}},
        {"Phone", {"hotline", "offsite"}},
        {"Postal mail", {"letter", "offsite"}},
        {"Fax", {"letter", "offsite"}},
        {"Referral", {"regulator", "other"}}};
    return table;
}

std::string six_digits(int number) {
    char out[16];
    std::snprintf(out, sizeof out, "%06d", number);
    return out;
}

Json unit_json(const std::string& code, const std::string& name, const char* kind, const std::string& parent) {
    return {{"code", code},
            {"name", name},
            {"name_en", name},
            {"kind", kind},
            {"parent", parent},
            {"head", name + " head"},
            {"handlers", {name + " handler"}},
            {"emergency_contacts", {name + " duty officer"}}};
}

}  // namespace

Units::Units(const std::vector<Row>& rows) {
    for (const auto& row : rows) codes_[at_key(row, "Company")][at_key(row, "State")];
    int branch = 100000;
    for (auto& [company, states] : codes_) {
        branches_[company] = six_digits(branch);
        int outlet = branch;
        for (auto& [state, code] : states) code = six_digits(++outlet);
        branch += 100;
    }
}

std::string Units::code_of(const Row& row) const {
    const auto company = codes_.find(at_key(row, "Company"));
    if (company == codes_.end()) return {};
    const auto state = company->second.find(at_key(row, "State"));
    return state == company->second.end() ? std::string{} : state->second;
}

Json Units::organisation(const Json& demo) const {
    Json units = Json::array();
    for (const auto& unit : demo.at("units"))
        if (unit.at("kind") != "branch" && unit.at("kind") != "sub_branch") units.push_back(unit);
    for (const auto& [company, states] : codes_) {
        units.push_back(unit_json(branches_.at(company), company, "branch", "000000"));
        for (const auto& [state, code] : states)
            units.push_back(unit_json(code, company + ", " + (state.empty() ? "state unknown" : state), "sub_branch",
                                      branches_.at(company)));
    }
    return {{"units", units}};
}

Result<Instant> received_at(const Row& row) { return moved(at_key(row, "Date received"), "Date received", 10); }

Result<Json> captured_body(const Row& row, const Units& units) {
    const auto channel = channels().find(at_key(row, "Submitted via"));
    if (channel == channels().end())
        return fault("no such way of submitting in the mapping: " + at_key(row, "Submitted via"), "Submitted via");
    const auto received = received_at(row);
    if (!received) return std::unexpected(received.error());
    std::string narrative = at_key(row, "Product");
    for (const char* part : {"Sub-product", "Issue", "Sub-issue"})
        if (!at_key(row, part).empty()) narrative += " · " + at_key(row, part);
    const bool referred = std::string_view(channel->second.first) == "regulator";
    return Json{{"form", channel->second.second},
                {"channel", channel->second.first},
                {"unit", units.code_of(row)},
                {"category", category_of(at_key(row, "Issue"))},
                {"customer", {{"anonymous", true}}},
                {"reply_by", "letter"},
                {"narrative", narrative},
                {"facts", {{"referrer", referred ? "CFPB" : ""}}},
                {"received_at", to_beijing(*received)}};
}

Result<std::vector<Step>> steps_after(const Row& row) {
    const auto received = received_at(row);
    if (!received) return std::unexpected(received.error());
    const auto sent = moved(at_key(row, "Date sent to company"), "Date sent to company", 16);
    if (!sent) return std::unexpected(sent.error());
    std::vector<Step> out;
    out.push_back({*sent, "accepted", Json::object()});
    out.push_back({*sent, "responded", {{"how", "letter"}, {"text", "sent to company"}}});
    const auto& response = at_key(row, "Company response to consumer");
    if (response == "In progress") return out;
    const bool timely = at_key(row, "Timely response?") == "Yes";
    const Instant replied = timely ? *sent : *sent + days{20};
    if (response == "Closed with monetary relief") out.push_back({replied, "remedied", {{"text", response}}});
    out.push_back({replied,
                   "replied",
                   {{"outcome", response == "Closed" ? "partly" : "resolved"},
                    {"text", response},
                    {"direct", false},
                    {"how", "letter"},
                    {"signature", at_key(row, "Company")}}});
    const auto& disputed = at_key(row, "Consumer disputed?");
    if (!disputed.empty())
        out.push_back({replied + days{2}, "satisfaction_recorded", {{"score", disputed == "Yes" ? 2 : 4}}});
    return out;
}

}  // namespace huiyin::cfpb
