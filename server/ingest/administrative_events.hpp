// SPDX-License-Identifier: Apache-2.0
// What head office decides about people, devices and rules is an event of its own chain, too, and is kept by every
// device, so that it comes back after a restore (docs/decisions/0020).
#pragma once
#include <string>
#include <vector>

#include "server/runtime/server_context.hpp"
#include "shared/vocabulary/event_kind.hpp"

namespace huiyin::server {

struct TlsKeys;

/// How the subjects begin, or what they are.
namespace administrative {
inline constexpr const char *accounts = "a-account-", *devices = "a-device-", *codes = "a-code-", *rules = "a-rules",
                            *tls_keys_subject = "a-tls-keys", *office_keys = "a-office-keys";
}

// Each of these is called in the transaction that makes the change; they throw when the store fails. An event says the
// whole of how things stand from then on, so that the newest on a subject is enough.

/// The subject of what is decided about an account, which may have letters in its name that a subject has not.
std::string subject_of_account(const std::string& account);

/// `kind`: account_changed, account_locked, or role_changed, which another unit is, too. The password's hash is in it
/// as only head office can read it.
void record_account(Store&, const ServerContext&, EventKind kind, const Account&);
/// `kind`: device_enrolled or device_revoked. `code_hash`: of the code that it used up; "" none.
void record_device(Store&, const ServerContext&, EventKind kind, const Origin&, const std::string& code_hash = {});
/// code_issued: a one-time code for a device. What it hashes to is in it as only head office can read it, because codes
/// are short enough to be tried out; its subject reveals nothing of it.
void record_code(Store&, const ServerContext&, const EnrolmentCode&);
/// key_rotated: the TLS keys that are announced to devices from now on.
void record_keys(Store&, const ServerContext&, const TlsKeys& announced);
/// key_rotated: the public keys that are head office's own from now on.
void record_office_keys(Store&, const ServerContext&);
/// The rules that the office now goes by.
void record_rules(Store&, const ServerContext&);

/// Administrative events on the subject, oldest first. Throws when the store fails.
std::vector<Event> administrative_events_on(EventStore&, const std::string& subject);

}  // namespace huiyin::server
