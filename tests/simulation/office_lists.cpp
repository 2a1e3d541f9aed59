// SPDX-License-Identifier: Apache-2.0
// The index that lists read, after the storm: what it holds is what one holds that never saw a disk fail.
#include <filesystem>

#include "server/services/list_keeper.hpp"
#include "tests/simulation/head_office.hpp"

namespace huiyin::simulation {

std::vector<std::string> HeadOffice::wrong_in_lists() {
    const Undisturbed undisturbed(disk());
    auto& lists = runtime_->lists;
    if (!lists) return {};  // the disk failed when it started: lists look through everything until it starts again
    for (server::Answer<bool> more = true; *more;) {
        more = server::follow_lists(*runtime_, *lists);
        if (!more) return {more.error().detail};
    }
    const auto place = directory_ + "-lists";
    std::filesystem::create_directories(place);
    std::vector<std::string> anew;
    read([&](server::Store& store) {
        constexpr int many = 1000;
        const auto index = server::ListIndex::open(place, "made anew", store);
        while (!index->is_whole()) index->put(index->take(store, many));
        anew = index->contents();
    });
    const auto followed = lists->contents();
    if (followed == anew) return {};
    return {std::to_string(followed.size()) + " entries, where one made anew has " + std::to_string(anew.size())};
}

}  // namespace huiyin::simulation
