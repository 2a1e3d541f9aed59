// SPDX-License-Identifier: Apache-2.0
// Enroll for a table of devices: a site file for each, all or none.
#include <fcntl.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iostream>

#include "server/app/device_table.hpp"
#include "server/main/commands.hpp"
#include "server/main/console.hpp"
#include "server/services/enrolment.hpp"
#include "sync/protocol/server_key.hpp"

namespace huiyin::server_main {
namespace {

using namespace server;
namespace fs = std::filesystem;

/// `sync` is fsync for the folder's names alone, syncfs for all that was written.
bool is_on_disk(const std::string& folder, int (*sync)(int)) {
    const int opened = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (opened < 0) return false;
    const bool done = sync(opened) == 0;
    ::close(opened);
    return done;
}

/// Where the files are before they are whole: beside their place, for the owner only, and empty.
Result<std::string> room_for(const std::string& directory) {
    std::error_code failed;
    if (fs::exists(directory, failed))
        return fault("there is " + directory + " already: choose another name", "--sites");
    auto part = directory;
    while (part.ends_with('/')) part.pop_back();
    part += ".part";
    fs::remove_all(part, failed);
    if (!failed && fs::create_directories(part, failed)) fs::permissions(part, fs::perms::owner_all, failed);
    if (failed) return fault("the folder " + part + " cannot be made: check its name and permissions", "--sites");
    return part;
}

Result<void> write_site(const std::string& path, const std::string& text) {
    std::ofstream file(path, std::ios::binary);
    std::error_code failed;
    fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write, failed);
    if (!failed && file && file.write(text.data(), static_cast<std::streamsize>(text.size())).flush()) return {};
    return fault("the file " + path + " could not be written: free some space", "--sites");
}

Result<std::string> key_of(const Options& options) {
    if (options.certificate.empty()) return std::string{};
    const auto pem = read_file(options.certificate);
    if (!pem) return std::unexpected(pem.error());
    auto key = sync::key_in_pem(*pem);
    if (!key) return fault("the file " + options.certificate + " " + key.error().what, options.certificate);
    return key;
}

/// A code for each device, in a file of its own. The folder's name is given by `finish`, once the codes count.
Result<void> issue(Opened& opened, const Options& options, const std::vector<DeviceRow>& devices,
                   const std::string& part, const std::string& server_key) {
    const CodeKind kind{.letters = site_code_letters, .lives = std::chrono::days{options.code_days}};
    const auto until = to_beijing(opened.context.real_now() + kind.lives);
    for (const auto& device : devices) {
        const auto code = new_enrolment_code(*opened.store, opened.context, device.unit, device.face, kind);
        const auto text = site_text(device, options.server, server_key, code, until);
        if (auto written = write_site(part + '/' + device.file_name, text); !written) return written;
    }
    return {};
}

int finish(const std::string& part, const std::string& directory) {
    std::error_code failed;
    fs::rename(part, directory, failed);
    const auto parent = fs::absolute(directory).lexically_normal().parent_path().string();
    if (!failed && is_on_disk(parent, ::fsync)) return Exit::done;
    return complain(
        {"the site files are in " + part + " and could not be given their name: rename that folder", "--sites"});
}

}  // namespace

int enroll_many(const Options& options) {
    const auto text = read_file(options.file);
    if (!text) return complain(text.error());
    const auto server_key = key_of(options);
    if (!server_key) return complain(server_key.error());
    return with_office(options, Mode::writes, [&](Opened& opened) -> int {
        const auto read = read_devices({options.file, *text}, opened.context.rules.organisation);
        for (const auto& wrong : read.wrong) std::cerr << wrong << '\n';
        if (!read.wrong.empty())
            return complain(
                {std::to_string(read.wrong.size()) + " things to put right, as listed; no code was made", ""});
        const auto part = room_for(options.sites);
        if (!part) return complain(part.error());
        if (const auto issued = issue(opened, options, read.devices, *part, *server_key); !issued)
            return complain(issued.error());
        if (!is_on_disk(*part, ::syncfs))
            return complain({"the disk did not take " + *part + ": free some space", "--sites"});
        opened.out << read.devices.size() << " site files are in " << options.sites
                   << ": each enrols one device, so keep them as you keep passwords\n";
        opened.afterwards = [part = *part, directory = options.sites] { return finish(part, directory); };
        return Exit::done;
    });
}

}  // namespace huiyin::server_main
