// SPDX-License-Identifier: Apache-2.0
#include "shared/policy/branch_policy.hpp"

#include <algorithm>

#include "shared/policy/policy_faults.hpp"
#include "shared/policy/policy_reader.hpp"

namespace huiyin {
namespace {

/// A limit as it is written in the file, or nothing when the file does not speak of it.
std::optional<std::int64_t> given(const Json& file, const char* group, const char* key) {
    const auto it = file.find(group);
    if (it == file.end() || !it->is_object() || !it->contains(key)) return std::nullopt;
    const auto& value = it->find(key).value();
    return value.is_number_integer() ? std::optional(value.get<std::int64_t>()) : std::optional<std::int64_t>(-1);
}

/// `wanted` may be anything from 1 to what the bank allows.
void tighten(int& limit, const std::optional<std::int64_t>& wanted, const std::string& path, const PolicyReader& in) {
    if (!wanted) return;
    if (*wanted < 1)
        in.wrong(faults::not_up_to, path, {std::to_string(limit)});
    else if (*wanted > limit)
        in.wrong(faults::loosens, path, {std::to_string(limit)});
    else
        limit = static_cast<int>(*wanted);
}

const char* unit_of(LevelLimits::Response response) {
    return response == LevelLimits::Response::working_days     ? "working_days"
           : response == LevelLimits::Response::office_minutes ? "office_minutes"
                                                               : "clock_minutes";
}

void tighten_level(LevelLimits& limits, const PolicyReader& in) {
    in.only({"respond", "resolve"});
    if (in.has("respond")) {
        const auto respond = in.object("respond");
        respond.only({unit_of(limits.response_in)});
        tighten(limits.response, given(in.json(), "respond", unit_of(limits.response_in)),
                respond.path_to(unit_of(limits.response_in)), in);
    }
    if (in.has("resolve")) {
        const auto resolve = in.object("resolve");
        if (limits.resolve_same_day) return resolve.wrong(faults::same_day_stays, resolve.path_to("working_days"));
        resolve.only({"working_days"});
        tighten(limits.resolve_days, given(in.json(), "resolve", "working_days"), resolve.path_to("working_days"), in);
    }
}

void add_sub_categories(Policy& policy, const PolicyReader& in) {
    for (const auto& sub : in.list("sub_categories")) {
        sub.only({"category", "code", "name", "name_en", "phrases"});
        const auto code = sub.text("code"), parent = sub.text("category");
        const auto category = std::ranges::find(policy.categories, parent, &Category::code);
        if (category == policy.categories.end()) {
            sub.wrong(faults::no_such_category, sub.path_to("category"));
            continue;
        }
        if (policy.sub_category(code)) sub.wrong(faults::sub_category_there, sub.path_to("code"));
        if (!code.starts_with(parent + ".")) sub.wrong(faults::sub_category_code_form, sub.path_to("code"));
        category->sub.push_back({code, sub.text("name"), sub.text("name_en"), sub.texts("phrases")});
    }
}

void add_phrases(Policy& policy, const PolicyReader& in) {
    const auto phrases = in.object("phrases");
    if (!phrases.json().is_object()) return;
    for (const auto& [code, unused] : phrases.json().items()) {
        bool found = false;
        for (auto& category : policy.categories)
            for (auto& sub : category.sub)
                if (sub.code == code) {
                    found = true;
                    for (auto& phrase : phrases.texts(code.c_str())) sub.phrases.push_back(std::move(phrase));
                }
        if (!found) phrases.wrong(faults::no_such_sub_category, phrases.path_to(code));
    }
}

/// Emergency contacts, one or two a unit (Art. 8).
void set_contacts(Policy& policy, const PolicyReader& contacts, const std::string& branch,
                  const Organisation& organisation) {
    contacts.each([&](const std::string& unit) {
        if (!organisation.within(unit, branch)) contacts.wrong(faults::not_unit_of_branch, contacts.path_to(unit));
        auto names = contacts.texts(unit.c_str());
        if (names.empty() || names.size() > 2)
            contacts.wrong(faults::emergency_contacts_needed, contacts.path_to(unit));
        policy.contacts_of[unit] = std::move(names);
    });
}

void set_office_hours(Policy& policy, const PolicyReader& in, const std::string& branch,
                      const Organisation& organisation) {
    const auto hours = in.object("office_hours");
    if (!hours.json().is_object()) return;
    for (const auto& [unit, value] : hours.json().items()) {
        if (!organisation.within(unit, branch)) hours.wrong(faults::not_unit_of_branch, hours.path_to(unit));
        auto parsed = parse_office_hours(value, hours.path_to(unit));
        if (!parsed)
            hours.wrong(parsed.error());
        else
            policy.office_hours_of[unit] = std::move(*parsed);
    }
}

}  // namespace

Result<Policy> with_branch_rules(const Policy& bank, const Json& file, const Organisation& organisation) {
    if (!file.is_object()) return fault(faults::branch_rules_not_object);
    std::optional<Fault> first;
    const PolicyReader in(file, "", first);
    in.only({"version", "branch", "limits", "opinion_book", "satisfaction", "urge", "sub_categories", "phrases",
             "office_hours", "contacts", "judging", "revisit"});
    const auto branch = in.text("branch");
    const Unit* unit = organisation.find(branch);
    if (!unit || unit->kind != UnitKind::branch) in.wrong(faults::no_such_branch_here, "branch");

    Policy out = bank;
    out.version = bank.version + "+" + in.text("version");
    if (in.has("limits")) {
        const auto limits = in.object("limits");
        limits.only({"1", "2", "3"});
        for (const auto& [level, key] : {std::pair{Level::ordinary, "1"}, {Level::sensitive, "2"}, {Level::major, "3"}})
            if (limits.has(key)) tighten_level(out.limits.at(level), limits.object(key));
    }
    const auto tighten_group = [&](const char* group, std::initializer_list<std::pair<const char*, int*>> values) {
        if (!in.has(group)) return;
        const auto reader = in.object(group);
        reader.each([&](const std::string& key) {
            const auto value = std::ranges::find(values, key, [](const auto& v) { return std::string(v.first); });
            if (value == values.end())
                reader.wrong(faults::no_such_value, reader.path_to(key));
            else
                tighten(*value->second, given(file, group, value->first), reader.path_to(key), in);
        });
    };
    tighten_group("opinion_book",
                  {{"complaint_days", &out.opinion_complaint_days}, {"other_days", &out.opinion_other_days}});
    tighten_group("satisfaction", {{"days", &out.satisfaction_days}});
    tighten_group("urge", {{"office_hours", &out.urge_office_hours}});
    tighten_group("revisit", {{"days", &out.revisit_days}});
    tighten_group("judging", {{"evidence_days", &out.evidence_days},
                              {"improvement_days", &out.improvement_days},
                              {"withdrawal_check_days", &out.withdrawal_check_days},
                              {"rectification_days", &out.rectification_days}});
    if (in.has("sub_categories")) add_sub_categories(out, in);
    if (in.has("phrases")) add_phrases(out, in);
    if (in.has("office_hours")) set_office_hours(out, in, branch, organisation);
    if (in.has("contacts")) set_contacts(out, in.object("contacts"), branch, organisation);

    if (first) return std::unexpected(*first);
    return out;
}

}  // namespace huiyin
