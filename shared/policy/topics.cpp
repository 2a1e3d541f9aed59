// SPDX-License-Identifier: Apache-2.0
#include "shared/policy/topics.hpp"

#include <algorithm>
#include <set>

#include "shared/policy/policy_faults.hpp"
#include "shared/policy/policy_reader.hpp"

namespace huiyin {
namespace {

std::string text_if(const PolicyReader& in, const char* key) { return in.has(key) ? in.text(key) : std::string{}; }

std::vector<PolicyReader> list_if(const PolicyReader& in, const char* key) {
    return in.has(key) ? in.list(key) : std::vector<PolicyReader>{};
}

Product read_product(const PolicyReader& in) {
    in.only({"code", "name", "name_en"});
    return {in.text("code"), in.text("name"), in.text("name_en")};
}

ReadySentence read_sentence(const PolicyReader& in) {
    in.only({"text", "text_en", "category", "loss"});
    const bool loss = flag_of(in.json(), "loss");
    if (in.has("loss") && !loss) in.wrong(faults::true_or_absent, in.path_to("loss"));
    return {in.text("text"), in.text("text_en"), text_if(in, "category"), loss};
}

Topic read_topic(const PolicyReader& in) {
    in.only({"code", "name", "name_en", "hint", "hint_en", "category", "product", "sentences"});
    Topic out{in.text("code"),    in.text("name"),     in.text("name_en"),     in.text("hint"),
              in.text("hint_en"), in.text("category"), text_if(in, "product"), {}};
    for (const auto& sentence : in.list("sentences")) out.sentences.push_back(read_sentence(sentence));
    return out;
}

/// Reads the policy's list at `key`, which was checked when the policy was read.
template <class Read>
auto read_list(const Policy& policy, const char* key, Read read) {
    std::optional<Fault> first;
    std::vector<decltype(read(std::declval<const PolicyReader&>()))> out;
    for (const auto& one : list_if(PolicyReader(policy.source, "", first), key)) out.push_back(read(one));
    return out;
}

template <class Named>
std::optional<Named> named(std::vector<Named> all, std::string_view code) {
    const auto found = std::ranges::find(all, code, &Named::code);
    return found == all.end() ? std::nullopt : std::optional(std::move(*found));
}

bool speaks_of(const Topic& topic, const std::string& category) {
    return topic.category == category || std::ranges::any_of(topic.sentences, [&](const ReadySentence& sentence) {
               return sentence.category == category;
           });
}

const Topic& home_of(const std::vector<Topic>& topics, const std::string& category) {
    const auto found = std::ranges::find_if(topics, [&](const Topic& topic) { return speaks_of(topic, category); });
    return found == topics.end() ? topics.back() : *found;
}

}  // namespace

std::vector<Topic> topics_of(const Policy& policy) {
    auto out = read_list(policy, "topics", read_topic);
    std::erase_if(out, [&](const Topic& topic) { return !policy.sub_category(topic.category); });
    for (auto& topic : out)
        for (auto& sentence : topic.sentences)
            if (!policy.sub_category(sentence.category)) sentence.category.clear();
    return out;
}
std::vector<Product> products_of(const Policy& policy) { return read_list(policy, "products", read_product); }
std::optional<Topic> topic_named(const Policy& policy, std::string_view code) { return named(topics_of(policy), code); }
std::optional<Product> product_named(const Policy& policy, std::string_view code) {
    return named(products_of(policy), code);
}
std::string progress_page_of(const Policy& policy) { return text_of(policy.source, "progress_page"); }

void check_topics(const PolicyReader& in) {
    std::set<std::string> products, topics;
    for (const auto& product : list_if(in, "products")) products.insert(read_product(product).code);
    for (const auto& topic : list_if(in, "topics")) {
        const auto read = read_topic(topic);
        if (!topics.insert(read.code).second) topic.wrong(faults::topic_there, topic.path_to("code"));
        if (!read.product.empty() && !products.contains(read.product))
            topic.wrong(faults::no_such_product, topic.path_to("product"));
    }
    if (in.has("progress_page") && !in.text("progress_page").starts_with("https://"))
        in.wrong(faults::not_https, in.path_to("progress_page"));
}

bool says(std::string_view narrative, const ReadySentence& sentence) {
    const auto holds = [&](const std::string& text) {
        return !text.empty() && narrative.find(text) != std::string_view::npos;
    };
    return holds(sentence.text) || holds(sentence.text_en);
}

std::vector<ReadySentence> sentences_at(const Rules& rules, std::string_view unit, const Topic& topic) {
    auto out = topic.sentences;
    const auto& own = rules.policy_for(unit);
    if (&own == &rules.policy) return out;
    const auto topics = topics_of(rules.policy);
    for (const auto& category : own.categories)
        for (const auto& sub : category.sub) {
            const auto* banks = rules.policy.sub_category(sub.code);
            const auto from = banks ? banks->phrases.size() : 0;
            if (sub.phrases.size() <= from || home_of(topics, sub.code).code != topic.code) continue;
            for (auto i = from; i < sub.phrases.size(); ++i) out.push_back({sub.phrases[i], {}, sub.code});
        }
    return out;
}

std::string category_said(const Topic& topic, const std::vector<ReadySentence>& sentences, std::string_view narrative) {
    const auto said = std::ranges::find_if(sentences, [&](const auto& sentence) { return says(narrative, sentence); });
    return said == sentences.end() || said->category.empty() ? topic.category : said->category;
}

}  // namespace huiyin
