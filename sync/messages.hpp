// SPDX-License-Identifier: Apache-2.0
// sync/messages.hpp — the NDJSON of POST /v1/sync, both directions (architecture, "The sync exchange").
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "shared/event.hpp"

namespace huiyin::sync {

inline constexpr int protocol_version = 1;

/// First line of a request:
/// {"v":1,"have":{"feed":n},"sent_at":…,"limit":n,"from":n,"incarnation":"…","compare":{subject:digest}?,"lost":[hash
/// …]?}
struct RequestHeader {
    int v = protocol_version;
    std::int64_t have_feed = 0;
    Instant sent_at;
    int limit = 1000;
    std::int64_t from = 0;  ///< seq of the first line that follows; 0: none follows. Places a line that cannot be read
    std::int64_t waiting = 0;  ///< lines of this origin that head office does not hold yet, those that follow included
    std::string incarnation;   ///< random per start of the device's process
    bool compare = false;      ///< true: `subjects` holds every subject's digest, because the totals differed
    std::map<std::string, std::string> subjects;
    std::vector<std::string>
        lost;  ///< attachments of the lines that follow which will never come: not to be waited for
};

struct Request {
    RequestHeader header;
    std::vector<std::string> lines;  ///< travelling lines, this origin's next ones, in order
};

struct Refused {
    std::int64_t seq = 0;
    std::string why;
};

/// First line of a response.
struct ResponseHeader {
    int v = protocol_version;
    std::int64_t held = 0;
    std::string receipt;
    std::vector<Refused> refused;
    Instant received_at;
    std::int64_t feed = 0;  ///< the feed number this answer reaches; the device's next have_feed
    bool more = false;
    std::vector<std::string> left;   ///< subjects to purge
    std::string digest;              ///< of all lines in scope; meaningful only when !more
    std::vector<std::string> wants;  ///< hashes of attachments that must come before the line that names them is held
    std::string policy;              ///< version of the rules in force (see GET /v1/policy)
    bool demo = false;               ///< head office has accounts whose passwords everyone knows: every face says so
    bool rehearsal = false;          ///< head office runs on a virtual clock: every face says so
};

struct FeedLine {
    std::int64_t feed = 0;
    Line line;
};

struct Response {
    ResponseHeader header;
    std::vector<FeedLine> lines;
};

/// The same as its writer has it: each line as it lies in the store, canonical and unread.
struct FeedText {
    std::int64_t feed = 0;
    std::string line;
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

}  // namespace huiyin::sync
