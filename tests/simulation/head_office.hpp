// SPDX-License-Identifier: Apache-2.0
// The real head office of the demonstration bank, without HTTP: it can crash, be backed up and be restored from a
// backup.
#pragma once
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "server/ingest/clock_keeper.hpp"
#include "server/runtime/server_runtime.hpp"
#include "shared/policy/rules_cache.hpp"
#include "sync/protocol/transport.hpp"
#include "tests/simulation/disk_vfs.hpp"
#include "tests/simulation/machine_clocks.hpp"
#include "tests/simulation/visibility.hpp"

namespace huiyin::simulation {

/// A call of a device, as it signed it.
struct Message {
    std::string method, path, body, token, device_call;
};

class HeadOffice {
  public:
    HeadOffice(std::string directory, DiskVfs& disks, std::shared_ptr<RulesCache> rules_cache, Instant now);
    ~HeadOffice();

    /// What it answers to a device of whose message so many bytes of the body arrive; nothing of the answer is lost on
    /// the way. Nothing: it died before it answered.
    std::optional<sync::HttpAnswer> answer(const Message&, std::size_t arrives);
    /// The same to a person who is signed in, over HTTP.
    std::optional<sync::HttpAnswer> answer_person(const Actor& person, const std::string& method,
                                                  const std::string& path, const Json& body);
    std::string enrolment_code(const std::string& unit, Face face);
    /// Time passes until then; it looks at its clock and does what falls due as it goes.
    void move_to(Instant really);
    /// How it dies when its disk stops while it works.
    void die_by(Ending ending) { ending_ = ending; }
    Instant now() const { return runtime_->context.now(); }
    /// What time it really is: head office's own clock may be wrong, too.
    Instant really() const { return clocks_->really(); }
    std::chrono::milliseconds clock_ahead() const { return clocks_->ahead(); }
    /// How far ahead it was when it started: less than a day is believed over a restart (rulebook 10).
    std::chrono::milliseconds believed_ahead() const {
        return started_ahead_ < std::chrono::hours{24} ? started_ahead_ : std::chrono::milliseconds{0};
    }
    /// Its machine's wall clock is so far ahead from now on.
    void set_clock(std::chrono::milliseconds ahead);
    bool doubts_clock() const { return runtime_->context.clock_in_doubt(); }
    /// An operator says that the wall clock is right.
    void confirm_clock();
    /// Its clock is looked at, and what fell due is done.
    void tick();
    /// What fell due and was not written down, in words; "" when there is none.
    std::string still_due() const;
    /// The name under which it writes.
    const std::string& own_origin() const { return runtime_->context.own_origin; }
    /// Somebody signs in, for twelve hours.
    void sign_in();
    bool is_signed_in() const;
    /// Shared by all machines of the run: their rules are read once.
    const std::shared_ptr<RulesCache>& rules_cache() const { return rules_cache_; }
    const Rules& rules() const { return runtime_->context.rules; }

    Disk& disk() const { return disks_.disk(directory_); }
    void die(Ending);  ///< and starts again, on the same disk
    /// Its machine loses its power and is off for so long; its clock is so far ahead when it starts.
    void be_off(std::chrono::milliseconds off, std::chrono::milliseconds ahead);
    void back_up();  ///< replaces the backup before
    bool has_backup() const { return has_backup_; }
    /// The disk is lost, or the machine with it; the backup takes its place and begins an epoch.
    void restore(bool on_another_machine, bool without_attachments = false);

    /// What was delivered to a device out of whose scope it is, or torn, since it was asked last.
    std::vector<std::string> leaks() { return std::exchange(leaks_, {}); }
    /// The line inside a seal, in canonical words; "" when it does not open.
    std::string unsealed(const std::string& bytes) const;
    /// What an attachment must be whenever head office shows it.
    void know_evidence(const std::string& hash, const std::string& bytes) { evidence_[hash] = bytes; }
    /// The whole attachment is here, as it was.
    bool holds_evidence(const std::string& hash) const;
    int deaths = 0;
    int mended = 0;  ///< how often it could not start before somebody mended its disk
    int calls = 0;   ///< of devices that it did not know

    /// An account of a person, as an administrator makes it.
    void put_account(const server::Account& account);
    /// To spoil it: written as if the rules called for it.
    void write_by_rule(Draft draft);
    /// To spoil it: a line of a device that nobody knows, taken back without proof.
    void take_back_unproved(const std::string& subject);
    bool asks_for_attachments = true;   ///< that it lacks after a start
    bool begins_epochs = true;          ///< with a restore
    bool gives_to_unconfirmed = false;  ///< to spoil it: as to any other device
    /// It was given the event with this token back, and another has its place: nothing but a customer's words is taken
    /// then (docs/decisions/0020).
    bool found_displaced(const std::string& token) const { return displaced_.contains(token); }
    /// What of its own export head office would take in again, or refuse: nothing, when it is whole. To spoil it, it
    /// forgets an event in between.
    std::vector<std::string> export_and_import(bool forgets);
    /// Runs `work` on a snapshot.
    void read(const std::function<void(server::Store&)>& work) const;
    /// The same on the backup.
    void read_backup(const std::function<void(server::Store&)>& work) const;
    /// What lists, searches and lists of duties would show otherwise than an index that was made anew.
    std::vector<std::string> wrong_in_lists();
    /// What verify finds wrong.
    std::vector<std::string> damage() const;

  private:
    void start();
    void stop();         ///< whatever becomes of it
    void begin_epoch();  ///< as the command does it
    bool starts();
    Instant next_look(Instant end, std::chrono::milliseconds least) const;
    sync::HttpAnswer answer_on_evidence(const Message&, const std::string& body);
    sync::HttpAnswer answer_of(const Message&, const std::string& body);
    /// To spoil it.
    void set_unconfirmed(server::Origin device, bool unconfirmed);
    void forget_an_event();
    sync::HttpAnswer exchanged(const server::Origin& device, const std::string& body);
    void note_displaced(const std::string& request);
    void look_for_leaks(const server::Origin& device, const std::string& answer);
    std::chrono::milliseconds started_ahead_{0};
    std::string directory_, backup_;
    DiskVfs& disks_;
    std::shared_ptr<RulesCache> rules_cache_;
    bool has_backup_ = false;
    std::int64_t epoch_ = 1;  ///< the highest that there ever was
    std::string last_fault_;
    Ending ending_ = Ending::killed;
    std::vector<std::string> leaks_;
    std::set<std::string> displaced_;
    std::map<std::string, std::string> evidence_;  ///< what lies in it, by its hash
    Visibility visibility_;
    std::shared_ptr<MachineClocks> clocks_;
    std::unique_ptr<server::ServerRuntime> runtime_;
    std::unique_ptr<server::ClockKeeper> clock_keeper_;
};

}  // namespace huiyin::simulation
