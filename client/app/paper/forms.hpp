// SPDX-License-Identifier: GPL-3.0-or-later
// The bank's papers, filled from what the log says. In Chinese whatever the face speaks: they are the regulation's.
#pragma once
#include "client/app/paper/paper.hpp"
#include "client/app/rows/snapshot.hpp"

namespace huiyin::app::paper {

/// 《客户投诉/建议处理反馈表》 (annex 1) of one complaint, whole: name, number and address are on it, so that whoever
/// calls this has written a `viewed` line. What was not done yet is left empty, to be filled by hand.
Form feedback_form(const Detail& detail);

/// A page of the opinion book (Art. 10) with these entries, names masked as the book shows them.
Form opinion_page(const std::vector<OpinionRowPtr>& entries, const Rules& rules, const QString& unit);

}  // namespace huiyin::app::paper
