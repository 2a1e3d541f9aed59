// SPDX-License-Identifier: Apache-2.0
// The Replica over a device's log. Split by what is done: opening, unlocking, capturing, reading, exchanging.
#pragma once
#include <optional>

#include "client/engine/device_signer.hpp"
#include "client/engine/knowledge.hpp"
#include "client/engine/replica.hpp"
#include "client/engine/subject_cache.hpp"
#include "shared/vocabulary/event_kind.hpp"

namespace huiyin::client {

class LogReplica : public Replica {
  public:
    /// See Replica::open.
    static Result<std::unique_ptr<LogReplica>> open(const std::string& directory, Environment environment);

    // ReplicaDevice
    Result<void> enroll(const std::string& server, const std::string& code, const std::string& name) override;
    bool enrolled() const override { return log_->identity().has_value(); }
    bool is_another_code(const std::string& code) const override;
    sync::Identity identity() const override;
    void use_server(const std::string& url) override;
    std::optional<std::string> setting(const std::string& name) const override { return log_->get("set " + name); }
    Result<void> set(const std::string& name, const std::string& value) override {
        return log_->put("set " + name, value);
    }

    // ReplicaLock
    void act_as(const Actor& actor) override { actor_ = actor; }
    Actor actor() const override;
    Result<SignedIn> sign_in(const std::string& account, const std::string& password) override;
    Result<SignedIn> choose_password(const std::string& chosen) override;
    void leave() override;
    sync::AtRest at_rest() const override { return log_->at_rest(); }
    std::vector<Person> people() const override { return keys_.people(); }
    Result<Actor> unlock(const std::string& account, const std::string& pin) override;
    Result<void> set_pin(const std::string& pin) override;

    // ReplicaReference
    const Rules& rules() const override { return *rules_; }
    std::vector<Colleague> colleagues() const override;
    std::optional<OpinionBook> book() const override;
    std::vector<Article> knowledge() const override { return knowledge_.articles(rules_->policy); }
    Result<void> use_article(const std::string& id) override { return knowledge_.use(id); }

    // ReplicaCapture
    Result<CaptureReceipt> capture(const Json& body, Instant wall) override;
    Result<CaptureReceipt> enter_opinion(const Json& body, Instant wall) override;
    Result<Json> append(const std::string& subject, const std::string& kind, const Json& body, Instant wall) override;

    // ReplicaAttachments
    Result<Json> attach(const std::string& subject, const std::string& file, const Json& body, Instant wall) override;
    AttachmentState attachment(const std::string& hash) const override { return attachments_.state(hash); }
    Result<std::string> read_attachment(const std::string& hash) override { return attachments_.read(hash); }
    Result<bool> fetch_attachment(const std::string& subject, const std::string& hash) override;
    Result<void> give_up_attachment(const std::string& hash) override { return attachments_.give_up(hash); }
    std::size_t attachments_waiting() const override { return attachments_.waiting(); }
    void pause_uploads(bool resting) override { attachments_.rest(resting); }

    // ReplicaReading
    Result<std::vector<std::string>> subjects() const override { return log_->read_subjects(); }
    Result<void> read(const std::string& subject) override;
    const Complaint* complaint(const std::string& subject) override { return cache_.complaint(subject, *rules_); }
    const OpinionEntry* opinion(const std::string& subject) override { return cache_.opinion(subject, *rules_); }
    void release(const std::string& subject) override { cache_.forget(subject); }
    Result<Json> show(const std::string& subject, Instant now) override;
    Result<Json> list(Instant now) override;
    Result<Json> duties(Instant now) override;
    Result<void> cache_entries(const std::string& key, const std::vector<sync::CacheEntry>& entries) override {
        return log_->cache_entries(key + " " + policy_version_, entries);
    }
    void each_cached(const std::string& key, const std::function<void(const sync::CacheEntry&)>& found) const override {
        log_->each_cached(key + " " + policy_version_, found);
    }

    // ReplicaExchange
    Result<ExchangeResult> exchange(Instant wall) override;
    Instant now(Instant wall) const override;
    Clock clock(Instant wall) const override;
    TrustState trust_state() const override;
    Result<std::vector<Trouble>> troubles(Instant wall) const override;
    sync::LogState log_state() const override { return log_->state(); }
    Result<sync::LogState> read_log_state() const override { return log_->read_state(); }
    std::vector<std::string> pinned_keys() const override;
    Result<void> trust(const std::string& key) override;
    std::string met_key() const override { return office_ ? office_->met_key() : std::string{}; }
    void call_somebody(Instant wall) override { calls_.call(now(wall), environment_.elapsed()); }
    CallState call_state() const override { return calls_.state(environment_.elapsed()); }
    std::vector<sync::LobbyCall> calls() const override { return calls_.ringing(environment_.elapsed()); }
    void go(const std::string& kiosk) override { calls_.go(kiosk); }

