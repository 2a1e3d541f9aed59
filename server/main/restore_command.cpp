// SPDX-License-Identifier: Apache-2.0
// Restore, and the drill of it.
#include <filesystem>
#include <iostream>

#include "server/audit/drill.hpp"
#include "server/main/commands.hpp"
#include "server/main/console.hpp"
#include "server/runtime/kept_deeds.hpp"
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
    std::cout << "restored from " << options.file << ": " << done->events << " lines, " << done->devices
              << " devices; the backup was taken "
              << (done->taken_at ? "at " + to_beijing(*done->taken_at) : "at a time that it does not say") << '\n'
              << "epoch " << done->epoch << " begins; what lay in " << options.data << " before lies in "
              << options.data << '/' << done->aside << '\n';
    if (!options.attachments.empty()) std::cout << done->attachments << " attachments copied\n";
    if (done->lacking > 0)
        std::cout << done->lacking << " attachments that its lines name are not here: devices that hold them hand "
                  << "them in again; copies of them belong into " << options.data << "/attachments before the start\n";
    std::cout << "start head office: the devices hand in again what it lacks\n";
    return Exit::done;
}

int drill(const Options& options) {
    const auto done = server::drill({options.data, options.file, options.keys, {}});
    if (!done) return complain(done.error());
    const auto& [restored, findings] = *done;
    for (const auto& damage : findings.damage) std::cout << "damage: " << damage << '\n';
    if (!findings.damage.empty()) return Exit::corruption_found;
    std::cout << options.file << " can be put back: " << findings.events << " lines, " << restored.devices
              << " devices, whole and unchanged; the backup was taken "
              << (restored.taken_at ? "at " + to_beijing(*restored.taken_at) : "at a time that it does not say")
              << '\n';
    if (server::keep_deed(options.data, server::drill_deed, server::wall_time())) return Exit::done;
    return complain({"the drill could not be noted: run it as the user that head office runs as", options.data});
}

}  // namespace huiyin::server_main
