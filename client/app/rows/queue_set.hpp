// SPDX-License-Identifier: GPL-3.0-or-later
// The queues of the desk (experience, "Desk") that a complaint waits in.
#pragma once
#include <QStringView>
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "shared/duties/duties.hpp"

namespace huiyin::app {

enum class Queue : std::uint16_t { open, dispatch, supervise, callback, determine, attention, withdrawal, overdue };

class QueueSet {
  public:
    QueueSet() = default;
    explicit QueueSet(std::uint16_t bits) : bits_(bits) {}
    std::uint16_t bits() const { return bits_; }
    bool holds(Queue queue) const { return (bits_ & bit(queue)) != 0; }
    void add(Queue queue) { bits_ = static_cast<std::uint16_t>(bits_ | bit(queue)); }
    bool operator==(const QueueSet&) const = default;

  private:
    static std::uint16_t bit(Queue queue) { return static_cast<std::uint16_t>(1U << static_cast<unsigned>(queue)); }
    std::uint16_t bits_ = 0;
};

/// By its code, such as "callback"; nothing for another word.
std::optional<Queue> queue_called(QStringView code);

/// The queues that a complaint waits in, by its state and its duties.
QueueSet queues_of(const Complaint&, const std::vector<Duty>&, const Policy&);

}  // namespace huiyin::app
