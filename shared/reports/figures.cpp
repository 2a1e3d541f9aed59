// SPDX-License-Identifier: Apache-2.0
#include "shared/reports/figures.hpp"

#include <algorithm>
#include <array>

#include "shared/reports/report.hpp"

namespace huiyin {
namespace {

/// Figures that stand alone, and tables of them.
constexpr std::array alone{"received", "in_time", "late", "withdrawn"};
constexpr std::array tables{"by_channel", "by_category", "by_level",   "by_state",      "by_unit",
                            "by_finding", "by_cause",    "by_product", "by_department", "by_measure",
                            "by_effect",  "callbacks",   "come_back",  "handling"};

std::string issue_of(const ReportFacts& f) { return f.unit + " " + f.category; }

/// Cause (Op. 6), what was done about it, and to what effect (Art. 18).
template <class See>
void each_row_of_handling(const ReportFacts& f, const See& see) {
    if (f.cause != 0) see("by_cause", std::to_string(f.cause));
    if (f.remedied) see("by_measure", "remedied");
    if (f.compensated) see("by_measure", "compensated");
    if (f.satisfaction != 0)
        see("by_effect", f.satisfaction < 0 ? "unreachable" : f.satisfaction >= 3 ? "satisfied" : "dissatisfied");
}

/// Gives the parts of the name of each figure in which the complaint is counted.
template <class See>
void each_figure(const ReportFacts& f, const ReportedTogether& together, Instant now, const See& see) {
    if (!together.counted_with_another.empty() && together.counted_with_another.contains(f.place.subject)) return;
    see("received");
    see("by_channel", f.channel);
    see("by_category", f.category);
    see("by_level", f.level == Level::major ? "3" : f.level == Level::sensitive ? "2" : "1");
    see("by_state", f.state);
    see("by_unit", f.unit);
    if (!f.finding.empty()) see("by_finding", f.finding);
    if (!f.callback.empty()) see("callbacks", f.callback);
    if (f.withdrawn) see("withdrawn");
    if (!f.product.empty()) see("by_product", f.product);
    if (!f.department.empty()) see("by_department", f.department);
    each_row_of_handling(f, [&](const char* table, const auto& key) {
        see(table, key);
        if (!f.product.empty()) see("handling", "by_product", f.product, table, key);
        if (!f.department.empty()) see("handling", "by_department", f.department, table, key);
        see("handling", "by_unit", f.unit, table, key);
    });
    if (!together.rectified.empty())
        if (const auto it = together.rectified.find(issue_of(f));
            it != together.rectified.end() && f.place.received_at > it->second)
            see("come_back", it->first);
    const auto when = timeliness_of(f, now);
    if (when != Timeliness::pending) see(when == Timeliness::late ? "late" : "in_time");
}

void append(std::string& name, std::string_view part) {
    if (part.find_first_of("~/") == std::string_view::npos) {
        name += part;
        return;
    }
    for (const char c : part)
        if (c == '~' || c == '/')
            name += c == '~' ? "~0" : "~1";
        else
            name += c;
}

/// A name's next part, which is taken off it; nothing is left behind the last one.
std::string take_part(std::optional<std::string_view>& name) {
    const auto end = std::min(name->find('/'), name->size());
    std::string out;
    for (std::size_t i = 0; i < end; ++i)
        if ((*name)[i] == '~' && i + 1 < end)
            out += (*name)[++i] == '0' ? '~' : '/';
        else
            out += (*name)[i];
    if (end == name->size())
        name.reset();
    else
        name->remove_prefix(end + 1);
    return out;
}

template <class... Parts>
void write_name(std::string& name, std::string_view first, const Parts&... parts) {
    name.assign(first);
    ((name += '/', append(name, parts)), ...);
}

}  // namespace

ReportedTogether reported_together(
    std::span<const ReportFacts> marked,
    const std::function<std::optional<PlaceInTime>(const std::string& subject)>& placed) {
    ReportedTogether out;
    for (const auto& f : marked) {
        if (f.rectified_at) {
            const auto [it, fresh] = out.rectified.emplace(issue_of(f), *f.rectified_at);
            if (!fresh) it->second = std::min(it->second, *f.rectified_at);
        }
        for (const auto& to : f.duplicates) {
            const auto other = placed(to);
            out.counted_with_another.insert(other && f.place < *other ? to : f.place.subject);
        }
    }
    return out;
}

void Figures::add(const ReportFacts& facts) {
    each_figure(facts, together_, now_, [&](const auto&... parts) {
        write_name(name_, parts...);
        ++counts_[name_];
    });
}

Json Figures::json() const {
    Json out = Json::object();
    for (const char* name : alone) out[name] = {{"count", 0}};
    for (const char* name : tables) out[name] = Json::object();
    for (const auto& [whole, count] : counts_) {
        Json* at = &out;
        for (std::optional<std::string_view> rest = whole; rest;) at = &(*at)[take_part(rest)];
        (*at)["count"] = count;
    }
    return out;
}

bool may_be_figure(std::string_view name) {
    if (std::ranges::find(alone, name) != alone.end()) return true;
    const auto end = name.find('/');
    return end != std::string_view::npos && std::ranges::find(tables, name.substr(0, end)) != tables.end();
}

bool stands_in(const ReportFacts& facts, std::string_view figure, const ReportedTogether& together, Instant now) {
    bool found = false;
    std::string name;
    each_figure(facts, together, now, [&](std::string_view table, const auto&... parts) {
        if (found || !figure.starts_with(table)) return;
        write_name(name, table, parts...);
        found = name == figure;
    });
    return found;
}

void append_bulletin(std::string& list, const ReportFacts& f, const Rules& rules, const Period& period, Instant now) {
    const auto member = [&](std::string_view name, std::string_view value) {
        list += name;
        append_canonical_text(list, value);
    };
    const bool late = f.unresolved && *f.unresolved < now;
    const bool harm = f.level == Level::major && counts_against(f.finding);
    for (const auto& [holds, why] : {std::pair{late, "late"}, {harm, "harm"}}) {
        if (!holds) continue;
        if (!list.ends_with('[')) list += ',';
        member(R"({"branch":)", rules.organisation_at(period.until).branch_of(f.unit));
        (list += R"(,"level":)") += std::to_string(static_cast<int>(f.level));
        member(R"(,"number":)", f.place.number);
        member(R"(,"person":)",
               responsible_person({f.owner_unit.empty() ? f.unit : f.owner_unit, f.owner_person}, rules));
        member(R"(,"subject":)", f.place.subject);
        member(R"(,"unit":)", f.unit);
        member(R"(,"why":)", why);
        list += '}';
    }
}

}  // namespace huiyin
