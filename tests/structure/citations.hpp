// SPDX-License-Identifier: Apache-2.0
// What comments and texts cite: the rulebook, the architecture, the contract, a page, a decision, an article.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "tests/structure/sources.hpp"

namespace huiyin::test {

/// The file as one text: comments that go on in the next line, and strings that do, are joined.
std::string joined(const std::vector<std::string>& lines);

/// Everything in `text` that cites a heading, a section, an article or a page that does not exist, as it is written.
///   rulebook 4 · rulebook 5, "Closing" · rulebook 1, column "sees" · [rulebook10]
///   architecture, "Client" · architecture, decision 2 · contract, "Captured body" · contract, GET /v1/assessment
///   experience, "Tablet" · docs/protocol.md, "The exchange" · docs/decisions/0014, 0019
///   Art. 12(1) · Art. 6(5)3, 21 · Op. 9 · As. 1(5) · annex 1 · [art12] [op9] [as1]
std::vector<std::string> wrong_citations(std::string_view text);

/// The codes of articles that rules give as reasons, "12(1)" or "6(6)4" in quotes, that no article answers to.
std::vector<std::string> wrong_articles(std::string_view text);

/// Every Markdown page of the tree: docs/ and what lies at the root and in the folders of the product.
const std::vector<Source>& documents();

/// Links of a page that lead to no file, as they are written. `path`: the page's own, from the root.
std::vector<std::string> broken_links(const Source& page);

}  // namespace huiyin::test
