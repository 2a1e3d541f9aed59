// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/input/handwriting_input_method.hpp"

#include <QtVirtualKeyboard/QVirtualKeyboardInputContext>
#include <QtVirtualKeyboard/QVirtualKeyboardTrace>

namespace huiyin::app::input {
namespace {

constexpr int rest_ms = 900;  // an old hand needs time between two strokes

Stroke stroke_of(const QVirtualKeyboardTrace& trace) {
    Stroke out;
    for (const auto& value : trace.points()) {
        const auto point = value.toPointF();
        out.push_back({qRound(point.x()), qRound(point.y())});
    }
    return out;
}

}  // namespace

HandwritingInputMethod::HandwritingInputMethod(QObject* parent) : QVirtualKeyboardAbstractInputMethod(parent) {
    auto handwriting = Handwriting::open();
    if (handwriting)
        handwriting_.emplace(std::move(*handwriting));
    else
        qWarning("%s: %s", handwriting.error().where.c_str(), handwriting.error().what.c_str());
    resting_.setSingleShot(true);
    resting_.setInterval(rest_ms);
    connect(&resting_, &QTimer::timeout, this, &HandwritingInputMethod::clear_field);
}

HandwritingInputMethod::~HandwritingInputMethod() { qDeleteAll(traces_); }

QList<QVirtualKeyboardInputEngine::InputMode> HandwritingInputMethod::inputModes(const QString&) {
    return {Engine::InputMode::ChineseHandwriting};
}

QList<QVirtualKeyboardInputEngine::PatternRecognitionMode> HandwritingInputMethod::patternRecognitionModes() const {
    if (!handwriting_) return {};
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
                                                          const QVariantMap&) {
    resting_.stop();
    if (traces_.isEmpty()) update();  // the finger had rested: this is the next character
    auto* trace = new QVirtualKeyboardTrace(this);
    trace->setTraceId(id);
    traces_ += trace;
    return trace;
}

bool HandwritingInputMethod::traceEnd(QVirtualKeyboardTrace* trace) {
    if (trace->isCanceled() || trace->length() == 0) {
        traces_.removeOne(trace);
        trace->deleteLater();
    }
    recognise();
    resting_.start();
    return true;
}

void HandwritingInputMethod::recognise() {
    std::vector<Stroke> strokes;
    for (const auto* trace : traces_) strokes.push_back(stroke_of(*trace));
    candidates_.clear();
    for (const auto& character : handwriting_->recognise(strokes)) candidates_ += QString::fromStdString(character);
    show();
}

void HandwritingInputMethod::clear_field() {
    resting_.stop();
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
