// SPDX-License-Identifier: Apache-2.0
// server/book.cpp
#include "server/book.hpp"

#include <stdexcept>

#include "server/erasing.hpp"
#include "shared/remnant.hpp"

namespace huiyin::server {

Book::Book(Store& store, const Office& office, Instant now) : store_(store), office_(office), now_(now) {}

Touched& Book::touched(const std::string& subject) {
    const auto [it, is_new] = touched_.try_emplace(subject);
    if (!is_new) return it->second;
    for (const auto& text : store_.opened_lines(subject)) {
        auto line = parse_line(text);
        // The writer's transaction must not build on damaged lines; verify names them.
        if (!line) throw std::runtime_error("a stored line cannot be read; run 'huiyin-server verify'");
        it->second.erased |= is_erasure(*line);
        it->second.lines.push_back(std::move(*line));
        it->second.digest.add(hash_of(text));
    }
    it->second.old_lines = it->second.lines.size();
    return it->second;
}

void Book::add(const Line& line, const Hash& text_hash) {
    auto& subject = touched(line.subject);
    subject.lines.push_back(line);
    subject.digest.add(text_hash);
    store_.append_feed({line.subject, line.origin, line.seq, {}});
    if (line.kind == "evidence_attached")
        if (const auto hash = text_of(line.body, "hash"); !hash.empty()) store_.put_attachment(hash, line.subject);
    pending_.insert(line.subject);
}

Line Book::append(const Draft& draft) {
    if (!own_) own_ = store_.origin(own_origin);
    if (!own_) throw std::runtime_error("head office's own chain is missing; restore a backup");
    Stamp last;
    for (const auto& line : touched(draft.subject).lines) last = std::max(last, line.at);
    Line line;
    line.origin = own_origin;
    line.seq = own_->head_seq + 1;
    line.prev = own_->head_hash;
    line.at = next_stamp(last, now_);
    line.clock = now_;
    line.subject = draft.subject;
    line.kind = draft.kind;
    line.by = draft.by;
    line.body = draft.body;
    const auto text = canonical_line(line);
    const auto hash = hash_of(text);
    add(line, hash);
    store_.insert_line(stored(line, hash, {}, text));
    own_->head_seq = line.seq;
    own_->head_hash = hash;
    return line;
}

void Book::take_in(const Line& line, const Hash& hash, const std::string& travelled) {
    if (touched(line.subject).erased) {
        const auto remnant = remnant_of(line);
        const auto text = canonical_line(remnant);
        add(remnant, hash_of(text));
        return store_.insert_line(stored(line, hash, {}, text));
    }
    const auto text = canonical_line(line);
    add(line, travelled.empty() ? hash : hash_of(text));
    store_.insert_line(stored(line, hash, travelled, text));
}

StoredLine Book::stored(const Line& line, const Hash& hash, std::string travelled, std::string text) const {
    const bool erased = touched_.at(line.subject).erased;
    return {line.origin,
            line.seq,
            hash,
            std::move(travelled),
            std::move(text),
            line.subject,
            {},
            now_,
            office_.rules.policy.erasure && !erased};
}

Json Book::reduce_to_remnants(const std::string& subject) {
    auto& it = touched(subject);
    Json places = Json::array();
    it.digest = {};
    for (auto& line : it.lines) {
        const auto standing = store_.place(line.origin, line.seq);
        if (!standing) throw std::runtime_error("a stored line is missing; run 'huiyin-server verify'");
        places.push_back({line.origin, line.seq, to_hex(standing->hash)});
        line = remnant_of(line);
        const auto text = canonical_line(line);
        it.digest.add(hash_of(text));
        store_.reduce_line(line.origin, line.seq, text);
        store_.append_feed({subject, line.origin, line.seq, {}});
    }
    it.erased = true;
    store_.destroy_key(subject);
    return places;
}

std::int64_t Book::next_counter() {
    const auto text = store_.value("counter");
    const auto next = (text ? std::stoll(*text) : 0) + 1;
    store_.put_value("counter", std::to_string(next));
    return next;
}

std::optional<std::string> Book::next_to_settle() {
    if (pending_.empty()) return std::nullopt;
    auto first = pending_.extract(pending_.begin());
    return std::move(first.value());
}

void Book::close() {
    if (own_) store_.put_origin(*own_);
}

}  // namespace huiyin::server
