// SPDX-License-Identifier: Apache-2.0
// What an event names must be there, and its author must have a right to it: complaints, accounts, attachments
// (rulebook 11; docs/decisions/0014).
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "server/ingest/unit_of_work.hpp"

namespace huiyin::server {

/// Whose word an event is. `device`: where it was written; nothing over HTTP.
struct Author {
    Actor by;
    std::optional<Origin> device;
};

/// What is wrong with a reference: why (a code of judgements.hpp), and in which field of the body.
struct WrongReference {
    std::string code, field;
};

/// The first reference in the body that does not hold; nothing when all hold. A kind that is not known names nothing.
/// `subject`: what the event is about. Runs inside the writer's transaction.
std::optional<WrongReference> wrong_reference(UnitOfWork&, const Author&, const std::string& subject,
                                              const std::string& kind, const Json& body);
/// The same for an event that is stored already.
std::optional<WrongReference> wrong_reference(UnitOfWork&, const Event&);

/// A customer's words on a subject that others began: whatever time they name, they do not take the place of those.
/// Before the event is stored. Reads the subject for customers' words alone.
bool begins_again(EventStore&, const Event&);

/// The author brought the whole attachment, or sees a complaint that has it by an effective event, and it is here.
bool may_name(Store&, const ServerContext&, const Author&, const std::string& hash);
/// Remembers that an event of the author names what they brought: it does not expire, and counts for no quota.
void note_named(AttachmentStore&, const Author&, const std::string& kind, const Json& body);
void note_named(Store&, const Event&);  ///< of an event that is stored already

/// Under which name a device brings attachments; a person brings them under their account's.
std::string bringer_of(const Origin& device);

}  // namespace huiyin::server
