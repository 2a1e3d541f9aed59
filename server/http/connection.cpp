// SPDX-License-Identifier: Apache-2.0
// See connection.hpp.
#include "server/http/connection.hpp"

#include <utility>

namespace huiyin::server::http {
namespace {

constexpr int pieces_at_once = 16;  ///< of a body, before others have their turn
constexpr std::chrono::seconds linger{2};
constexpr std::string_view go_ahead = "HTTP/1.1 100 Continue\r\n\r\n";

Problem too_slow() { return {408, "too-slow", {}, "Send it again, faster or in parts.", {}}; }
Problem cut() { return {400, "cut", {}, "The request was cut off: send it again.", {}}; }

}  // namespace

Connection::Connection(std::unique_ptr<Channel> channel, const Door& door,
                       std::unique_ptr<ConnectionLimits::Place> place, const Patience& patience, Moment now)
    : channel_(std::move(channel)),
      door_(door),
      place_(std::move(place)),
      patience_(patience),
      deadline_(now + patience.handshake) {}

Wants Connection::wait(Step step) const {
    switch (step) {
        case Step::wait_to_read:
            return Wants::reading;
        case Step::wait_to_write:
            return Wants::writing;
        default:
            return Wants::nothing;
    }
}

Wants Connection::go_on(Moment now) {
    switch (phase_) {
        case Phase::handshake:
            return channel_->has_tls() ? Wants::handshake : shake_hands(now);
        case Phase::head:
            return on_head(now);
        case Phase::body:
            return on_body(now);
        case Phase::working:
            return Wants::work;
        case Phase::answering:
            return on_answering(now);
        case Phase::draining:
            return on_draining(now);
    }
    return Wants::nothing;
}

Wants Connection::refuse(Problem problem) {
    pending_.refused = std::move(problem);
    in_ = {};
    phase_ = Phase::working;
    return Wants::work;
}

Wants Connection::expire(Moment now) {
    const bool asked = (phase_ == Phase::head && !in_.empty()) || phase_ == Phase::body;
    if (!asked) return Wants::nothing;
    deadline_ = now + patience_.grace;
    return refuse(too_slow());
}

Wants Connection::shake_hands(Moment now) {
    const auto step = channel_->handshake();
    if (step != Step::done) return wait(step);
    phase_ = Phase::head;
    deadline_ = now + patience_.head;
    return on_head(now);
}

Wants Connection::on_head(Moment now) {
    for (;;) {
        if (const auto end = end_of_head(in_)) {
            auto head = parse_head(std::string_view(in_).substr(0, *end));
            in_.erase(0, *end);
            if (!head) return refuse(std::move(head.error()));
            pending_.head = std::move(*head);
            phase_ = Phase::working;
            return Wants::work;
        }
        if (auto wrong = wrong_so_far(in_)) return refuse(std::move(*wrong));
        if (last_request_ && in_.empty()) return Wants::nothing;
        const bool first_bytes = in_.empty();
        const auto step = channel_->read(in_);
        if (step == Step::closed && !in_.empty()) return refuse(cut());
        if (step != Step::done) return wait(step);
        if (first_bytes && requests_ > 0) deadline_ = now + patience_.head;
    }
}

void Connection::signed_in(Moment now) {
    known_ = true;
    place_->signed_in(now);
}

bool Connection::take_body(std::size_t most, Moment now) {
    pending_.body = BodyReader(pending_.head, most);
    pending_.body.take(in_);
    if (body_is_over()) return true;
    if (pending_.head.expects_continue) out_ = go_ahead;
    phase_ = Phase::body;
    pace_ = Pace(now);
    return on_body(now) == Wants::work;
}

Wants Connection::on_body(Moment now) {
    if (std::string_view rest = std::string_view(out_).substr(sent_); !rest.empty()) {
        channel_->write(rest);
        sent_ = out_.size() - rest.size();
    }
    for (int pieces = 0; pieces < pieces_at_once && !body_is_over(); ++pieces) {
        const auto before = pending_.body.received();
        const auto step = channel_->read(in_);
        if (step == Step::closed) return refuse(cut());
        deadline_ = pace_.late_at(patience_);
        if (step != Step::done) return wait(step);
        pending_.body.take(in_);
        pace_.moved(pending_.body.received() - before);  // of its content: framing is no progress
    }
    if (!body_is_over()) return now > deadline_ ? expire(now) : Wants::reading;
    phase_ = Phase::working;
    return Wants::work;
}

bool Connection::keeps_alive() const {
    return pending_.head.keep_alive && all_read() && !last_request_ && requests_ + 1 < requests_a_connection;
}

void Connection::answer(std::string bytes, bool keep_alive, Moment now) {
    if (sent_ == out_.size())
        out_ = std::move(bytes);
    else
        out_ = out_.substr(sent_) + bytes;
    sent_ = 0;
    keep_alive_ = keep_alive;
    phase_ = Phase::answering;
    pace_ = Pace(now);
    deadline_ = pace_.late_at(patience_);
}

Wants Connection::on_answering(Moment now) {
    std::string_view rest = std::string_view(out_).substr(sent_);
    const auto before = rest.size();
    const auto step = channel_->write(rest);
    sent_ = out_.size() - rest.size();
    pace_.moved(before - rest.size());
    deadline_ = pace_.late_at(patience_);
    if (step != Step::done) return wait(step);
    out_ = {};
    sent_ = 0;
    if (keep_alive_) {
        next_request(now);
        return on_head(now);
    }
    channel_->finish_writing();
    phase_ = Phase::draining;
    drained_at_ = now + (all_read() || last_request_ ? std::chrono::milliseconds(linger) : patience_.draining);
    deadline_ = std::min(drained_at_, now + patience_.grace);
    return on_draining(now);
}

void Connection::next_request(Moment now) {
    pending_ = {};
    ++requests_;
    if (in_.empty()) in_ = {};
    in_.shrink_to_fit();
    phase_ = Phase::head;
    deadline_ = now + (known_ ? patience_.idle_known : patience_.idle);
}

/// What still comes is thrown away: hung up on at once, its sender would lose the answer, too.
Wants Connection::on_draining(Moment now) {
    for (int pieces = 0; pieces < pieces_at_once; ++pieces) {
        in_.clear();
        const auto step = channel_->read(in_);
        if (step != Step::done) return wait(step);
        deadline_ = std::min(drained_at_, now + patience_.grace);
    }
    return Wants::reading;
}

}  // namespace huiyin::server::http
