// SPDX-License-Identifier: Apache-2.0
// The calls a device makes to head office; its answers as values, its problems as faults.
#pragma once
#include <memory>
#include <string>

#include "client/engine/colleagues.hpp"
#include "client/engine/device_signer.hpp"
#include "shared/complaint/authority.hpp"
#include "shared/policy/rules_cache.hpp"
#include "sync/log/event_log.hpp"
#include "sync/protocol/transport.hpp"

namespace huiyin::client {

/// What a problem document (RFC 9457) says, or else the status that it came with.
Fault fault_in_problem(const Json& problem, int status);

/// What POST /v1/enroll gives a device.
struct Enrolment {
    sync::Identity identity;
    std::string rules;  ///< as text, checked to be readable
    std::string policy_version;
    std::int64_t epoch = 0;   ///< of head office; 0 from one that knows none
    std::string epoch_proof;  ///< head office's word that it began; "" in the first
    std::string certificate;  ///< by which it takes the device back once it was restored
    std::string prefix;       ///< of the codes of its complaints; "" from one that knows none
};

/// Rules with the version they are known under.
struct RulesInForce {
    std::string version;
    std::string text;
};

/// A person whom head office knows: who writes, and the token that other calls are made with, in memory only.
struct SignedIn {
    Actor actor;
    std::string token;
    bool must_change = false;  ///< the password is a first one: nothing goes on before it is changed
};

/// How much of an attachment head office has.
struct AttachmentHeld {
    std::int64_t bytes = 0;
    bool whole = false;
};

/// A part of an attachment of `total` bytes.
struct AttachmentPiece {
    std::int64_t from = 0, total = 0;
    std::string_view bytes;
};

/// What came of an exchange: events, or head office's signed word that this device is revoked.
struct Exchanged {
    sync::Response response;
    /// Head office's word, signed with each key that a device may know it by; empty = it is not. Check it before you
    /// believe it.
    std::vector<std::string> revocation;
};

/// Where a fault of an exchange says what was answered. None of it is head office's signed word: anybody on the way can
/// say it, so a device goes on and only tells its operator.
inline constexpr const char* unknown_device = "unknown_device";    ///< 401: the token is not known
inline constexpr const char* refused_device = "refused_device";    ///< 403, without a proof
inline constexpr const char* not_signed = "not_signed";            ///< 403: the device's signature is not taken
inline constexpr const char* another_version = "another_version";  ///< 426

struct AccountsNow {
    std::vector<std::string> closed;  ///< of those asked about: closed, or of another role or unit by now
    std::vector<Colleague> around;    ///< who may be named in charge; nobody from a head office before 0.2
};

class OfficeClient {
  public:
    OfficeClient(std::unique_ptr<sync::Transport> transport, std::shared_ptr<RulesCache> rules)
        : transport_(std::move(transport)), rules_(std::move(rules)) {}

    Result<Enrolment> enroll(const std::string& server, const std::string& code, const std::string& name,
                             const std::string& exchange_key);
    /// Shows the device's certificate to a head office that does not know it; `call` is sync::make_return_call's.
    Result<void> come_back(const std::string& call);
    Result<SignedIn> sign_in(const std::string& account, const std::string& password);
    Result<void> change_password(const std::string& old, const std::string& chosen, const std::string& token);
    /// The key of the device `origin`, which its `escrow` holds for head office; as text.
    Result<std::string> device_key(const std::string& origin, const std::string& escrow, const std::string& token);
    /// What became of those `people`, and who else there is. Asked with the device's own token.
    Result<AccountsNow> accounts_now(const std::vector<Actor>& people, const std::string& token);
    Result<RulesInForce> policy(const std::string& token);
    Result<Exchanged> exchange(const sync::Request& request, const std::string& token, const std::string& sign_with);

    Result<AttachmentHeld> attachment_held(const std::string& hash, const std::string& token);
    /// Where to go on, or whole. Fails when it leaves a gap, or the whole does not have its hash.
    Result<AttachmentHeld> send_piece(const std::string& hash, const AttachmentPiece& piece, const std::string& token);
    /// At most `length` bytes from `from` on.
    Result<std::string> attachment(const std::string& hash, std::int64_t from, std::int64_t length,
                                   const std::string& token);
    /// What the opinion book of `unit` shows everyone, newest first (Art. 10): an array, masked by head office.
    Result<Json> published(const std::string& unit, const std::string& token);

    /// See sync::Transport.
    void pin(const std::vector<std::string>& keys) { transport_->pin(keys); }
    std::string met_key() const { return transport_->met_key(); }
    /// From now on calls with a token are signed by this device; null: they are not. `signer` outlives them.
    void sign_with(DeviceSigner* signer) { signer_ = signer; }

  private:
    /// One request, signed; once more above the counter that head office names.
    Result<sync::HttpAnswer> send(const std::string& method, const std::string& path, const std::string& body,
                                  const std::string& content_type, const std::string& token);
    Result<Json> call(const std::string& method, const std::string& path, const Json& body, const std::string& token);
    Result<std::string> rules_text(const Json& answer);
    std::unique_ptr<sync::Transport> transport_;
    DeviceSigner* signer_ = nullptr;
    std::shared_ptr<RulesCache> rules_;  ///< reads them to check them
};

}  // namespace huiyin::client
