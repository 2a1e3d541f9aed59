// SPDX-License-Identifier: Apache-2.0
// Head office of paper behind the Transport interface: HTTP shapes, and answers that get lost.
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "client/engine/replica.hpp"
#include "tests/sync/fake_head_office.hpp"

namespace huiyin::testing {

/// What the fake network is told to do, and what it saw.
struct Network {
    FakeHeadOffice office;
    Instant now;  ///< head office's clock
    Face face = Face::tablet;
    std::string origin = "t-0001";
    Json rules;
    std::string policy_version = "2026-1";
    bool down = false;         ///< nothing arrives
    bool lose_answer = false;  ///< the request arrives, its answer does not; once
    bool cut_answer = false;   ///< half of the next answer arrives
    int problem_status = 0;    ///< the next answer is a problem document
    bool policy_broken = false;
    std::vector<std::string> wants;            ///< attachments that are named as missing
    std::map<std::string, std::string> blobs;  ///< attachments by hash, whole or not
    std::vector<std::string> lost;             ///< attachments that the last exchange said will never come
    std::string instead;                       ///< what is handed out for any attachment, if not empty
    int pieces = 0;                            ///< of them that came
    int pieces_until_down = -1;                ///< after so many more the network is down; -1: never
    bool revoked = false;                      ///< this device is shut out
    bool revoked_by_another = false;           ///< ... says someone who is not head office
    std::string role = "outlet_manager";       ///< of who signs in; any password but "wrong" is theirs
    Json published = Json::array();            ///< the opinion book
    int book_asked = 0;                        ///< how often
    std::vector<Json> articles;                ///< the knowledge base: what changed last
    std::int64_t knowledge = -1;               ///< the change up to which `articles` reach; -1: there is none
    std::map<std::string, std::int64_t> used;  ///< of it, as devices said
    std::int64_t asked_from = -1;              ///< by the last exchange
    bool hears_calls = false;                  ///< it knows of customers' calls (docs/decisions/0038)
    bool somebody_comes = false;               ///< ... and a tablet has answered
    int calls_heard = 0;                       ///< different ones
    std::optional<Instant> last_call;          ///< that a kiosk said
    std::vector<sync::LobbyCall> ringing;      ///< what rings on a tablet
    std::vector<std::string> gone_to;          ///< kiosks to which somebody goes, as the tablet said
    std::vector<std::string> closed;           ///< accounts
    std::vector<client::Colleague> people;     ///< of the device's branch
    std::chrono::milliseconds elapsed{0};
    std::int64_t disk_free = std::int64_t{10} << 30;
    bool key_changed = false;            ///< the server shows another key than the pinned one
    bool calls_revoked = false;          ///< the device was revoked
    std::vector<std::string> addresses;  ///< each that was connected to
    std::vector<std::string> tokens;     ///< each that was sent
    std::vector<std::string> calls;      ///< the header that signs each call
    std::string exchange_key;            ///< of the device that was enrolled last
    std::int64_t highest_call = 0;       ///< what its calls were counted up to; lower ones are refused
    int badly_signed = 0;                ///< calls
    std::string server_key;              ///< that its server shows; "" no TLS
    std::string prefix;                  ///< of codes, for a device that has none
    std::string next_keys;               ///< announced in each answer
    std::vector<std::string> pinned;     ///< which keys the device holds to

    Network();
    Result<sync::HttpAnswer> handle(const std::string& method, const std::string& path, const std::string& body,
                                    const std::string& token);
    /// The refusal of a call that is not counted above all before; nothing when it is, or is not signed at all.
    std::optional<sync::HttpAnswer> judge_call(const std::string& method, const std::string& path,
                                               const std::string& body, const std::string& header);
    client::Environment environment();

  private:
    sync::HttpAnswer route(const std::string& method, const std::string& path, const std::string& body,
                           const std::string& token);
    void hear_calls(const sync::RequestHeader& asked, sync::ResponseHeader& answer);
    sync::HttpAnswer blob(const std::string& method, std::string path, const std::string& body);
    std::uint8_t random_ = 0;
};

/// The demo bank's rules, from the files that are shipped.
Json demo_rules();
/// A captured body that passes every check.
Json captured_body(const std::string& narrative = "the queue was long");
/// Opens and, when it is not yet, enrols a replica; fails the test when that fails.
std::unique_ptr<client::Replica> open_replica(const std::string& directory, Network& network);

}  // namespace huiyin::testing
