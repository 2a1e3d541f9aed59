// SPDX-License-Identifier: Apache-2.0
// See edge.hpp.
#include "server/http/edge.hpp"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>

#include "server/http/call_faults.hpp"

namespace huiyin::server::http {
namespace {

constexpr std::chrono::milliseconds sweeps_every{250};
constexpr int accepts_at_once = 64;

Moment now_is() { return std::chrono::steady_clock::now(); }

Address address_of(const sockaddr_storage& from) {
    Address out;
    if (from.ss_family == AF_INET6) {
        const auto& v6 = reinterpret_cast<const sockaddr_in6&>(from);
        std::copy_n(v6.sin6_addr.s6_addr, out.bytes.size(), out.bytes.begin());
    } else {
        const auto& v4 = reinterpret_cast<const sockaddr_in&>(from);
        out.bytes[10] = out.bytes[11] = 0xFF;
        const auto* bytes = reinterpret_cast<const std::uint8_t*>(&v4.sin_addr.s_addr);
        std::copy_n(bytes, 4, out.bytes.begin() + 12);
    }
    return out;
}

}  // namespace

Edge::Edge(ServerRuntime& runtime, std::vector<Listener> listeners, EdgeSettings settings)
    : runtime_(runtime),
      settings_(std::move(settings)),
      listeners_(std::move(listeners)),
      responder_(runtime, settings_.trusted_proxies),
      limits_(settings_.bounds),
      epoll_(::epoll_create1(EPOLL_CLOEXEC)),
      wake_(::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)) {
    const auto watch = [this](int file, void* what) {
        epoll_event event{EPOLLIN, {.ptr = what}};
        ::epoll_ctl(epoll_, EPOLL_CTL_ADD, file, &event);
    };
    watch(wake_, this);
    for (auto& listener : listeners_) watch(listener.socket, &listener);
}

Edge::~Edge() {
    workers_.finish();
    connections_.clear();
    for (const auto& listener : listeners_)
        if (listener.socket >= 0) ::close(listener.socket);
    ::close(epoll_);
    ::close(wake_);
}

void Edge::stop() {
    stopping_ = true;
    wake();
}

std::chrono::milliseconds Edge::since_last_turn() const {
    return std::chrono::duration_cast<std::chrono::milliseconds>(now_is() - turned_at_.load());
}

void Edge::wake() {
    const std::uint64_t one = 1;
    [[maybe_unused]] const auto sent = ::write(wake_, &one, sizeof one);
}

void Edge::run() {
    std::array<epoll_event, 256> events;
    now_ = now_is();
    while (!(stopping_ && !accepting_ && connections_.empty())) {
        const int count = ::epoll_wait(epoll_, events.data(), static_cast<int>(events.size()),
                                       static_cast<int>(sweeps_every.count()));
        turned_at_ = now_ = now_is();
        for (int i = 0; i < count; ++i) {
            void* what = events[static_cast<std::size_t>(i)].data.ptr;
            const auto listener =
                std::ranges::find(listeners_, what, [](const Listener& l) -> const void* { return &l; });
            if (what == this)
                take_back();
            else if (listener != listeners_.end())
                accept_from(*listener);
            else
                go_on(*static_cast<Connection*>(what));
        }
        if (stopping_ && accepting_) begin_stopping();
        if (now_ >= next_sweep_) sweep();
    }
    workers_.finish();
}

void Edge::accept_from(const Listener& listener) {
    for (int i = 0; i < accepts_at_once; ++i) {
        sockaddr_storage from{};
        socklen_t size = sizeof from;
        const int socket =
            ::accept4(listener.socket, reinterpret_cast<sockaddr*>(&from), &size, SOCK_NONBLOCK | SOCK_CLOEXEC);
        if (socket >= 0) {
            adopt(socket, address_of(from), listener);
            continue;
        }
        // Of a connection that failed before it was accepted the system speaks here, too: the next one may be well.
        if (errno == EAGAIN || errno == EWOULDBLOCK) return;
        if (errno == EMFILE || errno == ENFILE || errno == ENOBUFS || errno == ENOMEM) return listen_again(false);
    }
}

/// Out of files, the listeners would be announced again at once and for ever: they rest until the next sweep.
void Edge::listen_again(bool listening) {
    out_of_files_ = !listening;
    for (auto& listener : listeners_) {
        epoll_event event{listening ? std::uint32_t{EPOLLIN} : 0U, {.ptr = &listener}};
        ::epoll_ctl(epoll_, EPOLL_CTL_MOD, listener.socket, &event);
    }
}

bool Edge::is_trusted_proxy(const Address& peer) const {
    return std::ranges::any_of(settings_.trusted_proxies, [&](const Network& network) { return network.holds(peer); });
}

