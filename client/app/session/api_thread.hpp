// SPDX-License-Identifier: GPL-3.0-or-later
// A person's calls to head office on a thread of their own: reports, assessment, policy and the like. The exchange of
// lines never waits for them, nor does the UI thread.
#pragma once
#include <QObject>
#include <QThread>
#include <functional>
#include <memory>
#include <stop_token>

#include "client/engine/environment.hpp"
#include "shared/foundation/json.hpp"

namespace huiyin::app {

/// One call of the contract.
struct OfficeAsk {
    std::string path;
    std::string method = "GET";
    Json body = nullptr;
};

struct OfficeReply {
    int status = 0;  ///< of HTTP; 0: no answer came
    std::string bytes;
    Json json;    ///< of an answer or a problem that is JSON
    Fault fault;  ///< why not, unless done()
    bool done() const { return status >= 200 && status < 300; }
    bool signed_out() const { return status == 401; }  ///< head office does not know the token any more
};

/// What an answer of head office says; a problem document becomes the fault.
OfficeReply reply_of(sync::HttpAnswer answer);

/// Owns the thread and joins it. The token stays in memory and goes with the call.
class ApiThread {
  public:
    using Connect = decltype(client::Environment::connect);
    /// `home`: the object on whose thread the answers come in; outlives this.
    ApiThread(Connect connect, QObject* home);
    ~ApiThread();
    /// `keys`: the server's, as this device holds to them (sync::Transport::pin).
    /// The call is broken off, or never made, when what is returned is asked to stop; `done` hears of that, too.
    std::stop_source ask(const std::string& server, const std::vector<std::string>& keys, const std::string& token,
                         OfficeAsk ask, std::function<void(OfficeReply)> done);

  private:
    class Caller;
    QThread thread_;
    QObject* home_;
    Caller* caller_;  ///< deleted on its own thread
};

}  // namespace huiyin::app
