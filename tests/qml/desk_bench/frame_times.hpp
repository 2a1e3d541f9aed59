// SPDX-License-Identifier: Apache-2.0
// How long each frame took, as the software renderer's own log says (qt.scenegraph.time.renderloop): polish, sync,
// render and swap together.
#pragma once
#include <QLoggingCategory>
#include <QRegularExpression>
#include <vector>

namespace huiyin::bench {

class FrameTimes {
  public:
    FrameTimes() {
        times().clear();
        QLoggingCategory::setFilterRules(QStringLiteral("qt.scenegraph.time.renderloop.debug=true"));
        before_ = qInstallMessageHandler(&FrameTimes::read);
    }
    ~FrameTimes() {
        qInstallMessageHandler(before_);
        QLoggingCategory::setFilterRules(QString());
    }
    FrameTimes(const FrameTimes&) = delete;
    FrameTimes& operator=(const FrameTimes&) = delete;
    const std::vector<double>& ms() const { return times(); }

  private:
    static std::vector<double>& times() {
        static std::vector<double> list;
        return list;
    }
    static void read(QtMsgType, const QMessageLogContext&, const QString& text) {
        static const QRegularExpression taken(QStringLiteral("polish=(\\d+).*sync=(\\d+).*render=(\\d+).*swap=(\\d+)"));
        const auto found = taken.match(text);
        if (!found.hasMatch()) return;
        double sum = 0;
        for (int part = 1; part <= 4; ++part) sum += found.captured(part).toDouble();
        times().push_back(sum);
    }
    QtMessageHandler before_;
};

}  // namespace huiyin::bench
