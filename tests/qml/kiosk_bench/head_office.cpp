// SPDX-License-Identifier: Apache-2.0
#include "head_office.hpp"

#include <QRegularExpression>
#include <stdexcept>

namespace huiyin::bench {
namespace {
constexpr int patience_ms = 60'000;
}

HeadOffice::HeadOffice(const QString& bin) : program_(bin + QStringLiteral("/huiyin-server")) {
    run({"init", "--data", directory_.path(), "--demo"});
}

QByteArray HeadOffice::run(const QStringList& arguments) {
    QProcess process;
    process.start(program_, arguments);
    if (!process.waitForFinished(patience_ms) || process.exitCode() != 0)
        throw std::runtime_error("huiyin-server " + arguments.front().toStdString() + ": " +
                                 process.readAllStandardError().toStdString());
    return process.readAllStandardOutput();
}

std::string HeadOffice::code() {
    const auto said =
        QString::fromUtf8(run({"enroll", "--data", directory_.path(), "--unit", "650101", "--face", "kiosk"}));
    const auto code = QRegularExpression(QStringLiteral("[A-Z0-9]{4}(?:-[A-Z0-9]{4})+")).match(said);
    if (!code.hasMatch()) throw std::runtime_error("no code in: " + said.toStdString());
    return code.captured().toStdString();
}

void HeadOffice::serve() {
    serving_.setStandardErrorFile(QProcess::nullDevice());
    serving_.start(program_,
                   {"serve", "--data", directory_.path(), "--listen", QStringLiteral("127.0.0.1:%1").arg(port_)});
    QByteArray said;
    while (!said.contains('\n') && serving_.waitForReadyRead(patience_ms)) said += serving_.readAllStandardOutput();
    const auto port = QRegularExpression(QStringLiteral(":(\\d+)\\s")).match(QString::fromUtf8(said));
    if (!port.hasMatch()) throw std::runtime_error("head office does not say where it listens");
    port_ = port.captured(1).toInt();
}

void HeadOffice::stop() {
    if (serving_.state() == QProcess::NotRunning) return;
    serving_.terminate();
    serving_.waitForFinished(patience_ms);
}

}  // namespace huiyin::bench
