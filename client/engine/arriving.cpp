// SPDX-License-Identifier: Apache-2.0
#include "client/engine/arriving.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "client/engine/office_client.hpp"
#include "sync/platform/corruption.hpp"
#include "sync/protocol/transport.hpp"

namespace huiyin::client {
namespace {

/// What to do, where the sentence of the exchange itself does not say it.
constexpr std::array<std::pair<std::string_view, std::string_view>, 5> advice{{
    {"server_key_changed",
     "head office's server shows a key that head office has not announced, so nothing is sent: compare the key with "
     "head office, then confirm it with huiyin-replica trust --key KEY"},
    {"unknown_device",
     "whoever answers at head office's address does not know this device: check the address, and ask head office "
     "whether "
     "it was restored from a copy; what was captured is kept here until then"},
    {"refused_device",
     "whoever answers at head office's address refuses this device, without head office's signature: check the "
     "address, "
     "and ask head office whether it shut this device out; what was captured is kept here"},
    {"not_signed",
     "head office does not take this device's signature: it is known there by another key; ask head office for a new "
     "code and enrol this device anew"},
    {"not_head_office",
     "what answers is not this device's head office, its receipt is not signed by it: check the address, and whether "
     "head office was made anew"},
}};

std::string sentence_of(const Failure& failure) {
    const auto* known = std::ranges::find(advice, failure.code, [](const auto& row) { return row.first; });
    return known == advice.end() ? failure.what : std::string(known->second);
}

std::string lines(std::int64_t count) { return std::to_string(count) + (count == 1 ? " line" : " lines"); }

Trouble of_failure(const Failure& failure, const sync::LogState& log) {
    Trouble out{failure.code, sentence_of(failure), true, failure.since};
    if (failure.code == attachment_waits)
        out.sentence = lines(log.waiting) + " cannot be sent before an attachment is: " + failure.what;
    return out;
}

void add_what_stops_part(const Condition& condition, std::vector<Trouble>& out) {
    const auto& log = condition.log;
    if (condition.unconfirmed)
        out.push_back({"unconfirmed",
                       "head office has taken this device back, but nobody there has confirmed it: what is captured "
                       "arrives, and nothing is given to it; ask an administrator to confirm it"});
    if (log.refused > 0)
        out.push_back({"lines_refused", "head office refused " + lines(log.refused) +
                                            " of this device: put right what stands against them, then use "
                                            "huiyin-replica send-again, or let-be"});
    if (log.diverged)
        out.push_back({"diverged",
                       "this device and head office hold different lines: run huiyin-replica sync, and verify when it "
                       "stays so"});
    if (condition.clock == Clock::doubtful)
        out.push_back({"clock",
                       "this device's clock cannot be right: set it; until head office has been reached no date can be "
                       "promised"});
}

}  // namespace

std::string Failure::to_text() const { return canonical({{"code", code}, {"since", since.ms}, {"what", what}}); }

std::optional<Failure> Failure::from_text(const std::string& text) {
    const auto json = parse_json(text);
    if (!json || !json->is_object()) return std::nullopt;
    Failure out{text_of(*json, "code"), text_of(*json, "what"), {number_of(*json, "since")}};
    return out.code.empty() ? std::nullopt : std::optional(std::move(out));
}

std::string code_of(const Fault& fault, const std::string& server, const std::string& directory) {
    const auto& where = fault.where;
    if (where == sync::key_changed) return "server_key_changed";
    for (const char* code : {unknown_device, refused_device, not_signed, another_version})
        if (where == code) return code;
    if (where == "v") return another_version;
    if (where == "receipt") return "not_head_office";
    if (sync::is_corruption(fault)) return "damaged";
    if ((!directory.empty() && where.starts_with(directory)) || where == "disk") return "disk";
    const std::string_view address = server;
    if (!where.empty() &&
        (where == address || (address.ends_with('/') && where == address.substr(0, address.size() - 1))))
        return "unreachable";
    return "failed";
}

std::vector<Trouble> troubles_of(const Condition& condition) {
    std::vector<Trouble> out;
    if (condition.wiped) {
        out.push_back(
            {"shut_out",
             "head office has shut this device out, and it has wiped itself: " + lines(condition.kept_events) +
                 " that only it held are kept for head office in " + condition.kept_in + "; enrol it with a new code",
             true});
        return out;
    }
    if (condition.locked)
        out.push_back({"locked",
                       "this device is locked: nothing is exchanged until somebody signs in here with their PIN, or "
                       "--pin-of names who opens it",
                       true});
    // What waited for an attachment may have gone since, by another way.
    const auto& failure = condition.failure;
    if (failure && (failure->code != attachment_waits || condition.log.waiting > 0))
        out.push_back(of_failure(*failure, condition.log));
    add_what_stops_part(condition, out);
    return out;
}

}  // namespace huiyin::client
