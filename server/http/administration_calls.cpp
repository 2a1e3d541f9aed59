// SPDX-License-Identifier: Apache-2.0
#include "server/http/administration_calls.hpp"

#include "server/audit/checkpoint.hpp"
#include "server/audit/erasure.hpp"
#include "server/http/answers.hpp"
#include "server/http/call_faults.hpp"
#include "server/http/networks.hpp"
#include "server/identity/coming_back.hpp"
#include "server/platform/answer_faults.hpp"
#include "server/services/administration.hpp"
#include "server/services/scheduler.hpp"

namespace huiyin::server::administration {

Answer<HttpReply> devices(const Call& call) { return as_json(list_devices(call.runtime, call.person())); }
Answer<HttpReply> device_code(const Call& call) {
    return as_json(make_code(call.runtime, call.person(), call.json), 201);
}
Answer<HttpReply> device_revoke(const Call& call) {
    return as_json(revoke_device(call.runtime, call.person(), call.request.param("origin")));
}
Answer<HttpReply> device_return(const Call& call) {
    return as_json(come_back(call.runtime, call.json, call.request.remote));
}
Answer<HttpReply> device_confirm(const Call& call) {
    return as_json(confirm_device(call.runtime, call.person(), call.request.param("origin")));
}
Answer<HttpReply> key_of_device(const Call& call) {
    return personal(as_json(device_key(call.runtime, call.person(), call.request.param("origin"), call.json)));
}
Answer<HttpReply> accounts_of_device(const Call& call) {
    return personal(as_json(accounts_for_device(call.runtime, call.device(), call.json)));
}
Answer<HttpReply> accounts(const Call& call) { return personal(as_json(list_accounts(call.runtime, call.person()))); }
Answer<HttpReply> account_new(const Call& call) {
    return personal(as_json(add_account(call.runtime, call.person(), call.json), 201));
}
Answer<HttpReply> account_password(const Call& call) {
    return personal(as_json(reset_password(call.runtime, call.person(), call.request.param("account"))));
}
Answer<HttpReply> account_token(const Call& call) {
    return personal(as_json(add_token(call.runtime, call.person(), call.request.param("account"), call.json), 201));
}
Answer<HttpReply> account_active(const Call& call) {
    return personal(as_json(set_active(call.runtime, call.person(), call.request.param("account"), call.json)));
}
Answer<HttpReply> account_role(const Call& call) {
    return personal(as_json(set_role(call.runtime, call.person(), call.request.param("account"), call.json)));
}
Answer<HttpReply> verification(const Call& call) { return as_json(verification_for(call.runtime, call.person())); }

Answer<HttpReply> erasure(const Call& call) {
    return as_json(erase_subject(call.runtime, call.person(), call.request.param("subject"), call.json));
}

Answer<HttpReply> checkpoint(const Call& call) {
    const auto role = call.person().role;
    if (role != Role::auditor && role != Role::administrator && role != Role::channel_operations_head)
        return forbidden(faults::checkpoints_kept_by);
    auto text = call.runtime.readers.read<std::string>(
        [&](Store& store) -> Answer<std::string> { return make_checkpoint(store, call.runtime.context); });
    if (!text) return std::unexpected(text.error());
    HttpReply out;
    out.body = std::move(*text);
    return out;
}

Answer<HttpReply> move_clock(const Call& call) {
    if (!call.runtime.context.rehearsal) return problem(409, "no-rehearsal", faults::real_time);
    if (const auto caller = http::parse_address(call.request.remote); !caller || !caller->is_loopback())
        return forbidden(faults::rehearsal_moved_here);
    if (call.person().role != Role::administrator) return forbidden(faults::rehearsal_by_administrator);
    const auto target = parse_instant(text_of(call.json, "now"));
    if (!target) return invalid(fault_at(target.error(), "now"));
    const auto now = advance(call.runtime, *target);
    if (!now) return std::unexpected(now.error());
    return json_reply({{"now", to_beijing(*now)}});
}

}  // namespace huiyin::server::administration
