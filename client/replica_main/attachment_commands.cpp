// SPDX-License-Identifier: Apache-2.0
// Attach and attachment: evidence with a file.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <iostream>

#include "client/replica_main/command_faults.hpp"
#include "client/replica_main/commands.hpp"
#include "client/replica_main/console.hpp"
#include "client/replica_main/opening.hpp"

namespace huiyin::replica_main {
namespace {

/// A new file that only this user reads. Fails when it is there already, or the disk does not take it.
Result<void> save(const std::string& file, const std::string& bytes) {
    const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor < 0) return fault(faults::file_not_made, file, {file});
    std::size_t done = 0;
    while (done < bytes.size()) {
        const auto written = ::write(descriptor, bytes.data() + done, bytes.size() - done);
        if (written <= 0) break;
        done += static_cast<std::size_t>(written);
    }
    const bool kept = done == bytes.size() && ::fsync(descriptor) == 0;
    ::close(descriptor);
    if (kept) return {};
    ::unlink(file.c_str());
    return fault(faults::file_not_finished, file, {file});
}

/// Piece after piece, saying on a terminal how far it has come.
Result<void> fetch_all(client::ReplicaAttachments& replica, const Options& options) {
    const bool told = ::isatty(STDERR_FILENO) == 1;
    for (;;) {
        const auto whole = replica.fetch_attachment(options.subject, options.hash);
        if (!whole) return std::unexpected(whole.error());
        const auto state = replica.attachment(options.hash);
        if (told && state.size > 0) std::cerr << '\r' << state.moved * 100 / state.size << " %" << std::flush;
        if (!*whole) continue;
        if (told) std::cerr << '\n';
        return {};
    }
}

}  // namespace

int attach(const Options& options) {
    auto replica = open_enrolled(options);
    if (!replica) return complain(replica.error());
    if (const auto taken = take_account(**replica, options); !taken) return complain(taken.error());
    Json body{{"type", options.what}};
    if (!options.note.empty()) body["text"] = options.note;
    const auto entry = (*replica)->attach(options.subject, options.file, body, wall_clock());
    if (!entry) return complain(entry.error());
    if (options.json)
        print_json(*entry);
    else
        std::cout << text_of(entry->at("body"), "hash") << '\n';
    return Exit::done;
}

int attachment(const Options& options) {
    auto replica = open_enrolled(options);
    if (!replica) return complain(replica.error());
    if ((*replica)->attachment(options.hash).where == client::AttachmentState::Where::elsewhere)
        if (const auto fetched = fetch_all(**replica, options); !fetched) return complain(fetched.error());
    // What is in it is personal: each showing is a line of its own (rulebook 8).
    if (const auto viewed = (*replica)->append(options.subject, "viewed", {{"fields", {"attachment"}}}, wall_clock());
        !viewed)
        return complain(viewed.error());
    const auto bytes = (*replica)->read_attachment(options.hash);
    if (!bytes) return complain(bytes.error());
    if (const auto saved = save(options.to, *bytes); !saved) return complain(saved.error());
    if (options.json)
        print_json({{"hash", options.hash}, {"size", static_cast<std::int64_t>(bytes->size())}});
    else
        std::cout << bytes->size() << " bytes\n";
    return Exit::done;
}

int attachment_lost(const Options& options) {
    auto replica = open_enrolled(options);
    if (!replica) return complain(replica.error());
    if (const auto given_up = (*replica)->give_up_attachment(options.hash); !given_up)
        return complain(given_up.error());
    if (options.json)
        print_json({{"hash", options.hash}});
    else
        std::cout << "head office will not wait for it any more\n";
    return Exit::done;
}

}  // namespace huiyin::replica_main
