// SPDX-License-Identifier: Apache-2.0
// Answers that were given, for who asks the same again. A facet of Store.
#pragma once
#include "server/store/store_records.hpp"

namespace huiyin::server {

class AnswerStore {
  public:
    virtual ~AnswerStore() = default;

    virtual std::optional<GivenAnswer> given_answer(const std::string& account, const std::string& key) = 0;
    virtual void put_given_answer(const GivenAnswer&) = 0;
    virtual void drop_given_answers_before(Instant) = 0;
    virtual void drop_given_answers_about(const std::string& subject) = 0;
};

}  // namespace huiyin::server
