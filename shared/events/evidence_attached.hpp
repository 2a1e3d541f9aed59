// SPDX-License-Identifier: Apache-2.0
// Evidence came (Art. 23; As. 1(4)).
#pragma once
#include "shared/event/redaction.hpp"
#include "shared/events/kind.hpp"

namespace huiyin {

struct EvidenceAttached {
    static constexpr auto kind = EventKind::evidence_attached;
    static constexpr About about{"Art. 23", "Evidence came.", "提交证据", "提交证据材料。"};
    static constexpr std::string_view example =
        R"({"type":"statement","hash":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08","name":"说明.pdf","text":"当班柜员说明"})";
    static constexpr auto written_by = group::staff | group::manager | group::branch | group::contact_centre;
    static constexpr bool when_finished = true;

    static constexpr ReasonCode no_file{"no_file",
                                        "Evidence is a file; what does not exist is said so, with the reason."};

    std::string_view hash{}, type{}, name{}, text{};
    std::int64_t size = 0;

    static constexpr auto fields() {
        return std::tuple{field::hash("hash", &EvidenceAttached::hash), field::number("size", &EvidenceAttached::size),
                          field::said(field::choice("type", &EvidenceAttached::type, "recording", "ticket", "video",
                                                    "statement", "photo")),
                          field::text("name", &EvidenceAttached::name), field::text("text", &EvidenceAttached::text)};
    }

    /// The file's hash goes with the customer's data; that there was a file stays said.
    static void redact(const Json& body, Json& kept) {
        if (!read_payload<EvidenceAttached>(body).hash.empty()) kept["name"] = erased_text;
    }

    static std::optional<Lack> lacking(const EvidenceAttached& said, const Complaint&, const Moment&) {
        return lacks_unless(!said.hash.empty() || said.name == erased_text, "hash", no_file);
    }

    static void apply(const EvidenceAttached& said, Complaint& c, const Moment& m) {
        c.judgement.evidence.push_back({m.time, m.by().unit, std::string(said.type)});
    }
};

}  // namespace huiyin
