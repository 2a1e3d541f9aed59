// SPDX-License-Identifier: Apache-2.0
// How many connections there may be: in all, and of one address, with places kept for addresses that are known.
// Strangers are those who have not signed in on their connection.
#pragma once
#include <map>
#include <memory>
#include <mutex>

#include "server/http/networks.hpp"
#include "server/http/pace.hpp"

namespace huiyin::server::http {

class ConnectionLimits {
  public:
    explicit ConnectionLimits(const ConnectionBounds& bounds) : bounds_(bounds) {}

    /// The place that one connection holds until it goes. Must not outlive the limits.
    class Place {
      public:
        ~Place();
        Place(const Place&) = delete;
        Place& operator=(const Place&) = delete;
        /// Its caller has signed in, a device or a person: it no longer counts among its address's strangers.
        void signed_in(Moment now);

      private:
        friend ConnectionLimits;
        Place(ConnectionLimits& limits, const Address& address, bool counted)
            : limits_(limits), address_(address), counted_(counted) {}
        ConnectionLimits& limits_;
        Address address_;
        bool counted_, known_ = false;
    };

    /// A place for a caller from `address`; nothing when there is none for it. The strangers of one address may have
    /// half of what is free, so that the next address finds some. `counted` false: a trusted proxy, whose connections
    /// are many people's.
    std::unique_ptr<Place> enter(const Address& address, Moment now, bool counted = true);

    std::size_t open() const;
    std::size_t refused() const;  ///< since the start

  private:
    struct Of {
        std::size_t strangers = 0, known = 0;
    };
    bool remembers(const Address&, Moment now) const;
    ConnectionBounds bounds_;
    mutable std::mutex mutex_;
    std::map<Address, Of> by_address_;
    std::map<Address, Moment> known_;  ///< when somebody last signed in from there
    std::size_t open_ = 0, refused_ = 0;
};

}  // namespace huiyin::server::http
