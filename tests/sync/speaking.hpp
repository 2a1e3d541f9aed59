// SPDX-License-Identifier: Apache-2.0
// A transport and the raw server that it speaks to, plain or over TLS.
#pragma once
#include "sync/protocol/transport.hpp"
#include "tests/support/network/certificates.hpp"
#include "tests/support/network/raw_server.hpp"
#include "tests/sync/temp_directory.hpp"

namespace huiyin::testing {

/// Limits of which one is so short that a test can wait for it; the others hold however busy the machine is.
inline sync::HttpLimits short_limit(std::chrono::milliseconds sync::HttpLimits::*which) {
    sync::HttpLimits out;
    out.*which = std::chrono::milliseconds(150);
    return out;
}

class Speaking {
  public:
    Speaking(RawServer::Script script, bool tls, const sync::HttpLimits& limits = {}) {
        if (tls) {
            write_pem(directory_.file("ca.pem"), certificate_.get());
            server_ = std::make_unique<RawServer>(std::move(script), certificate_.get(), key_.get());
        } else {
            server_ = std::make_unique<RawServer>(std::move(script));
        }
        transport_ = *sync::http_transport(server_->url(), tls ? directory_.file("ca.pem") : "", limits);
    }

    Result<sync::HttpAnswer> get() { return transport_->send("GET", "/v1/policy", {}, {}, "token"); }
    Result<sync::HttpAnswer> post(const std::string& body) {
        return transport_->send("POST", "/v1/sync", body, "application/octet-stream", "token");
    }
    RawServer& server() { return *server_; }
    sync::Transport& transport() { return *transport_; }

  private:
    TempDirectory directory_;
    Key key_ = new_key();
    Certificate certificate_ = certificate_of(key_.get(), 1);
    std::unique_ptr<RawServer> server_;
    std::unique_ptr<sync::Transport> transport_;
};

/// The body, or the sentence that says why there is none.
inline std::string said(const Result<sync::HttpAnswer>& answer) { return answer ? answer->body : answer.error().what; }

inline std::string with_body(const std::string& body, const std::string& fields = {}) {
    return "HTTP/1.1 200 OK\r\n" + fields + "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

}  // namespace huiyin::testing
