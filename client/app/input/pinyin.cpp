// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/input/pinyin.hpp"

#include <pinyin.h>

#include <algorithm>
#include <filesystem>

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

    /// Candidates that differ, in the engine's order.
    std::vector<lookup_candidate_t*> look_up(std::string_view letters) const {
        pinyin_reset(instance);
        if (pinyin_parse_more_full_pinyins(instance, std::string(letters).c_str()) == 0) return {};
        pinyin_guess_sentence(instance);
        pinyin_guess_candidates(instance, 0, SORT_BY_PHRASE_LENGTH_AND_PINYIN_LENGTH_AND_FREQUENCY);
        guint count = 0;
        pinyin_get_n_candidate(instance, &count);
        std::vector<lookup_candidate_t*> out;
        std::vector<std::string_view> seen;
        for (guint i = 0; i < count; ++i) {
            lookup_candidate_t* candidate = nullptr;
            if (!pinyin_get_candidate(instance, i, &candidate)) continue;
            const auto text = text_of(instance, candidate);
            if (text.empty() || std::ranges::find(seen, text) != seen.end()) continue;
            seen.push_back(text);
            out.push_back(candidate);
        }
        return out;
    }
};

void Pinyin::Close::operator()(Engine* engine) const {
    if (engine->instance) pinyin_free_instance(engine->instance);
    if (engine->context) pinyin_fini(engine->context);
    delete engine;
}

std::string Pinyin::installed() { return HUIYIN_PINYIN_DATA; }

Result<Pinyin> Pinyin::open(const std::string& directory) {
    if (!std::filesystem::exists(directory + "/table.conf"))
        return fault("the Pinyin dictionary is missing: install libpinyin-data", directory);
    std::unique_ptr<Engine, Close> engine(new Engine);
    engine->context = pinyin_init(directory.c_str(), no_memory);
    if (!engine->context) return fault("the Pinyin dictionary cannot be read", directory);
    pinyin_set_options(engine->context, forgiving);
    engine->instance = pinyin_alloc_instance(engine->context);
    return Pinyin(std::move(engine));
}

std::vector<std::string> Pinyin::candidates(std::string_view letters, std::size_t most) const {
    std::vector<std::string> out;
    for (auto* candidate : engine_->look_up(letters)) {
        if (out.size() == most) break;
        out.emplace_back(text_of(engine_->instance, candidate));
    }
    return out;
}

Pinyin::Taken Pinyin::take(std::string_view letters, std::size_t index) const {
    const auto found = engine_->look_up(letters);
    if (index >= found.size()) return {};
    std::string text(text_of(engine_->instance, found[index]));
    const int end = pinyin_choose_candidate(engine_->instance, 0, found[index]);
    return {std::move(text), std::min(letters.size(), static_cast<std::size_t>(std::max(end, 0)))};
}

}  // namespace huiyin::app::input
