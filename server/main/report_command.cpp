// SPDX-License-Identifier: Apache-2.0
// Report.
#include <fstream>
#include <iostream>

#include "server/main/commands.hpp"
#include "server/main/console.hpp"
#include "server/services/reporting.hpp"

namespace huiyin::server_main {

int report(const Options& options) {
    return with_office(options, Mode::reads, [&](Opened& opened) -> int {
        const server::ReportWanted wanted{options.kind, options.period, options.unit};
        const auto made = server::report(*opened.store, opened.context, wanted);
        if (!made) return complain({made.error().what, "--" + made.error().where});
        auto bytes = server::report_workbook(*opened.store, opened.context, wanted, *made);
        if (!bytes) return complain(bytes.error());
        const auto count = number_of(made->at("received"), "count");
        opened.afterwards = [&options, count, bytes = std::move(*bytes)]() -> int {
            std::ofstream file(options.file, std::ios::binary | std::ios::trunc);
            if (!(file << bytes << std::flush))
                return complain({"the report cannot be written: check the path and the disk", options.file});
            std::cout << count << " complaints; written to " << options.file << '\n';
            return Exit::done;
        };
        return Exit::done;
    });
}

}  // namespace huiyin::server_main
