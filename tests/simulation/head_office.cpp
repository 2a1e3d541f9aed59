// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/head_office.hpp"

#include <filesystem>
#include <set>
#include <sstream>
#include <stdexcept>

#include "server/app/founding.hpp"
#include "server/app/start.hpp"
#include "server/attachments/blob_store.hpp"
#include "server/audit/log_transfer.hpp"
#include "server/audit/verify.hpp"
#include "server/http/routes.hpp"
#include "server/identity/caller.hpp"
#include "server/ingest/epoch.hpp"
#include "server/ingest/exchange.hpp"
#include "server/services/enrolment.hpp"
#include "server/services/scheduler.hpp"
#include "server/services/unit_reports.hpp"
#include "shared/complaint/authority.hpp"
#include "shared/policy/shipped.hpp"
#include "sync/chain/sealing.hpp"
#include "tests/simulation/disk_files.hpp"

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

HeadOffice::HeadOffice(std::string directory, DiskVfs& disks, std::shared_ptr<RulesShelf> shelf, Instant now)
    : directory_(directory + "/office"), backup_(directory + "/backup"), disks_(disks), shelf_(std::move(shelf)) {
    must(server::found_office(directory_, {must(rules_from({}, {}), "rules"), true}), "founding");
    start(now);
}

void HeadOffice::start(Instant now) {
    if (starts(now)) return;
    // Somebody is called, who mends the disk.
    ++mended;
    house_.reset();
    if (disk().stopped()) disk().start_again(Ending::power_cut);
    disk().mend();
    disk().do_not_stop();
    if (!starts(now)) throw std::runtime_error("head office does not start: " + last_fault_);
}

bool HeadOffice::starts(Instant now) {
    auto office = server::open_office(directory_);
    if (!office) {
        last_fault_ = office.error().what;
        return false;
    }
    office->clock = std::make_shared<server::RehearsalClock>(now);
    office->files = disk_files(disks_, directory_);
    auto house = server::start_head_office(std::move(*office), 1);
    if (!house) {
        last_fault_ = house.error().what;
        return false;
    }
    house_ = std::move(*house);
    const auto owed = server::owe_reports(*house_);
    if (!owed) last_fault_ = owed.error().detail;
    return owed.has_value();
}

std::optional<sync::HttpAnswer> HeadOffice::answer(const std::string& method, const std::string& path,
                                                   const std::string& body, const std::string& token) {
    auto out = answer_of(method, path, body, token);
    if (!disk().stopped()) return out;
    die(ending_);
    return std::nullopt;
}

sync::HttpAnswer HeadOffice::answer_of(const std::string& method, const std::string& path, const std::string& body,
                                       const std::string& token) {
    if (path == "/v1/enroll") {
        const auto json = parse_json(body).value_or(Json::object());
        const auto done = server::enroll(*house_, json, "here");
        return done ? sync::HttpAnswer{200, done->dump(), "application/json"} : refused(done.error());
    }
    if (path.starts_with("/v1/blobs/")) return answer_on_evidence(method, path, body, token);
    const auto caller = server::authenticate(*house_, token);
    if (!caller) return refused(caller.error());
    if (method == "GET") return {200, server::policy_in_force(*house_, true).dump(), "application/json"};
    auto done = server::exchange(*house_, *caller->device, body);
    if (done && !disk().stopped()) look_for_leaks(*caller->device, *done);
    return done ? sync::HttpAnswer{200, std::move(*done), "application/x-ndjson"} : refused(done.error());
}

sync::HttpAnswer HeadOffice::answer_on_evidence(const std::string& method, const std::string& path,
                                                const std::string& body, const std::string& token) {
    server::HttpRequest request;
    request.method = method;
    request.path = path.substr(0, path.find('?'));
    request.token = token;
    request.body = body;
    std::istringstream query(path.substr(std::min(path.size(), request.path.size() + 1)));
    for (std::string part; std::getline(query, part, '&');)
        request.query.emplace(part.substr(0, part.find('=')), part.substr(part.find('=') + 1));
    const auto* route = server::find_route(request).route;
    auto caller = server::admit(*house_, *route, request);
    if (!caller) return refused(caller.error());
    auto reply = server::serve(*house_, *route, request, std::move(*caller));
    const bool shown = reply.status == 200 && request.query.contains("from") && !disk().stopped();
    const auto hash = request.param("hash");
    if (shown && reply.body != evidence_.at(hash).substr(std::stoull(request.asked("from")),
                                                         std::stoull(request.asked("length"))))
        leaks_.push_back("the attachment " + hash + " was shown torn");
    return {reply.status, std::move(reply.body), std::move(reply.content_type)};
}

bool HeadOffice::holds_evidence(const std::string& hash) const {
    const Undisturbed undisturbed(disk());
    return server::Blobs(house_->office).read(hash, 0, server::max_blob_bytes) == evidence_.at(hash);
}

std::optional<sync::HttpAnswer> HeadOffice::answer_person(const Actor& person, const std::string& method,
                                                          const std::string& path, const Json& body) {
    server::HttpRequest request;
    request.method = method;
    request.path = path;
    request.body = body.dump();
    const auto* route = server::find_route(request).route;
    auto reply = server::serve(*house_, *route, request, server::Caller{person, std::nullopt});
    if (!disk().stopped()) return sync::HttpAnswer{reply.status, std::move(reply.body), std::move(reply.content_type)};
    die(ending_);
    return std::nullopt;
}

