// SPDX-License-Identifier: Apache-2.0
// Restore.
#include <filesystem>
#include <iostream>

#include "server/audit/restore.hpp"
#include "server/main/commands.hpp"
#include "server/main/console.hpp"
#include "sync/platform/directory_lock.hpp"

namespace huiyin::server_main {

int restore(const Options& options) {
    if (std::error_code ignored; !std::filesystem::exists(options.data, ignored))
        return complain({"there is no directory " + options.data + ": make it, and put keys.json into it", "--data"});
    const auto lock = sync::DirectoryLock::take(options.data);
    if (!lock) return complain(lock.error());
    const auto done =
        server::restore({options.data, options.file, options.keys, options.attachments, options.without_keys});
    if (!done) return complain(done.error());
    std::cout << "restored from " << options.file << ": " << done->lines << " lines, " << done->devices
              << " devices; the backup was taken "
              << (done->taken_at ? "at " + to_beijing(*done->taken_at) : "at a time that it does not say") << '\n'
              << "epoch " << done->epoch << " begins; what lay in " << options.data << " before lies in "
              << options.data << '/' << done->aside << '\n';
    if (!options.attachments.empty()) std::cout << done->attachments << " attachments copied\n";
    std::cout << "start head office: the devices hand in again what it lacks\n";
    return Exit::done;
}

}  // namespace huiyin::server_main
