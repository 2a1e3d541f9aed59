// SPDX-License-Identifier: Apache-2.0
// The regulation sentence by sentence, and the page that says of each where it works.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace huiyin::test {

/// One sentence, one field of the form or one step of a flow chart.
struct Sentence {
    std::string place;  ///< "Art. 6(1)2", "As. 1(5)", "annex 1", "fig. 2-1"
    std::string text;   ///< verbatim
    bool operator==(const Sentence&) const = default;
};

/// The regulation cut up by one rule, from its first chapter on, headings left out: a sentence ends behind 。 ； ; ？
/// or ?, at an arrow of a flow chart and at the end of its line; of the form's table each word is one.
std::vector<Sentence> sentences_of(std::string_view regulation);

/// One row of docs/reference/regulation.md.
struct RegulationRow {
    Sentence sentence;
    std::string asks, where, proof;
    std::string text;  ///< the row as it stands in the page

    /// It asks nothing of a system; `proof` says why.
    bool asks_nothing() const { return where == "—"; }
    /// Something of it is not built, or has no test.
    bool is_open() const { return text.find("▹") != std::string::npos; }
};

/// The rows of the page, in its order. A row that has not five cells has only its text.
std::vector<RegulationRow> regulation_rows(std::string_view page);

/// What is wrong with a row, in words; empty when nothing is. What stands behind ▹ may be to come.
std::vector<std::string> faults_of(const RegulationRow& row);

}  // namespace huiyin::test
