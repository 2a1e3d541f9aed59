// SPDX-License-Identifier: Apache-2.0
// Clock confirm: a serving head office's clock is right after all (rulebook 10).
#include <iostream>

#include "server/main/commands.hpp"
#include "server/main/console.hpp"
#include "server/runtime/control_socket.hpp"
#include "shared/foundation/instant.hpp"

namespace huiyin::server_main {

int clock_confirm(const Options& options) {
    const auto answer = server::ask_serving(options.data, "clock confirm");
    if (!answer) return complain(answer.error());
    const auto time = [&](const char* name) {
        const auto parsed = parse_instant(text_of(*answer, name));
        return parsed ? to_beijing(*parsed) : std::string("?");
    };
    if (flag_of(*answer, "confirmed"))
        std::cout << "confirmed: it is " << time("after") << "; before it was taken for " << time("before") << '\n';
    else
        std::cout << "head office did not doubt its clock: it is " << time("after") << '\n';
    return Exit::done;
}

}  // namespace huiyin::server_main
