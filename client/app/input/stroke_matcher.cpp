// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/input/stroke_matcher.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "client/app/input/bounds.hpp"
#include "client/app/input/input_faults.hpp"

namespace huiyin::app::input {
namespace {

constexpr double never = std::numeric_limits<double>::infinity();
constexpr std::size_t most_joined = 2;  ///< strokes that may be written in one with the one before
/// What it costs to be out of order, or joined: a little, so that who writes as one learns to is found first.
constexpr double out_of_order = 0.03, out_of_place = 0.02, per_join = 0.015, per_missing = 0.01;
constexpr char first_letter = '0', last_letter = 'o';

template <class Point>
double length(const Point& a, const Point& b) {
    return std::hypot(b.x - a.x, b.y - a.y);
}

std::string_view word(std::string_view& rest) {
    const auto end = std::min(rest.find(' '), rest.size());
    const auto out = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return out;
}

}  // namespace

Result<StrokeMatcher> StrokeMatcher::parse(std::string_view text) {
    StrokeMatcher out;
    for (int number = 1; !text.empty(); ++number) {
        const auto end = std::min(text.find('\n'), text.size());
        auto line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        Character character{std::string(word(line)), {}, {}};
        while (!line.empty()) {
            const auto stroke = word(line);
            const bool whole = stroke.size() == 2 * points && std::ranges::all_of(stroke, [](char c) {
                                   return c >= first_letter && c <= last_letter;
                               });
            if (!whole) return fault(faults::stroke_form, "line " + std::to_string(number));
            Line places;
            for (std::size_t i = 0; i < points; ++i)
                places[i] = {double(stroke[2 * i] - first_letter), double(stroke[2 * i + 1] - first_letter)};
            character.strokes.push_back(places);
        }
        if (character.strokes.empty()) return fault(faults::no_strokes, "line " + std::to_string(number));
        fill_the_square(character.strokes);
        join(character);
        const auto count = character.strokes.size();
        if (out.by_count_.size() <= count) out.by_count_.resize(count + 1);
        out.by_count_[count].push_back(std::move(character));
    }
    return out;
}

StrokeMatcher::Line StrokeMatcher::even(std::span<const Place> stroke) {
    double whole = 0;
    for (std::size_t i = 1; i < stroke.size(); ++i) whole += length(stroke[i - 1], stroke[i]);
    Line out;
    out.fill(stroke.front());
    if (whole == 0) return out;
    std::size_t i = 1;
    double before = 0;
    for (std::size_t k = 0; k < points; ++k) {
        const double wanted = whole * double(k) / double(points - 1);
        while (i + 1 < stroke.size() && before + length(stroke[i - 1], stroke[i]) < wanted) {
            before += length(stroke[i - 1], stroke[i]);
            ++i;
        }
        const double step = length(stroke[i - 1], stroke[i]);
        const double part = step > 0 ? std::min(1.0, (wanted - before) / step) : 0;
        out[k] = {stroke[i - 1].x + (stroke[i].x - stroke[i - 1].x) * part,
                  stroke[i - 1].y + (stroke[i].y - stroke[i - 1].y) * part};
    }
    return out;
}

/// To the same size and place, so that only the shape counts. What is flat, as 一, stays flat.
void StrokeMatcher::fill_the_square(std::vector<Line>& lines) {
    constexpr double flat = 0.4;
    const auto box = bounds_of(lines);
    if (!box) return;
    const auto& [left, top, right, bottom] = *box;
    const double width = right - left, height = bottom - top, larger = std::max({width, height, 1.0});
    const double across = width > larger * flat ? width : larger, down = height > larger * flat ? height : larger;
    for (auto& line : lines)
        for (auto& place : line)
            place = {(place.x - (left + right) / 2) / across, (place.y - (top + bottom) / 2) / down};
}

void StrokeMatcher::join(Character& character) {
    for (std::size_t more = 1; more <= most_joined; ++more) {
        auto& level = character.joined.emplace_back();
        for (std::size_t i = 0; i + more < character.strokes.size(); ++i) {
            std::vector<Place> whole;
            for (std::size_t k = i; k <= i + more; ++k)
                whole.insert(whole.end(), character.strokes[k].begin(), character.strokes[k].end());
            level.push_back(even(whole));
        }
    }
}

/// Where the strokes lie, and half as much where they lead.
double StrokeMatcher::distance(const Line& a, const Line& b) {
    double out = 0;
    for (std::size_t i = 0; i < points; ++i) out += length(a[i], b[i]);
    const auto way = [](const Line& line) {
        return Place{line.back().x - line.front().x, line.back().y - line.front().y};
    };
    return out / double(points) + length(way(a), way(b)) / 2;
}

double StrokeMatcher::in_any_order(const std::vector<Line>& written, const std::vector<Line>& known) {
    double in_order = 0, anyhow = 0;
    std::vector<bool> taken(known.size());
    for (std::size_t i = 0; i < written.size(); ++i) {
        in_order += distance(written[i], known[i]);
        double nearest = never;
        std::size_t which = 0;
        for (std::size_t k = 0; k < known.size(); ++k) {
            if (taken[k]) continue;
            const double d = distance(written[i], known[k]) + out_of_place * std::abs(double(i) - double(k));
            if (d < nearest) nearest = d, which = k;
        }
        taken[which] = true;
        anyhow += nearest;
    }
    const auto count = double(written.size());
    return std::min(in_order / count, anyhow / count + out_of_order);
}

/// The cheapest way to read the written strokes as all the known ones, some of them written in one.
double StrokeMatcher::with_joined(const std::vector<Line>& written, const Character& known) {
    const auto all = known.strokes.size(), count = written.size();
    std::vector<double> before(all + 1, never), now(all + 1);
    before[0] = 0;
    for (std::size_t i = 1; i <= count; ++i) {
        std::ranges::fill(now, never);
        for (std::size_t j = i; j <= all - count + i; ++j) {
            if (before[j - 1] < never) now[j] = before[j - 1] + distance(written[i - 1], known.strokes[j - 1]);
            for (std::size_t more = 1; more <= most_joined && more < j; ++more) {
                if (before[j - 1 - more] == never) continue;
                const double d =
                    distance(written[i - 1], known.joined[more - 1][j - 1 - more]) + per_join * double(more);
                now[j] = std::min(now[j], before[j - 1 - more] + double(more + 1) * d);
            }
        }
        std::swap(before, now);
    }
    return before[all] / double(all) + per_missing * double(all - count);
}

std::vector<std::string> StrokeMatcher::recognise(std::span<const Stroke> strokes, std::size_t most) const {
    std::vector<Line> written;
    for (const auto& stroke : strokes) {
        std::vector<Place> places;
        for (const auto& point : stroke) places.push_back({double(point.x), double(point.y)});
        if (!places.empty()) written.push_back(even(places));
    }
    if (written.empty()) return {};
    fill_the_square(written);
    std::vector<std::pair<double, const std::string*>> found;
    for (std::size_t count = written.size(); count <= written.size() + most_joined && count < by_count_.size(); ++count)
        for (const auto& character : by_count_[count])
            found.emplace_back(
                count == written.size() ? in_any_order(written, character.strokes) : with_joined(written, character),
                &character.text);
    const auto shown = std::min(most, found.size());
    std::ranges::partial_sort(found, found.begin() + static_cast<std::ptrdiff_t>(shown), {},
                              [](const auto& entry) { return entry.first; });
    std::vector<std::string> out;
    for (std::size_t i = 0; i < shown; ++i) out.push_back(*found[i].second);
    return out;
}

}  // namespace huiyin::app::input