    // ReplicaRecovery
    std::vector<sync::Refused> refused() const override { return log_->refused(); }
    Result<std::vector<sync::Refused>> read_refused() const override { return log_->read_refused(); }
    Result<void> resend(std::int64_t seq, Instant wall) override;
    Result<void> dismiss(std::int64_t seq) override { return log_->dismiss(seq); }
    Result<void> verify() const override { return log_->verify(); }
    std::optional<Quarantined> quarantined() const override;
    Result<void> forget_quarantined() override;
    std::optional<Revocation> revoked() const override { return revoked_; }

  private:
    LogReplica(std::string directory, std::unique_ptr<sync::EventLog> log, Environment environment);
    Result<void> load_rules();
    /// Accounts that head office has closed, or given another role, lose their PIN here, and colleagues are known anew;
    /// asked now and then. Fails when that was not possible.
    Result<void> follow_accounts(OfficeClient& office, const std::string& token);
    /// The person writes here from now on; what is locked is opened by head office's way to the key.
    Result<SignedIn> let_in(OfficeClient& office, SignedIn signed_in);
    void opened();  ///< the content can be read from now on
    /// The line to head office at `url`, kept open between calls.
    Result<OfficeClient*> head_office(const std::string& url);
    /// Makes the calls of an enrolled device that has a key signed ones. Fails when the disk does.
    Result<void> sign_calls();
    static std::unexpected<Fault> not_enrolled();
    std::string short_code(std::int64_t counter) const;
    Result<CaptureReceipt> begin_subject(const std::string& subject, EventKind kind, Json body, Instant wall);
    /// Calls `visit` with each complaint and opinion entry that is known, folded. Fails when the disk does.
    template <class Visit>
    Result<void> each_known(const Visit& visit);
    Json with_defaults(const Json& body, Instant wall) const;
    Instant latest_now(Instant wall) const;
    /// What rulebook 11 asks for and the body does not say.
    std::optional<Fault> incomplete(const std::string& subject, const std::string& kind, const Json& body,
                                    Instant wall);
    /// Wipes this device when that is head office's word; the fault says what was done.
    std::unexpected<Fault> revoked(const std::vector<std::string>& words, Instant wall);
    Result<void> keep_rules(const std::string& rules, const std::string& version);
    /// Fetches the rules when `version` is not the one at hand; true when they changed.
    Result<bool> follow_policy(OfficeClient& office, const std::string& version);
    /// The next events that may travel: none from the first on whose attachment is not at head office.
    sync::Request next_request(Instant wall);
    /// Sends pieces of what events wait for, for a moment. True when any went; `notice` says what went wrong.
    bool send_attachments(OfficeClient& office, const std::string& token, Fault& notice);
    /// After an exchange that failed, or succeeded (null) but for an attachment that could not be sent.
    void note_outcome(const Fault* failed, const std::string& attachment_stuck, Instant wall);
    void note(const char* setting, const std::string& value);  ///< written only when it changes
    /// Takes over the keys that head office's server may show from now on.
    void follow_keys(OfficeClient& office, const std::string& announced);
    void note_time(Instant wall);  ///< `wall` was just compared with head office's clock
    /// The exchange itself; a head office that does not know this device is shown its certificate first.
    Result<Exchanged> exchanged(OfficeClient& office, const sync::Identity& who, const std::string& key, Instant wall);
    Result<ExchangeResult> exchange_with(OfficeClient& office, const sync::Identity& who, Instant wall);
    /// On a kiosk, now and then: asks for the published opinion book and keeps it. True when it changed.
    Result<bool> follow_book(OfficeClient& office, Instant wall);
    const std::vector<Entry>* timeline(const std::string& subject);

    std::string directory_;
    std::unique_ptr<sync::EventLog> log_;
    Environment environment_;
    KeyRing keys_;
    SubjectCache cache_;
    Knowledge knowledge_;
    LobbyCalls calls_;
    Attachments attachments_;
    std::shared_ptr<const Rules> rules_ = std::make_shared<const Rules>();
    std::string policy_version_;
    std::string boot_id_;  ///< random per start: tells two devices with one identity apart
    std::optional<Actor> actor_;
    std::optional<Actor> confirmed_;  ///< by password or PIN, in this process
    struct FirstPassword {
        SignedIn person;
        std::string password;
    };
    std::optional<FirstPassword> first_password_;  ///< of who is to choose another one before anything else
    Fault notice_at_rest_;
    std::optional<std::chrono::milliseconds> asked_accounts_;  ///< when, on the clock that never jumps
    std::optional<Revocation> revoked_;
    std::optional<DeviceSigner> signer_;
    std::optional<OfficeClient> office_;
    std::string office_url_;
    struct Seen {
        Instant wall;
        std::chrono::milliseconds elapsed{0};
    };
    std::optional<Seen> seen_;  ///< when this process last compared clocks with head office
    bool key_changed_ = false;
    std::string attachment_stuck_;  ///< why the last exchange could not send one that events wait for
    std::optional<std::chrono::milliseconds> book_due_;  ///< by the clock that never jumps; nothing: at once
    std::string server_;                                 ///< instead of the one enrolled with; "" = that one
};

}  // namespace huiyin::client
