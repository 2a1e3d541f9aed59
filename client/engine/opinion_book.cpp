// SPDX-License-Identifier: Apache-2.0
// The published opinion book on a kiosk (Art. 10): asked for now and then, kept for when there is no network. What is
// kept is public and masked by head office.
#include "client/engine/log_replica.hpp"

namespace huiyin::client {
namespace {

using std::chrono::minutes;

constexpr minutes look_again_after{10}, try_again_after{1};
constexpr const char* key = "published_book";

}  // namespace

std::optional<OpinionBook> LogReplica::book() const {
    const auto kept = log_->get(key);
    const auto json = kept ? parse_json(*kept, {.bytes = std::size_t{8} << 20, .depth = 8}) : Result<Json>(Json());
    if (!json || !json->is_object() || !json->value("entries", Json()).is_array()) return std::nullopt;
    return OpinionBook{json->at("entries"), Instant{number_of(*json, "as_of")}};
}

Result<bool> LogReplica::follow_book(OfficeClient& office, Instant wall) {
    const auto who = identity();
    const auto elapsed = environment_.elapsed();
    if (who.face != Face::kiosk || (book_due_ && elapsed < *book_due_)) return false;
    book_due_ = elapsed + try_again_after;
    const auto entries = office.published(who.unit, who.token);
    if (!entries) return std::unexpected(entries.error());
    book_due_ = elapsed + look_again_after;
    auto kept = log_->put(key, canonical({{"as_of", now(wall).ms}, {"entries", *entries}}));
    if (!kept) return std::unexpected(kept.error());
    return true;
}

}  // namespace huiyin::client
