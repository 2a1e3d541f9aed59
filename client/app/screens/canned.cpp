// SPDX-License-Identifier: GPL-3.0-or-later
// client/app/screens/canned.cpp — folding the stories.
#include "client/app/screens/canned.hpp"

#include <array>

#include "client/app/shelf.hpp"
#include "shared/engine/required_events.hpp"
#include "shared/policy/shipped.hpp"

namespace huiyin::app::canned {
namespace {

Instant now() { return moment("03-03 10:20"); }

QString to_q(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

}  // namespace

Instant moment(const std::string& when) {
    return parse_instant("2026-" + when.substr(0, 5) + "T" + when.substr(6) + ":00+08:00").value_or(Instant{});
}

std::shared_ptr<const Rules> rules() {
    static const auto shared = [] {
        auto read = rules_from({}, {});
        return read ? std::make_shared<const Rules>(std::move(*read)) : nullptr;
    }();
    return shared;
}

Actor actor(Role role, const std::string& unit) { return {std::string(to_string(role)) + "-" + unit, role, unit}; }

Story& Story::line(const std::string& when, const Actor& by, const std::string& kind, Json body) {
    Line line;
    line.subject = subject_;
    line.kind = kind;
    line.by = by;
    line.clock = moment(when);
    line.at = {line.clock, static_cast<int>(lines_.size())};
    // Head office's own hand and each unit's device have a chain of their own.
    line.origin = by.role == Role::rule_keeper ? "hq" : by.role == Role::customer ? "k-0001" : "t-" + by.unit;
    line.seq = static_cast<std::int64_t>(lines_.size()) + 1;
    line.body = std::move(body);
    if (kind == "captured" || kind == "entered") {
        line.body["number"] = number_;
        line.body["received_at"] = to_beijing(line.clock);
    }
    lines_.push_back(std::move(line));
    return *this;
}

Story& Story::head_office(const std::string& when) {
    const auto by = rule_keeper(*rules());
    for (;;) {
        const auto drafts = lines_called_for(fold_complaint(lines_, *rules()), *rules(), {}, moment(when));
        if (drafts.empty()) return *this;
        for (const auto& draft : drafts) line(when, by, draft.kind, draft.body);
    }
}

Status status(Face face, const std::string& unit, Role role) {
    Status out;
    out.opened = out.enrolled = out.reachable = out.tried = true;
    out.face = to_q(to_string(face));
    out.unit = QString::fromStdString(unit);
    out.origin = QStringLiteral("t-0001");
    out.server = QStringLiteral("https://huiyin.bank.example");
    out.log.last_exchange = now() - std::chrono::minutes{1};
    out.actor = actor(role, unit);
    out.as_device = false;
    out.now = now();
    out.rules = rules();
    return out;
}

SnapshotPtr snapshot(const std::vector<Story>& all) {
    Codes codes;
    Shelf shelf;
    for (const auto& story : all) {
        if (is_opinion_subject(story.subject()))
            shelf.put(story.subject(), rows_of(fold_opinion(story.lines(), *rules()), *rules(), now(), codes));
        else
            shelf.put(story.subject(), rows_of(fold_complaint(story.lines(), *rules()), *rules(), now(), codes));
    }
    return std::make_shared<const Snapshot>(shelf.snapshot(rules(), now()));
}

DetailPtr detail(const Story& story, const Actor& by) {
    if (is_opinion_subject(story.subject()))
        return std::make_shared<const Detail>(detail_of(fold_opinion(story.lines(), *rules()), by, rules(), now()));
    auto out = detail_of(fold_complaint(story.lines(), *rules()), by, rules(), now());
    using Where = client::AttachmentState::Where;
    constexpr std::array where{Where::waiting, Where::here, Where::elsewhere};
    for (std::size_t i = 0; i < out.attachments.size(); ++i) {
        auto& state = out.attachments[i].state;
        state.where = where.at(i % where.size());
        if (state.where == Where::waiting) state.moved = state.size * 2 / 5;
    }
    return std::make_shared<const Detail>(std::move(out));
}

}  // namespace huiyin::app::canned
