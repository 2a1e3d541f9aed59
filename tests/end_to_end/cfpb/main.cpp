// SPDX-License-Identifier: Apache-2.0
// Brings the CFPB's complaints in through the front door: an enrolled contact-centre desk captures each and writes what
// happened after; head office's rule engine does the rest at the next exchange.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <fstream>
#include <iostream>
#include <sstream>

#include "client/engine/replica.hpp"
#include "sync/chain/sealing.hpp"
#include "tests/end_to_end/cfpb/mapping.hpp"

using namespace huiyin;

namespace {

Result<std::string> read_file(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) return fault("cannot be read; check the path", path);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

Result<std::vector<cfpb::Row>> rows_of(const std::string& path) {
    const auto text = read_file(path);
    if (!text) return std::unexpected(text.error());
    return cfpb::parse_csv(*text);
}

Result<void> write_organisation(const std::string& csv, const std::string& demo, const std::string& out) {
    const auto rows = rows_of(csv);
    if (!rows) return std::unexpected(rows.error());
    const auto text = read_file(demo);
    if (!text) return std::unexpected(text.error());
    const auto json = parse_json(*text);
    if (!json) return std::unexpected(json.error());
    std::ofstream file(out, std::ios::binary);
    file << cfpb::Units(*rows).organisation(*json).dump(1) << '\n';
    if (!file.flush()) return fault("cannot be written; check the path and the disk", out);
    return {};
}

Result<void> bring_in(const cfpb::Row& row, const cfpb::Units& units, client::ReplicaCapture& device) {
    const auto received = cfpb::received_at(row);
    const auto body = cfpb::captured_body(row, units);
    const auto steps = cfpb::steps_after(row);
    if (!received) return std::unexpected(received.error());
    if (!body) return std::unexpected(body.error());
    if (!steps) return std::unexpected(steps.error());
    const auto captured = device.capture(*body, *received);
    if (!captured) return std::unexpected(captured.error());
    for (const auto& step : *steps)
        if (const auto event = device.append(captured->subject, step.kind, step.body, step.when); !event)
            return std::unexpected(event.error());
    return {};
}

/// Exchanges until nothing waits on either side. `now` is head office's time: what the device's clock shows today.
Result<void> deliver(client::ReplicaExchange& device, Instant now) {
    for (;;) {
        const auto result = device.exchange(now);
        if (!result) return std::unexpected(result.error());
        if (!result->more && device.log_state().waiting == 0) return {};
    }
}

Result<std::size_t> import_rows(const std::string& csv, const std::string& data, Instant now) {
    const auto rows = rows_of(csv);
    if (!rows) return std::unexpected(rows.error());
    auto device = client::Replica::open(data);
    if (!device) return std::unexpected(device.error());
    const cfpb::Units units(*rows);
    for (std::size_t i = 0; i < rows->size(); ++i)
        if (auto done = bring_in((*rows)[i], units, **device); !done)
            return fault(done.error().what, "row " + std::to_string(i + 1) + ", " + done.error().where);
    if (auto sent = deliver(**device, now); !sent) return std::unexpected(sent.error());
    return rows->size();
}

int said(const Fault& f) {
    std::cerr << (f.where.empty() ? "" : f.where + ": ") << f.what << '\n';
    return 1;
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App app{"Brings the CFPB's public complaints in as this bank's (docs/cfpb-mapping.md)"};
    app.set_version_flag("--version", "huiyin-import-cfpb " HUIYIN_VERSION " (Apache-2.0)");
    std::string csv, demo, out, data, now_text;
    auto* organisation =
        app.add_subcommand("organisation", "write the organisation file: company → branch, state → sub-branch");
    organisation->add_option("--csv", csv)->required();
    organisation->add_option("--demo", demo, "the demo bank's organisation file, for head office and its departments")
        ->required();
    organisation->add_option("--out", out)->required();
    auto* lines = app.add_subcommand("lines", "write the complaints and their histories into an enrolled device");
    lines->add_option("--csv", csv)->required();
    lines->add_option("--data", data, "folder of an enrolled contact-centre desk")->required();
    lines->add_option("--now", now_text, "head office's time, e.g. 2029-06-01T09:00:00+08:00")->required();
    app.require_subcommand(1);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : 2;
    }
    if (auto started = sync::start_crypto(); !started) return said(started.error());
    if (*organisation) {
        if (auto done = write_organisation(csv, demo, out); !done) return said(done.error());
        return 0;
    }
    const auto now = parse_instant(now_text);
    if (!now) return said({now.error().what, "--now"});
    const auto count = import_rows(csv, data, *now);
    if (!count) return said(count.error());
    std::cout << *count << '\n';
    return 0;
}
