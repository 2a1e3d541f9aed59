// SPDX-License-Identifier: Apache-2.0
// What customers call it: the kiosk's tiles and ready sentences, and what they stand for (Art. 9). The policy's, read
// where they are shown: no rule decides by them.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "shared/policy/policy.hpp"

namespace huiyin {

class PolicyReader;

/// What a complaint is about beside its category: what the bank sells or runs.
struct Product {
    std::string code, name, name_en;
};

/// A sentence that a customer taps instead of writing.
struct ReadySentence {
    std::string text, text_en;
    std::string category{};  ///< the sub-category that it speaks of; "" its topic's
    bool loss = false;       ///< who says it has lost money
};

/// A tile of the kiosk, and the sub-category and product that it stands for.
struct Topic {
    std::string code, name, name_en, hint, hint_en;
    std::string category, product{};  ///< product "": none
    std::vector<ReadySentence> sentences{};
};

/// None in a policy of before: then a kiosk shows the categories, and a product is any words. Where a sub-category was
/// dropped, its tiles are gone, and sentences that spoke of it speak of their tile's.
std::vector<Topic> topics_of(const Policy&);
std::vector<Product> products_of(const Policy&);
std::optional<Topic> topic_named(const Policy&, std::string_view code);
std::optional<Product> product_named(const Policy&, std::string_view code);
/// The address of the page where customers follow a complaint by its code; "" none.
std::string progress_page_of(const Policy&);

/// When the policy is read: names the first member that is wrong, or a product that is not in it.
void check_topics(const PolicyReader&);

/// The sentences of `topic` at `unit`: the bank's, then those that the unit's branch added of its own (Art. 24). A
/// branch writes Chinese only, and by sub-category: each of its sentences stands under the first topic that speaks of
/// that sub-category, or under the last one. Its `text_en` is empty.
std::vector<ReadySentence> sentences_at(const Rules&, std::string_view unit, const Topic& topic);

/// The sub-category that a customer's words speak of: that of the first of `sentences` in them, in either language, or
/// the topic's.
std::string category_said(const Topic& topic, const std::vector<ReadySentence>& sentences, std::string_view narrative);

/// Whether `narrative` holds the sentence, in either language.
bool says(std::string_view narrative, const ReadySentence&);

}  // namespace huiyin
