// SPDX-License-Identifier: Apache-2.0
// Serve and demo: head office until it is told to stop.
#include <pthread.h>
#include <sys/resource.h>

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <iostream>
#include <thread>

#include "server/app/founding.hpp"
#include "server/app/start.hpp"
#include "server/audit/backup.hpp"
#include "server/http/http_server.hpp"
#include "server/ingest/clock_keeper.hpp"
#include "server/main/commands.hpp"
#include "server/main/console.hpp"
#include "server/main/service_manager.hpp"
#include "server/main/serving_options.hpp"
#include "server/runtime/control_socket.hpp"
#include "server/runtime/rehearsal.hpp"
#include "server/runtime/repeating_thread.hpp"
#include "server/runtime/watch.hpp"
#include "server/services/list_keeper.hpp"
#include "server/services/scheduler.hpp"
#include "server/services/unit_reports.hpp"
#include "server/store/sqlite/generation.hpp"
#include "sync/platform/directory_lock.hpp"

namespace huiyin::server_main {
namespace {

using namespace server;

/// Ctrl-C and systemd's stop, taken in by one thread so that nothing is cut off in the middle; its reload, too.
class StopSignals {
  public:
    StopSignals() {
        sigemptyset(&set_);
        for (const int signal : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&set_, signal);
        pthread_sigmask(SIG_BLOCK, &set_, nullptr);
        std::signal(SIGPIPE, SIG_IGN);
    }
    /// Until it is time to stop; runs `reload` as often as that is asked for.
    void wait(const std::function<void()>& reload) const {
        for (int which = 0;;)
            if (sigwait(&set_, &which) == 0 && which == SIGHUP)
                reload();
            else
                return;
    }

  private:
    sigset_t set_{};
};

/// A bad certificate leaves the old one.
void reload_certificate(ServerRuntime& runtime, HttpServer& server) {
    if (const auto reloaded = server.reload_certificate(); reloaded)
        runtime.context.log.info("the TLS certificate was read again");
    else
        runtime.context.log.error("the TLS certificate could not be read again: the one of before is shown",
                                  {{"why", reloaded.error().what}});
}

Result<ServerContext> office_for_serving(const Options& options) {
    auto context = open_office(options.data);
    if (!context) return context;
    context->log = Log::to_stderr();
    if (options.disk_reserve_mib >= 0) context->disk_reserve = options.disk_reserve_mib << 20;
    if (!options.rehearsal) {
        if (!options.now.empty())
            return fault("a time to start from is for a rehearsal: give --rehearsal, too", "--now");
        return context;
    }
    std::optional<Instant> asked;
    if (!options.now.empty()) {
        const auto parsed = parse_instant(options.now);
        if (!parsed) return std::unexpected(fault_at(parsed.error(), "--now"));
        asked = *parsed;
    }
    if (auto begun = begin_rehearsal(*context, asked); !begun) return std::unexpected(begun.error());
    return context;
}

/// A connection is a file to the system: as many as it lets us have.
void allow_many_connections() {
    rlimit files{};
    if (getrlimit(RLIMIT_NOFILE, &files) != 0) return;
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);
}

/// Certificate, log level and limits; what cannot be read leaves those of before.
void reload(const Options& options, ServerRuntime& runtime, HttpServer& server) {
    reload_certificate(runtime, server);
    const auto next = options.reread ? options.reread() : Result<Options>(options);
    if (!next)
        return runtime.context.log.error("the settings could not be read again: those of before count",
                                         {{"where", next.error().where}, {"why", next.error().what}});
    apply_limits(runtime, *next);
    runtime.context.log.info("the settings were read again", {{"log_level", next->log_level}});
}

/// While calls are taken, whoever watches is told so, twice as often as it wants to hear it.
std::unique_ptr<RepeatingThread> watched_by(const ServiceManager& manager, const HttpServer& server) {
    const auto within = manager.watchdog();
    if (!within) return nullptr;
    const auto pause = std::chrono::duration_cast<std::chrono::milliseconds>(*within / 2);
    return std::make_unique<RepeatingThread>([&manager, &server, pause] {
        if (server.since_last_turn() < pause) manager.say("WATCHDOG=1");
        return pause;
    });
}

/// What a command on this machine may ask of a head office that serves.
ControlCommands control_commands(ServerRuntime& runtime) {
    return {{"clock confirm", [&runtime](const Json&) { return confirm_clock(runtime); }}};
}

/// On the console, too, where whoever started it looks.
void say_doubt(const ServerContext& context) {
    if (!context.clock_in_doubt()) return;
    std::cerr << "huiyin-server: " << why_in_doubt(context.real_clock->state()) << std::endl;
}

}  // namespace

