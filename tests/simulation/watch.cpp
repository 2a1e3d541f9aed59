// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/watch.hpp"

#include <algorithm>

namespace huiyin::simulation {
namespace {

constexpr int page = 1000;

/// The hash that the line names as the one before it, as text; "" for a sealed one, which keeps it inside.
std::string named_before(const server::StoredEvent& event) {
    static const std::string mark = "\"prev\":\"";
    if (!event.travelled.empty()) return {};
    const auto at = event.opened.rfind(mark);
    return at == std::string::npos ? std::string{} : event.opened.substr(at + mark.size(), 2 * sizeof(Hash));
}

bool is_of_time(const std::string& text) {
    const auto says = [&](const char* what) { return text.find(what) != std::string::npos; };
    if (!says("\"account\":\"rule_keeper\"")) return false;
    for (const char* kind : {"overdue", "converted", "archived"})
        if (says((std::string("\"kind\":\"") + kind + '"').c_str())) return true;
    return says("\"kind\":\"raised\"") && says("\"reason\":\"overdue\"");
}

}  // namespace

void Watch::note_what_is_of_time(const server::StoredEvent& event) {
    if (!is_of_time(event.opened) || !met_.insert(event.hash).second) return;
    if (auto parsed = parse_line(event.opened)) of_time_.push_back(std::move(*parsed));
}

std::string token_in(const std::string& text) {
    // Head office copies what it makes a complaint of.
    if (text.find("\"account\":\"rule_keeper\"") != std::string::npos) return {};
    const auto from = text.find("tok-");
    return from == std::string::npos ? std::string{} : text.substr(from, text.find('-', from + 4) + 1 - from);
}

void Watch::read(server::Store& store, const server::Origin& origin, std::vector<std::string>& wrong) {
    auto& chain = chains_[origin.id];
    while (std::cmp_less(chain.size(), origin.head_seq)) {
        const auto returned = store.returned(origin.id);
        const auto lines = store.chain(origin.id, static_cast<std::int64_t>(chain.size()), page);
        if (lines.empty()) return wrong.push_back(origin.id + ": the end of its chain is missing");
        for (const auto& line : lines) {
            const auto where = origin.id + " " + std::to_string(line.seq);
            if (line.seq > origin.head_seq) return;  // given back, before the chain comes to it
            if (std::cmp_not_equal(line.seq, chain.size() + 1)) return wrong.push_back(where + ": a gap before it");
            // Of what a device sealed and another gave back only the text is here: verify asks for its proof.
            if (!line.bytes().empty() && hash_of(line.bytes()) != line.hash && !returned.contains(line.seq))
                wrong.push_back(where + ": has not its hash");
            const auto named = named_before(line);
            if (!named.empty() && !returned.contains(line.seq) &&
                named != to_hex(chain.empty() ? Hash{} : chain.back()))
                wrong.push_back(where + ": does not follow the line before it");
            chain.push_back(line.hash);
            came_.push_back(line.hash);
            note_what_is_of_time(line);
            if (auto token = token_in(line.opened); !token.empty()) {
                ++said_[token];
                news_.push_back(std::move(token));
            }
        }
    }
}

std::vector<std::string> Watch::look(const HeadOffice& office) {
    std::vector<std::string> wrong;
    office.read([&](server::Store& store) {
        for (const auto& origin : store.origins())
            if (std::cmp_not_equal(origin.head_seq, chains_[origin.id].size())) read(store, origin, wrong);
    });
    return wrong;
}

std::vector<std::string> Watch::look_again(const HeadOffice& office) {
    const auto before = std::exchange(chains_, {});
    said_.clear();
    auto wrong = look(office);
    for (const auto& [origin, chain] : before) {
        const auto& now = chains_[origin];
        if (now.size() < chain.size() || !std::equal(chain.begin(), chain.end(), now.begin()))
            wrong.push_back(origin + ": head office held " + std::to_string(chain.size()) +
                            " lines of it before it started again, and does not hold them now");
    }
    return wrong;
}

}  // namespace huiyin::simulation
