// SPDX-License-Identifier: Apache-2.0
// A head office that was restored gets back from its devices what it lacks (docs/protocol.md, "The exchange";
// docs/decisions/0020).
#pragma once
#include <string>
#include <vector>

#include "server/runtime/server_context.hpp"
#include "sync/protocol/messages.hpp"

namespace huiyin::server {

/// An event that a device gave back, with head office's own proof that it once delivered it.
struct GivenBack {
    Event event;
    Hash hash{};  ///< of what its chain is made of
    std::string text, proof;
};

/// What a request gave back, opened and checked before the writer's thread is troubled with it.
struct Returns {
    std::vector<GivenBack> events;
    std::int64_t unproved = 0;  ///< without head office's proof: nobody can vouch for them
};

struct TakenBack {
    std::int64_t taken = 0, known = 0;
    std::int64_t elsewhere = 0;  ///< another event has their place
    std::int64_t kept = 0;       ///< of those, customers' words that stood nowhere else: head office wrote them anew
    bool rules = false;          ///< rules are among them: see rules_given_back.hpp
};

/// The device has not yet given back what head office lacks since it was restored. Until it has, none of its own events
/// are taken in, so that nothing is concluded from a part of a story; and it is given nothing that it would delete by.
bool is_to_give_back(const ServerContext&, const sync::RequestHeader&);

Returns read_returns(std::vector<sync::Return> given, const ServerContext&);

/// Takes head office's own decisions out of `returns`: they are made good before anything is judged by them.
Returns decisions_among(Returns& returns);

/// Stores the events at their places, beyond the end of their chain where those between are missing; the chain goes on
/// over them where they follow. Doubles are passed over. The rules run on the subjects when all of them are in.
/// Runs inside the writer's transaction.
TakenBack take_back(Store&, const ServerContext&, Returns);

/// The chain goes on over the events that follow its end, one after the other. What a device wrote holds it up while
/// its attachment is not here: the device brings it when it hands in the event itself. Up to `vouched` nothing is
/// waited for. True when the end moved: the caller stores the origin. Throws when the store fails.
bool go_on_over_returned(Store&, const ServerContext&, Origin&, std::int64_t vouched = 0);

/// Fills in what the answer says of the epoch, the device's certificate and its trust state, signed with `keys`; what
/// it is to keep; and, when it is to give back, what of. Reads one snapshot.
void say_standing(Store&, const ServerContext&, const Origin& device, const sync::RequestHeader&,
                  const sync::KeyPair& keys, sync::ResponseHeader&);

}  // namespace huiyin::server
