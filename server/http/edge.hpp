// SPDX-License-Identifier: Apache-2.0
// Every connection to head office: one thread accepts, reads heads, handshakes and bodies and sends answers by epoll;
// workers answer what is whole. A caller who is slow or silent costs a few kilobytes and no thread.
#pragma once
#include <array>
#include <atomic>
#include <deque>
#include <mutex>
#include <set>
#include <unordered_map>

#include "server/http/responder.hpp"
#include "server/http/turns.hpp"
#include "server/platform/worker_pool.hpp"

namespace huiyin::server::http {

/// A socket that listens, and what is known of whoever comes through it.
struct Listener {
    int socket = -1;
    const ShownCertificate* tls = nullptr;  ///< null: plain
    bool for_operators = false;
    bool is_their_own = false;  ///< of operators: what crowds the other listeners does not crowd this one
};

struct EdgeSettings {
    std::vector<Network> trusted_proxies;
    Patience patience;
    ConnectionBounds bounds;
};

class Edge {
  public:
    /// Takes over the listeners' sockets. What they show must outlive it.
    Edge(ServerRuntime& runtime, std::vector<Listener> listeners, EdgeSettings settings);
    ~Edge();
    Edge(const Edge&) = delete;
    Edge& operator=(const Edge&) = delete;

    /// Serves until stop(); answers what was begun by then.
    void run();
    void stop();                                        ///< from any thread
    std::chrono::milliseconds since_last_turn() const;  ///< of run(); from any thread

  private:
    void accept_from(const Listener& listener);
    void adopt(int socket, const Address& peer, const Listener& listener);
    void take_back();
    void go_on(Connection& connection);
    void carry_out(Connection& connection, Wants wants);
    void wait_for(Connection& connection, std::uint32_t events);
    void end(Connection& connection);
    void sweep();
    /// Whose turn a worker has been given, or was.
    struct Turn {
        Lane lane;
        Address address;
    };
    struct Returned {
        Connection* connection;
        Wants wants;
        Turn turn;
    };
    Turns& turns_in(Lane lane) { return turns_.at(static_cast<std::size_t>(lane)); }
    void queue(Connection& connection, const Turn& turn);
    void queue_work(Connection& connection);
    void start(Connection& connection, const Turn& turn);
    Wants run_on_worker(Connection& connection, Lane lane);
    void wake();
    void begin_stopping();
    void listen_again(bool listening);
    bool is_trusted_proxy(const Address& peer) const;

    ServerRuntime& runtime_;
    EdgeSettings settings_;
    std::vector<Listener> listeners_;
    Responder responder_;
    ConnectionLimits limits_, operators_limits_{{operators_connections, 0, operators_connections}};
    int epoll_ = -1, wake_ = -1;
    std::unordered_map<Connection*, std::unique_ptr<Connection>> connections_;
    std::set<Connection*> at_work_;
    std::array<Turns, 3> turns_{Turns(handshake_turns), Turns(anyone_turns), Turns(caller_turns)};
    std::mutex mutex_;
    std::deque<Returned> returned_;  ///< by workers
    std::atomic<bool> stopping_ = false;
    bool accepting_ = true, out_of_files_ = false;
    Moment now_, next_sweep_, stop_at_;
    std::atomic<Moment> turned_at_ = std::chrono::steady_clock::now();
    WorkerPool workers_{most_workers};
};

}  // namespace huiyin::server::http
