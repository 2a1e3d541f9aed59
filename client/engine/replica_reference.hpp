// SPDX-License-Identifier: Apache-2.0
// What head office last told this device besides events. A facet of Replica.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "client/engine/colleagues.hpp"
#include "client/engine/opinion_book.hpp"
#include "shared/knowledge/article.hpp"
#include "shared/policy/rules_cache.hpp"

namespace huiyin::client {

class ReplicaReference {
  public:
    virtual ~ReplicaReference() = default;

    virtual const Rules& rules() const = 0;  ///< in force
    /// Who may be named in charge, as head office said last; empty before, while the log is locked, and on a kiosk.
    virtual std::vector<Colleague> colleagues() const = 0;
    /// What a kiosk last heard of the published opinion book; nothing before it ever heard of it, and on other faces.
    virtual std::optional<OpinionBook> book() const = 0;
    /// The knowledge base as a tablet or desk last heard of it; before that, the answers that the rules ship (Art. 6).
    virtual std::vector<Article> knowledge() const = 0;
    /// One more use of an article; durable, and told to head office with the next exchange.
    virtual Result<void> use_article(const std::string& id) = 0;
};

}  // namespace huiyin::client
