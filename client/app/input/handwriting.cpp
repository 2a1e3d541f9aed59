// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/input/handwriting.hpp"

#include <zinnia.h>

#include <algorithm>
#include <optional>

#include "client/app/input/bounds.hpp"
#include "client/app/input/input_faults.hpp"

namespace huiyin::app::input {
namespace {

constexpr int side = 1000;

/// The square around what was written, with the margin that a character has on squared paper.
struct Square {
    double left, top, length;
    Point place(Point point) const {
        return {static_cast<int>((point.x - left) / length * side), static_cast<int>((point.y - top) / length * side)};
    }
};

std::optional<Square> square_around(std::span<const Stroke> strokes) {
    constexpr double margin = 0.15;
    const auto box = bounds_of(strokes);
    if (!box) return std::nullopt;
    const auto& [left, top, right, bottom] = *box;
    const double length = std::max({right - left, bottom - top, 1}) / (1 - 2 * margin);
    return Square{(left + right - length) / 2, (top + bottom - length) / 2, length};
}

}  // namespace

struct Handwriting::Engine {
    zinnia_recognizer_t* recognizer = zinnia_recognizer_new();
};

void Handwriting::Close::operator()(Engine* engine) const {
    zinnia_recognizer_destroy(engine->recognizer);
    delete engine;
}

std::string Handwriting::installed() { return "/usr/share/tegaki/models/zinnia/handwriting-zh_CN.model"; }

Result<Handwriting> Handwriting::open(const std::string& file) {
    std::unique_ptr<Engine, Close> engine(new Engine);
    if (!zinnia_recognizer_open(engine->recognizer, file.c_str()))
        return fault(faults::handwriting_model_missing, file);
    return Handwriting(std::move(engine));
}

std::vector<std::string> Handwriting::recognise(std::span<const Stroke> strokes, std::size_t most) const {
    const auto square = square_around(strokes);
    if (!square) return {};
    const std::unique_ptr<zinnia_character_t, decltype(&zinnia_character_destroy)> character(zinnia_character_new(),
                                                                                             zinnia_character_destroy);
    zinnia_character_set_width(character.get(), side);
    zinnia_character_set_height(character.get(), side);
    for (std::size_t i = 0; i < strokes.size(); ++i)
        for (const auto& point : strokes[i]) {
            const auto [x, y] = square->place(point);
            zinnia_character_add(character.get(), i, x, y);
        }
    const std::unique_ptr<zinnia_result_t, decltype(&zinnia_result_destroy)> result(
        zinnia_recognizer_classify(engine_->recognizer, character.get(), most), zinnia_result_destroy);
    std::vector<std::string> out;
    for (std::size_t i = 0; result && i < zinnia_result_size(result.get()); ++i)
        out.emplace_back(zinnia_result_value(result.get(), i));
    return out;
}

}  // namespace huiyin::app::input
