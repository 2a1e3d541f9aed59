// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/session/pin_rule.hpp"

#include "client/app/present/format.hpp"
#include "sync/crypto/pin.hpp"

namespace huiyin::app {

QString PinRule::whyNot(const QString& pin) const {
    const auto checked = sync::check_new_pin(pin.toStdString());
    return checked ? QString() : format::fault(checked.error());
}

}  // namespace huiyin::app