void Edge::adopt(int socket, const Address& peer, const Listener& listener) {
    const int yes = 1;
    ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    auto place = (listener.is_their_own ? operators_limits_ : limits_).enter(peer, now_, !is_trusted_proxy(peer));
    Tls tls = place && listener.tls ? listener.tls->tls_on(socket) : nullptr;
    if (!place || (listener.tls && !tls)) {
        ::close(socket);
        return;
    }
    auto made = std::make_unique<Connection>(std::make_unique<Channel>(socket, std::move(tls)),
                                             Connection::Door{peer, listener.for_operators}, std::move(place),
                                             settings_.patience, now_);
    auto& connection = *made;
    connections_[&connection] = std::move(made);
    // Once only from the first: of a caller who hung up while a worker has the request nobody wants to hear for ever.
    epoll_event event{EPOLLIN | EPOLLRDHUP | EPOLLONESHOT, {.ptr = &connection}};
    ::epoll_ctl(epoll_, EPOLL_CTL_ADD, socket, &event);
}

void Edge::go_on(Connection& connection) {
    // What fired just before a worker had it is no longer of interest.
    if (!connections_.contains(&connection) || at_work_.contains(&connection)) return;
    carry_out(connection, connection.go_on(now_));
}

void Edge::carry_out(Connection& connection, Wants wants) {
    switch (wants) {
        case Wants::reading:
            return wait_for(connection, EPOLLIN | EPOLLRDHUP);
        case Wants::writing:
            return wait_for(connection, EPOLLOUT);
        case Wants::handshake:
            return queue(connection, {Lane::handshake, connection.door().peer.counted()});
        case Wants::work:
            return queue_work(connection);
        case Wants::nothing:
            return end(connection);
    }
}

void Edge::wait_for(Connection& connection, std::uint32_t events) {
    epoll_event event{events | EPOLLONESHOT, {.ptr = &connection}};
    ::epoll_ctl(epoll_, EPOLL_CTL_MOD, connection.socket(), &event);
}

void Edge::end(Connection& connection) { connections_.erase(&connection); }

/// A request that was refused by the edge is answered here: that waits for nothing.
void Edge::queue_work(Connection& connection) {
    auto& pending = connection.pending();
    if (!pending.refused) {
        const auto lane = responder_.sort(pending, connection.door());
        return queue(connection, {lane, pending.caller_address.counted()});
    }
    responder_.work(connection);
    carry_out(connection, connection.go_on(now_));
}

void Edge::queue(Connection& connection, const Turn& turn) {
    at_work_.insert(&connection);
    switch (turns_in(turn.lane).begin(turn.address, connection)) {
        case Turns::Turn::now:
            return start(connection, turn);
        case Turns::Turn::later:
            return;
        case Turns::Turn::refused:
            at_work_.erase(&connection);
            if (turn.lane == Lane::handshake) return end(connection);
            connection.refuse(too_many(faults::many_requests, 1).error());
            return queue_work(connection);
    }
}

Wants Edge::run_on_worker(Connection& connection, Lane lane) {
    try {
        if (lane == Lane::handshake) return connection.shake_hands(now_is());
        responder_.work(connection);
        return connection.go_on(now_is());  // the answer leaves from here
    } catch (const std::exception&) {
        return Wants::nothing;  // no memory for one caller is no reason to leave all of them
    }
}

void Edge::start(Connection& connection, const Turn& turn) {
    workers_.run([this, &connection, turn] {
        const auto wants = run_on_worker(connection, turn.lane);
        {
            const std::lock_guard lock(mutex_);
            returned_.push_back({&connection, wants, turn});
        }
        wake();
    });
}

void Edge::take_back() {
    std::uint64_t times = 0;
    [[maybe_unused]] const auto got = ::read(wake_, &times, sizeof times);
    std::deque<Returned> back;
    {
        const std::lock_guard lock(mutex_);
        back.swap(returned_);
    }
    for (const auto& [connection, wants, turn] : back) {
        if (const auto next = turns_in(turn.lane).end(turn.address))
            start(*next->connection, {turn.lane, next->address});
        at_work_.erase(connection);
        if (stopping_) connection->finish();
        carry_out(*connection, stopping_ && connection->owes_nothing() ? Wants::nothing : wants);
    }
}

void Edge::sweep() {
    next_sweep_ = now_ + sweeps_every;
    if (out_of_files_ && accepting_) listen_again(true);
    runtime_.metrics.connections(limits_.open() + operators_limits_.open(), limits_.refused());
    const bool out_of_time = stopping_ && now_ >= stop_at_;
    std::vector<Connection*> late;
    for (const auto& [connection, owned] : connections_)
        if (!at_work_.contains(connection) && (out_of_time || connection->deadline() <= now_))
            late.push_back(connection);
    for (auto* connection : late) carry_out(*connection, out_of_time ? Wants::nothing : connection->expire(now_));
}

void Edge::begin_stopping() {
    accepting_ = false;
    stop_at_ = now_ + settings_.patience.stopping;
    for (auto& turns : turns_)
        for (auto* connection : turns.dismiss()) {
            at_work_.erase(connection);
            end(*connection);
        }
    for (auto& listener : listeners_) {
        ::close(listener.socket);
        listener.socket = -1;
    }
    std::vector<Connection*> all;
    for (const auto& [connection, owned] : connections_)
        if (!at_work_.contains(connection)) all.push_back(connection);
    for (auto* connection : all) {
        connection->finish();
        if (connection->owes_nothing()) end(*connection);
    }
}

}  // namespace huiyin::server::http
