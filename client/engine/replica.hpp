// SPDX-License-Identifier: Apache-2.0
// A device without a screen: capture, append, exchange, fold. No Qt. Used by the app's worker thread and by huiyin-
// replica. Not thread-safe: one thread owns it.
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "client/engine/arriving.hpp"
#include "client/engine/attachments.hpp"
#include "client/engine/colleagues.hpp"
#include "client/engine/head_office.hpp"
#include "client/engine/key_ring.hpp"
#include "client/engine/moving_aside.hpp"
#include "client/engine/opinion_book.hpp"
#include "client/engine/standing.hpp"
#include "client/engine/surroundings.hpp"
#include "client/engine/wiping.hpp"
#include "shared/complaint/authority.hpp"
#include "shared/knowledge/article.hpp"
#include "shared/view/view.hpp"
#include "sync/log/event_log.hpp"
#include "sync/protocol/transport.hpp"

namespace huiyin::client {

/// What the customer is told after the durable commit.
struct CaptureReceipt {
    std::string number, subject;
    Instant at;
    std::string lookup{};  ///< four digits for a customer who gave no name; else empty
    std::string code{};    ///< of eight letters; "" when head office gives it
};

/// One exchange's outcome.
struct ExchangeResult {
    std::vector<std::string> changed;  ///< subjects with new lines
    bool more = false;                 ///< call again at once: lines wait on either side
    bool policy_changed = false;
    bool sent_attachments = false;   ///< pieces of them went
    bool book_changed = false;       ///< see Replica::book
    bool knowledge_changed = false;  ///< see Replica::knowledge
    std::string notice{};            ///< a sentence for the operator when something beside the lines went wrong, or ""
};

class Replica {
  public:
    /// Opens DIR. Without enrolment only enroll() works. Uses the rules last received from head office.
    static Result<std::unique_ptr<Replica>> open(const std::string& directory);
    /// The same with another network, chance and elapsed time, for tests and simulation.
    static Result<std::unique_ptr<Replica>> open(const std::string& directory, Surroundings surroundings);
    virtual ~Replica() = default;

    /// POST /v1/enroll with a one-time code; stores identity, keys and rules.
    virtual Result<void> enroll(const std::string& server, const std::string& code, const std::string& name) = 0;
    virtual bool enrolled() const = 0;
    /// Whether this code is another than the one that the device was enrolled with; false when that is not known.
    virtual bool is_another_code(const std::string& code) const = 0;
    virtual sync::Identity identity() const = 0;
    virtual const Rules& rules() const = 0;
    /// Another address of head office from now on; kept for good once an exchange there has succeeded.
    virtual void use_server(const std::string& url) = 0;

    /// The account that writes the lines from now on; default: device_actor(). `sign_in` asks head office (POST
    /// /v1/session).
    virtual void act_as(const Actor&) = 0;
    virtual Actor actor() const = 0;
    /// A locked device is opened, too, with the key that head office keeps a way to.
    /// Who signed in with a first password (`must_change`) is not in yet: choose_password() goes on from there.
    virtual Result<SignedIn> sign_in(const std::string& account, const std::string& password) = 0;
    /// The password that takes the place of the first one; the person is in then. What head office does not take may be
    /// tried again with another one.
    virtual Result<SignedIn> choose_password(const std::string& chosen) = 0;

    /// Small values of this device's own, such as how a face is set; never content.
    virtual std::optional<std::string> setting(const std::string& name) const = 0;
    virtual Result<void> set(const std::string& name, const std::string& value) = 0;

    // -- PIN and content at rest (docs/decisions/0007) --
    virtual sync::AtRest at_rest() const = 0;
    virtual std::vector<Person> people() const = 0;  ///< who has a PIN here
    /// Who may be named in charge, as head office said last; empty before, while the log is locked, and on a kiosk.
    virtual std::vector<Colleague> colleagues() const = 0;
    /// Without a network. The lines are this person's from now on. See KeyRing::open for how it fails.
    virtual Result<Actor> unlock(const std::string& account, const std::string& pin) = 0;
    /// For who signed in last: the PIN from now on. The first one on this device seals what it holds.
    virtual Result<void> set_pin(const std::string& pin) = 0;
    /// Set once head office has shut this device out for good and it has wiped itself; enrolling it anew ends that.
    virtual std::optional<ShutOut> shut_out() const = 0;
    /// Nobody is signed in any more. The content stays readable for exchanges until the process ends.
    virtual void leave() = 0;

    /// Captures a complaint (contract, "Captured body") or an opinion entry. Checked, then durable, then returned.
    virtual Result<CaptureReceipt> capture(const Json& body, Instant wall) = 0;
    virtual Result<CaptureReceipt> enter_opinion(const Json& body, Instant wall) = 0;
    /// Appends a line to a subject this replica holds. Returns the view's entry: effective or why not.
    virtual Result<Json> append(const std::string& subject, const std::string& kind, const Json& body,
                                Instant wall) = 0;

