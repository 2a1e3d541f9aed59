// SPDX-License-Identifier: Apache-2.0
// The calls on devices, accounts and the office itself: the thin hands between HTTP and the services.
#pragma once
#include "server/http/routes.hpp"

namespace huiyin::server::administration {

Answer<HttpReply> devices(const Call&);
Answer<HttpReply> device_code(const Call&);
Answer<HttpReply> device_revoke(const Call&);
Answer<HttpReply> device_return(const Call&);
Answer<HttpReply> device_confirm(const Call&);
Answer<HttpReply> key_of_device(const Call&);
Answer<HttpReply> accounts_of_device(const Call&);
Answer<HttpReply> accounts(const Call&);
Answer<HttpReply> account_new(const Call&);
Answer<HttpReply> account_password(const Call&);
Answer<HttpReply> account_token(const Call&);
Answer<HttpReply> account_active(const Call&);
Answer<HttpReply> account_role(const Call&);
Answer<HttpReply> verification(const Call&);
Answer<HttpReply> erasure(const Call&);
Answer<HttpReply> checkpoint(const Call&);
Answer<HttpReply> move_clock(const Call&);

}  // namespace huiyin::server::administration
