// SPDX-License-Identifier: GPL-3.0-or-later
// A ruled form as PDF: rows with a label at the left, text, and places for signatures.
#pragma once
#include <QString>
#include <vector>

#include "shared/foundation/fault.hpp"
#include "shared/foundation/json.hpp"

namespace huiyin::app::paper {

/// "部门经办人签字: … 日期: …". Who signed on a screen is drawn; else the line is left to be signed by hand.
struct Signed {
    QString what, name, date;
    Json strokes = Json::array();  ///< [[x, y, x, y, …], …] in thousandths of the pad's width
};

struct Row {
    QString label, text;
    QString label2 = {}, text2 = {};  ///< a second pair in the same row; both of one line
    std::vector<Signed> signatures = {};
    double least_mm = 0;  ///< height when there is little to say: room to write by hand
};

struct Form {
    QString title;
    std::vector<Row> rows;
    QString footer;
};

/// Writes `form` to `path` on A4, over as many pages as it takes; fonts are embedded. Fails when the file cannot be
/// written.
Result<void> write_pdf(const Form& form, const QString& path);

}  // namespace huiyin::app::paper
