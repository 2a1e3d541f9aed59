// SPDX-License-Identifier: Apache-2.0
#include "server/ingest/references.hpp"

#include <algorithm>

#include "server/attachments/blob_store.hpp"
#include "server/identity/caller.hpp"
#include "server/ingest/loaded_subject.hpp"
#include "shared/events/assigned.hpp"
#include "shared/events/catalogue.hpp"
#include "shared/events/judgements.hpp"
#include "shared/events/references.hpp"
#include "shared/events/sanctioned.hpp"
#include "shared/vocabulary/origin_name.hpp"
#include "shared/vocabulary/subject_id.hpp"

namespace huiyin::server {
namespace {

/// Why `to` is no other complaint that is here; "" when it is one.
std::string_view why_no_complaint(UnitOfWork& work, const std::string& subject, const std::string& to) {
    if (to == subject) return judged::link_to_itself;
    if (subject_kind(to) != SubjectKind::complaint) return judged::not_a_complaint;
    return work.knows_complaint(to) ? std::string_view{} : judged::no_such_complaint;
}

bool is_active(PeopleStore& store, const std::string& account) {
    const auto found = store.account(account);
    return found && found->active;
}

/// Under which names the author may have brought something.
std::vector<std::string> bringers_of(const Author& author) {
    std::vector<std::string> out{author.by.account};
    if (author.device) out.push_back(bringer_of(*author.device));
    return out;
}

bool sees_attachment(FeedStore& store, const Scope& scope, const std::vector<std::string>& subjects) {
    if (scope.extent == Scope::Extent::nothing) return false;
    const auto viewer = scope.extent == Scope::Extent::unit ? std::optional(scope.unit) : std::nullopt;
    return std::ranges::any_of(subjects, [&](const std::string& subject) { return sees(store, viewer, subject); });
}

std::string_view why_not(UnitOfWork& work, const Author& author, const std::string& subject,
                         const Reference& reference) {
    switch (reference.type) {
        case FieldType::complaint:
            return why_no_complaint(work, subject, reference.to);
        case FieldType::account:
            return is_active(work.store(), reference.to) ? std::string_view{} : judged::no_such_account;
        default:
            return may_name(work.store(), work.context(), author, reference.to) ? std::string_view{}
                                                                                : judged::attachment_not_brought;
    }
}

/// The person has an account outside of the unit and what is below it.
bool is_outside(UnitOfWork& work, std::string_view person, std::string_view unit) {
    const auto account = work.store().account(std::string(person));
    return account && !work.context().rules.organisation.within(account->unit, unit);
}

/// Who is in charge of it belongs to the unit that owns it (Art. 11).
bool is_of_another_unit(UnitOfWork& work, const Draft& draft) {
    const auto said = payload_of<Assigned>(draft);
    return said && said->makes_owner() && !said->person.empty() && is_outside(work, said->person, said->unit);
}

/// A branch sanctions people of its own (Art. 23).
bool is_of_another_branch(UnitOfWork& work, const Draft& draft) {
    const auto said = payload_of<Sanctioned>(draft);
    return said && !said->person.empty() && group::branch.contains(draft.by.role) &&
           is_outside(work, said->person, draft.by.unit);
}

Author author_of(DeviceStore& store, const Event& event) {
    return {event.by, is_own_origin(event.origin) ? std::nullopt : store.origin(event.origin)};
}

}  // namespace

bool begins_again(EventStore& store, const Event& event) {
    if (!is_customers_voice(event.kind)) return false;
    return std::ranges::any_of(lines_of(store, event.subject),
                               [&](const Event& standing) { return standing.kind == event.kind; });
}

std::string bringer_of(const Origin& device) { return "device:" + device.id; }

bool may_name(Store& store, const ServerContext& context, const Author& author, const std::string& hash) {
    if (!Blobs(context).has(hash)) return false;
    for (const auto& bringer : bringers_of(author))
        if (const auto brought = store.brought(hash, bringer); brought && brought->whole) return true;
    const auto subjects = store.subjects_with_attachment(hash);
    if (subjects.empty()) return false;
    if (sees_attachment(store, scope_of(author.by, context.rules), subjects)) return true;
    return author.device &&
           sees_attachment(store, scope_of_device(author.device->face, author.device->unit, context.rules), subjects);
}

std::optional<WrongReference> wrong_reference(UnitOfWork& work, const Author& author, const std::string& subject,
                                              const std::string& kind, const Json& body) {
    if (author.by.role == Role::rule_keeper) return std::nullopt;
    for (const auto& reference : references_of(kind, body))
        if (const auto code = why_not(work, author, subject, reference); !code.empty())
            return WrongReference{std::string(code), "body." + reference.field};
    if (is_of_another_unit(work, {subject, kind, author.by, body}))
        return WrongReference{std::string(judged::person_of_another_unit), "body.person"};
    if (is_of_another_branch(work, {subject, kind, author.by, body}))
        return WrongReference{std::string(judged::person_of_another_branch), "body.person"};
    return std::nullopt;
}

std::optional<WrongReference> wrong_reference(UnitOfWork& work, const Event& event) {
    return wrong_reference(work, author_of(work.store(), event), event.subject, event.kind, event.body);
}

void note_named(Store& store, const Event& event) {
    note_named(store, author_of(store, event), event.kind, event.body);
}

void note_named(AttachmentStore& store, const Author& author, const std::string& kind, const Json& body) {
    const auto hash = attachment_named(kind, body);
    if (hash.empty()) return;
    for (const auto& bringer : bringers_of(author))
        if (auto brought = store.brought(hash, bringer); brought && brought->whole && !brought->named) {
            brought->named = true;
            store.put_brought(*brought);
        }
}

}  // namespace huiyin::server