void HeadOffice::close_account(const std::string& account, bool closed) {
    const Undisturbed undisturbed(disk());
    must(house_->writer.run<bool>([&](server::Store& store) -> server::Answer<bool> {
        if (auto known = store.account(account)) {
            known->active = !closed;
            store.put_account(*known, house_->office.now());
        }
        return true;
    }),
         "an account");
}

std::vector<std::string> HeadOffice::export_and_import() {
    std::stringstream file;
    read([&](server::Store& store) {
        server::export_lines(store, house_->office,
                             [&](const std::string& page) { return static_cast<bool>(file << page); });
    });
    const Undisturbed undisturbed(disk());
    std::vector<std::string> out;
    must(house_->writer.run<bool>([&](server::Store& store) -> server::Answer<bool> {
        auto done = server::import_lines(store, house_->office, file);
        if (done.taken > 0) out.push_back(std::to_string(done.taken) + " lines were taken in again");
        for (auto& refused : done.refused) out.push_back(std::move(refused));
        return true;
    }),
         "import");
    return out;
}

std::string HeadOffice::enrolment_code(const std::string& unit, Face face) {
    return must(house_->writer.run<std::string>([&](server::Store& store) -> server::Answer<std::string> {
        return server::new_enrolment_code(store, house_->office, unit, face);
    }),
                "enrolment code");
}

void HeadOffice::move_to(Instant now) {
    constexpr int tries = 3;
    for (int i = 0; i < tries; ++i) {
        const auto done = server::advance(*house_, now);
        if (done && !disk().stopped()) return;
        // Time goes on, whatever the disk does.
        if (disk().stopped()) {
            die(ending_);
        } else {
            last_fault_ = done.error().detail;
            disk().mend();
        }
    }
    throw std::runtime_error("head office's clock does not move: " + last_fault_);
}

void HeadOffice::die(Ending ending) {
    const auto stood = now();
    ++deaths;
    if (!disk().stopped()) disk().stop_now();
    house_.reset();
    disk().start_again(ending);
    start(stood);
}

void HeadOffice::back_up() {
    const Undisturbed undisturbed(disk());
    files::remove_all(backup_);
    files::create_directories(backup_);
    files::copy_file(directory_ + "/keys.json", backup_ + "/keys.json");
    read([&](server::Store& store) { store.backup(server::store_path(backup_)); });
    const std::string evidence = "/attachments/";
    auto& backup = disks_.disk(backup_);
    for (const auto& name : backup.names(backup_ + evidence)) backup.forget(name);
    disk().copy_to(backup, directory_ + evidence, backup_ + evidence);
    has_backup_ = true;
}

void HeadOffice::restore() {
    const auto stood = now();
    house_.reset();
    files::remove_all(directory_);
    files::copy(backup_, directory_, files::copy_options::recursive);
    disks_.disk(directory_).become(disks_.disk(backup_), backup_, directory_);
    begin_epoch(stood);
    start(stood);
}

void HeadOffice::begin_epoch(Instant now) {
    const Undisturbed undisturbed(disk());
    auto office = server::open_office(directory_);
    auto store = server::open_store(directory_);
    if (!office || !store) throw std::runtime_error("a backup does not open");
    office->clock = std::make_shared<server::RehearsalClock>(now);
    (*store)->begin();
    server::begin_epoch(**store, *office, {++epoch_, now});
    (*store)->commit();
}

void HeadOffice::look_for_leaks(const server::Origin& device, const std::string& answer) {
    const auto scope = scope_of_device(device.face, device.unit, rules());
    if (scope.extent == Scope::Extent::everything) return;
    const std::string mark = "\"subject\":\"";
    std::set<std::string> delivered;
    std::istringstream lines(answer);
    std::string line;
    std::getline(lines, line);  // the header
    while (std::getline(lines, line))
        // The last one: a body may name another subject.
        if (const auto at = line.rfind(mark); at != std::string::npos)
            delivered.insert(line.substr(at + mark.size(), line.find('"', at + mark.size()) - at - mark.size()));
    read([&](server::Store& store) {
        for (const auto& subject : delivered)
            if (scope.extent == Scope::Extent::nothing || !audience_.sees(store, rules(), subject, scope.unit))
                leaks_.push_back(subject + " was delivered to " + device.id + ", out of whose scope it is");
    });
}

std::string HeadOffice::unsealed(const std::string& bytes) const {
    const auto line = sync::open(bytes, house_->office.box_keys);
    return line ? canonical_line(*line) : std::string{};
}

void HeadOffice::read(const std::function<void(server::Store&)>& work) const {
    const Undisturbed undisturbed(disk());
    must(house_->readers.read<bool>([&](server::Store& store) -> server::Answer<bool> {
        work(store);
        return true;
    }),
         "reading");
}

void HeadOffice::put_account(const server::Account& account) {
    must(house_->writer.run<bool>([&](server::Store& store) -> server::Answer<bool> {
        store.put_account(account, house_->office.now());
        return true;
    }),
         "an account");
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
