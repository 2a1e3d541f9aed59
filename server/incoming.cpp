// SPDX-License-Identifier: Apache-2.0
// server/incoming.cpp
#include "server/incoming.hpp"

#include "shared/administrative.hpp"
#include "shared/authority.hpp"
#include "shared/bodies.hpp"
#include "shared/subject_id.hpp"
#include "sync/all_cores.hpp"
#include "sync/protocol/covered_line.hpp"

namespace huiyin::server {
namespace {

/// Later than any time a body may name: whether something lies in the future is not judged for a device.
constexpr Instant end_of_time{253'402'300'799'000};

std::string sentence(const Fault& f) { return f.where.empty() ? f.what : f.where + ": " + f.what; }

/// What is wrong with the body, or "".
std::string wrong_body(const Line& line, const Rules& rules) {
    if (!is_kind(line.kind) || is_administrative_kind(line.kind)) return {};
    const auto checked = line.kind == "captured" ? check_captured(line.body, rules, end_of_time, Checked::as_written)
                         : line.kind == "entered"
                             ? check_entered(line.body, rules, end_of_time, Checked::as_written)
                             : check_body(line.kind, line.body, rules, end_of_time, Checked::as_written);
    return checked ? std::string{} : sentence(checked.error());
}

void judge(Incoming& in, const Origin& device, const Office& office) {
    auto link = sync::parse_link(in.bytes);
    if (!link) {
        in.refused = sentence(link.error());
        return;
    }
    in.link = std::move(*link);
    if (in.link->origin != device.id) {
        in.refused = "origin: this device writes as " + device.id;
        return;
    }
    auto line = in.link->sealed ? sync::open(in.bytes, office.box_keys) : Result<Line>(std::move(*in.link->line));
    in.link->line.reset();
    if (!line) {
        in.refused = sentence(line.error());
        return;
    }
    in.refused = wrong_body(*line, office.rules);
    if (in.refused.empty()) in.line = std::move(*line);
}

}  // namespace

std::vector<Incoming> read_lines(std::vector<std::string> texts, const Origin& device, const Office& office) {
    std::vector<Incoming> out(texts.size());
    sync::on_all_cores(texts.size(), [&](std::size_t i) {
        out[i].covered = sync::is_covered(texts[i]);
        out[i].bytes = out[i].covered ? sync::uncover(texts[i], office.box_keys).value_or(texts[i]) : texts[i];
        out[i].hash = hash_of(out[i].bytes);
        judge(out[i], device, office);
    });
    return out;
}

std::string why_not_writer(const Line& line, const Origin& device, const std::optional<Account>& account,
                           const Rules& rules) {
    if (line.kind == "erased") return "kind: only head office erases, on a lawful order";
    if (is_administrative_subject(line.subject) || is_administrative_kind(line.kind))
        return "kind: only head office writes on its own administration";
    if (line.by == device_actor(device.face, device.unit, device.id, rules)) return {};
    if (device.face == Face::kiosk) return "by: at a kiosk the customer writes, nobody else";
    if (!account || !account->active) return "by.account: head office knows no such active account";
    if (account->role != line.by.role || account->unit != line.by.unit)
        return "by: the account has another role or unit at head office";
    // Whoever holds a device's token could name any account of the bank: a lost tablet must not speak for head office.
    // Written before a unit moved, and sent after it: the tree of then holds.
    const auto& units = rules.organisation_at(line.at.physical);
    const bool one_branch = units.within(account->unit, device.unit) || units.within(device.unit, account->unit);
    // Head office's departments work under one roof and may share a device.
    const bool one_roof = units.branch_of(account->unit).empty() && units.branch_of(device.unit).empty();
    if (!one_branch && !one_roof)
        return "by: people of " + account->unit + " do not write on a device of " + device.unit;
    return {};
}

}  // namespace huiyin::server
