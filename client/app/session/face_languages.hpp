// SPDX-License-Identifier: GPL-3.0-or-later
// The language that this face speaks, and those that it may: the shipped ones, and what was offered. A part of Session.
#pragma once
#include <QTranslator>
#include <QVariantList>
#include <memory>
#include <utility>
#include <vector>

#include "client/app/session/languages.hpp"

namespace huiyin::app {

class FaceLanguages {
  public:
    FaceLanguages() = default;
    FaceLanguages(const FaceLanguages&) = delete;
    FaceLanguages& operator=(const FaceLanguages&) = delete;
    ~FaceLanguages();

    const FaceLanguage& in_force() const { return language_; }
    QVariantList all() const;  ///< [{value, text}]
    /// Its words are used from now on. False: it is in force, or there is no such language.
    bool choose(const QString& code);
    /// Offers a language that is not shipped, with its words.
    void offer(const FaceLanguage& language, std::shared_ptr<QTranslator> words);

  private:
    void put_in_force(const FaceLanguage& language, std::vector<std::shared_ptr<QTranslator>> words);

    FaceLanguage language_;
    std::vector<std::shared_ptr<QTranslator>> translators_;  ///< of the language in force
    std::vector<std::pair<FaceLanguage, std::shared_ptr<QTranslator>>> offered_;
};

}  // namespace huiyin::app
