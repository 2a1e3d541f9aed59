// SPDX-License-Identifier: Apache-2.0
// Who sees a subject, kept up to date with what must be delivered for it (decision 3).
#pragma once
#include <map>

#include "server/store/digest_store.hpp"
#include "server/store/feed_store.hpp"
#include "shared/foundation/hash.hpp"

namespace huiyin::server {

/// The digests of the units as a job changes them: read once each, and written once each by store_changes().
class Digests {
  public:
    explicit Digests(DigestStore& store) : store_(store) {}
    void change(const std::string& unit, Digest out, Digest in);
    void store_changes();

  private:
    DigestStore& store_;
    std::map<std::string, Digest> changed_;
};

/// An event's place, for delivering it again.
struct EventPlace {
    std::string origin;
    std::int64_t seq = 0;
};

/// Brings scope, digests and feed in line with who sees the subject now. `before`: its digest before this job;
/// `earlier`: the events from before this job. A unit that enters gets those again; one that leaves learns of it.
void update_visibility(FeedStore&, Digests&, const std::string& subject, const std::vector<std::string>& visible_to,
                       Digest before, Digest after, const std::vector<EventPlace>& earlier);

}  // namespace huiyin::server