    /// Keeps a copy of `file`, encrypted, and writes the evidence_attached line that names it (Art. 23); `body`
    /// holds its type and, if wanted, text. It travels before the line does. Fails, with where "file", "body.…" or
    /// "disk", before anything is written.
    virtual Result<Json> attach(const std::string& subject, const std::string& file, const Json& body,
                                Instant wall) = 0;
    virtual AttachmentState attachment(const std::string& hash) const = 0;
    /// Its bytes, when it is here.
    virtual Result<std::string> read_attachment(const std::string& hash) = 0;
    /// Fetches the next piece of an attachment of `subject` from head office. True when all of it is here.
    virtual Result<bool> fetch_attachment(const std::string& subject, const std::string& hash) = 0;
    /// An attachment that an own line names and that is on this device no more: head office shall not wait for it.
    virtual Result<void> give_up_attachment(const std::string& hash) = 0;
    virtual std::size_t attachments_waiting() const = 0;  ///< to be sent
    /// While they rest, attachments are not sent, and the lines from the first that names one on wait.
    virtual void rest_attachments(bool resting) = 0;

    // Pointers to folded subjects hold until the next append, capture or exchange.
    virtual Result<std::vector<std::string>> subjects() const = 0;  ///< all that can be read; fails when the disk does
    /// Folds a subject for complaint() and opinion(), which cannot tell a failing disk from a subject that is not here.
    /// Fails when the disk does; not when the log is locked, which tells nothing.
    virtual Result<void> read(const std::string& subject) = 0;
    virtual const Complaint* complaint(
        const std::string& subject) = 0;  ///< folded, cached; null when unknown or an opinion
    virtual const OpinionEntry* opinion(const std::string& subject) = 0;
    /// The folded subject is not needed for now: it is folded anew when it is asked for again.
    virtual void release(const std::string& subject) = 0;
    /// See EventLog::keep_notes. The rules in force are part of the maker's name.
    virtual Result<void> keep_notes(const std::string& maker, const std::vector<sync::Note>& notes) = 0;
    virtual void each_note(const std::string& maker, const std::function<void(const sync::Note&)>& found) const = 0;
    // What a person reads. None of them writes; each fails when the disk does, rather than show less than is there.
    virtual Result<Json> show(const std::string& subject, Instant now) = 0;  ///< complaint_view or opinion_view
    virtual Result<Json> list(Instant now) = 0;    ///< {"items":[complaint_item …],"opinions":[…]} newest first
    virtual Result<Json> duties(Instant now) = 0;  ///< {"items":[duty_item …]} most urgent first, done ones last

    /// How this device stands with head office and the time; see client/engine/standing.hpp.
    virtual Standing standing() const = 0;
    virtual Clock clock(Instant wall) const = 0;
    /// Why nothing arrives, or not all: the outcome of the last exchange, also of another process, and what else stands
    /// between this device and head office. Fails when the disk does.
    virtual Result<std::vector<Trouble>> troubles(Instant wall) const = 0;
    /// The public keys of head office's server that this device holds to (sync::Transport::pin): the one that was met
    /// when it was enrolled over TLS, then those that head office announces; none: any. `trust` takes another one
    /// alone, which an operator has compared, or "" = any.
    virtual std::vector<std::string> pinned_keys() const = 0;
    virtual Result<void> trust(const std::string& key) = 0;
    /// The key that head office's server showed last, also when it was refused; "" = none yet.
    virtual std::string met_key() const = 0;
    /// The log that was moved aside when this one was made, until an operator has taken note of it.
    virtual std::optional<MovedAside> moved_aside() const = 0;
    virtual Result<void> forget_moved_aside() = 0;

    /// What a kiosk last heard of the published opinion book; nothing before it ever heard of it, and on other faces.
    virtual std::optional<OpinionBook> book() const = 0;

    /// The knowledge base as a tablet or desk last heard of it; before that, the answers that the rules ship (Art. 6).
    virtual std::vector<Article> knowledge() const = 0;
    /// One more use of an article; durable, and told to head office with the next exchange.
    virtual Result<void> use_article(const std::string& id) = 0;

    /// One round trip. A Fault means head office could not be reached or refused; nothing is lost, call again later.
    virtual Result<ExchangeResult> exchange(Instant wall) = 0;
    virtual sync::LogState log_state() const = 0;
    virtual Result<sync::LogState> read_log_state() const = 0;  ///< the same; fails when the disk does
    virtual std::vector<sync::Refused> refused() const = 0;     ///< own lines that head office refused, with why
    virtual Result<std::vector<sync::Refused>> read_refused() const = 0;  ///< the same; fails when the disk does
    /// One of those, once more, as its writer wrote it: for when what stood against it was put right.
    virtual Result<void> send_again(std::int64_t seq, Instant wall) = 0;
    /// One of those is told no more; it stays on this device.
    virtual Result<void> let_be(std::int64_t seq) = 0;
    virtual Result<void> verify() const = 0;
    /// Now as head office sees it: the device's wall clock plus the measured offset; in a rehearsal, its clock.
    virtual Instant now(Instant wall) const = 0;
};

}  // namespace huiyin::client
