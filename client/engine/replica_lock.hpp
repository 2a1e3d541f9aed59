// SPDX-License-Identifier: Apache-2.0
// Who is there: signing in, PIN, and content at rest (docs/decisions/0007). A facet of Replica.
#pragma once
#include <string>
#include <vector>

#include "client/engine/key_ring.hpp"
#include "client/engine/office_client.hpp"

namespace huiyin::client {

class ReplicaLock {
  public:
    virtual ~ReplicaLock() = default;

    /// The account that writes the events from now on; default: device_actor(). `sign_in` asks head office (POST
    /// /v1/session).
    virtual void act_as(const Actor&) = 0;
    virtual Actor actor() const = 0;
    /// A locked device is opened, too, with the key that head office keeps a way to.
    /// Who signed in with a first password (`must_change`) is not in yet: choose_password() goes on from there.
    virtual Result<SignedIn> sign_in(const std::string& account, const std::string& password) = 0;
    /// The password that takes the place of the first one; the person is in then. What head office does not take may be
    /// tried again with another one.
    virtual Result<SignedIn> choose_password(const std::string& chosen) = 0;
    /// Nobody is signed in any more. The content stays readable for exchanges until the process ends.
    virtual void leave() = 0;

    virtual sync::AtRest at_rest() const = 0;
    virtual std::vector<Person> people() const = 0;  ///< who has a PIN here
    /// Without a network. The events are this person's from now on. See KeyRing::open for how it fails.
    virtual Result<Actor> unlock(const std::string& account, const std::string& pin) = 0;
    /// For who signed in last: the PIN from now on. The first one on this device seals what it holds.
    virtual Result<void> set_pin(const std::string& pin) = 0;
};

}  // namespace huiyin::client
