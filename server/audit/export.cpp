// SPDX-License-Identifier: Apache-2.0
#include "server/audit/checkpoint.hpp"
#include "server/audit/log_transfer.hpp"
#include "server/ingest/moved_events.hpp"
#include "sync/platform/base64.hpp"

namespace huiyin::server {
namespace {

constexpr int page = 1000;

std::string written(const StoredLine& line) {
    if (line.unreadable())
        return canonical({{"erased", to_hex(line.hash)}, {"origin", line.origin}, {"seq", line.seq}});
    if (is_double(line))
        return canonical({{"code", line.refused_code},
                          {"erased", to_hex(line.hash)},
                          {"origin", line.origin},
                          {"refused", line.refused},
                          {"seq", line.seq}});
    if (!line.refused.empty()) {
        const auto bytes =
            std::span(reinterpret_cast<const std::uint8_t*>(line.travelled.data()), line.travelled.size());
        Json out{{"origin", line.origin},
                 {"refused", line.refused},
                 {"seq", line.seq},
                 {"travelled", sync::to_base64(bytes)}};
        if (!line.refused_code.empty()) out["code"] = line.refused_code;
        return canonical(out);
    }
    const bool whole = hash_of(line.bytes()) == line.hash;
    if (line.travelled.empty() && whole) return line.opened;
    auto json = parse_json(line.opened).value_or(Json::object());
    if (!line.travelled.empty()) json["travelled"] = line.travelled;
    if (!whole) json["erased"] = to_hex(line.hash);
    return canonical(json);
}

}  // namespace

std::int64_t export_lines(Store& store, const Office& office, const std::function<bool(const std::string&)>& write) {
    std::int64_t count = 0;
    const auto last = store.last_feed();
    ChainEnds ends;
    for (const auto& origin : store.origins()) {
        std::int64_t after = 0;
        for (auto lines = store.chain(origin.id, after, page, last); !lines.empty();
             lines = store.chain(origin.id, after, page, last)) {
            std::string text;
            for (const auto& line : lines) {
                (text += written(line)) += '\n';
                if (!line.refused.empty()) ends.refused[origin.id].push_back(line.seq);
            }
            store.let_go();  // who reads what is written may never come to an end
            if (!write(text)) return count;
            after = lines.back().seq;
            ends.heads[origin.id] = {after, lines.back().hash};
            count += static_cast<std::int64_t>(lines.size());
        }
    }
    write(sign_ends(ends, office) + '\n');
    return count;
}

}  // namespace huiyin::server
