// SPDX-License-Identifier: Apache-2.0
// What is written: complaints, opinions, and what people do about them. A facet of Replica.
#pragma once
#include <string>

#include "shared/foundation/fault.hpp"
#include "shared/foundation/instant.hpp"
#include "shared/foundation/json.hpp"

namespace huiyin::client {

/// What the customer is told after the durable commit.
struct CaptureReceipt {
    std::string number, subject;
    Instant at;
    std::string lookup{};  ///< four digits for a customer who gave no name; else empty
    std::string code{};    ///< of eight letters; "" when head office gives it
};

class ReplicaCapture {
  public:
    virtual ~ReplicaCapture() = default;

    /// Captures a complaint (contract, "Captured body") or an opinion entry. Checked, then durable, then returned.
    virtual Result<CaptureReceipt> capture(const Json& body, Instant wall) = 0;
    virtual Result<CaptureReceipt> enter_opinion(const Json& body, Instant wall) = 0;
    /// Appends an event to a subject this replica holds. Returns the view's entry: effective or why not.
    virtual Result<Json> append(const std::string& subject, const std::string& kind, const Json& body,
                                Instant wall) = 0;
};

}  // namespace huiyin::client
