// SPDX-License-Identifier: Apache-2.0
// Head office's signed word that an epoch began (docs/protocol.md, "Epochs"): a device goes over to a higher one only
// by it.
#pragma once
#include <string>
#include <string_view>

#include "sync/chain/sealing.hpp"

namespace huiyin::sync {

/// `origin`: the name under which head office writes in this epoch.
std::string make_epoch_proof(std::int64_t epoch, std::string_view origin, const KeyPair& head_office);

/// False on anything that is not head office's word on this epoch.
bool proves_epoch(std::string_view proof, std::int64_t epoch, std::string_view head_office_public_key);

}  // namespace huiyin::sync
