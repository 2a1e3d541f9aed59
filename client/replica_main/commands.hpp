// SPDX-License-Identifier: Apache-2.0
// The subcommands of huiyin-replica (contract, "Commands").
#pragma once
#include "client/replica_main/options.hpp"

namespace huiyin::replica_main {

/// Each opens the directory, does one thing, prints to standard output and returns the exit code; what went wrong is
/// one sentence on standard error.
int enroll(const Options&);
int enroll_by_site(const Options&);
int capture(const Options&);
int append(const Options&);
int attach(const Options&);
int attachment(const Options&);
int attachment_lost(const Options&);
int sync_all(const Options&);
int list(const Options&);
int show(const Options&);
int duties(const Options&);
int verify(const Options&);
int status(const Options&);
int trust(const Options&);
int resend(const Options&);
int dismiss(const Options&);

}  // namespace huiyin::replica_main
