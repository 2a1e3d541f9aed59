// SPDX-License-Identifier: Apache-2.0
// The options of huiyin-server's command line.
#pragma once
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "server/app/settings.hpp"

namespace huiyin::server_main {

enum Exit { done = 0, failed = 1, wrong_usage = 2, corruption_found = 3 };

struct Options {
    std::string data;
    bool demo = false;
    std::string organisation, policy;   ///< files
    std::string templates;              ///< a directory
    std::vector<std::string> from_csv;  ///< units and people
    std::string sites, server;          ///< a directory for site files, and the addresses that they name
    std::string listen = "127.0.0.1:8080", certificate, key;
    std::string admin_listen;                  ///< empty: operators' calls are answered on loopback
    std::vector<std::string> trusted_proxies;  ///< addresses or networks
    bool plain_beyond_loopback = false, rehearsal = false;
    std::int64_t disk_reserve_mib = -1;  ///< negative: as usual
    std::string config;                  ///< a file of settings; "" none
    std::string log_level = "info";
    int sign_in_tries = 5, progress_calls = 30;
    server::Settings settings;                ///< of the file and the environment, unchecked
    std::function<Result<Options>()> reread;  ///< what the same command line says now, with the file as it is now
    std::string now;
    std::string id, unit, role, name, face;
    bool token = false;
    std::string only;  ///< what a token is good for
    int days = 365, code_days = 14;
    std::string kind, period;
    bool withdraw = false, json = false;
    std::string file;
    std::string against;               ///< a checkpoint
    bool since_last = false;           ///< verify what came since the last time
    std::string keys, attachments;     ///< a file of subjects' keys, a folder
    bool all = false;                  ///< keys of before, too
    bool without_keys = false;         ///< restore, though subjects' keys are lost
    std::vector<std::string> trusted;  ///< public keys of head offices
};

}  // namespace huiyin::server_main
