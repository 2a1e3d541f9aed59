// SPDX-License-Identifier: Apache-2.0
// A real head office in a process of its own, with the demonstration bank.
#pragma once
#include <QProcess>
#include <QTemporaryDir>
#include <string>

namespace huiyin::bench {

class HeadOffice {
  public:
    /// Makes the bank; `bin` holds huiyin-server. Throws when that fails.
    explicit HeadOffice(const QString& bin);
    ~HeadOffice() { stop(); }
    std::string code();  ///< that enrols a kiosk of 650101; not while it serves
    void serve();        ///< on the same port each time
    void stop();
    std::string url() const { return "http://127.0.0.1:" + std::to_string(port_); }

  private:
    QByteArray run(const QStringList& arguments);
    QString program_;
    QTemporaryDir directory_;
    QProcess serving_;
    int port_ = 0;
};

}  // namespace huiyin::bench
