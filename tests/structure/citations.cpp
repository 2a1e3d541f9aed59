// SPDX-License-Identifier: Apache-2.0
#include "tests/structure/citations.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <utility>

#include "tests/structure/pages.hpp"
#include "tests/support/rules.hpp"

namespace huiyin::test {
namespace {

namespace fs = std::filesystem;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }

/// Reads on from one place of a text.
class Reader {
  public:
    explicit Reader(std::string_view rest) : rest_(rest), all_(rest) {}

    bool take(std::string_view words) {
        if (!rest_.starts_with(words)) return false;
        rest_.remove_prefix(words.size());
        return true;
    }
    /// One to three digits that no letter, digit or colon follows.
    std::optional<int> number() {
        std::size_t size = 0;
        while (size < rest_.size() && is_digit(rest_[size])) ++size;
        if (size == 0 || size > 3) return std::nullopt;
        if (size < rest_.size() && is_letter(rest_[size])) return std::nullopt;
        const int out = std::stoi(std::string(rest_.substr(0, size)));
        rest_.remove_prefix(size);
        return out;
    }
    /// ", " or " and " or "–" with what `next` reads behind it; else nothing is read.
    template <class Next>
    auto further(Next next) -> decltype(next()) {
        const auto before = rest_;
        for (const auto* between : {", ", " and ", "–"})
            if (take(between)) {
                if (auto out = next()) return out;
                rest_ = before;
            }
        return std::nullopt;
    }
    /// `, "Closing"` or ` ("Codes")` or `, column "sees"` or `, "sees" and "may"`: the words between the quotes.
    std::optional<std::string> quoted() {
        const auto before = rest_;
        if (!take(", ") && !take(" and ") && !take(" (") && !take(" ")) return std::nullopt;
        for (const auto* what : {"columns ", "column ", "row "}) take(what);
        const auto end = take("\"") ? rest_.find('"') : std::string_view::npos;
        if (end == std::string_view::npos) return rest_ = before, std::nullopt;
        std::string out(rest_.substr(0, end));
        rest_.remove_prefix(end + 1);
        return out;
    }
    /// Up to the first character that is none of `allowed` and no letter or digit.
    std::string word(std::string_view allowed) {
        std::size_t size = 0;
        while (size < rest_.size() &&
               (is_letter(rest_[size]) || is_digit(rest_[size]) || allowed.find(rest_[size]) != std::string_view::npos))
            ++size;
        std::string out(rest_.substr(0, size));
        rest_.remove_prefix(size);
        return out;
    }
    /// What was read so far.
    std::string read() const { return std::string(all_.substr(0, all_.size() - rest_.size())); }
    std::string_view rest() const { return rest_; }

  private:
    std::string_view rest_, all_;
};

const Page& page(const std::string& path) {
    static std::map<std::string, Page> pages;
    return pages.try_emplace(path, path).first->second;
}

const Regulation& regulation() {
    static const Regulation out(page("docs/regulation-zh.md"));
    return out;
}

std::string in_small_letters(std::string text) {
    std::ranges::transform(text, text.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; });
    return text;
}

/// Whether what is cited exists; nothing when it is a mention and no citation.
using Found = std::optional<bool>;

void and_also(Found& found, bool exists) { found = found.value_or(true) && exists; }

void headings(Reader& in, const Page& cited, Found& found) {
    while (const auto words = in.quoted()) and_also(found, cited.has_heading(*words));
}

Found rulebook(Reader& in) {
    in.take("'s");
    const auto& rules = page("docs/rulebook.md");
    Found out;
    std::string where = rules.text();
    const auto before = in;
    auto section = in.take(" ") ? in.number() : std::nullopt;
    if (!section) in = before;
    for (; section; section = in.further([&] { return in.number(); })) {
        where = rules.section(std::to_string(*section));
        and_also(out, !where.empty());
    }
    where = in_small_letters(std::move(where));
    while (const auto words = in.quoted()) and_also(out, where.find(in_small_letters(*words)) != std::string::npos);
    return out;
}

