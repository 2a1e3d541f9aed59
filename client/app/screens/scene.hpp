// SPDX-License-Identifier: GPL-3.0-or-later
// client/app/screens/scene.hpp — where a face of the gallery stands and what it is given; the states it can be in.
#pragma once
#include "client/app/screens/canned.hpp"
#include "client/app/screens/canned_office.hpp"
#include "client/app/screens/screen.hpp"

namespace huiyin::app {

using Change = std::function<void(Status&)>;

/// Subjects of the stories.
inline constexpr const char* teller = "c-00000000000000000000000000000001";
inline constexpr const char* money = "c-00000000000000000000000000000002";
inline constexpr const char* machine = "c-00000000000000000000000000000004";
inline constexpr const char* parking = "o-00000000000000000000000000000001";
inline constexpr const char* transfer = "o-00000000000000000000000000000004";

// What a device may be in.
void offline(Status& status);
void refused_lines(Status& status);
void not_enrolled(Status& status);
void broken(Status& status);
void two_people(Status& status);
void slowed_down(Status& status);
void shut_out(Status& status);
client::Person person(Role role, const std::string& unit);

struct Scene {
    QUrl component;
    QSize size;
    Face face;
    std::string unit;
    Role role;

    /// `subject`: the complaint that is open; `empty`: the device holds nothing.
    Screen screen(const char* name, const QVariantMap& properties, const std::string& subject = {},
                  const Change& change = {}, bool empty = false) const;
    /// A page with head office's figures; `office` gives its answers, none leaves it waiting.
    Screen page(const QString& name, const char* code, const std::function<void(Session&)>& office,
                const QVariantMap& start = {}) const;
    /// The page as it is loading, without head office, and refused: <code>-loading, -offline, -error.
    std::vector<Screen> states_of(const char* code) const;
    /// The general office's page.
    Screen emergency(const char* name, const Change& change = {}, bool without_plan = false) const;
    /// Before the face: who is it?
    Screen gate(const char* name, const Change& change = {}, const QString& person = {}, bool choosing = false) const;
    Screen loading(const char* name) const;
    /// The face stands, what a page reads is not there yet.
    Screen reading(const char* name, const char* page) const;
    /// The same where it cannot be read.
    Screen unreadable(const char* name, const char* page) const;
    /// A sheet that a person opens by hand: "file" over a folder of photos, or "picture" with one of them.
    Screen sheet(const char* name, const char* which) const;

  private:
    Screen made(const QString& name, const QVariantMap& properties, std::function<void(Session&)> fill) const;
};

}  // namespace huiyin::app
