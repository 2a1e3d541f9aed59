// SPDX-License-Identifier: Apache-2.0
// tests/simulation/head_office.cpp
#include "tests/simulation/head_office.hpp"

#include <filesystem>
#include <stdexcept>

#include "server/caller.hpp"
#include "server/devices.hpp"
#include "server/exchange.hpp"
#include "server/timekeeper.hpp"
#include "server/unit_reports.hpp"
#include "server/verifying.hpp"
#include "shared/shipped.hpp"

namespace huiyin::simulation {
namespace {

namespace files = std::filesystem;

/// What must work for the run to mean anything.
template <class T>
T must(Result<T> result, const char* what) {
    if (!result) throw std::runtime_error(std::string(what) + ": " + result.error().what);
    if constexpr (!std::is_void_v<T>) return std::move(*result);
}
template <class T>
T must(server::Answer<T> answer, const char* what) {
    if (!answer) throw std::runtime_error(std::string(what) + ": " + answer.error().detail);
    return std::move(*answer);
}

sync::HttpAnswer refused(const server::Problem& problem) {
    return {problem.status, server::to_json(problem).dump(), "application/problem+json"};
}

}  // namespace

HeadOffice::HeadOffice(std::string directory, Instant now)
    : directory_(directory + "/office"), backup_(directory + "/backup") {
    must(server::found_office(directory_, {must(rules_from({}, {}), "rules"), true}), "founding");
    start(now);
}

void HeadOffice::start(Instant now) {
    auto office = must(server::open_office(directory_), "opening head office");
    office.clock = std::make_shared<server::RehearsalClock>(now);
    house_ = must(server::HeadOffice::start(std::move(office), 1), "starting head office");
    must(server::owe_reports(*house_), "reports");
}

sync::HttpAnswer HeadOffice::answer(const std::string& method, const std::string& path, const std::string& body,
                                    const std::string& token) {
    if (path == "/v1/enroll") {
        const auto json = parse_json(body).value_or(Json::object());
        const auto done = server::enroll(*house_, json, "here");
        return done ? sync::HttpAnswer{200, done->dump(), "application/json"} : refused(done.error());
    }
    const auto caller = server::authenticate(*house_, token);
    if (!caller) return refused(caller.error());
    if (method == "GET") return {200, server::policy_in_force(*house_).dump(), "application/json"};
    auto done = server::exchange(*house_, *caller->device, body);
    return done ? sync::HttpAnswer{200, std::move(*done), "application/x-ndjson"} : refused(done.error());
}

std::string HeadOffice::enrolment_code(const std::string& unit, Face face) {
    return must(house_->writer.run<std::string>([&](server::Store& store) -> server::Answer<std::string> {
        return server::new_enrolment_code(store, unit, face);
    }),
                "enrolment code");
}

void HeadOffice::move_to(Instant now) { must(server::advance(*house_, now), "moving the clock"); }

void HeadOffice::crash() {
    const auto stood = now();
    house_.reset();
    start(stood);
}

void HeadOffice::back_up() {
    files::remove_all(backup_);
    files::create_directories(backup_);
    files::copy_file(directory_ + "/keys.json", backup_ + "/keys.json");
    read([&](server::Store& store) { store.backup(server::store_path(backup_)); });
    has_backup_ = true;
}

void HeadOffice::restore() {
    const auto stood = now();
    house_.reset();
    files::remove_all(directory_);
    files::copy(backup_, directory_, files::copy_options::recursive);
    start(stood);
}

void HeadOffice::read(const std::function<void(server::Store&)>& work) const {
    must(house_->readers.read<bool>([&](server::Store& store) -> server::Answer<bool> {
        work(store);
        return true;
    }),
         "reading");
}

void HeadOffice::read_backup(const std::function<void(server::Store&)>& work) const {
    const auto store = must(server::open_store(backup_), "the backup");
    work(*store);
}

std::vector<std::string> HeadOffice::damage() const {
    std::vector<std::string> out;
    read([&](server::Store& store) { out = server::verify(store, house_->office, {}).damage; });
    return out;
}

}  // namespace huiyin::simulation
