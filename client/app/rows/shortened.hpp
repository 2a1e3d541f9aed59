// SPDX-License-Identifier: GPL-3.0-or-later
// Long texts where a row shows their beginning.
#pragma once
#include <QString>

namespace huiyin::app::format {

/// The beginning of `text` with at most `most` UTF-16 units, and "…" when there is more; no character is cut.
QString shortened(const QString& text, int most);

}  // namespace huiyin::app::format
