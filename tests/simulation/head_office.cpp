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
#include "server/identity/coming_back.hpp"
#include "server/identity/device_calls.hpp"
#include "server/ingest/attachments_back.hpp"
#include "server/ingest/epoch.hpp"
#include "server/ingest/exchange.hpp"
#include "server/services/enrolment.hpp"
#include "server/services/unit_reports.hpp"
#include "shared/complaint/authority.hpp"
#include "shared/policy/shipped.hpp"
#include "sync/chain/sealing.hpp"
#include "tests/simulation/disk_files.hpp"
#include "tests/simulation/must.hpp"

namespace huiyin::simulation {
namespace {

namespace files = std::filesystem;

sync::HttpAnswer refused(const server::Problem& problem) {
    return {problem.status, server::to_json(problem).dump(), "application/problem+json"};
}

server::HttpRequest as_request(const Message& message, const std::string& body) {
    server::HttpRequest out;
    out.method = message.method;
    out.path = message.path.substr(0, message.path.find('?'));
    out.target = message.path;
    out.token = message.token;
    out.device_call = message.device_call;
    out.body = body;
    return out;
}

}  // namespace

HeadOffice::HeadOffice(std::string directory, DiskVfs& disks, std::shared_ptr<RulesCache> rules_cache, Instant now)
    : directory_(directory + "/office"),
      backup_(directory + "/backup"),
      disks_(disks),
      rules_cache_(std::move(rules_cache)),
      clocks_(std::make_shared<MachineClocks>(now)) {
    must(server::found_office(directory_, {must(rules_from({}, {}), "rules"), true}), "founding");
    start();
}

HeadOffice::~HeadOffice() { stop(); }

void HeadOffice::stop() {
    clock_keeper_.reset();
    runtime_.reset();
}

void HeadOffice::start() {
    if (starts()) return;
    // Somebody is called, who mends the disk.
    ++mended;
    stop();
    if (disk().stopped()) disk().start_again(Ending::power_cut);
    disk().mend();
    disk().do_not_stop();
    if (!starts()) throw std::runtime_error("head office does not start: " + last_fault_);
}

bool HeadOffice::starts() {
    started_ahead_ = clocks_->ahead();
    auto office = server::open_office(directory_, clocks_);
    if (!office) {
        last_fault_ = office.error().what;
        return false;
    }
    office->files = disk_files(disks_, directory_);
    auto runtime = server::start_head_office(std::move(*office), 1);
    if (!runtime) {
        last_fault_ = runtime.error().what;
        return false;
    }
    runtime_ = std::move(*runtime);
    clock_keeper_ = std::make_unique<server::ClockKeeper>(*runtime_, server::ClockKeeper::Looks::when_asked);
    if (asks_for_attachments) {
        const Undisturbed undisturbed(disk());
        if (!server::look_for_lacking_attachments(*runtime_)) throw std::runtime_error("attachments cannot be read");
    }
    const auto owed = server::owe_reports(*runtime_);
    if (!owed) last_fault_ = owed.error().detail;
    return owed.has_value();
}

std::optional<sync::HttpAnswer> HeadOffice::answer(const Message& message, std::size_t arrives) {
    auto out = answer_of(message, message.body.substr(0, arrives));
    if (!disk().stopped()) return out;
    die(ending_);
    return std::nullopt;
}

sync::HttpAnswer HeadOffice::answer_of(const Message& message, const std::string& body) {
    const auto& path = message.path;
    if (path == "/v1/enroll") {
        const auto json = parse_json(body).value_or(Json::object());
        const auto done = server::enroll(*runtime_, json, "here");
        return done ? sync::HttpAnswer{200, done->dump(), "application/json"} : refused(done.error());
    }
    if (path.starts_with("/v1/blobs/")) return answer_on_evidence(message, body);
    if (path == "/v1/devices/return") {
        const auto json = parse_json(body).value_or(Json::object());
        const auto done = server::come_back(*runtime_, json, "place " + std::to_string(++calls));
        return done ? sync::HttpAnswer{200, done->dump(), "application/json"} : refused(done.error());
    }
    const auto caller = server::authenticate(*runtime_, message.token);
    if (!caller) return refused(caller.error());
    // The whole message is what it signed: of one that is cut the edge would show nothing at all.
    const auto signed_by_it = server::check_call(*runtime_, *caller->device, as_request(message, message.body));
    if (!signed_by_it) return refused(signed_by_it.error());
    const bool asks = message.method == "GET";
    if (asks && caller->device->unconfirmed) return sync::HttpAnswer{403, "{}", "application/problem+json"};
    if (asks) return {200, server::policy_in_force(*runtime_, true).dump(), "application/json"};
    return exchanged(*caller->device, body);
}

sync::HttpAnswer HeadOffice::exchanged(const server::Origin& device, const std::string& body) {
    const bool spoils = gives_to_unconfirmed && device.unconfirmed;
    if (spoils) set_unconfirmed(device, false);
    auto done = server::exchange(*runtime_, device, body);
    if (spoils) set_unconfirmed(device, true);
    if (done && !disk().stopped()) {
        look_for_leaks(device, *done);
        note_displaced(body);
    }
    return done ? sync::HttpAnswer{200, std::move(*done), "application/x-ndjson"} : refused(done.error());
}

sync::HttpAnswer HeadOffice::answer_on_evidence(const Message& message, const std::string& body) {
    auto request = as_request(message, body);
    std::istringstream query(message.path.substr(std::min(message.path.size(), request.path.size() + 1)));
    for (std::string part; std::getline(query, part, '&');)
        request.query.emplace(part.substr(0, part.find('=')), part.substr(part.find('=') + 1));
    const auto* route = server::find_route(request).route;
    auto caller = server::admit(*runtime_, *route, request);
    if (!caller) return refused(caller.error());
    auto reply = server::serve(*runtime_, *route, request, std::move(*caller));
    const bool shown = reply.status == 200 && request.query.contains("from") && !disk().stopped();
    const auto hash = request.param("hash");
    if (shown && reply.body != evidence_.at(hash).substr(std::stoull(request.asked("from")),
                                                         std::stoull(request.asked("length"))))
        leaks_.push_back("the attachment " + hash + " was shown torn");
    return {reply.status, std::move(reply.body), std::move(reply.content_type)};
}

bool HeadOffice::holds_evidence(const std::string& hash) const {
    const Undisturbed undisturbed(disk());
    return server::Blobs(runtime_->context).read(hash, 0, server::max_blob_bytes) == evidence_.at(hash);
}

std::optional<sync::HttpAnswer> HeadOffice::answer_person(const Actor& person, const std::string& method,
                                                          const std::string& path, const Json& body) {
    server::HttpRequest request;
    request.method = method;
    request.path = path;
    request.body = body.dump();
    const auto* route = server::find_route(request).route;
    auto reply = server::serve(*runtime_, *route, request, server::Caller{person, std::nullopt});
    if (!disk().stopped()) return sync::HttpAnswer{reply.status, std::move(reply.body), std::move(reply.content_type)};
    die(ending_);
    return std::nullopt;
}

std::vector<std::string> HeadOffice::export_and_import(bool forgets) {
    std::stringstream file;
    read([&](server::Store& store) {
        server::export_events(store, runtime_->context,
                              [&](const std::string& page) { return static_cast<bool>(file << page); });
    });
    const Undisturbed undisturbed(disk());
    if (forgets) forget_an_event();
    std::vector<std::string> out;
    must(runtime_->writer.run<bool>([&](server::Store& store) -> server::Answer<bool> {
        auto done = server::import_events(store, runtime_->context, file);
        if (done.taken > 0) out.push_back(std::to_string(done.taken) + " lines were taken in again");
        for (auto& refused : done.refused) out.push_back(std::move(refused));
        return true;
    }),
         "import");
    return out;
}

std::string HeadOffice::enrolment_code(const std::string& unit, Face face) {
    return must(runtime_->writer.run<std::string>([&](server::Store& store) -> server::Answer<std::string> {
        return server::new_enrolment_code(store, runtime_->context, unit, face);
    }),
                "enrolment code");
}

void HeadOffice::die(Ending ending) {
    ++deaths;
    if (!disk().stopped()) disk().stop_now();
    stop();
    disk().start_again(ending);
    if (ending == Ending::power_cut) clocks_->reboot();
    start();
}

void HeadOffice::be_off(std::chrono::milliseconds off, std::chrono::milliseconds ahead) {
    disk().stop_now();
    clocks_->move_to(really() + off);
    clocks_->set(ahead);
    die(Ending::power_cut);
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

void HeadOffice::restore(bool on_another_machine, bool without_attachments) {
    stop();
    if (on_another_machine) clocks_->reboot();
    files::remove_all(directory_);
    files::copy(backup_, directory_, files::copy_options::recursive);
    disks_.disk(directory_).become(disks_.disk(backup_), backup_, directory_);
    if (without_attachments) {
        const auto attachments = directory_ + "/attachments/";
        for (const auto& name : disk().names(attachments)) disk().forget(name);
    }
    if (begins_epochs) begin_epoch();
    start();
}

void HeadOffice::begin_epoch() {
    const Undisturbed undisturbed(disk());
    auto office = server::open_office(directory_, clocks_);
    auto store = server::open_store(directory_);
    if (!office || !store) throw std::runtime_error("a backup does not open");
    (*store)->begin();
    server::begin_epoch(**store, *office, {++epoch_, {}});
    (*store)->commit();
}

void HeadOffice::look_for_leaks(const server::Origin& device, const std::string& answer) {
    const auto scope = scope_of_device(device.face, device.unit, rules());
    if (scope.extent == Scope::Extent::everything && !device.unconfirmed) return;
    const std::string mark = "\"subject\":\"";
    std::set<std::string> delivered;
    std::istringstream lines(answer);
    std::string line;
    std::getline(lines, line);  // the header
    while (std::getline(lines, line))
        // The last one: a body may name another subject.
        if (const auto at = line.rfind(mark); at != std::string::npos)
            delivered.insert(line.substr(at + mark.size(), line.find('"', at + mark.size()) - at - mark.size()));
    if (device.unconfirmed && !delivered.empty())
        leaks_.push_back(*delivered.begin() + " was delivered to " + device.id + ", which nobody confirmed");
    if (scope.extent == Scope::Extent::everything) return;
    read([&](server::Store& store) {
        for (const auto& subject : delivered)
            if (scope.extent == Scope::Extent::nothing || !visibility_.sees(store, rules(), subject, scope.unit))
                leaks_.push_back(subject + " was delivered to " + device.id + ", out of whose scope it is");
    });
}

std::string HeadOffice::unsealed(const std::string& bytes) const {
    const auto line = sync::open(bytes, runtime_->context.box_keys);
    return line ? canonical_line(*line) : std::string{};
}

void HeadOffice::read(const std::function<void(server::Store&)>& work) const {
    const Undisturbed undisturbed(disk());
    must(runtime_->readers.read<bool>([&](server::Store& store) -> server::Answer<bool> {
        work(store);
        return true;
    }),
         "reading");
}

void HeadOffice::put_account(const server::Account& account) {
    must(runtime_->writer.run<bool>([&](server::Store& store) -> server::Answer<bool> {
        store.put_account(account, runtime_->context.now());
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
    read([&](server::Store& store) { out = server::verify(store, runtime_->context, {}).damage; });
    return out;
}

}  // namespace huiyin::simulation