Found architecture(Reader& in) {
    const auto& plan = page("docs/architecture.md");
    Found out;
    const auto before = in;
    if (in.take(", decision ")) {
        if (const auto number = in.number()) and_also(out, plan.has_heading("Decision " + std::to_string(*number)));
        if (!out) in = before;
    }
    headings(in, plan, out);
    return out;
}

Found contract(Reader& in) {
    const auto& fixed = page("docs/contract.md");
    Found out;
    headings(in, fixed, out);
    const auto before = in;
    if (in.take(", ")) {
        auto call = in.word("/{}_-.");
        if (call == "GET" || call == "POST" || call == "PUT")
            if (in.take(" ")) call += ' ' + in.word("/{}_-.");
        if (call.find('/') != std::string::npos)
            and_also(out, fixed.says(call));
        else
            in = before;
    }
    return out;
}

Found experience(Reader& in) {
    Found out;
    headings(in, page("docs/experience.md"), out);
    return out;
}

bool is_file(const std::string& path) {
    if (fs::exists(source_path(path))) return true;
    // A decision is cited by its number.
    const auto folder = fs::path(source_path(path)).parent_path();
    const auto name = fs::path(path).filename().string() + '-';
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(folder, ignored))
        if (entry.path().filename().string().starts_with(name)) return true;
    return false;
}

Found file(Reader& in) {
    auto path = "docs/" + in.word("/-.");
    while (path.ends_with('.') || path.ends_with('-')) path.pop_back();
    Found out = is_file(path);
    if (path.starts_with("docs/decisions/0"))
        while (const auto next = in.further([&]() -> std::optional<std::string> {
            auto number = in.word("");
            return number.size() == 4 && std::ranges::all_of(number, is_digit) ? std::optional(number) : std::nullopt;
        }))
            and_also(out, is_file("docs/decisions/" + *next));
    if (!path.ends_with(".md") || !*out) return out;
    headings(in, page(path), out);
    if (in.take(", `")) {
        const auto words = in.word("_-");
        const auto says = [&](char quote) { return page(path).says(quote + words + quote); };
        and_also(out, in.take("`") && (says('`') || says('"')));
    }
    return out;
}

Found security(Reader& in) {
    Found out;
    headings(in, page("SECURITY.md"), out);
    return out;
}

/// An article with the item and the point in it: 6(5)3, and after the first one also (3) alone.
struct Place {
    int article = 0, item = 0, point = 0;
};

std::optional<Place> place(Reader& in, int of_before) {
    Place out{of_before};
    if (const auto article = in.number())
        out.article = *article;
    else if (of_before == 0 || !in.rest().starts_with('('))
        return std::nullopt;
    const auto before = in;
    if (!in.take("(")) return out;
    const auto item = in.number();
    if (!item || !in.take(")")) return in = before, out;
    out.item = *item;
    out.point = in.number().value_or(0);
    return out;
}

template <const char* prefix>
Found article(Reader& in) {
    Found out;
    for (auto at = place(in, 0); at; at = in.further([&] { return place(in, at->article); }))
        and_also(out, regulation().has(prefix + std::to_string(at->article), at->item, at->point));
    return out;
}

constexpr char measures[] = "Art. ", procedure[] = "Op. ", assessment[] = "As. ", annex[] = "annex ";

/// [art12], [op9], [as1], [rulebook10]: the tag of a test.
template <const char* prefix>
Found tag(Reader& in) {
    const auto number = in.number();
    if (!number || !in.take("]")) return std::nullopt;
    return regulation().has(prefix + std::to_string(*number));
}

Found rulebook_tag(Reader& in) {
    const auto number = in.number();
    if (!number || !in.take("]")) return std::nullopt;
    return page("docs/rulebook.md").has_heading(std::to_string(*number));
}

