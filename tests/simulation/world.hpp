// SPDX-License-Identifier: Apache-2.0
// One simulated run: a head office and some devices, their people, and a storm of faults; one seed drives all of it.
// After each step what must always hold is looked at; after the storm everything must have come right. Split by what is
// done: world.cpp people, evidence.cpp what they attach, faults.cpp network and machines, watching.cpp after each step,
// checks.cpp at the end, spoiling.cpp what is spoilt on purpose, at_head_office.cpp what people do there, operators.cpp
// what operators change.
#pragma once
#include <functional>
#include <limits>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "tests/simulation/changes.hpp"
#include "tests/simulation/device.hpp"
#include "tests/simulation/disk_vfs.hpp"
#include "tests/simulation/watch.hpp"

namespace huiyin::simulation {

/// What is spoilt on purpose, to show that the storm would notice.
enum class Spoilt {
    nothing,
    syncs,
    a_kept_line,
    a_line_twice,
    a_scope,
    a_queue,
    a_double,
    a_doubt,
    a_miss,
    a_proof,
    an_enrolment,
    a_number,
    a_revocation,
    a_time,
    an_unconfirmed_device,
    a_name,
    a_voice,
    an_import,
    an_attachment
};

struct Settings {
    std::uint64_t seed = 1;
    int steps = 150;
    std::string directory;  ///< empty at the start
    bool speak = false;     ///< tells each step on standard error
    Spoilt spoilt = Spoilt::nothing;
    /// Runs may share one: the rules are the same.
    std::shared_ptr<RulesCache> rules_cache = std::make_shared<RulesCache>();
};

/// What a run met, for the account of it.
struct Tally {
    int steps = 0, devices = 0, said = 0, in_doubt = 0, refused_here = 0, exchanges = 0, failed_exchanges = 0, late = 0,
        office_kills = 0, office_power_cuts = 0, device_kills = 0, device_power_cuts = 0, ill_disks = 0, mended = 0,
        restores = 0, without_attachments = 0, back = 0, device_restores = 0, clones = 0, partitions = 0, subjects = 0,
        excused = 0, attached = 0, seen = 0, given_up = 0, over_http = 0, operators = 0, events_of_colleagues = 0,
        leaps = 0, confirmed = 0, in_doubt_steps = 0, of_time = 0, enrolled = 0, revoked = 0, came_back = 0,
        rule_changes = 0, displaced = 0;
    DiskTally disks;
    Tally& operator+=(const Tally&);
};

struct Outcome {
    Tally tally;
    std::vector<std::string> wrong;  ///< what did not come right; empty is good
};

class World {
  public:
    explicit World(const Settings& settings);
    Outcome run();

  private:
    /// Something a person wrote on a device; found again by its token.
    struct Said {
        std::size_t device = 0;  ///< or at_office: over HTTP
        std::string kind, subject;
        bool kept = true;           ///< the person was told so; otherwise it may be there or not, once
        bool on_device = true;      ///< the device still has it, as far as backups are concerned
        bool excused = false;       ///< neither head office nor any device has it any more
        bool refusable = false;     ///< written in a name that head office refuses
        std::string evidence{};     ///< the hash of the attachment that it names
        bool of_colleague = false;  ///< whose account may be closed: then it is refused, and stays on the device
    };
    static constexpr std::size_t at_office = std::numeric_limits<std::size_t>::max();
    using Done = Result<std::string>;  ///< the subject

    struct Place {
        const char* unit;
        Face face;
    };
    void found_devices();
    void enrol_device(const Place& place);
    Place some_place();
    void step();
    void people();
    void capture(std::size_t which);
    void enter(std::size_t which);
    void write_event(std::size_t which);
    /// At one of the desks, which may.
    void reassign();
    /// A person says something on a device, whose disk and power may fail meanwhile.
    void say(std::size_t which, const std::string& kind, const std::string& token, bool refusable,
             const std::function<Done()>& saying);
    void exchange(std::size_t which);

    // at_head_office.cpp
    void head_office_works();
    /// Somebody calls, and head office takes it down; or writes about what it has.
    void write_at_head_office();
    /// A refused line of a colleague is still where it was written.
    bool is_kept_on_device(const Said& said, const std::string& token);
    std::string name_of(const Said& said) const;
    static Actor colleague();

    // operators.cpp
    void operators_act();
    /// Over HTTP, on a disk that is well for once. False: it could not be done, which is wrong.
    bool operate(const Actor& by, const std::string& path, const Json& body);
    /// After an exchange: of what operators changed.
    void note_what_it_keeps(std::size_t which, const client::ExchangeResult& done);
    void close_or_open_account();
    void enrol_another();
    /// A device that nobody writes on is enrolled, and shut out later.
    void guest_comes_or_goes();
    void shut_guest_out();
    void change_rules();
    /// Devices that a restored head office took back by their certificates. Whether there were any.
    bool confirm_devices();
    /// No name and no number is given twice.
    void know_name(Device& device);
    void know_number(const std::string& number, const std::string& subject);
    void check_changes();

