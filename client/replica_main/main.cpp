// SPDX-License-Identifier: Apache-2.0
// Huiyin-replica: a device without a screen, for operators, gateways and tests.
#include <CLI/CLI.hpp>

#include "client/replica_main/commands.hpp"
#include "sync/platform/core_dumps.hpp"

namespace {

using huiyin::replica_main::Options;

/// "ROLE:UNIT:ACCOUNT"
std::optional<huiyin::Actor> parse_actor(const std::string& text) {
    const auto first = text.find(':');
    const auto second = first == std::string::npos ? first : text.find(':', first + 1);
    if (second == std::string::npos) return std::nullopt;
    const auto role = huiyin::parse_role(text.substr(0, first));
    if (!role) return std::nullopt;
    return huiyin::Actor{text.substr(second + 1), *role, text.substr(first + 1, second - first - 1)};
}

void add_writer(CLI::App& command, Options& options) {
    auto* account = command.add_option("--account", options.account, "sign in at head office with this account");
    command.add_option("--password", options.password, "its password (or HUIYIN_PASSWORD)")->envname("HUIYIN_PASSWORD");
    command
        .add_option("--new-password", options.new_password,
                    "the one to take in place of a first password, which works once (or HUIYIN_NEW_PASSWORD)")
        ->envname("HUIYIN_NEW_PASSWORD");
    command
        .add_option_function<std::string>(
            "--as",
            [&options](const std::string& text) {
                options.as = parse_actor(text);
                if (!options.as) throw CLI::ValidationError("--as", "is written ROLE:UNIT:ACCOUNT");
            },
            "write as ROLE:UNIT:ACCOUNT")
        ->excludes(account);
}

}  // namespace

int main(int argc, char** argv) {
    huiyin::sync::forbid_core_dumps();
    namespace commands = huiyin::replica_main;
    Options options;
    int (*chosen)(const Options&) = nullptr;

    CLI::App app{"Huiyin: a device without a screen", "huiyin-replica"};
    app.set_help_all_flag("--help-all", "Print the help of every subcommand and exit");
    app.set_version_flag("--version", "huiyin-replica " HUIYIN_VERSION " (Apache-2.0)");
    app.fallthrough();  // --data and --json may stand before or after the subcommand
    app.require_subcommand(1);
    app.add_option("--data", options.data, "the device's directory")->required()->check([](const std::string& text) {
        return text.empty() ? std::string("names a directory") : std::string{};
    });
    app.add_flag("--json", options.json, "print JSON");
    app.add_option("--pin-of", options.pin_of,
                   "opens a device that is locked by a PIN: whose; the PIN itself stands in HUIYIN_PIN");
    const auto add = [&](const char* name, const char* what, int (*run)(const Options&)) {
        auto* command = app.add_subcommand(name, what);
        command->final_callback([&chosen, run] { chosen = run; });
        return command;
    };

    auto* enroll = add("enroll", "make the directory a device of head office", commands::enroll);
    auto* server = enroll->add_option(
        "--server", options.server,
        "head office's address, http://HOST:PORT or https://HOST:PORT; several between commas are tried in turn");
    auto* code =
        enroll->add_option("--code", options.code, "the one-time code from huiyin-server enroll")->needs(server);
    server->needs(code);
    enroll
        ->add_option(
            "--site", options.site,
            "a site file that says both; without all three /etc/huiyin/site.conf. Head office is asked until it "
            "answers, and the code is taken out of the file then")
        ->excludes(server);
    enroll->add_option("--name", options.name, "a name for people, such as where the device stands");

    auto* capture = add("capture", "write down a complaint, or an opinion-book entry", commands::capture);
    capture->add_option("--file", options.file, "the captured body as JSON; - reads standard input")->required();
    capture->add_flag("--opinion", options.opinion, "an entry of the opinion book");
    add_writer(*capture, options);

    auto* append = add("append", "write a line on a complaint or opinion entry", commands::append);
    append->add_option("--subject", options.subject, "what it is about")->required();
    append->add_option("--kind", options.kind, "what happened, such as accepted")->required();
    append->add_option("--file", options.file, "the body as JSON; - reads standard input; absent: {}");
    append->add_option("--server", options.server, "head office's address, to sign in");
    add_writer(*append, options);

    auto* attach =
        add("attach", "attach a file to a complaint as evidence; it travels with the next sync", commands::attach);
    attach->add_option("--subject", options.subject, "the complaint")->required();
    attach->add_option("--file", options.file, "the file, of at most 64 MiB; it is copied, and kept encrypted")
        ->required();
    attach->add_option("--what", options.what, "recording, ticket, video, statement or photo")
        ->capture_default_str()
        ->check(CLI::IsMember({"recording", "ticket", "video", "statement", "photo"}));
    attach->add_option("--note", options.note, "what it shows");
    add_writer(*attach, options);

    auto* attachment = add("attachment", "save an attachment to a file; fetched from head office when it is not here",
                           commands::attachment);
    attachment->add_option("--subject", options.subject, "the complaint that names it")->required();
    attachment->add_option("--hash", options.hash, "which, as show --json names it")->required();
    attachment->add_option("--to", options.to, "the file to write; it must not be there yet")->required();

    auto* lost = add("attachment-lost",
                     "let head office take the lines that name an attachment which is here no more, without it",
                     commands::attachment_lost);
    lost->add_option("--hash", options.hash, "which, as sync names it")->required();

    auto* sync = add("sync", "exchange lines with head office until nothing waits", commands::sync_all);
    sync->add_option("--server", options.server, "head office's address, when it has moved");
    sync->add_flag("--once", options.once, "one round trip only");

    add("list", "complaints and opinion entries, newest first", commands::list);
    add("show", "one of them with its duties and timeline", commands::show)
        ->add_option("subject", options.subject, "which")
        ->required();
    add("duties", "what must be done by when, most urgent first", commands::duties);
    add("verify", "check that what is stored is whole and unchanged", commands::verify);
    add("status", "how the device stands with head office", commands::status);

    add("send-again", "send a refused line once more, after what stood against it was put right", commands::resend)
        ->add_option("--seq", options.seq, "its number, as status names it")
        ->required();
    add("let-be", "let a refused line be: it stays on the device and is told no more", commands::dismiss)
        ->add_option("--seq", options.seq, "its number, as status names it")
        ->required();

    auto* trust = add("trust", "which key head office's server must have; without --key: compare", commands::trust);
    trust->add_option("--key", options.key,
                      "SHA-256 of the server's public key, as 64 hex digits, told by head office");
    trust->add_option("--server", options.server, "head office's address, when it has moved");

    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? commands::done : commands::wrong_usage;
    }
    return chosen(options);
}
