// SPDX-License-Identifier: Apache-2.0
#include "client/engine/coming_back.hpp"

#include "client/engine/log_replica.hpp"
#include "sync/chain/sealing.hpp"
#include "sync/log/device_codes.hpp"
#include "sync/protocol/certificate.hpp"

namespace huiyin::client {

Result<void> keep_for_codes(sync::LogValues& log, const Enrolment& enrolment) {
    const auto series = sync::new_code_series(enrolment.prefix, 1);
    if (!series) return {};  // it comes with the first exchange with one that knows codes
    return log.put(sync::code_series_setting, *series);
}

Result<void> keep_for_coming_back(sync::LogValues& log, const Enrolment& enrolment) {
    if (enrolment.epoch == 0) return {};
    const auto epoch = std::to_string(enrolment.epoch);
    for (const auto& [key, value] :
         {std::pair{"epoch", epoch}, std::pair{"offered", epoch}, std::pair{"epoch_proof", enrolment.epoch_proof},
          std::pair{"certificate", enrolment.certificate}})
        if (!value.empty())
            if (auto stored = log.put(key, value); !stored) return stored;
    return {};
}

Result<Exchanged> LogReplica::exchanged(OfficeClient& office, const sync::Identity& who, const std::string& key,
                                        Instant wall) {
    const auto ask = [&] {
        auto request = next_request(wall);
        if (signer_) request.header.counter = signer_->next();
        return office.exchange(request, who.token, key);
    };
    auto answer = ask();
    if (answer || answer.error().where != unknown_device) return answer;
    const auto certificate = log_->read("certificate");
    if (!certificate) return std::unexpected(certificate.error());
    const auto call = sync::make_return_call(certificate->value_or(""), wall, key);
    if (!*certificate || call.empty()) return answer;
    if (const auto back = office.come_back(call); !back) {
        // Something in between may have said it: what head office itself said of the token stays what counts.
        answer.error().what += " (" + back.error().what + ")";
        return answer;
    }
    return ask();
}

}  // namespace huiyin::client
