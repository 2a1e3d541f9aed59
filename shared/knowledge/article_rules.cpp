// SPDX-License-Identifier: Apache-2.0
#include "shared/knowledge/article_rules.hpp"

#include <algorithm>

#include "shared/foundation/field_faults.hpp"
#include "shared/foundation/text.hpp"
#include "shared/knowledge/article_faults.hpp"
#include "shared/policy/policy_faults.hpp"

namespace huiyin {
namespace {

Result<std::string> words_in(const Json& asked, const char* key, std::size_t most, bool needed) {
    const auto found = asked.find(key);
    if (found == asked.end() || found->is_null()) {
        if (needed) return fault(faults::field_missing, key);
        return std::string{};
    }
    if (!found->is_string()) return fault(faults::not_text, key);
    auto text = found->get<std::string>();
    if (characters(text) > most) return fault(faults::too_long, key, {std::to_string(most)});
    if (needed && !has_words(text)) return fault(faults::field_missing, key);
    return text;
}

/// "12(1)", "6(3)3": what cites an article.
bool is_citation(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || c == '(' || c == ')'; });
}

bool is_of_line(const Actor& actor, std::string_view category, const Policy& policy) {
    const auto* of = policy.category_of(category);
    return of && actor.role == Role::department_handler && of->department == actor.unit;
}

}  // namespace

Result<ArticleVersion> asked_article(const Json& asked, const Policy& policy) {
    ArticleVersion out;
    struct Field {
        const char* key;
        std::string* text;
        std::size_t most;
        bool needed;
    };
    for (const auto& [key, text, most, needed] :
         {Field{"category", &out.category, 10, true}, Field{"title", &out.title, longest_article_title, true},
          Field{"title_en", &out.title_en, longest_article_title, false},
          Field{"text", &out.text, longest_article_text, true},
          Field{"text_en", &out.text_en, longest_article_text, false},
          Field{"article", &out.article, longest_article_source, false}}) {
        auto read = words_in(asked, key, most, needed);
        if (!read) return std::unexpected(read.error());
        *text = std::move(*read);
    }
    if (!policy.sub_category(out.category)) return fault(faults::no_such_sub_category, "category");
    if (!is_citation(out.article)) return fault(faults::article_citation_form, "article");
    const auto state = parse_article_state(text_of(asked, "state"));
    if (!state) return fault(faults::article_state_form, "state");
    out.state = *state;
    return out;
}

Result<void> may_write_articles(const Actor& actor) {
    if (group::contact_centre.contains(actor.role) || actor.role == Role::department_handler) return {};
    return fault(faults::articles_kept_centrally);
}

Result<void> may_write(const Actor& actor, const ArticleVersion* latest, const ArticleVersion& next,
                       const Policy& policy) {
    using enum ArticleState;
    if (auto may = may_write_articles(actor); !may) return may;
    if (group::contact_centre.contains(actor.role)) {
        if (next.state == confirmed) return fault(faults::article_confirmed_by_department, "state");
        if (next.state == withdrawn && actor.role != Role::contact_centre_lead)
            return fault(faults::article_withdrawn_by_lead, "state");
        return {};
    }
    if (!is_of_line(actor, next.category, policy) || (latest && !is_of_line(actor, latest->category, policy)))
        return fault(faults::category_of_another_department, "category");
    if (next.state == draft) return fault(faults::drafts_of_contact_centre, "state");
    return {};
}

bool sees_work(std::string_view unit, std::string_view category, const Rules& rules) {
    const auto* found = rules.organisation.find(unit);
    if (!found) return false;
    if (found->kind == UnitKind::contact_centre || found->kind == UnitKind::channel_operations) return true;
    const auto* of = rules.policy.category_of(category);
    return of && of->department == unit;
}

Shown shown_to(const Actor& actor, std::string_view category, const Rules& rules) {
    return actor.role == Role::auditor || sees_work(actor.unit, category, rules) ? Shown::all : Shown::standing;
}

}  // namespace huiyin
