// SPDX-License-Identifier: Apache-2.0
// The pages of docs/ as citations are looked up in them.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace huiyin::test {

/// One Markdown page: its headings, and what stands under each.
class Page {
  public:
    /// `path` from the root of the tree. A page that is not there has no headings.
    explicit Page(const std::string& path);
    static Page of(std::string text);

    /// A heading that is `words`, or begins with them and goes on with something else than a letter or digit.
    bool has_heading(std::string_view words) const { return !section(words).empty(); }
    /// The heading's line and what follows, up to the next heading of its depth or higher; "" when there is none.
    std::string section(std::string_view words) const;
    bool says(std::string_view words) const { return text_.find(words) != std::string::npos; }
    const std::string& text() const { return text_; }

  private:
    Page() = default;
    std::string text_;
};

/// The regulation in Chinese, by the citation that stands in each heading: "Art. 12", "Op. 9", "As. 1", "annex 1".
class Regulation {
  public:
    explicit Regulation(Page page) : page_(std::move(page)) {}
    /// `article` has items (一), (二) … and, inside one, points 1., 2. …; 0 asks for none.
    bool has(std::string_view article, int item = 0, int point = 0) const;

  private:
    Page page_;
};

}  // namespace huiyin::test
