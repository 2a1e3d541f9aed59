// SPDX-License-Identifier: Apache-2.0
// The knowledge base on a tablet or desk (Art. 6): the articles that head office gave, for when there is no network,
// and how often they were used here. What is kept is the bank's own words, nothing of a customer's.
#pragma once
#include "shared/knowledge/article.hpp"
#include "sync/log/log_values.hpp"
#include "sync/protocol/messages.hpp"

namespace huiyin::client {

class Knowledge {
  public:
    explicit Knowledge(sync::LogValues& log) : log_(log) {}

    /// In the order of sub-category and id. Before head office gave any: those that the rules ship. `used` holds what
    /// was used here since, too.
    std::vector<Article> articles(const Policy&) const;
    /// One more use; durable, and reported with the next exchange. Fails when the disk does.
    Result<void> use(const std::string& id);

    /// Says in a request what is here and what was used. A head office of another epoch than the one that gave it is
    /// asked for everything, and told everything: it may have been restored to before.
    void ask(sync::RequestHeader&);
    /// Takes over what the answer to the last request brings. True when an article changed. Fails when the disk does;
    /// then it is asked for again.
    Result<bool> take(const sync::ResponseHeader&);

  private:
    Json kept(const char* key) const;
    sync::LogValues& log_;
    std::int64_t asked_epoch_ = 0, asked_from_ = 0;
    std::map<std::string, std::int64_t> told_;  ///< by the last request
};

}  // namespace huiyin::client