    // evidence.cpp
    void attach(std::size_t which);
    /// Somebody wants to see an attachment that a complaint on the device has.
    void look_at_evidence(std::size_t which);
    static bool has_evidence(Device& device, const std::string& hash);
    /// Whatever is asked of it, an attachment that the device has is shown whole.
    void check_shown(Device& device, const std::string& hash);
    /// All that lines at head office name is there.
    bool somebody_holds(const std::string& hash);
    void check_evidence_at_office();
    void check_evidence_is_back();
    void check_evidence_on(Device& device, const std::set<std::string>& subjects);
    bool evidence_counts(const std::string& subject, const std::string& hash);
    /// Only an operator can tell that an attachment was lost with the disks that held it.
    void give_up_what_is_gone(Device& device);

    std::string next_token() { return "tok-" + std::to_string(said_.size()) + "-"; }

    // faults.cpp
    void network();
    void machines();
    void time_passes();
    void put_at_risk(Disk& disk, std::int64_t changes);
    Ending some_ending() { return chance_.percent(60) ? Ending::power_cut : Ending::killed; }
    void device_dies(std::size_t which);
    void office_dies();
    void office_is_off();
    /// Head office's own clock is set to another time, is put right, or an operator says that it is right.
    void office_clock();
    void clock_leaps();
    void fall_ill_or_mend(Disk& disk, const std::string& whose);
    void mend_some();
    void back_up_device(std::size_t which);
    void restore_device(std::size_t which);
    void restore_office();
    void restore_office(bool on_another_machine, bool without_attachments);
    void clone_device(std::size_t which);
    /// Attachments whose device was put back to before it wrote of them, and which head office does not have.
    void note_lost_evidence(const std::map<std::string, int>& restored);
    /// The device that wrote it keeps it, also when the subject has left it; one that was put back to before may find
    /// it with any other.
    bool somebody_has(const Said& said, const std::string& token);
    void excuse_what_nobody_has(const std::map<std::string, int>& at_head_office);

    // watching.cpp
    void watch();
    void watch_anew();  ///< head office started again
    /// Nothing that cannot be undone is done by a clock in doubt, nor by one that leapt, and nobody is signed out by
    /// it.
    void watch_the_clock();
    /// Of what came, until when it may count as done at the latest (rulebook 10).
    void note_what_came();
    void look_for_what_was_kept(std::size_t which);
    void calm_spell(std::size_t which);

    // spoiling.cpp
    void spoil();
    void spoil_a_doubt();
    void spoil_a_miss();
    void spoil_a_proof();
    void spoil_an_enrolment();
    void spoil_a_number();
    void spoil_an_attachment();
    void spoil_a_revocation();
    void spoil_a_time();
    void spoil_an_unconfirmed_device();
    void spoil_a_name();

    // checks.cpp
    void come_to_rest();
    void rest();
    void put_clock_right();
    void check_nothing_lost();
    bool was_displaced(const Said& said, const std::string& token);
    void check_duties_once();
    /// Nothing that a device wrote counts as done after it came to head office.
    void check_times();
    /// No customer's words were refused.
    void check_voices();
    void check_import();
    void check_device(Device& device);
    const Json& view_at_office(server::Store& store, const std::string& subject, Instant now);

    void wrong(const std::string& what);
    void tell(const std::string& what) const;
    /// How often each token stands in the store.
    static std::map<std::string, int> tokens_in(server::Store& store);

    Settings settings_;
    bool cloning_ =
        false;  ///< some runs have cloned devices; those have no disk put back: nobody could tell them apart
    Chance chance_;
    DiskVfs disks_;
    std::unique_ptr<HeadOffice> office_;
    std::vector<std::unique_ptr<Device>> devices_;
    std::map<std::string, Said> said_;
    Changes changes_;
    std::vector<std::unique_ptr<Device>> guests_;
    bool guest_is_good_ = false;                              ///< the last of them is not shut out yet
    std::set<std::string> names_;                             ///< of devices
    std::map<std::string, std::string> numbers_;              ///< of complaints: whose
    std::map<std::size_t, std::set<std::string>> backed_up_;  ///< what lies in each device's backup
    Watch watch_;
    std::map<Hash, Instant> may_count_until_;  ///< events, by the hashes of their chains
    int office_deaths_seen_ = 0;
    bool doubted_ = false;    ///< head office doubted its clock after the last step
    bool signed_in_ = false;  ///< somebody's session was good then
    bool spoilt_yet_ = false;
    std::map<std::string, std::string> evidence_;  ///< what lies in each attachment, by its hash
    std::set<std::string> asked_for_;              ///< attachments that a restore took and that a device holds
    std::set<std::string> given_up_;               ///< attachments whose only copies were on lost disks
    std::map<std::string, Json> views_;            ///< as head office shows them at the end
    Outcome out_;
};

}  // namespace huiyin::simulation
