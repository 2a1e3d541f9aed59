// SPDX-License-Identifier: Apache-2.0
#include "server/main/console.hpp"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

#include "server/app/founding.hpp"
#include "server/ingest/key_rotation.hpp"
#include "server/store/sqlite/generation.hpp"
#include "sync/platform/directory_lock.hpp"

namespace huiyin::server_main {
namespace {
/// The command line itself is wrong, whatever lies in the directory.
bool is_misuse(const Fault& f) {
    constexpr std::array options{"--admin-listen", "--face", "--kind",     "--listen",       "--now",
                                 "--period",       "--role", "--tls-cert", "--trusted-proxy"};
    return std::ranges::find(options, f.where) != options.end();
}
}  // namespace

int complain(const Fault& f) {
    std::cerr << "huiyin-server: ";
    if (!f.where.empty() && f.what.find(f.where) == std::string::npos) std::cerr << f.where << ": ";
    std::cerr << f.what << std::endl;
    return is_misuse(f) ? Exit::wrong_usage : Exit::failed;
}

Result<std::string> read_file(const std::string& path) {
    std::ostringstream text;
    if (path == "-") {
        text << std::cin.rdbuf();
        return std::move(text).str();
    }
    std::ifstream file(path, std::ios::binary);
    if (!file || !(text << file.rdbuf()))
        return fault("the file " + path + " cannot be read: check its name and permissions", path);
    return std::move(text).str();
}

namespace {

/// `lock`: held until the store is closed.
int with_office(const Options& options, Mode mode, const std::function<int(Opened&)>& work,
                std::optional<sync::DirectoryLock> lock) {
    const auto known = lock ? server::begin_generation(options.data) : server::check_generation(options.data);
    if (!known) return complain(known.error());
    auto context = server::open_office(options.data);
    if (!context) return complain(context.error());
    auto store = server::open_store(options.data);
    if (!store) return complain(store.error());
    Opened opened{std::move(*context), std::move(*store), {}, {}};
    int code = Exit::failed;
    try {
        if (mode == Mode::writes) {
            opened.store->begin();
            // They fit, or nothing was written with others yet (open_office).
            server::follow_keys(*opened.store, opened.context);
        } else {
            opened.store->limit_snapshots(longest_snapshot);
            opened.store->begin_read();
        }
        code = work(opened);
        code == Exit::done ? opened.store->commit() : opened.store->rollback();
    } catch (const std::exception& exception) {
        opened.store->rollback();
        return complain(opened.store->explain(exception));
    }
    opened.store.reset();
    lock.reset();
    std::cout << opened.out.str() << std::flush;
    return code == Exit::done && opened.afterwards ? opened.afterwards() : code;
}

}  // namespace

int with_office(const Options& options, Mode mode, const std::function<int(Opened&)>& work) {
    return with_office(options, mode, work, std::nullopt);
}

int alone(const Options& options, const std::function<int(Opened&)>& work) {
    if (std::error_code ignored; !std::filesystem::exists(options.data, ignored))
        return complain({"there is no directory " + options.data, "--data"});
    auto lock = sync::DirectoryLock::take(options.data);
    if (!lock) return complain(lock.error());
    return with_office(options, Mode::writes, work, std::move(*lock));
}

void show_progress(const char* name, std::int64_t done, std::int64_t all) {
    static std::int64_t told = -1;
    if (all == 0) return;
    const auto percent = done * 100 / all;
    const bool is_terminal = ::isatty(STDERR_FILENO) != 0;
    if (percent / (is_terminal ? 1 : 10) == told) return;
    told = percent / (is_terminal ? 1 : 10);
    std::cerr << (is_terminal ? "\r" : "") << name << ": " << percent << " %"
              << (!is_terminal || done == all ? "\n" : "") << std::flush;
}

}  // namespace huiyin::server_main
