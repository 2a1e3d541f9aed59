// SPDX-License-Identifier: Apache-2.0
// What head office's problem documents say to a device and to a face.
#include <catch2/catch.hpp>

#include "client/engine/office_client.hpp"
#include "shared/foundation/field_faults.hpp"

using namespace huiyin;

TEST_CASE("a problem's reason is read with its arguments, and its sentence stays beside it") {
    const auto read = client::fault_in_problem({{"detail", "too long: at most 20 characters"},
                                                {"where", "name"},
                                                {"reason", {{"code", "too_long"}, {"args", {"20"}}, {"text", "…"}}}},
                                               422);
    CHECK(read == Fault{"too long: at most 20 characters", "name", "too_long", {"20"}});
}

TEST_CASE("a head office that knows no codes is still understood, and so is an answer that is no document") {
    CHECK(client::fault_in_problem({{"title", "Not allowed"}}, 403) == Fault{"Not allowed", ""});
    CHECK(client::fault_in_problem(nullptr, 426).code == "exchange_outdated");
    const auto nothing = client::fault_in_problem(nullptr, 500);
    CHECK(nothing.code == "http_status");
    CHECK(nothing.args == std::vector<std::string>{"500"});
    CHECK(nothing.what == "head office answered with HTTP status 500: check the address, or try again later");
}

TEST_CASE("a reason around another says it whole in English, and by codes for faces") {
    constexpr ReasonCode outer{"correction", "The correction {}."};
    const auto around = reason_around(outer, fault_of(faults::too_long, "name", {"20"}));
    CHECK(around.english == "The correction too long: at most 20 characters.");
    CHECK(around.args == std::vector<std::string>{"too_long", "20"});
    CHECK(reason_around(outer, Fault{"is wrong", {}}).args == std::vector<std::string>{"is wrong"});
}
