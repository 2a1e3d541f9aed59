// SPDX-License-Identifier: Apache-2.0
// Huiyin-server: its command line.
#include <CLI/CLI.hpp>
#include <cstdlib>

#include "server/main/commands.hpp"
#include "server/main/console.hpp"
#include "sync/chain/sealing.hpp"
#include "sync/platform/core_dumps.hpp"

namespace {

using namespace huiyin::server_main;

class CommandLine {
  public:
    CommandLine() {
        app_.require_subcommand(1);
        app_.set_version_flag("--version", "huiyin-server " HUIYIN_VERSION " (Apache-2.0)");
        app_.set_help_all_flag("--help-all", "Print the help of every subcommand and exit");
        app_.footer("Exit codes: 0 done, 1 failed, 2 wrong usage, 3 verification found damage.");
        add_founding();
        add_policy();
        add_serving();
        add_people();
        add_log();
        add_drill();
        add_reports();
        add_tls();
    }

    int run(const std::vector<std::string>& arguments) {
        const auto whole = whole_arguments(arguments);
        if (!whole) return complain(whole.error());
        try {
            parse(*whole);
        } catch (const CLI::ParseError& error) {
            return app_.exit(error) == 0 ? Exit::done : Exit::wrong_usage;
        }
        options_.reread = [arguments] { return CommandLine().read(arguments); };
        if (const auto started = huiyin::sync::start_crypto(); !started) return complain(started.error());
        return chosen_(options_);
    }

  private:
    using Command = int (*)(const Options&);

    /// What a command line says, run by nobody.
    huiyin::Result<Options> read(const std::vector<std::string>& arguments) {
        const auto whole = whole_arguments(arguments);
        if (!whole) return std::unexpected(whole.error());
        try {
            parse(*whole);
        } catch (const CLI::ParseError& error) {
            return huiyin::fault(error.what(), options_.config);
        }
        return options_;
    }

