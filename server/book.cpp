// SPDX-License-Identifier: Apache-2.0
// server/book.cpp
#include "server/book.hpp"

#include <stdexcept>

namespace huiyin::server {

Book::Book(Store& store, const Office& office, Instant now) : store_(store), office_(office), now_(now) {}

Touched& Book::touched(const std::string& subject) {
    const auto [it, is_new] = touched_.try_emplace(subject);
    if (!is_new) return it->second;
    for (const auto& text : store_.opened_lines(subject)) {
        auto line = parse_line(text);
        // The writer's transaction must not build on damaged lines; verify names them.
        if (!line) throw std::runtime_error("a stored line cannot be read; run 'huiyin-server verify'");
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
    store_.insert_line({line.origin, line.seq, hash, {}, text, line.subject, {}, now_});
    own_->head_seq = line.seq;
    own_->head_hash = hash;
    return line;
}

void Book::take_in(const Line& line, const Hash& hash, const std::string& travelled) {
    const auto text = canonical_line(line);
    add(line, travelled.empty() ? hash : hash_of(text));
    store_.insert_line({line.origin, line.seq, hash, travelled, text, line.subject, {}, now_});
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
