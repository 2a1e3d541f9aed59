// SPDX-License-Identifier: Apache-2.0
// The NDJSON of POST /v1/sync, both directions (architecture, "The sync exchange").
#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/event/event.hpp"
#include "sync/protocol/gone.hpp"

namespace huiyin::sync {

/// What is spoken, and the oldest that is still served (docs/protocol.md).
inline constexpr int protocol_version = 2, oldest_protocol = 1;

/// A kiosk at which a customer has called somebody, as its branch's tablets hear of it (docs/decisions/0038).
struct LobbyCall {
    std::string origin, name;  ///< the kiosk
    Instant at;                ///< when head office heard of it; tells one call of a kiosk from the next
    bool operator==(const LobbyCall&) const = default;
};
/// The same as the kiosk hears of it.
struct CallHeard {
    Instant at;           ///< as the kiosk said
    bool coming = false;  ///< somebody said "I am going" on a tablet
};

/// First line of a request (docs/protocol.md, "The exchange").
struct RequestHeader {
    int v = protocol_version;
    std::int64_t have_feed = 0;
    Instant sent_at;
    int limit = 1000;
    std::int64_t from = 0;  ///< seq of the first line that follows; 0: none follows. Places a line that cannot be read
    std::int64_t waiting = 0;  ///< events of this origin that head office does not hold yet, those that follow included
    std::string boot_id;       ///< random per start of the device's process
    bool compare = false;      ///< true: `subjects` holds every subject's digest, because the totals differed
    std::map<std::string, std::string> subjects;
    std::vector<std::string>
        lost;  ///< attachments of the events that follow which will never come: not to be waited for
    // From version 2 on:
    std::optional<SteadyTime> steady;   ///< of the device, when it wrote this
    std::int64_t ends_at = -1;          ///< the last number of its chain; -1 not said
    std::int64_t epoch = 0;             ///< of head office, as far as the device knows; 0 none
    std::string epoch_proof;            ///< head office's own word that this epoch began; "" in the first
    std::int64_t counter = 0;           ///< calls that this device made; only grows
    bool certificate = false;           ///< it holds its enrolment certificate
    std::int64_t offered = 0;           ///< the epoch for which it has given back all that it was asked for
    std::int64_t have_kept = 0;         ///< up to where it holds what head office gave it to keep
    std::vector<std::string> receipts;  ///< for events that follow and were held once before, oldest first
    std::optional<Gone> gone;           ///< said until an answer has come
    /// A kiosk's events that head office refused, some of them: it is given no events, and would not hear of it
    /// otherwise when they were accepted after all.
    std::vector<std::int64_t> refused;
    static constexpr std::size_t most_refused = 100;
    /// The change of the knowledge base up to which it holds articles; -1: it asks for none.
    std::int64_t have_knowledge = -1;
    std::map<std::string, std::int64_t> used;  ///< by article: how often it was used here in all, where that grew
    static constexpr std::size_t most_used = 2000;
    /// What its codes begin with; "" it has nothing, or needs another one. Nothing: it makes no codes.
    std::optional<std::string> prefix;
    /// The id of the sign key by which it knows head office; "": it cannot come to another one.
    std::string office_key;
    std::optional<Instant> call;           ///< of a kiosk: when somebody was called there; said until that is over
    std::map<std::string, Instant> going;  ///< of a tablet: the calls that somebody goes to, LobbyCall's `at` by kiosk
    static constexpr std::size_t most_going = 100;
};

/// Something that a device gives back to a head office that was restored: an event of another origin, or what it kept.
struct Return {
    std::string line;   ///< canonical text; "" when it is `box`
    Hash hash{};        ///< of the bytes that its chain is made of
    std::string proof;  ///< head office's own word that it once delivered this
    std::string box;    ///< what head office gave to be kept, sealed to itself
};

struct Request {
    RequestHeader header;
    std::vector<std::string> lines;  ///< travelling events, this origin's next ones, in order
    std::vector<Return> returns{};
};

struct Refused {
    std::int64_t seq = 0;
    std::string why;     ///< one sentence, for people
    std::string code{};  ///< for programs (sync/protocol/refusal_codes.hpp); "" from a server of version 1
};

/// Something that only head office can read, kept by every device for thirty days.
struct Kept {
    std::int64_t number = 0;
    std::string box;
};

/// First line of a response.
struct ResponseHeader {
    int v = protocol_version;
    std::int64_t acked_seq = 0;
    std::string receipt;
    std::vector<Refused> refused;
    Instant received_at;
    std::int64_t feed = 0;  ///< the feed number this answer reaches; the device's next have_feed
    bool more = false;
    std::vector<std::string> left;   ///< subjects to purge
    std::string digest;              ///< of all events in scope; meaningful only when !more
    std::vector<std::string> wants;  ///< hashes of attachments that must come before the event that names them is held
    std::string policy;              ///< version of the rules in force (see GET /v1/policy)
    bool demo = false;               ///< head office has accounts whose passwords everyone knows: every face says so
    bool rehearsal = false;          ///< head office runs on a virtual clock: every face says so
    // From version 2 on:
    std::int64_t epoch = 0;                     ///< of head office: each restore begins one
    std::string epoch_proof;                    ///< signed: this device may go over to that epoch
    std::string certificate;                    ///< the device's, when it has none or another
    bool unconfirmed = false;                   ///< taken back by its certificate: it hands in and gets nothing yet
    bool clock_in_doubt = false;                ///< head office doubts its own clock: every face says so
    std::string next_keys;                      ///< signed: the TLS keys that may come next
    bool offer = false;                         ///< head office was restored: give back what it lacks
    std::map<std::string, std::int64_t> heads;  ///< with `offer`: how far it holds each origin that it knows
    std::vector<Kept> keep;                     ///< to be kept for head office
    std::int64_t kept = 0;                      ///< up to where `keep` reaches; the device's next have_kept
    std::vector<std::int64_t> taken;            ///< of the refused events that were asked about: accepted by now
    std::vector<Json> articles;                 ///< of the knowledge base, changed since the device last got them
    std::int64_t knowledge = -1;                ///< up to where they reach: the next have_knowledge; -1 not said
    std::string prefix;                         ///< what the device's codes begin with from now on; "" as they do
    /// Head office's keys changed since those that the device knows: one announcement for each change, oldest first
    /// (office_keys.hpp). The rest of the answer is signed with the last.
    std::vector<std::string> office_keys;
    std::optional<CallHeard> call;  ///< to a kiosk: its branch's tablets hear of its call. Nothing: they do not
    std::vector<LobbyCall> calls;   ///< to a tablet: all calls of its branch that nobody goes to yet
};

struct FeedEvent {
    std::int64_t feed = 0;
    Event event;
    std::optional<Hash> hash{};  ///< of the bytes that travelled, when they are not this text
    std::string proof{};         ///< head office's word that it delivered this; goes back with it
};

struct Response {
    ResponseHeader header;
    std::vector<FeedEvent> events;
};

/// The same as its writer has it: each line as it lies in the store, canonical and unread.
struct FeedText {
    std::int64_t feed = 0;
    std::string line;
    std::optional<Hash> hash{};
    std::string proof{};
};
struct Delivery {
    ResponseHeader header;
    std::vector<FeedText> lines;
};

std::string write_request(const Request&);
std::string write_response(const Response&);
std::string write_response(const Delivery&);
/// Bounds: `max_lines` lines, 64 KiB each. A cut body (no newline at the end) fails. The lines themselves are not
/// parsed here: a bad one is refused by its place, it does not fail the rest.
Result<Request> parse_request(std::string_view body, std::size_t max_lines = 20'000);
Result<Response> parse_response(std::string_view body);

/// {"return":{"event":{…},"hash":"…","proof":"…"}}, or {"return":{"box":"…"}}: how an event that was given back
/// travels, and stands in an export.
std::string write_return(const Return&);
/// Fails naming the field. The proof is not checked here.
Result<Return> read_return(const Json&);

}  // namespace huiyin::sync
