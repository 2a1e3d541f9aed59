// SPDX-License-Identifier: Apache-2.0
#include "server/runtime/process_figures.hpp"

#include <sys/resource.h>
#include <unistd.h>

#include <ctime>
#include <filesystem>
#include <fstream>

namespace huiyin::server {
namespace {

std::int64_t entries_of(const char* folder) {
    std::error_code error;
    std::int64_t out = 0;
    for (auto entry = std::filesystem::directory_iterator(folder, error); !error && entry != end(entry);
         entry.increment(error))
        ++out;
    return error ? -1 : out;
}

std::int64_t resident() {
    std::ifstream pages("/proc/self/statm");
    std::int64_t all = 0, resident = 0;
    return pages >> all >> resident ? resident * ::sysconf(_SC_PAGESIZE) : -1;
}

}  // namespace

ProcessFigures process_figures() {
    ProcessFigures out;
    constexpr double nanoseconds = 1e-9;
    if (timespec used{}; ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used) == 0)
        out.cpu_seconds = static_cast<double>(used.tv_sec) + static_cast<double>(used.tv_nsec) * nanoseconds;
    out.resident_bytes = resident();
    out.open_files = entries_of("/proc/self/fd");
    out.threads = entries_of("/proc/self/task");
    if (rlimit files{}; ::getrlimit(RLIMIT_NOFILE, &files) == 0 && files.rlim_cur != RLIM_INFINITY)
        out.most_files = static_cast<std::int64_t>(files.rlim_cur);
    return out;
}

}  // namespace huiyin::server
