// SPDX-License-Identifier: Apache-2.0
// How a device is known again by a head office that was restored from before it was enrolled (docs/protocol.md,
// "Enrolment, certificate, coming back").
#pragma once
#include "client/engine/office_client.hpp"

namespace huiyin::client {

/// Keeps what the codes of this device's complaints are made of.
Result<void> keep_for_codes(sync::LogValues& log, const Enrolment& enrolment);

/// Keeps what enrolment gave for that: the epoch, for which there is nothing to give back, and the certificate.
Result<void> keep_for_coming_back(sync::LogValues&, const Enrolment&);

}  // namespace huiyin::client
