// SPDX-License-Identifier: Apache-2.0
// What head office decides about people, devices and rules is an event of its own chain, too, and is kept by every
// device, so that it comes back after a restore (docs/decisions/0020).
#pragma once
#include <set>
#include <string>

#include "server/runtime/office.hpp"

namespace huiyin::server {

// Each of these is called in the transaction that makes the change; they throw when the store fails. An event says the
// whole of how things stand from then on, so that the newest on a subject is enough.

/// `kind`: account_changed or account_locked. The password's hash is in it as only head office can read it.
void record_account(Store&, const Office&, const char* kind, const Account&);
/// `kind`: device_enrolled or device_revoked. `code_hash`: of the code that it used up; "" none.
void record_device(Store&, const Office&, const char* kind, const Origin&, const std::string& code_hash = {});
/// The rules that the office now goes by.
void record_rules(Store&, const Office&);

/// Puts accounts and devices as the newest event on each of these subjects has them; other subjects are passed over. A
/// device that is not here is made, unconfirmed; one that was shut out stays so. Returns the version of the rules that
/// came back and are not in force: they are put in force by a person. "" when there are none.
std::string apply_administrative(Store&, const Office&, const std::set<std::string>& subjects);

}  // namespace huiyin::server