    void parse(const std::vector<std::string>& arguments) {
        app_.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));  // CLI11 takes them from behind
    }

    /// With the settings of the file that it names, and of the environment, where the command serves.
    huiyin::Result<std::vector<std::string>> whole_arguments(const std::vector<std::string>& arguments) {
        const auto first = arguments.empty() ? std::string{} : arguments.front();
        if (first != "serve" && first != "demo" && first != "config") return arguments;
        if (const auto file = config_named(arguments); !file.empty()) {
            const auto text = read_file(file);
            if (!text) return std::unexpected(text.error());
            auto settings = huiyin::server::settings_in(file, *text);
            if (!settings) return std::unexpected(settings.error());
            options_.settings = std::move(*settings);
        }
        huiyin::server::take_environment(options_.settings, std::getenv);
        return huiyin::server::with_settings(arguments, options_.settings);
    }

    static std::string config_named(const std::vector<std::string>& arguments) {
        constexpr std::string_view option = "--config";
        for (std::size_t i = 0; i < arguments.size(); ++i) {
            if (arguments[i] == option && i + 1 < arguments.size()) return arguments[i + 1];
            if (arguments[i].starts_with("--config=")) return arguments[i].substr(option.size() + 1);
        }
        return {};
    }

    CLI::App* add(CLI::App& parent, const char* name, const char* what, Command command) {
        auto* sub = parent.add_subcommand(name, what);
        sub->final_callback([this, command] { chosen_ = command; });
        return sub;
    }
    CLI::App* add_with_data(CLI::App& parent, const char* name, const char* what, Command command) {
        auto* sub = add(parent, name, what, command);
        sub->add_option("--data", options_.data, "head office's directory")->required();
        return sub;
    }

    void add_founding() {
        auto* init_command = add(app_, "init", "make a head office in an empty directory", init);
        init_command->add_option("--data", options_.data, "head office's directory");
        auto* demo_bank =
            init_command->add_flag("--demo", options_.demo, "with the demonstration bank and its accounts");
        init_command->add_option("--organisation", options_.organisation, "the bank's units, a JSON file")
            ->excludes(demo_bank);
        init_command->add_option("--policy", options_.policy,
                                 "the bank's policy, a JSON file; absent: the shipped one");
        init_command
            ->add_option("--from-csv", options_.from_csv,
                         "the bank's units and people, two tables; prints each person's first password")
            ->expected(2)
            ->excludes(demo_bank);
        init_command->add_option("--templates", options_.templates,
                                 "write those tables to fill in into this directory, and make nothing else");
    }

    void add_policy() {
        auto* policy = app_.add_subcommand("policy", "the bank's rules: versions, branches' own, working days");
        policy->require_subcommand(1);
        const auto with_file = [this](CLI::App* command, const char* what) {
            command->add_option("file", options_.file, what)->required();
            return command;
        };
        auto* check = with_file(
            add(*policy, "check", "say whether a policy file can be used, naming what is wrong", policy_check),
            "the policy");
        check->add_option("--data", options_.data, "check it for this head office: its units, versions and branches");
        check->add_option("--organisation", options_.organisation, "or for this bank's units; absent: the demo bank's");
        with_file(add_with_data(*policy, "use", "put a new version in force; complaints keep theirs", policy_use),
                  "the policy");
        auto* branch =
            add_with_data(*policy, "branch", "a branch's own rules: they may only tighten (Art. 24)", policy_branch);
        branch->add_option("--unit", options_.unit, "the branch, six digits")->required();
        branch->add_option("file", options_.file, "its rules");
        branch->add_flag("--withdraw", options_.withdraw, "take its rules back");
        with_file(add_with_data(*policy, "workdays", "load the calendar of working days", policy_workdays),
                  "as shared/policy/data/workdays-cn.json");
        with_file(add_with_data(*policy, "organisation", "load the bank's units", policy_organisation),
                  "as shared/policy/data/demo-organisation.json");
        with_file(add_with_data(*policy, "try", "what a policy would have made of the past", policy_try), "the policy")
            ->add_flag("--json", options_.json, "as POST /v1/policy/trial answers");
        add_with_data(*policy, "list", "versions, and what was put in force when", policy_list);
    }

    void add_serve_options(CLI::App& command) {
        command.add_option("--config", options_.config,
                           "a file of these settings, name = value; the environment (HUIYIN_LISTEN …) counts before "
                           "it, the command line before both");
        command.add_option("--log-level", options_.log_level, "info, warning or error; SIGHUP reads it again")
            ->check(CLI::IsMember({"info", "warning", "error"}))
            ->capture_default_str();
        command
            .add_option("--sign-in-tries", options_.sign_in_tries,
                        "wrong passwords before an account is locked for 15 minutes; SIGHUP reads it again")
            ->check(CLI::Range(1, 100))
            ->capture_default_str();
        command
            .add_option("--progress-calls", options_.progress_calls,
                        "questions of how far a complaint is that one address may ask a minute; SIGHUP reads it again")
            ->check(CLI::Range(1, 100'000))
            ->capture_default_str();
        command.add_option("--listen", options_.listen, "HOST:PORT; port 0 takes a free one")->capture_default_str();
        command.add_option("--tls-cert", options_.certificate, "certificate chain, PEM");
        command.add_option("--tls-key", options_.key, "its key, PEM");
        command.add_option("--admin-listen", options_.admin_listen,
                           "HOST:PORT for operators: metrics, health and the description of all calls");
        command.add_option("--trusted-proxy", options_.trusted_proxies,
                           "address or network, such as 10.0.0.0/8, whose Forwarded and X-Forwarded-For are believed; "
                           "may be given several times");
        command.add_flag("--plain-http-beyond-loopback", options_.plain_beyond_loopback,
                         "speak HTTP without TLS to other machines: only behind something that does TLS");
        command
            .add_option("--disk-reserve", options_.disk_reserve_mib,
                        "MiB of the disk that are kept for the database and the audit: below it no new captures and "
                        "attachments are taken in; absent: 64, or a sixteenth of a small disk")
            ->check(CLI::Range(0, 1 << 20));
        command.add_flag("--rehearsal", options_.rehearsal, "on a virtual clock that POST /v1/rehearsal/clock moves");
        command.add_option("--now", options_.now,
                           "where a rehearsal's clock starts, such as 2026-02-13T15:00:00+08:00");
    }

    void add_serving() {
        add_serve_options(*add_with_data(app_, "serve", "answer devices and people", serve));
        add_serve_options(*add_with_data(app_, "demo", "make the demonstration bank if need be, and serve it", demo));
        auto* config = app_.add_subcommand("config", "the settings of a head office that serves");
        config->require_subcommand(1);
        add_serve_options(*add_with_data(*config, "check",
                                         "say each, where it is set, and whether head office could "
                                         "serve with them",
                                         config_check));
        auto* clock = app_.add_subcommand("clock", "the clock of a head office that serves");
        clock->require_subcommand(1);
        add_with_data(*clock, "confirm", "it is right after all: head office need not doubt it any more",
                      clock_confirm);
    }

    void add_token_options(CLI::App& command) {
        command
            .add_option("--only", options_.only,
                        "all that the token is good for: intake hands in complaints and reads nothing, read changes "
                        "nothing")
            ->check(CLI::IsMember({"intake", "read"}));
        command.add_option("--days", options_.days, "how long the token is good for; it can be renewed")
            ->check(CLI::Range(1, 365))
            ->capture_default_str();
    }

    void add_people() {
        auto* account = app_.add_subcommand("account", "people's accounts");
        account->require_subcommand(1);
        auto* new_account = add_with_data(*account, "add", "make an account; prints its first password", account_add);
        new_account->add_option("--id", options_.id, "what the person signs in as")->required();
        new_account->add_option("--unit", options_.unit, "the person's unit, six digits")->required();
        new_account->add_option("--role", options_.role, "such as outlet_manager")->required();
        new_account->add_option("--name", options_.name, "the person's name")->required();
        new_account->add_flag("--token", options_.token,
                              "for a program: prints a bearer token instead, good for a year");
        add_token_options(*new_account);
        auto* new_token =
            add_with_data(*account, "token", "print another bearer token of an account, for a program", account_token);
        new_token->add_option("--id", options_.id, "the account")->required();
        add_token_options(*new_token);
        add_with_data(*account, "import", "make an account for each row of a table; prints the first passwords",
                      account_import)
            ->add_option("file", options_.file, "the table, as people.csv of init --templates")
            ->required();
        add_with_data(*account, "list", "accounts with unit and role", account_list);
        auto* role = add_with_data(*account, "role", "another role for an account, from now on", account_role);
        role->add_option("--id", options_.id, "the account")->required();
        role->add_option("--role", options_.role, "such as branch_handler")->required();
        role->add_option("--unit", options_.unit, "the person's new unit; absent: as before");
        add_with_data(*account, "disable", "shut an account out", account_disable)
            ->add_option("--id", options_.id, "the account")
            ->required();

        add_enrolment();
        auto* device = app_.add_subcommand("device", "enrolled devices");
        device->require_subcommand(1);
        add_with_data(*device, "list", "devices and when they were last seen", device_list);
        add_with_data(*device, "confirm", "a device that came back after a restore is one of the bank's again",
                      device_confirm)
            ->add_option("--id", options_.id, "the device, such as t-0001")
            ->required();
        add_with_data(*device, "revoke", "shut a device out", device_revoke)
            ->add_option("--id", options_.id, "the device, such as t-0001")
            ->required();
    }

    void add_enrolment() {
        auto* code = add_with_data(app_, "enroll",
                                   "print a one-time code that makes a device one of the bank's, or write a site file "
                                   "for each device of a table",
                                   enroll);
        auto* unit = code->add_option("--unit", options_.unit, "where the device stands, six digits");
        auto* face = code->add_option("--face", options_.face, "kiosk, tablet or desk")->needs(unit);
        unit->needs(face);
        auto* table = code->add_option("--from-csv", options_.file,
                                       "a table of devices with the columns unit, face and, if you like, name")
                          ->excludes(unit);
        auto* sites = code->add_option("--sites", options_.sites, "write their site files into this new directory");
        auto* server = code->add_option("--server", options_.server,
                                        "head office's address as devices reach it; several between commas");
        for (auto* needed : {sites, server}) table->needs(needed->needs(table));
        code->add_option("--cert", options_.certificate,
                         "the server's certificate or public key, PEM: devices enrol where that key is shown only")
            ->needs(table);
        code->add_option("--days", options_.code_days, "how long the codes of site files are good")
            ->capture_default_str()
            ->check(CLI::Range(1, 90))
            ->needs(table);
    }

    void add_log() {
        add_with_data(app_, "export", "write all lines as NDJSON", export_log)
            ->add_option("--to,--file", options_.file, "a file; absent: standard output");
        auto* taken = add_with_data(app_, "import",
                                    "take in lines that export wrote, in any order, any number of times", import_log);
        taken->add_option("file,--file", options_.file, "the file; absent or -: standard input");
        taken
            ->add_option("--trust", options_.trusted,
                         "the key of another head office whose log this is, as 'keys show' prints it there; may be "
                         "given several times")
            ->allow_extra_args(false);
        auto* keys = app_.add_subcommand("keys", "head office's own keys");
        keys->require_subcommand(1);
        add_with_data(*keys, "show", "the public key that head office signs with: others know it by this", keys_show)
            ->add_flag("--all", options_.all, "all public keys, those of before, too, and since when each counts");
        add_with_data(*keys, "rotate",
                      "new key pairs, while head office does not serve; devices come to them by themselves",
                      keys_rotate);
        auto* verification = add_with_data(
            app_, "verify", "check chains and projections; exit code 3 when something is damaged", verify);
        verification->add_option("--against", options_.against, "a checkpoint: were chains rewritten since?");
        verification->add_flag("--since-last", options_.since_last,
                               "only what came since the last verification that found nothing wrong; everything when "
                               "that is a week ago");
        add_with_data(app_, "checkpoint", "how far every chain has come, signed: keep it elsewhere", checkpoint)
            ->add_option("--to", options_.file, "a new file; absent: standard output");
        add_with_data(app_, "rebuild", "make all projections again from the log", rebuild);
        auto* copy = add_with_data(app_, "backup", "write a whole copy while head office goes on serving", backup);
        copy->add_option("--to", options_.file, "a new file")->required();
        copy->add_option("--keys-to", options_.keys,
                         "a new file for the subjects' keys, where the policy allows erasure: keep only the newest");
        auto* back =
            add_with_data(app_, "restore", "put a backup in place of the database, and begin a new epoch", restore);
        back->add_option("--from", options_.file, "what backup --to wrote")->required();
        back->add_option("--keys-from", options_.keys,
                         "what backup --keys-to wrote; absent: the subjects' keys are in the directory still");
        back->add_flag("--without-keys", options_.without_keys,
                       "restore, though subjects' keys are lost, and what lies under them with them");
        back->add_option("--attachments", options_.attachments,
                         "a copy of DIR/attachments: what is missing there is copied");
    }

    void add_drill() {
        auto* trial = add_with_data(
            app_, "drill", "put a backup back on trial, beside it, and verify every line; head office goes on", drill);
        trial->add_option("--from", options_.file, "what backup --to wrote")->required();
        trial->add_option("--keys-from", options_.keys, "what backup --keys-to wrote, where the policy allows erasure");
    }

    void add_reports() {
        auto* made = add_with_data(app_, "report", "write a month's or a quarter's report as a workbook", report);
        made->add_option("--kind", options_.kind, "month or quarter")->required();
        made->add_option("--period", options_.period, "such as 2026-02 or 2026Q1")->required();
        made->add_option("--unit", options_.unit, "a branch or other unit; absent: the whole bank");
        made->add_option("--xlsx", options_.file, "the file to write")->required();
    }

    void add_tls() {
        auto* tls = app_.add_subcommand("tls", "the TLS keys that devices are told to expect");
        tls->require_subcommand(1);
        add_with_data(*tls, "next-key", "announce the key that comes next, so that devices go on when it is served",
                      tls_next_key)
            ->add_option("--cert", options_.file, "the certificate, or the public key, PEM")
            ->required();
        add_with_data(*tls, "status", "the keys that are announced, and which one is served", tls_status);
    }

    CLI::App app_{"Huiyin head office: merges, grades, routes, and keeps every deadline", "huiyin-server"};
    Options options_;
    Command chosen_ = nullptr;
};

}  // namespace

int main(int argc, char** argv) {
    huiyin::sync::forbid_core_dumps();
    return CommandLine().run({argv + 1, argv + argc});
}
