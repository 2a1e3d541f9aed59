// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/input/handwriting_input_method.hpp"

#include <QFile>
#include <QtVirtualKeyboard/QVirtualKeyboardInputContext>
#include <QtVirtualKeyboard/QVirtualKeyboardTrace>
#include <algorithm>

#include "client/app/input/squares.hpp"

namespace huiyin::app::input {
namespace {

constexpr std::size_t most_candidates = 12, first_by_strokes = 6;

Stroke stroke_of(const QVirtualKeyboardTrace& trace) {
    Stroke out;
    for (const auto& value : trace.points()) {
        const auto point = value.toPointF();
        out.push_back({qRound(point.x()), qRound(point.y())});
    }
    return out;
}

/// First what the strokes say, then what the model adds, which knows rarer characters.
std::vector<std::string> both(std::span<const std::string> by_strokes, std::span<const std::string> by_model) {
    std::vector<std::string> out;
    const auto add = [&out](std::span<const std::string> some) {
        for (const auto& character : some)
            if (out.size() < most_candidates && std::ranges::find(out, character) == out.end())
                out.push_back(character);
    };
    const auto first = std::min(first_by_strokes, by_strokes.size());
    add(by_strokes.first(first));
    add(by_model);
    add(by_strokes.subspan(first));
    return out;
}

}  // namespace

HandwritingInputMethod::HandwritingInputMethod(QObject* parent) : QVirtualKeyboardAbstractInputMethod(parent) {
    QFile strokes(QStringLiteral(":/Huiyin/Input/data/strokes.txt"));
    if (strokes.open(QIODevice::ReadOnly))
        if (auto matcher = StrokeMatcher::parse(strokes.readAll().toStdString())) matcher_.emplace(std::move(*matcher));
    auto handwriting = Handwriting::open();
    if (handwriting)
        handwriting_.emplace(std::move(*handwriting));
    else
        qWarning("%s: %s", handwriting.error().where.c_str(), handwriting.error().what.c_str());
}

HandwritingInputMethod::~HandwritingInputMethod() { qDeleteAll(traces_); }

QList<QVirtualKeyboardInputEngine::InputMode> HandwritingInputMethod::inputModes(const QString&) {
    return {Engine::InputMode::ChineseHandwriting};
}

QList<QVirtualKeyboardInputEngine::PatternRecognitionMode> HandwritingInputMethod::patternRecognitionModes() const {
    if (!matcher_ && !handwriting_) return {};
    return {Engine::PatternRecognitionMode::Handwriting};
}

bool HandwritingInputMethod::keyEvent(Qt::Key key, const QString&, Qt::KeyboardModifiers) {
    if (candidates_.isEmpty()) return false;
    if (key == Qt::Key_Backspace) {
        reset();
        return true;
    }
    update();
    return key == Qt::Key_Space || key == Qt::Key_Return || key == Qt::Key_Enter;
}

QVariant HandwritingInputMethod::selectionListData(Strip::Type type, int index, Strip::Role role) {
    if (role == Strip::Role::Display) return candidates_.value(index);
    return QVirtualKeyboardAbstractInputMethod::selectionListData(type, index, role);
}

void HandwritingInputMethod::selectionListItemSelected(Strip::Type, int index) { take(candidates_.value(index)); }

QVirtualKeyboardTrace* HandwritingInputMethod::traceBegin(int id, Engine::PatternRecognitionMode, const QVariantMap&,
                                                          const QVariantMap& screen) {
    square_ = screen.value(QStringLiteral("verticalRulers")).toList().value(0).toInt();
    auto* trace = new QVirtualKeyboardTrace(this);
    trace->setTraceId(id);
    traces_ += trace;
    return trace;
}

bool HandwritingInputMethod::traceEnd(QVirtualKeyboardTrace* trace) {
    if (trace->isCanceled() || trace->length() == 0) {
        traces_.removeOne(trace);
        trace->deleteLater();
    } else if (begins_another(strokes_without(trace), stroke_of(*trace), square_)) {
        traces_.removeOne(trace);
        update();
        traces_ += trace;
    }
    recognise();
    return true;
}

std::vector<Stroke> HandwritingInputMethod::strokes_without(const QVirtualKeyboardTrace* left_out) const {
    std::vector<Stroke> out;
    for (const auto* trace : traces_)
        if (trace != left_out && trace->length() > 0) out.push_back(stroke_of(*trace));
    return out;
}

void HandwritingInputMethod::recognise() {
    const auto strokes = strokes_without(nullptr);
    const auto by_strokes = matcher_ ? matcher_->recognise(strokes, most_candidates) : std::vector<std::string>();
    const auto by_model = handwriting_ ? handwriting_->recognise(strokes, most_candidates) : std::vector<std::string>();
    candidates_.clear();
    for (const auto& character : both(by_strokes, by_model)) candidates_ += QString::fromStdString(character);
    show();
}

void HandwritingInputMethod::clear_field() {
    for (auto* trace : traces_) trace->deleteLater();
    traces_.clear();
}

void HandwritingInputMethod::take(const QString& character) {
    clear_field();
    candidates_.clear();
    emit selectionListChanged(Strip::Type::WordCandidateList);
    inputContext()->commit(character);
}

void HandwritingInputMethod::reset() {
    clear_field();
    if (candidates_.isEmpty()) return;
    candidates_.clear();
    show();
}

void HandwritingInputMethod::update() {
    clear_field();
    if (!candidates_.isEmpty()) take(candidates_.front());
}

void HandwritingInputMethod::show() {
    inputContext()->setPreeditText(candidates_.value(0));
    emit selectionListChanged(Strip::Type::WordCandidateList);
    emit selectionListActiveItemChanged(Strip::Type::WordCandidateList, candidates_.isEmpty() ? -1 : 0);
}

}  // namespace huiyin::app::input
