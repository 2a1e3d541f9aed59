// SPDX-License-Identifier: Apache-2.0
#include "server/audit/drill.hpp"

#include <sys/stat.h>

#include <filesystem>

#include "server/app/founding.hpp"
#include "server/platform/durable_files.hpp"
#include "server/store/keys_file.hpp"
#include "server/store/store.hpp"

namespace huiyin::server {
namespace {

namespace fs = std::filesystem;

/// A folder that only its owner reads, and that goes with what lies in it.
class TrialFolder {
  public:
    static Result<std::unique_ptr<TrialFolder>> make(const std::string& path) {
        std::error_code error;
        fs::remove_all(path, error);  // of a drill that was killed
        if (error || ::mkdir(path.c_str(), S_IRWXU) != 0)
            return fault("the folder " + path + " cannot be made: check the permissions beside the backup", path);
        return std::unique_ptr<TrialFolder>(new TrialFolder(path));
    }
    ~TrialFolder() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    TrialFolder(const TrialFolder&) = delete;
    TrialFolder& operator=(const TrialFolder&) = delete;

  private:
    explicit TrialFolder(std::string path) : path_(std::move(path)) {}
    std::string path_;
};

Result<Findings> verified(const std::string& folder) {
    const auto context = open_office(folder);
    if (!context) return std::unexpected(context.error());
    const auto store = open_store(folder);
    if (!store) return std::unexpected(store.error());
    try {
        (*store)->begin_read();
        auto out = verify(**store, *context);
        (*store)->commit();
        return out;
    } catch (const std::exception& exception) {
        return std::unexpected((*store)->explain(exception));
    }
}

}  // namespace

Result<Drilled> drill(const RestoreOrder& order) {
    const auto path = order.from + ".drill";
    const auto folder = TrialFolder::make(path);
    if (!folder) return std::unexpected(folder.error());
    if (auto copied = copy_durably(keys_path(order.directory), keys_path(path)); !copied)
        return std::unexpected(copied.error());
    auto on_trial = order;
    on_trial.directory = path;
    auto restored = restore(on_trial);
    if (!restored) return std::unexpected(restored.error());
    auto findings = verified(path);
    if (!findings) return std::unexpected(findings.error());
    return Drilled{std::move(*restored), std::move(*findings)};
}

}  // namespace huiyin::server
