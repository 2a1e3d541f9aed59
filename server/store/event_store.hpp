// SPDX-License-Identifier: Apache-2.0
// The log: the chains of head office and of the devices. A facet of Store.
#pragma once
#include <limits>
#include <stdexcept>

#include "server/store/store_records.hpp"

namespace huiyin::server {

/// An event that lies in the store cannot be read. Nothing may be built on it.
struct CorruptEvent : std::runtime_error {
    CorruptEvent() : std::runtime_error("a stored line cannot be read; run 'huiyin-server verify'") {}
};

class EventStore {
  public:
    static constexpr std::int64_t newest = std::numeric_limits<std::int64_t>::max();
    virtual ~EventStore() = default;

    /// An event with a subject is at the end of the order of delivery, for everyone who sees the subject.
    virtual void insert_event(const StoredEvent&) = 0;
    /// Takes away the marker of a refused event, so that the event itself can stand in its place.
    virtual void drop_marker(const std::string& origin, std::int64_t seq) = 0;
    /// Refused events behind `after` in the order in which they came, with the place of the last of them.
    virtual MarkerPage markers(std::int64_t after, int limit) = 0;
    /// Says why an event that stands as a marker is refused.
    virtual void put_refusal(const StoredEvent&) = 0;
    /// The bytes that the line travelled as, which were not known; under its subject's key where the text is.
    virtual void complete_event(const std::string& origin, std::int64_t seq, const std::string& travelled) = 0;

    /// Puts the redaction of an event in its place (redaction.hpp); its hash stays what the chain is made of.
    virtual void redact_event(const std::string& origin, std::int64_t seq, const std::string& redaction) = 0;
    /// Destroys the subject's key: what lies under it, here or in a copy of the database, is unreadable for ever.
    virtual void destroy_key(const std::string& subject) = 0;

    virtual std::optional<Place> place(const std::string& origin, std::int64_t seq) = 0;
    /// Canonical texts; those that came up to the place `last` in the order of delivery.
    virtual std::vector<std::string> opened_events(const std::string& subject, std::int64_t last = newest) = 0;
    /// The same with their places, as they are delivered.
    virtual std::vector<FeedItem> delivered_events(const std::string& subject) = 0;
    /// When each event of the subject came, as often as it came anew after a restore: the last time.
    virtual std::vector<Arrival> arrivals(const std::string& subject) = 0;
    virtual std::vector<StoredEvent> chain(const std::string& origin, std::int64_t after, int limit,
                                           std::int64_t last = newest) = 0;
    virtual std::vector<std::string> subjects_after(const std::string& subject, int limit) = 0;  ///< that have events
};

}  // namespace huiyin::server
