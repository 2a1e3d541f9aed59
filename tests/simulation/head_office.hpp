// SPDX-License-Identifier: Apache-2.0
// tests/simulation/head_office.hpp — the real head office of the demonstration bank, without HTTP: it can crash, be
// backed up and be restored from a backup.
#pragma once
#include <functional>
#include <memory>
#include <string>

#include "server/head_office.hpp"
#include "sync/transport.hpp"

namespace huiyin::simulation {

class HeadOffice {
  public:
    HeadOffice(std::string directory, Instant now);

    /// What it answers to a device; nothing of it is lost on the way.
    sync::HttpAnswer answer(const std::string& method, const std::string& path, const std::string& body,
                            const std::string& token);
    std::string enrolment_code(const std::string& unit, Face face);
    void move_to(Instant now);
    Instant now() const { return house_->office.now(); }
    const Rules& rules() const { return house_->office.rules; }

    void crash();    ///< and starts again, on the same disk
    void back_up();  ///< replaces the backup before
    bool has_backup() const { return has_backup_; }
    void restore();  ///< the disk is lost; the backup takes its place

    /// Runs `work` on a snapshot.
    void read(const std::function<void(server::Store&)>& work) const;
    /// The same on the backup.
    void read_backup(const std::function<void(server::Store&)>& work) const;
    /// What verify finds wrong.
    std::vector<std::string> damage() const;

  private:
    void start(Instant now);
    std::string directory_, backup_;
    bool has_backup_ = false;
    std::unique_ptr<server::HeadOffice> house_;
};

}  // namespace huiyin::simulation
