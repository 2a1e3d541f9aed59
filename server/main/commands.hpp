// SPDX-License-Identifier: Apache-2.0
// Huiyin-server's subcommands; each returns an exit code.
#pragma once
#include "server/main/options.hpp"

namespace huiyin::server_main {

int init(const Options&);
int serve(const Options&);
int demo(const Options&);
int clock_confirm(const Options&);
int config_check(const Options&);
int account_add(const Options&);
int account_import(const Options&);
int account_token(const Options&);
int account_list(const Options&);
int account_role(const Options&);
int account_disable(const Options&);
int enroll(const Options&);
int enroll_many(const Options&);
int device_list(const Options&);
int device_confirm(const Options&);
int device_revoke(const Options&);
int export_log(const Options&);
int import_log(const Options&);
int keys_rotate(const Options&);
int keys_show(const Options&);
int verify(const Options&);
int checkpoint(const Options&);
int rebuild(const Options&);
int backup(const Options&);
int restore(const Options&);
int drill(const Options&);
int report(const Options&);
int policy_check(const Options&);
int policy_use(const Options&);
int policy_branch(const Options&);
int policy_workdays(const Options&);
int policy_organisation(const Options&);
int policy_try(const Options&);
int policy_list(const Options&);
int tls_next_key(const Options&);
int tls_status(const Options&);

}  // namespace huiyin::server_main
