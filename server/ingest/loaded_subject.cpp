// SPDX-License-Identifier: Apache-2.0
#include "server/ingest/loaded_subject.hpp"

#include "shared/events/fold.hpp"
#include "shared/vocabulary/subject_id.hpp"

namespace huiyin::server {
namespace {
constexpr int page = 1000;
constexpr std::size_t at_once = 100;  ///< subjects that are read in one snapshot

std::vector<Event> events_up_to(EventStore& store, const std::string& subject, std::int64_t last) {
    std::vector<Event> out;
    for (const auto& text : store.opened_events(subject, last)) {
        auto event = parse_line(text);
        if (!event) throw CorruptEvent();
        out.push_back(std::move(*event));
    }
    return out;
}

/// Folds subjects one after the other, as they stood when it was made.
class Folding {
  public:
    Folding(Store& store, const Rules& rules) : store_(store), rules_(rules), last_(store.last_feed()) {}
    void add(const std::string& subject) {
        if (++read_ % at_once == 0) store_.let_go();
        if (auto lines = events_up_to(store_, subject, last_); !lines.empty())
            out_.push_back(fold_complaint(std::move(lines), rules_));
    }
    /// What is made of them may take long, too.
    std::vector<Complaint> complaints() {
        store_.let_go();
        return std::move(out_);
    }

  private:
    Store& store_;
    const Rules& rules_;
    std::int64_t last_;
    std::size_t read_ = 0;
    std::vector<Complaint> out_;
};

}  // namespace

std::vector<Event> lines_of(EventStore& store, const std::string& subject) {
    return events_up_to(store, subject, Store::newest);
}

std::vector<Complaint> all_complaints(Store& store, const Rules& rules) {
    Folding folding(store, rules);
    for (std::string after;;) {
        const auto subjects = store.subjects_after(after, page);
        if (subjects.empty()) return folding.complaints();
        for (const auto& subject : subjects)
            if (subject_kind(subject) == SubjectKind::complaint) folding.add(subject);
        after = subjects.back();
    }
}

std::vector<const Complaint*> pointers(const std::vector<Complaint>& complaints) {
    std::vector<const Complaint*> out;
    for (const auto& complaint : complaints) out.push_back(&complaint);
    return out;
}

}  // namespace huiyin::server
