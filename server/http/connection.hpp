// SPDX-License-Identifier: Apache-2.0
// One connection as a state machine that never waits: handshake, head, (a worker admits), body, (a worker answers), the
// answer on its way out, and again. One thread at a time touches it.
#pragma once
#include "server/http/channel.hpp"
#include "server/http/connection_limits.hpp"
#include "server/http/pace.hpp"
#include "server/http/pending_request.hpp"

namespace huiyin::server::http {

/// What must happen before a connection can go on.
enum class Wants { reading, writing, handshake, work, nothing };  ///< `nothing`: it is over

class Connection {
  public:
    struct Door {
        Address peer;
        bool for_operators = false;  ///< it came through a listener that only operators reach
    };

    Connection(std::unique_ptr<Channel> channel, const Door& door, std::unique_ptr<ConnectionLimits::Place> place,
               const Patience& patience, Moment now);

    // -- the poller's --
    /// Goes as far as it can without waiting.
    Wants go_on(Moment now);
    /// Until when it must have gone on.
    Moment deadline() const { return deadline_; }
    /// The deadline has passed. A caller who was in the middle of a request is answered 408.
    Wants expire(Moment now);
    /// No further request is taken.
    void finish() { last_request_ = true; }
    /// No request was begun, or all of its answer has gone out.
    bool owes_nothing() const {
        return phase_ == Phase::handshake || (phase_ == Phase::head && in_.empty()) || phase_ == Phase::draining;
    }
    int socket() const { return channel_->socket(); }
    /// Its request is answered with this problem, and the connection ends.
    Wants refuse(Problem problem);

    // -- a worker's, while go_on() wants one --
    /// TLS's handshake, as far as it goes: the dear part of it is not the poller's.
    Wants shake_hands(Moment now);
    PendingRequest& pending() { return pending_; }
    const Door& door() const { return door_; }
    /// Its caller has signed in.
    void signed_in(Moment now);
    /// Admitted: the body is read, up to `most` bytes. True when it is whole already, or will never be: the answer can
    /// be made now. A caller who waits to be asked for it is asked.
    bool take_body(std::size_t most, Moment now);
    /// Whether the connection goes on behind the answer that is being made.
    bool keeps_alive() const;
    /// The whole answer, as bytes. `keep_alive` false: the connection ends behind it.
    void answer(std::string bytes, bool keep_alive, Moment now);

  private:
    enum class Phase { handshake, head, body, working, answering, draining };
    Wants on_head(Moment now);
    Wants on_body(Moment now);
    Wants on_answering(Moment now);
    Wants on_draining(Moment now);
    Wants wait(Step step) const;
    void next_request(Moment now);
    bool body_is_over() const { return pending_.body.state() != BodyReader::State::more; }
    bool all_read() const { return !pending_.refused && pending_.body.state() == BodyReader::State::whole; }

    std::unique_ptr<Channel> channel_;
    Door door_;
    std::unique_ptr<ConnectionLimits::Place> place_;
    Patience patience_;
    Phase phase_ = Phase::handshake;
    Moment deadline_, drained_at_;
    Pace pace_;
    std::string in_, out_;
    std::size_t sent_ = 0;  ///< of out_
    PendingRequest pending_;
    std::size_t requests_ = 0;
    bool known_ = false, last_request_ = false, keep_alive_ = false;
};

}  // namespace huiyin::server::http