struct Kind {
    std::string_view begins;
    Found (*check)(Reader&);
};
constexpr std::array<Kind, 18> kinds{{{"rulebook", rulebook},
                                      {"Rulebook", rulebook},
                                      {"architecture", architecture},
                                      {"Architecture", architecture},
                                      {"contract", contract},
                                      {"Contract", contract},
                                      {"experience", experience},
                                      {"Experience", experience},
                                      {"docs/", file},
                                      {"SECURITY.md", security},
                                      {measures, article<measures>},
                                      {procedure, article<procedure>},
                                      {assessment, article<assessment>},
                                      {annex, article<annex>},
                                      {"[art", tag<measures>},
                                      {"[op", tag<procedure>},
                                      {"[as", tag<assessment>},
                                      {"[rulebook", rulebook_tag}}};

/// Words are cited as such only where no longer word, name or path holds them.
bool stands_alone(std::string_view text, std::size_t at) {
    if (at == 0 || text[at] == '[') return true;
    const char before = text[at - 1];
    return !is_letter(before) && !is_digit(before) && before != '/' && before != '.' && before != '[' && before != '-';
}

std::string_view trimmed(std::string_view line) {
    const auto from = line.find_first_not_of(" \t");
    return from == std::string_view::npos ? std::string_view{} : line.substr(from);
}

std::vector<Source> read_documents() {
    const fs::path root = source_path(".");
    std::vector<Source> out;
    const auto add = [&](const fs::path& found) {
        if (found.extension() != ".md") return;
        Source page{fs::relative(found, root).generic_string(), {}};
        std::ifstream in(found);
        for (std::string line; std::getline(in, line);) page.lines.push_back(line);
        out.push_back(std::move(page));
    };
    for (const auto& entry : fs::directory_iterator(root)) add(entry.path());
    for (const auto* folder : {"docs", "shared", "sync", "server", "client", "qml", "tests", "deploy"})
        for (const auto& entry : fs::recursive_directory_iterator(root / folder)) add(entry.path());
    std::ranges::sort(out, {}, &Source::path);
    return out;
}

}  // namespace

std::string joined(const std::vector<std::string>& lines) {
    std::string out;
    for (const auto& whole : lines) {
        auto line = trimmed(whole);
        for (const std::string_view mark : {"///<", "///", "//"})
            if (line.starts_with(mark)) {
                line = trimmed(line.substr(mark.size()));
                break;
            }
        if (out.ends_with("\" ") && line.starts_with('"')) {
            out.resize(out.size() - 2);
            line.remove_prefix(1);
        }
        (out += line) += ' ';
    }
    return out;
}

std::vector<std::string> wrong_citations(std::string_view text) {
    std::vector<std::string> out;
    for (const auto& kind : kinds)
        for (auto at = text.find(kind.begins); at != std::string_view::npos; at = text.find(kind.begins, at + 1)) {
            if (!stands_alone(text, at)) continue;
            Reader in(text.substr(at + kind.begins.size()));
            if (const auto found = kind.check(in); found && !*found)
                out.push_back(std::string(kind.begins) + in.read());
        }
    return out;
}

std::vector<std::string> wrong_articles(std::string_view text) {
    std::vector<std::string> out;
    for (auto at = text.find('"'); at != std::string_view::npos; at = text.find('"', at + 1)) {
        if (text.substr(0, at).ends_with("\"ground\":")) continue;  // the policy's code of an item of As. 1
        Reader in(text.substr(at + 1));
        const auto found = place(in, 0);
        if (!found || found->item == 0 || !in.rest().starts_with('"')) continue;
        if (!regulation().has(measures + std::to_string(found->article), found->item, found->point))
            out.push_back(in.read());
    }
    return out;
}

const std::vector<Source>& documents() {
    static const auto all = read_documents();
    return all;
}

std::vector<std::string> broken_links(const Source& page) {
    std::vector<std::string> out;
    const auto folder = fs::path(source_path(page.path)).parent_path();
    for (const auto& line : page.lines)
        for (auto at = line.find("]("); at != std::string::npos; at = line.find("](", at + 2)) {
            const auto link = line.substr(at + 2, line.find_first_of(")#", at + 2) - at - 2);
            if (link.empty() || link.find(':') != std::string::npos) continue;
            if (!fs::exists(folder / link)) out.push_back(link);
        }
    return out;
}

}  // namespace huiyin::test
