// SPDX-License-Identifier: Apache-2.0
// server/head_office.hpp — a running head office: the office's rules and keys with its writer, readers and counters.
#pragma once
#include <memory>

#include "server/metrics.hpp"
#include "server/office.hpp"
#include "server/rate_limit.hpp"
#include "server/readers.hpp"
#include "server/writer.hpp"

namespace huiyin::server {

struct HeadOffice {
    /// Opens the connections. `readers`: how many may read at once.
    static Result<std::unique_ptr<HeadOffice>> start(Office office, int readers = 4);
    HeadOffice(Office o, std::unique_ptr<Store> for_writing, std::vector<std::unique_ptr<Store>> for_reading)
        : office(std::move(o)), readers(std::move(for_reading)), writer(std::move(for_writing)) {}

    Office office;
    Metrics metrics;
    RateLimit wrong_passwords{5, std::chrono::minutes{15}};
    RateLimit wrong_codes{20, std::chrono::minutes{1}};
    RateLimit progress_calls{30, std::chrono::minutes{1}};
    Readers readers;
    Writer writer;
};

}  // namespace huiyin::server
