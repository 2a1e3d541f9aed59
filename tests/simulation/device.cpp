// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/device.hpp"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <filesystem>
#include <stdexcept>

#include "sync/protocol/covered_event.hpp"
#include "tests/simulation/disk_files.hpp"

namespace huiyin::simulation {
namespace {

namespace files = std::filesystem;

/// A transport whose messages meet the weather.
class Stormy : public sync::Transport {
  public:
    explicit Stormy(std::shared_ptr<Wire> wire) : wire_(std::move(wire)) {}
    Result<sync::HttpAnswer> send(const std::string& method, const std::string& path, const std::string& body,
                                  const std::string&, const std::string& token,
                                  const std::string& device_call) override {
        auto& wire = *wire_;
        auto& chance = *wire.chance;
        const auto& weather = wire.weather;
        const auto unreachable = [] { return fault("head office cannot be reached"); };
        if (wire.partitioned || chance.percent(weather.lost)) return unreachable();
        const Message message{method, path, body, token, device_call};
        if (chance.percent(weather.delayed)) {
            wire.late.push_back(message);
            return unreachable();
        }
        const auto arrives =
            chance.percent(weather.cut) ? static_cast<std::size_t>(chance.below(body.size() + 1)) : body.size();
        if (chance.percent(weather.doubled)) (void)wire.office->answer(message, arrives);
        auto answer = wire.office->answer(message, arrives);
        if (!answer || wire.partitioned_one_way || chance.percent(weather.answer_lost)) return unreachable();
        if (chance.percent(weather.answer_cut)) {
            wire.answer_was_cut = true;
            answer->body.resize(static_cast<std::size_t>(chance.below(answer->body.size() + 1)));
        }
        return std::move(*answer);
    }

  private:
    std::shared_ptr<Wire> wire_;
};

}  // namespace

Device::Device(std::string directory, const std::string& unit, Face face, HeadOffice& office, DiskVfs& disks,
               Chance& chance)
    : directory_(std::move(directory)), unit_(unit), disks_(disks), face_(face), wire_(std::make_shared<Wire>()) {
    wire_->office = &office;
    wire_->chance = &chance;
    wire_->weather = calm;
    boot();
    open();
    if (const auto done = replica_->enroll("http://head-office", office.enrolment_code(unit, face), "simulated"); !done)
        throw std::runtime_error("enrolment: " + done.error().what);
}

Device::Device(const Device& image, std::string directory)
    : clock_ahead(image.clock_ahead),
      directory_(std::move(directory)),
      unit_(image.unit_),
      disks_(image.disks_),
      face_(image.face_),
      wire_(std::make_shared<Wire>()) {
    wire_->office = image.wire_->office;
    wire_->chance = image.wire_->chance;
    wire_->weather = image.wire_->weather;
    boots_ = image.boots_;
    boot();
    open();
}

void Device::boot() {
    ++boots_;
    booted_ = wire_->office->really();
}

/// No two machines have a boot in common, a clone and its image neither.
std::string Device::boot_name() const {
    return files::path(directory_).filename().string() + "-boot-" + std::to_string(boots_);
}

void Device::copy_over(const std::string& from, const std::string& to) {
    files::remove_all(to);
    files::copy(from, to, files::copy_options::recursive);
    disks_.disk(to).become(disks_.disk(from), from, to);
}

std::unique_ptr<Device> Device::cloned(const std::string& directory) {
    const Undisturbed undisturbed(disk());
    replica_.reset();
    copy_over(directory_, directory);
    open();
    return std::unique_ptr<Device>(new Device(*this, directory));
}

void Device::open() {
    replica_.reset();
    if (opens()) return;
    // Somebody is called, who mends the disk.
    ++mended;
    if (disk().stopped()) disk().start_again(Ending::power_cut);
    disk().mend();
    disk().do_not_stop();
    if (!opens()) throw std::runtime_error("a device does not open: " + last_fault_);
}

bool Device::opens() {
    auto opened = client::Replica::open(
        directory_, {[wire = wire_](const std::string&) -> Result<std::unique_ptr<sync::Transport>> {
                         return std::make_unique<Stormy>(wire);
                     },
                     [wire = wire_](std::span<std::uint8_t> out) { wire->chance->fill(out); },
                     [] { return std::chrono::milliseconds{0}; },
                     {},
                     {},
                     wire_->office->rules_cache(),
                     disk_files(disks_, directory_),
                     [wire = wire_, name = boot_name(), since = booted_] {
                         return sync::SteadyReading{name, wire->office->really() - since};
                     }});
    if (!opened) last_fault_ = opened.error().what;
    if (opened) replica_ = std::move(*opened);
    return opened.has_value();
}

void Device::restart() { open(); }

void Device::die(Ending ending) {
    if (!disk().stopped()) disk().stop_now();
    replica_.reset();
    disk().start_again(ending);
    if (ending == Ending::power_cut) boot();
    open();
}

void Device::back_up() {
    backed_up_ = true;
    const Undisturbed undisturbed(disk());
    replica_.reset();
    copy_over(directory_, directory_ + "-backup");
    open();
}

void Device::restore() {
    replica_.reset();
    copy_over(directory_ + "-backup", directory_);
    open();
}

std::vector<std::string> Device::own_lines() {
    std::vector<std::string> out;
    const Undisturbed undisturbed(disk());
    SQLite::Database database(directory_ + "/log.sqlite", SQLite::OPEN_READWRITE);
    SQLite::Statement open(database, "SELECT bytes FROM lines WHERE origin = ?");
    open.bind(1, name());
    while (open.executeStep()) out.push_back(open.getColumn(0).getString());
    SQLite::Statement sealed(database,
                             "SELECT sealed FROM own WHERE sealed IS NOT NULL UNION ALL SELECT sealed FROM stranded "
                             "UNION ALL SELECT covered FROM own WHERE covered IS NOT NULL");
    while (sealed.executeStep()) {
        const auto bytes = sealed.getColumn(0).getString();
        out.push_back(wire_->office->unsealed(sync::is_covered(bytes) ? sync::inside_cover(bytes) : bytes));
    }
    return out;
}

void Device::deliver_late() {
    if (wire_->late.empty()) return;
    const auto which = static_cast<std::ptrdiff_t>(wire_->chance->below(wire_->late.size()));
    const auto message = wire_->late[static_cast<std::size_t>(which)];
    wire_->late.erase(wire_->late.begin() + which);
    (void)wire_->office->answer(message, message.body.size());
}

}  // namespace huiyin::simulation
