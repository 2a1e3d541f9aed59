// SPDX-License-Identifier: Apache-2.0
// How a command on head office's machine speaks to the head office that serves:
// through DIR/control.sock, which only its own user may open. One request, one answer, each a line of JSON:
//   {"command":"clock confirm","arguments":{}}  →  {"answer":{…}} or {"problem":"a sentence"}
#pragma once
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <thread>

#include "server/platform/problem.hpp"
#include "shared/foundation/json.hpp"

namespace huiyin::server {

/// What may be asked for, by name. Run on the socket's own thread, one at a time.
using ControlCommands = std::map<std::string, std::function<Answer<Json>(const Json& arguments)>, std::less<>>;

class ControlSocket {
  public:
    /// Opens DIR/control.sock (0600) and answers until it goes. One that a killed head office left is replaced: the
    /// caller holds the directory's lock. Fails with one sentence.
    static Result<std::unique_ptr<ControlSocket>> open(const std::string& directory, ControlCommands commands);
    ~ControlSocket();  ///< ends what is being answered first, and removes the file
    ControlSocket(const ControlSocket&) = delete;
    ControlSocket& operator=(const ControlSocket&) = delete;

  private:
    ControlSocket(std::string path, int listening, int stop, ControlCommands commands);
    void loop();
    void serve(int connection) const;
    std::string path_;
    int listening_, stop_;
    ControlCommands commands_;
    std::thread thread_;
};

/// Asks the head office that serves `directory`. Fails with one sentence: none serves, or why it could not be done.
Result<Json> ask_serving(const std::string& directory, const std::string& command,
                         const Json& arguments = Json::object());

}  // namespace huiyin::server
