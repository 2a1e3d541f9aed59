// SPDX-License-Identifier: GPL-3.0-or-later
// The words that several kinds' presenters share.
#pragma once
#include <QString>
#include <QStringList>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "client/app/present/glossary.hpp"
#include "shared/foundation/instant.hpp"
#include "shared/vocabulary/grading_reason.hpp"

namespace huiyin::app::words_of {

QString said(const char* english);  ///< in context "Sayings"
QString plain(std::string_view text);
QString joined(const QStringList& parts);  ///< by " · ", empty ones left out
QString choice(std::string_view code);
QString level(std::int64_t level);
QString unit(const Rules&, std::string_view code);
QString units(const Rules&, std::string_view unit, std::span<const std::string> more = {});
/// A text that a person wrote, or a code that head office's rules wrote in its place.
QString written(std::string_view text);
QString reasons(std::string_view reason, std::span<const GradingReason> more);
/// Whom a sanction or a commendation is of.
QString unit_and_person(const Rules&, std::string_view unit, std::string_view person);
QString done_by(std::optional<Instant> by);     ///< "by 12 March 17:00", or ""
QString is_signed(std::string_view signature);  ///< "signed", or ""
extern const QStringList ways_of_contact;

}  // namespace huiyin::app::words_of