int serve(const Options& options) {
    const StopSignals signals;
    const ServiceManager manager(std::getenv);
    allow_many_connections();
    const auto listening = listening_for(options);
    if (!listening) return complain(listening.error());
    if (std::error_code ignored; !std::filesystem::exists(options.data, ignored))
        return complain(open_office(options.data).error());
    const auto lock = sync::DirectoryLock::take(options.data);
    if (!lock) return complain(lock.error());
    if (auto begun = begin_generation(options.data); !begun) return complain(begun.error());
    if (auto whole = check_quickly(options.data); !whole) return complain(whole.error());
    auto context = office_for_serving(options);
    if (!context) return complain(context.error());
    auto runtime = start_head_office(std::move(*context));
    if (!runtime) return complain(runtime.error());
    apply_limits(**runtime, options);
    // Before anything else is written: the next start judges its clock by this one's.
    const ClockKeeper clock_keeper(**runtime);
    const auto control = ControlSocket::open(options.data, control_commands(**runtime));
    if (!control) return complain(control.error());
    auto server = HttpServer::bind(**runtime, *listening);
    if (!server) return complain(server.error());
    // A disk that takes nothing now is no reason not to show what is there: they are owed from the next start on.
    if (const auto owed = owe_reports(**runtime); !owed) {
        if ((*runtime)->health.may_write()) return complain({owed.error().detail, options.data});
        (*runtime)->context.log.error("the reports that units owe could not be begun", {{"why", owed.error().detail}});
    }
    const Watch watch(**runtime);
    const Scheduler scheduler(**runtime);
    const ListKeeper list_keeper(**runtime);
    std::thread answering([&] { (*server)->run(); });
    (*runtime)->context.log.info("head office serves",
                                 {{"demo", (*runtime)->context.demo}, {"rehearsal", options.rehearsal}});
    if (const auto assumed = assumed_years((*runtime)->context.rules.calendar, (*runtime)->context.now());
        !assumed.empty())
        (*runtime)->context.log.warning("no official working-day calendar: Monday-Friday is assumed",
                                        {{"years", assumed}});
    say_doubt((*runtime)->context);
    if (const auto admin = (*server)->admin_url(); !admin.empty())
        std::cout << "operators listen on " << admin << std::endl;
    std::cout << "listening on " << (*server)->url() << std::endl;
    manager.say("READY=1\nSTATUS=listening on " + (*server)->url());
    auto watched = watched_by(manager, **server);
    signals.wait([&] {
        manager.say_reloading();
        reload(options, **runtime, **server);
        manager.say("READY=1");
    });
    manager.say("STOPPING=1");
    watched.reset();
    (*server)->stop();
    answering.join();
    return Exit::done;
}

int demo(const Options& options) {
    if (std::error_code ignored; !std::filesystem::exists(store_path(options.data), ignored)) {
        auto founding = options;
        founding.demo = true;
        if (const int code = init(founding); code != Exit::done) return code;
    }
    std::cerr << "accounts are <role>-<unit> with password demo-<unit>, such as outlet_manager-650101\n";
    return serve(options);
}

}  // namespace huiyin::server_main
