// SPDX-License-Identifier: Apache-2.0
#include "tests/structure/regulation.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <sstream>

#include "shared/vocabulary/codes.hpp"
#include "shared/vocabulary/event_kind.hpp"
#include "tests/structure/citations.hpp"
#include "tests/structure/pages.hpp"
#include "tests/structure/sources.hpp"

namespace huiyin::test {
namespace {

constexpr std::string_view none = "—", to_come = "▹";
constexpr std::array<std::string_view, 9> numerals{"一", "二", "三", "四", "五", "六", "七", "八", "九"};

std::string trimmed(std::string_view text) {
    const auto from = text.find_first_not_of(' ');
    if (from == std::string_view::npos) return {};
    return std::string(text.substr(from, text.find_last_not_of(' ') - from + 1));
}

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> out;
    std::istringstream in{std::string(text)};
    for (std::string line; std::getline(in, line);) out.push_back(line);
    return out;
}

/// Where the sentences of a line belong: what the heading above cites, and the item and the point begun last.
class Place {
  public:
    void heading(const std::string& line) {
        item_ = point_ = 0;
        const auto open = line.rfind('('), figure = line.find("附件2-");
        if (line.ends_with(')') && open != std::string::npos)
            cited_ = line.substr(open + 1, line.size() - open - 2);
        else if (figure != std::string::npos)
            cited_ = "fig. 2-" + line.substr(figure + std::string_view("附件2-").size(), 1);
    }
    void begin(const std::string& line) {
        for (std::size_t i = 0; i < numerals.size(); ++i)
            if (line.starts_with('(' + std::string(numerals.at(i)) + ')')) item_ = i + 1, point_ = 0;
        if (line.size() > 1 && line[0] >= '1' && line[0] <= '9' && line[1] == '.')
            point_ = static_cast<std::size_t>(line[0] - '0');
    }
    std::string name() const {
        auto out = cited_;
        if (item_ > 0) out += '(' + std::to_string(item_) + ')';
        if (point_ > 0) out += std::to_string(point_);
        return out;
    }

  private:
    std::string cited_;
    std::size_t item_ = 0, point_ = 0;
};

/// Where the sentence that begins at `from` ends, and how much of its mark belongs to it.
std::pair<std::size_t, std::size_t> end_of(std::string_view line, std::size_t from) {
    std::pair<std::size_t, std::size_t> out{line.size(), 0};
    for (const std::string_view mark : {"。", "；", ";", "？", "?", "→"}) {
        const auto at = line.find(mark, from);
        if (at < out.first) out = {at, mark.size()};
    }
    return out;
}

std::vector<std::string> sentences_in(std::string_view line) {
    std::vector<std::string> out;
    if (line.starts_with("- ")) line.remove_prefix(2);
    for (std::size_t from = 0; from < line.size();) {
        const auto [at, mark] = end_of(line, from);
        const bool arrow = line.substr(at).starts_with("→");
        if (auto text = trimmed(line.substr(from, at - from + (arrow ? 0 : mark))); !text.empty()) out.push_back(text);
        from = at + std::max<std::size_t>(mark, 1);
    }
    return out;
}

std::vector<std::string> fields_in(std::string line) {
    std::ranges::replace(line, '|', ' ');
    std::vector<std::string> out;
    std::istringstream words(line);
    for (std::string word; words >> word;)
        if (word != "/") out.push_back(word);
    return out;
}

bool is_rule(const std::string& line) { return line.starts_with("|--"); }

/// What stands in backticks, and behind each what stands in quotes, if anything does.
std::vector<std::pair<std::string, std::string>> quoted_in(std::string_view text) {
    std::vector<std::pair<std::string, std::string>> out;
    for (auto at = text.find('`'); at != std::string_view::npos; at = text.find('`', at)) {
        const auto end = text.find('`', at + 1);
        if (end == std::string_view::npos) break;
        out.emplace_back(text.substr(at + 1, end - at - 1), "");
        at = end + 1;
        if (!text.substr(at).starts_with(" \"")) continue;
        const auto close = text.find('"', at + 2);
        if (close == std::string_view::npos) break;
        out.back().second = text.substr(at + 2, close - at - 2);
        at = close + 1;
    }
    return out;
}

bool is_page(const std::string& name) {
    return std::ranges::any_of(sources(), [&](const Source& s) { return s.in("qml") && s.path.ends_with('/' + name); });
}

/// A kind of event or of duty, a call of the contract or a page of a face.
bool exists(const std::string& name) {
    static const Page contract("docs/contract.md");
    if (name.ends_with(".qml")) return is_page(name);
    for (const auto* method : {"GET /", "POST /", "PUT /"})
        if (name.starts_with(method)) return contract.says(name);
    return parse_event_kind(name) || parse_duty_kind(name);
}

/// The tests of a file, as one text; "" when there is no such file below tests/.
const std::string& tests_of(const std::string& file) {
    static std::map<std::string, std::string> read;
    const auto [found, is_new] = read.try_emplace(file);
    if (is_new)
        for (const auto& source : sources())
            if (source.path == "tests/" + file) found->second = joined(source.lines);
    return found->second;
}

bool has_test(const std::string& file, const std::string& name) {
    const auto& text = tests_of(file);
    return !name.empty() && (text.find("TEST_CASE(\"" + name + '"') != std::string::npos ||
                             text.find("TEST_CASE( \"" + name + '"') != std::string::npos);
}

/// A script that the house's tests run.
bool is_script(const std::string& file) {
    static const Page run("tests/end_to_end/CMakeLists.txt");
    return file.starts_with("end_to_end/") && run.says('/' + file) && !Page("tests/" + file).text().empty();
}

}  // namespace

