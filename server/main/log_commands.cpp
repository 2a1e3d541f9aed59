// SPDX-License-Identifier: Apache-2.0
// Export, import, verify, rebuild, backup.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

#include "server/audit/backup.hpp"
#include "server/audit/checkpoint.hpp"
#include "server/audit/log_transfer.hpp"
#include "server/audit/verify.hpp"
#include "server/ingest/rebuilding.hpp"
#include "server/main/commands.hpp"
#include "server/main/console.hpp"
#include "server/runtime/kept_deeds.hpp"
#include "server/store/sqlite/generation.hpp"
#include "server/store/subject_keys.hpp"
#include "sync/platform/base64.hpp"

namespace huiyin::server_main {

using namespace server;

int export_log(const Options& options) {
    return with_office(options, Mode::reads, [&](Opened& opened) -> int {
        std::ofstream file;
        if (!options.file.empty()) {
            file.open(options.file, std::ios::binary | std::ios::trunc);
            std::filesystem::permissions(options.file,
                                         std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
        }
        std::ostream& out = options.file.empty() ? std::cout : file;
        const auto count = export_events(*opened.store, opened.context, [&](const std::string& page) {
            return static_cast<bool>((out << page).flush());
        });
        if (!out) return complain({"the export cannot be written: check the path and the disk", options.file});
        std::cerr << count << " lines\n";
        return Exit::done;
    });
}

namespace {

constexpr std::size_t key_bytes = 32;  ///< Ed25519

}  // namespace

/// The key of the head office whose log is brought, when nobody has named one and head office has no events that it
/// could bend: whoever brings a log to an empty head office means that one. "" when there is no such key.
std::string key_of_brought_log(const Options& options, Opened& opened, const std::string& text) {
    if (!options.trusted.empty() || opened.store->counts().events > 0) return {};
    const auto end = text.find_last_not_of('\n') + 1;
    const auto begin = text.rfind('\n', end == 0 ? 0 : end - 1);
    auto key = signer_of(text.substr(begin == std::string::npos ? 0 : begin + 1, end));
    const auto own = opened.context.sign_key_names();
    return std::ranges::find(own, key) != own.end() ? std::string{} : key;
}

int import_log(const Options& options) {
    for (const auto& key : options.trusted)
        if (!sync::from_base64(key, key_bytes))
            return complain(
                {"this is no head office's key: give what 'huiyin-server keys show' prints there", "--trust"});
    const auto text = read_file(options.file.empty() ? "-" : options.file);
    if (!text) return complain(text.error());
    return alone(options, [&](Opened& opened) -> int {
        std::istringstream file(*text);
        const auto brought = key_of_brought_log(options, opened, *text);
        const auto imported = import_events(*opened.store, opened.context, file,
                                            brought.empty() ? options.trusted : std::vector{brought});
        opened.out << imported.taken << " taken, " << imported.known << " known, " << imported.refused.size()
                   << " refused\n";
        opened.afterwards = [brought, taken = imported.taken, refused = imported.refused] {
            if (!brought.empty() && taken > 0)
                std::cerr << "head office had no events yet and took this log for that of the key " << brought
                          << ": compare it with what 'huiyin-server keys show' prints there\n";
            for (const auto& line : refused) std::cerr << "refused: " << line << '\n';
            return refused.empty() ? Exit::done : Exit::failed;  // what was taken stands
        };
        return Exit::done;
    });
}

int checkpoint(const Options& options) {
    return with_office(options, Mode::reads, [&](Opened& opened) -> int {
        auto text = make_checkpoint(*opened.store, opened.context);
        if (options.file.empty()) {
            opened.out << text << '\n';
            return Exit::done;
        }
        opened.afterwards = [&options, text = std::move(text)]() -> int {
            std::ofstream file(options.file, std::ios::binary | std::ios::trunc);
            if (file << text << '\n' << std::flush) return Exit::done;
            return complain({"the checkpoint cannot be written: check the path and the disk", options.file});
        };
        return Exit::done;
    });
}

namespace {

void say_what_was_verified(const Options& options, const std::optional<Instant>& since, bool is_kept) {
    if (options.since_last && !since)
        std::cerr << "everything is read: nothing was verified here within a week, in this epoch and by these rules\n";
    if (!is_kept)
        std::cerr << "that this was verified could not be kept in " << options.data
                  << ": run it as the user that head office runs as\n";
}

}  // namespace

int verify(const Options& options) {
    const auto against = options.against.empty() ? Result<std::string>{} : read_file(options.against);
    if (!against) return complain(against.error());
    return with_office(options, Mode::reads, [&](Opened& opened) -> int {
        std::vector<std::string> rewritten;
        if (!options.against.empty()) {
            const auto kept = read_checkpoint(*against, opened.context);
            if (!kept) return complain(kept.error());
            rewritten = rewritten_since(*opened.store, *kept);
        }
        const auto another = open_store(options.data);
        if (!another) return complain(another.error());
        (*another)->limit_snapshots(longest_snapshot);
        (*another)->begin_read();
        auto [findings, since, is_kept] =
            verify_and_remember(*opened.store, **another, opened.context, options.since_last,
                                [](std::int64_t done, std::int64_t all) { show_progress("verify", done, all); });
        (*another)->rollback();
        findings.damage.insert(findings.damage.end(), rewritten.begin(), rewritten.end());
        say_what_was_verified(options, since, is_kept);
        for (const auto& damage : findings.damage) opened.out << "damage: " << damage << '\n';
        opened.out << findings.events << " lines" << (since ? " since " + to_utc(*since) : std::string{}) << " of "
                   << findings.origins << " origins on " << findings.subjects << " subjects: "
                   << (findings.damage.empty() ? "whole and unchanged"
                                               : std::to_string(findings.damage.size()) + " damaged")
                   << '\n';
        return findings.damage.empty() ? Exit::done : Exit::corruption_found;
    });
}

int rebuild(const Options& options) {
    return alone(options, [](Opened& opened) -> int {
        opened.out << server::rebuild(*opened.store, opened.context) << " subjects rebuilt\n";
        return Exit::done;
    });
}

int backup(const Options& options) {
    for (const auto& [file, option] : {std::pair(options.file, "--to"), std::pair(options.keys, "--keys-to")})
        if (std::error_code ignored; !file.empty() && std::filesystem::exists(file, ignored))
            return complain({"there is a file " + file + " already: name another", option});
    if (auto known = check_generation(options.data); !known) return complain(known.error());
    auto store = open_store(options.data);
    if (!store) return complain(store.error());
    if (auto done = back_up(**store, options.file); !done) return complain(done.error());
    if (!options.keys.empty())
        if (auto done = back_up_subject_keys(options.data, options.keys); !done) return complain(done.error());
    if (!keep_deed(options.data, backup_deed, wall_time()))
        std::cerr << "that a backup was made could not be noted in " << options.data
                  << ": run it as the user that head office runs as\n";
    std::cout << "backup written to " << options.file << "; keep a copy of keys.json of " << options.data
              << " in another place\n";
    if (!options.keys.empty())
        std::cout << "the subjects' keys are in " << options.keys << "; throw older copies of them away\n";
    return Exit::done;
}

}  // namespace huiyin::server_main
