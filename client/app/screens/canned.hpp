// SPDX-License-Identifier: GPL-3.0-or-later
// client/app/screens/canned.hpp — values for the screens, made by folding real lines with the demonstration bank's
// rules.
#pragma once
#include <QImage>
#include <string>

#include "client/app/session.hpp"

namespace huiyin::app::canned {

/// The lines of one subject as they would stand in a log, told like a story. Times are "03-02 10:00" in 2026, Beijing.
class Story {
  public:
    Story(std::string subject, std::string number) : subject_(std::move(subject)), number_(std::move(number)) {}
    Story& line(const std::string& when, const Actor& by, const std::string& kind, Json body = Json::object());
    /// What head office writes by rule at that time.
    Story& head_office(const std::string& when);
    const std::string& subject() const { return subject_; }
    const std::vector<Line>& lines() const { return lines_; }

  private:
    std::string subject_, number_;
    std::vector<Line> lines_;
};

Instant moment(const std::string& when);
std::shared_ptr<const Rules> rules();
Actor actor(Role role, const std::string& unit);

/// A device of `unit`, enrolled and connected, at Tuesday 3 March 2026, 10:20.
Status status(Face face, const std::string& unit, Role role);
SnapshotPtr snapshot(const std::vector<Story>& stories);
/// Its attachments are on this device, on their way and at head office, in turn.
DetailPtr detail(const Story& story, const Actor& actor);

/// A drawn photo of a counter, and a folder with some: nobody's own pictures are shown.
QImage photo();
QString photo_folder();

/// The stories that the screens show.
std::vector<Story> stories();
/// What the general office's page shows: the first needs most; the second has no plan yet.
std::vector<Story> emergencies();

}  // namespace huiyin::app::canned
