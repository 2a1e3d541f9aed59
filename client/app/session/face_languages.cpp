// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/session/face_languages.hpp"

#include <QCoreApplication>

namespace huiyin::app {
namespace {

constexpr const char* catalogues[] = {"app", "kiosk"};

std::vector<std::shared_ptr<QTranslator>> words_of_language(const FaceLanguage& language) {
    std::vector<std::shared_ptr<QTranslator>> out;
    if (language.catalogue.isEmpty()) return out;
    for (const char* name : catalogues) {
        auto words = std::make_shared<QTranslator>();
        if (words->load(QStringLiteral(":/i18n/%1_%2.qm").arg(QLatin1String(name), language.catalogue)))
            out.push_back(std::move(words));
    }
    return out;
}

}  // namespace

FaceLanguages::~FaceLanguages() {
    for (const auto& translator : translators_) QCoreApplication::removeTranslator(translator.get());
}

bool FaceLanguages::choose(const QString& code) {
    if (code == language_.code) return false;
    for (const auto& language : shipped_languages())
        if (language.code == code) {
            put_in_force(language, words_of_language(language));
            return true;
        }
    for (const auto& [language, words] : offered_)
        if (language.code == code) {
            put_in_force(language, {words});
            return true;
        }
    return false;
}

void FaceLanguages::put_in_force(const FaceLanguage& language, std::vector<std::shared_ptr<QTranslator>> words) {
    for (const auto& translator : translators_) QCoreApplication::removeTranslator(translator.get());
    for (const auto& translator : words) QCoreApplication::installTranslator(translator.get());
    translators_ = std::move(words);
    language_ = language;
}

QVariantList FaceLanguages::all() const {
    QVariantList out;
    const auto add = [&out](const FaceLanguage& language) {
        out += QVariantMap{{QStringLiteral("value"), language.code}, {QStringLiteral("text"), language.name}};
    };
    for (const auto& language : shipped_languages()) add(language);
    for (const auto& entry : offered_) add(entry.first);
    return out;
}

void FaceLanguages::offer(const FaceLanguage& language, std::shared_ptr<QTranslator> words) {
    offered_.emplace_back(language, std::move(words));
}

}  // namespace huiyin::app
