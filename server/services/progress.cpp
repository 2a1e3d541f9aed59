// SPDX-License-Identifier: Apache-2.0
#include "server/services/progress.hpp"

#include <algorithm>
#include <optional>

#include "server/ingest/loaded_subject.hpp"
#include "server/services/service_faults.hpp"
#include "server/store/subject_names.hpp"
#include "shared/complaint/contacts.hpp"
#include "shared/events/captured.hpp"
#include "shared/events/judgements.hpp"
#include "shared/foundation/text.hpp"
#include "shared/vocabulary/complaint_code.hpp"
#include "shared/vocabulary/complaint_number.hpp"

namespace huiyin::server {
namespace {

/// What a duty promises the customer; nothing: it promises them nothing.
std::optional<std::string_view> promise_of(std::string_view duty) {
    if (duty == "respond") return "contact";
    if (duty == "resolve" || duty == "answer_opinion") return "answer";
    if (duty == "next_reply") return "next_reply";
    return std::nullopt;
}

/// The digits that an anonymous customer was given on the receipt; "" where there are none.
std::string digits_on_receipt(EventStore& store, const std::string& subject) {
    for (const auto& event : lines_of(store, subject))
        if (is_customers_voice(event.kind)) return std::string(read_payload<Captured>(event.body).lookup);
    return {};
}

bool knows_the_digits(EventStore& store, const SubjectRow& row, const std::string& digits) {
    if (!row.mobile.empty() || !row.landline.empty())
        return row.mobile.ends_with(digits) || row.landline.ends_with(digits);
    return digits_on_receipt(store, row.subject) == digits;
}

/// To the minute, as the receipt has it.
std::string as_on_receipt(Instant due) { return to_beijing(Instant{due.ms - due.ms % 60'000}); }

/// What became a complaint shows the complaint's promises (rulebook 12).
SubjectRow what_it_became(SubjectStore& store, SubjectRow row) {
    if (!row.opinion) return row;
    const auto complaint = store.complaint_of_opinion(row.subject);
    auto found = complaint ? store.subject(*complaint) : std::nullopt;
    return found ? std::move(*found) : std::move(row);
}

Json promises_of(SubjectStore& store, const SubjectRow& row) {
    auto duties = store.duties(row);
    std::erase_if(duties,
                  [](const DutyRow& d) { return !promise_of(d.kind) || (d.state != "open" && d.state != "overdue"); });
    std::ranges::stable_sort(duties, {}, &DutyRow::due);
    Json out = Json::array();
    for (const auto& duty : duties) out.push_back({{"kind", *promise_of(duty.kind)}, {"by", as_on_receipt(duty.due)}});
    return out;
}

/// Whatever the customer may mean: a number or a code that was given twice stands for two, which the digits tell apart.
std::vector<SubjectRow> asked_about(SubjectStore& store, const AskedBy& by) {
    if (!by.number.empty()) return store.subjects_by_number(normalised_number(by.number));
    std::vector<SubjectRow> out;
    const auto code = normalised_code(by.code);
    if (code.empty()) return out;
    for (const auto& subject : store.subjects_named(std::string(code_name) + code))
        if (auto row = store.subject(subject)) out.push_back(std::move(*row));
    return out;
}

}  // namespace

Answer<Json> show_progress(ServerRuntime& runtime, const AskedBy& by, const std::string& phone4,
                           const std::string& remote) {
    if (const int seconds = runtime.progress_calls.take(remote, steady_time()))
        return too_many(faults::many_questions, seconds);
    const bool by_code = by.number.empty() && !by.code.empty();
    const auto& asked = by_code ? by.code : by.number;
    if (!has_words(asked) || characters(asked) > 64)
        return invalid(faults::number_or_code_missing, by_code ? "code" : "number");
    const auto digits = four_digits(phone4);
    if (digits.empty()) return invalid(faults::last_four_missing, "phone4");
    return runtime.readers.read<Json>([&](Store& store) -> Answer<Json> {
        const auto rows = asked_about(store, by);
        const auto row =
            std::ranges::find_if(rows, [&](const auto& found) { return knows_the_digits(store, found, digits); });
        if (row == rows.end()) return not_found(faults::no_such_receipt);
        const auto shown = what_it_became(store, *row);
        auto promises = promises_of(store, shown);
        auto first = promises.empty() ? Json() : promises.front()["by"];
        return Json{{"stage", shown.state}, {"promises", std::move(promises)}, {"promised_by", std::move(first)}};
    });
}

}  // namespace huiyin::server
