// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/input/pinyin.hpp"

#include <pinyin.h>

#include <algorithm>
#include <filesystem>

#include "client/app/input/input_faults.hpp"

namespace huiyin::app::input {
namespace {

// libpinyin wants a directory for what it learns. Below a device there can never be one.
constexpr const char* no_memory = "/dev/null/none";
constexpr pinyin_option_t forgiving = pinyin_option_t{PINYIN_INCOMPLETE} | pinyin_option_t{PINYIN_CORRECT_ALL} |
                                      pinyin_option_t{USE_DIVIDED_TABLE} |
                                      pinyin_option_t{USE_RESPLIT_TABLE};  // and no DYNAMIC_ADJUST

std::string_view text_of(pinyin_instance_t* instance, lookup_candidate_t* candidate) {
    const gchar* text = nullptr;
    pinyin_get_candidate_string(instance, candidate, &text);
    return text ? text : "";
}

}  // namespace

struct Pinyin::Engine {
    pinyin_context_t* context = nullptr;
    pinyin_instance_t* instance = nullptr;

    /// In the engine's order.
    std::vector<lookup_candidate_t*> look_up(std::string_view letters) const {
        pinyin_reset(instance);
        if (pinyin_parse_more_full_pinyins(instance, std::string(letters).c_str()) == 0) return {};
        pinyin_guess_sentence(instance);
        pinyin_guess_candidates(instance, 0, SORT_BY_PHRASE_LENGTH_AND_PINYIN_LENGTH_AND_FREQUENCY);
        guint count = 0;
        pinyin_get_n_candidate(instance, &count);
        std::vector<lookup_candidate_t*> out;
        for (guint i = 0; i < count; ++i) {
            lookup_candidate_t* candidate = nullptr;
            if (!pinyin_get_candidate(instance, i, &candidate)) continue;
            if (!text_of(instance, candidate).empty()) out.push_back(candidate);
        }
        return out;
    }

    /// Whether a syllable ends behind so many of `letters`, which were looked up last: "yibian" is no "yibi" and "an".
    bool parts_at(std::size_t letters) const {
        std::size_t at = 0;
        while (at < letters && pinyin_get_right_pinyin_offset(instance, at, &at)) {
        }
        return at == letters;
    }
};

void Pinyin::Close::operator()(Engine* engine) const {
    if (engine->instance) pinyin_free_instance(engine->instance);
    if (engine->context) pinyin_fini(engine->context);
    delete engine;
}

std::string Pinyin::installed() { return HUIYIN_PINYIN_DATA; }

/// A word of the bank, or one that the engine offers.
struct Pinyin::Candidate {
    std::string text;
    std::size_t letters = 0;  ///< that a word of the bank stands for
    lookup_candidate_t* offered = nullptr;
};

/// The longest word that the letters begin with, and the engine's sentence for the rest; "" when there is no rest.
std::string Pinyin::with_the_rest(std::span<const BankWords::Word> begins, std::string_view letters) const {
    if (begins.empty() || begins.front().letters == letters.size()) return {};
    const auto rest = engine_->look_up(letters.substr(begins.front().letters));
    return rest.empty() ? std::string() : begins.front().text + std::string(text_of(engine_->instance, rest.front()));
}

/// What the bank's words or characters make of all letters, then its words that they begin with where the engine has no
/// longer one; each text once. Words with traditional characters are left out; a single one may be somebody's name.
std::vector<Pinyin::Candidate> Pinyin::look_up(std::string_view letters) const {
    constexpr std::size_t one_character = 4;  // bytes at most
    std::vector<Candidate> out;
    const auto add = [&out](Candidate candidate) {
        const auto same = [&](const Candidate& other) { return other.text == candidate.text; };
        if (!candidate.text.empty() && std::ranges::none_of(out, same)) out.push_back(std::move(candidate));
    };
    engine_->look_up(letters);
    auto begins = words_.beginning(letters);
    std::erase_if(begins,
                  [&](const auto& word) { return word.letters < letters.size() && !engine_->parts_at(word.letters); });
    for (const auto& word : begins)
        if (word.letters == letters.size()) add({word.text, word.letters});
    add({words_.whole(letters), letters.size()});
    for (auto& character : words_.characters(letters)) add({std::move(character), letters.size()});
    const auto mixed = with_the_rest(begins, letters);
    const auto offered = engine_->look_up(letters);
    for (std::size_t i = 0; i < offered.size(); ++i) {
        const std::string text(text_of(engine_->instance, offered[i]));
        if (text.size() <= one_character || is_simplified(text)) add({text, 0, offered[i]});
        if (i > 0) continue;
        add({mixed, letters.size()});  // behind the engine's whole sentence
        for (const auto& word : begins) add({word.text, word.letters});
    }
    return out;
}

Result<Pinyin> Pinyin::open(const std::string& directory, BankWords words) {
    if (!std::filesystem::exists(directory + "/table.conf")) return fault(faults::pinyin_missing, directory);
    std::unique_ptr<Engine, Close> engine(new Engine);
    engine->context = pinyin_init(directory.c_str(), no_memory);
    if (!engine->context) return fault(faults::pinyin_unreadable, directory);
    pinyin_set_options(engine->context, forgiving);
    engine->instance = pinyin_alloc_instance(engine->context);
    return Pinyin(std::move(engine), std::move(words));
}

std::vector<std::string> Pinyin::candidates(std::string_view letters, std::size_t most) const {
    std::vector<std::string> out;
    for (auto& candidate : look_up(letters)) {
        if (out.size() == most) break;
        out.push_back(std::move(candidate.text));
    }
    return out;
}

Pinyin::Taken Pinyin::take(std::string_view letters, std::size_t index) const {
    auto found = look_up(letters);
    if (index >= found.size()) return {};
    auto& chosen = found[index];
    if (!chosen.offered) return {std::move(chosen.text), chosen.letters};
    const int end = pinyin_choose_candidate(engine_->instance, 0, chosen.offered);
    return {std::move(chosen.text), std::min(letters.size(), static_cast<std::size_t>(std::max(end, 0)))};
}

}  // namespace huiyin::app::input