std::vector<Sentence> sentences_of(std::string_view regulation) {
    std::vector<Sentence> out;
    Place place;
    bool begun = false;
    const auto lines = lines_of(regulation);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto& line = lines[i];
        begun = begun || line.starts_with("## ");
        if (!begun) continue;
        if (line.starts_with('#')) {
            place.heading(line);
            continue;
        }
        const bool table = line.starts_with('|');
        if (table && (is_rule(line) || (i + 1 < lines.size() && is_rule(lines[i + 1])))) continue;
        if (!table) place.begin(line);
        for (auto& text : table ? fields_in(line) : sentences_in(line)) out.push_back({place.name(), std::move(text)});
    }
    return out;
}

std::vector<RegulationRow> regulation_rows(std::string_view page) {
    std::vector<RegulationRow> out;
    const auto lines = lines_of(page);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!lines[i].starts_with("| ") || (i + 1 < lines.size() && is_rule(lines[i + 1]))) continue;
        std::vector<std::string> cells;
        std::istringstream in(lines[i].substr(1));
        for (std::string cell; std::getline(in, cell, '|');) cells.push_back(trimmed(cell));
        RegulationRow row{{}, {}, {}, {}, lines[i]};
        if (cells.size() == 5) row = {{cells[0], cells[1]}, cells[2], cells[3], cells[4], lines[i]};
        out.push_back(std::move(row));
    }
    return out;
}

std::vector<std::string> faults_of(const RegulationRow& row) {
    std::vector<std::string> out;
    if (row.where.empty() || row.asks.empty() || row.proof.empty()) return {"a cell is empty, or there are not five"};
    const auto built = row.where.substr(0, row.where.find(to_come));
    const auto works = quoted_in(built), tests = quoted_in(row.proof);
    for (const auto& [name, ignored] : works)
        if (!exists(name)) out.push_back(name + ": no kind of event or duty, no call, no page");
    for (const auto& [file, name] : tests)
        if (!has_test(file, name) && !(name.empty() && is_script(file)))
            out.push_back(file + ": no test \"" + name + '"');
    if (row.asks_nothing() && (row.is_open() || !tests.empty()))
        out.push_back("it asks nothing, but names a test or ▹");
    if (!row.asks_nothing() && !row.is_open() && tests.empty()) out.push_back("no test: name one, or say ▹ and what");
    if (!row.asks_nothing() && trimmed(built).empty() && !tests.empty()) out.push_back("tests of what works nowhere");
    return out;
}

}  // namespace huiyin::test
