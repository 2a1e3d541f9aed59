// SPDX-License-Identifier: Apache-2.0
// What programs ask that watch over head office, and what answers them.
#pragma once
#include "server/http/routes.hpp"

namespace huiyin::server {

/// GET /livez: 200 {} while the process answers at all; neither disk nor database is asked.
Answer<HttpReply> livez(const Call&);
/// GET /readyz: 200 {"ready":true}, or 503 {"ready":false,"reasons":[{"code","detail"}]} (contract, /readyz; NotReady).
/// After a write that failed it has the writer try once more.
Answer<HttpReply> readyz(const Call&);
/// GET /healthz: whether the store can be read, the clock, and the devices' health. Reads nothing of the log.
Answer<HttpReply> health(const Call&);
/// GET /metrics: counters in Prometheus' text form. Reads no line of the log.
Answer<HttpReply> metrics(const Call&);
/// GET /v1/openapi.json
Answer<HttpReply> describe(const Call&);

}  // namespace huiyin::server
