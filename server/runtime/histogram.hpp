// SPDX-License-Identifier: Apache-2.0
// How many observations lay at or below each of some bounds, as Prometheus counts them.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace huiyin::server {

class Histogram {
  public:
    /// `bounds` rise, and outlive it.
    explicit Histogram(std::span<const double> bounds) : bounds_(bounds), counts_(bounds.size()) {}

    void observe(double value);
    /// Its lines in Prometheus' text form; `labels` as `route="/v1/sync"`, or "".
    void write(std::string& out, std::string_view name, std::string_view labels) const;

  private:
    std::span<const double> bounds_;
    std::vector<std::int64_t> counts_;  ///< up to this bound and above the one before
    std::int64_t count_ = 0;
    double sum_ = 0;
};

}  // namespace huiyin::server
