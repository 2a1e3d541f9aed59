// SPDX-License-Identifier: Apache-2.0
// client/engine/exchanging.cpp — enrolment, sign-in and the round trip with head office.
#include "client/engine/log_replica.hpp"

namespace huiyin::client {
namespace {
constexpr int lines_per_exchange = 1000;
}

Result<HeadOffice*> LogReplica::head_office(const std::string& url) {
    if (!office_ || office_url_ != url) {
        auto transport = surroundings_.connect(url);
        if (!transport) return std::unexpected(transport.error());
        office_.emplace(std::move(*transport));
        office_url_ = url;
    }
    return &*office_;
}

Result<void> LogReplica::enroll(const std::string& server, const std::string& code, const std::string& name) {
    if (enrolled())
        return fault("this device is enrolled already as " + identity().origin + ": use an empty directory");
    auto office = head_office(server);
    if (!office) return std::unexpected(office.error());
    const auto enrolment = (*office)->enroll(server, code, name);
    if (!enrolment) return std::unexpected(enrolment.error());
    // The identity comes last: a device that has one has its rules, wherever the power goes.
    if (auto stored = log_->put("rules", enrolment->rules); !stored) return stored;
    if (auto stored = log_->put("policy_version", enrolment->policy_version); !stored) return stored;
    if (auto stored = log_->enrol(enrolment->identity); !stored) return stored;
    server_.clear();
    return load_rules();
}

Result<SignedIn> LogReplica::sign_in(const std::string& account, const std::string& password) {
    if (!enrolled()) return not_enrolled();
    auto office = head_office(identity().server);
    if (!office) return std::unexpected(office.error());
    auto signed_in = (*office)->sign_in(account, password);
    if (signed_in) act_as(signed_in->actor);
    return signed_in;
}

Result<bool> LogReplica::follow_policy(HeadOffice& office, const std::string& version) {
    if (version.empty() || version == policy_version_) return false;
    const auto fetched = office.policy(identity().token);
    if (!fetched) return std::unexpected(fetched.error());
    if (auto stored = log_->put("rules", fetched->text); !stored) return std::unexpected(stored.error());
    if (auto stored = log_->put("policy_version", fetched->version); !stored) return std::unexpected(stored.error());
    if (auto loaded = load_rules(); !loaded) return std::unexpected(loaded.error());
    return true;
}

Result<ExchangeResult> LogReplica::exchange(Instant wall) {
    if (!enrolled()) return not_enrolled();
    const auto who = identity();
    auto office = head_office(who.server);
    if (!office) return std::unexpected(office.error());

    const auto started = surroundings_.elapsed();
    const auto response = (*office)->exchange(log_->next_request(wall, lines_per_exchange, incarnation_), who.token);
    if (!response) return std::unexpected(response.error());
    const auto wall_now = wall + (surroundings_.elapsed() - started);

    auto changed = log_->apply(*response, wall, wall_now);
    if (!changed) return std::unexpected(changed.error());
    for (const auto& subject : *changed) folded_.forget(subject);

    ExchangeResult result{std::move(*changed), response->header.more || log_->state().waiting > 0, false, {}};
    // The lines are safely in; rules that could not be fetched are asked for again next time, and said here.
    const auto followed = follow_policy(**office, response->header.policy);
    if (followed)
        result.policy_changed = *followed;
    else
        result.notice = "the new rules could not be taken over: " + followed.error().what;
    // The line that names it waits, and so do all behind it: the operator must know why nothing goes on.
    if (!response->header.wants.empty())
        result.notice =
            "head office misses the attachment " + response->header.wants.front() +
            " that a line of this device names: send it (PUT /v1/blobs), the lines from there on wait for it";
    if (!server_.empty() && log_->get("server") != server_) {
        // An address is kept once head office has answered under it.
        if (auto stored = log_->put("server", server_); !stored) result.notice = stored.error().what;
    }
    return result;
}

}  // namespace huiyin::client
