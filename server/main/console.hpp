// SPDX-License-Identifier: Apache-2.0
// Files and words for the operator, and the store opened for one command.
#pragma once
#include <chrono>
#include <functional>
#include <memory>
#include <sstream>

#include "server/main/options.hpp"
#include "server/runtime/server_context.hpp"

namespace huiyin::server_main {

/// For how long a command holds a snapshot.
inline constexpr std::chrono::seconds longest_snapshot{60};

/// One sentence on standard error; returns Exit::failed, or wrong_usage for an option that can never be.
int complain(const Fault&);
/// The whole file; "-" is standard input. Fails with a sentence naming it.
Result<std::string> read_file(const std::string& path);

/// An office opened for one command. What the command says goes to `out`, and is printed when the transaction is over
/// and the store closed: whoever reads it, or does not, holds up nobody else.
struct Opened {
    server::ServerContext context;
    std::unique_ptr<server::Store> store;
    std::ostringstream out;
    std::function<int()> afterwards;  ///< what is left to do then, such as writing a file; returns the exit code
};
enum class Mode { reads, writes };
/// Runs `work` in one writing transaction, or in a snapshot that it may let go of, and that it may not hold for longer
/// than a minute. `work`'s exit code is returned; only Exit::done is committed. What the store throws becomes a
/// sentence.
int with_office(const Options&, Mode, const std::function<int(Opened&)>& work);

/// The same, writing, for what must not run beside a serving head office: fails with a sentence when one serves.
int alone(const Options&, const std::function<int(Opened&)>& work);

/// Draws "name: 43 %" on a terminal; anywhere else a line for each tenth.
void show_progress(const char* name, std::int64_t done, std::int64_t all);

}  // namespace huiyin::server_main
