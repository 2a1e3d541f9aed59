// SPDX-License-Identifier: Apache-2.0
// POST /v1/sync from devices that lie: a refused line is named by its place and holds nothing else back.
#include <catch2/catch.hpp>

#include "tests/server/support/hand_made_device.hpp"

using namespace huiyin;
using namespace huiyin::test;

namespace {

/// Sends `bad` between two good complaints and expects that it alone is refused. Returns why.
std::string refused_alone(RunningOffice& office, HandMadeDevice& device,
                          const std::function<std::string(HandMadeDevice&)>& bad) {
    const auto from = device.written() + 1;
    const auto before = device.next(subject_named(static_cast<int>(from)), "captured", captured_body());
    const auto middle = bad(device);
    const auto after = device.next(subject_named(static_cast<int>(from) + 2), "captured", captured_body());
    const auto response = device.exchange({before, middle, after}, from);
    CHECK(response.header.acked_seq == from + 2);
    CHECK(response.header.refused.size() == 1);
    const auto why = why_refused(response, from + 1);
    CHECK_FALSE(why.empty());
    for (const auto seq : {from, from + 2})
        CHECK(office.complaint(subject_named(static_cast<int>(seq))).at("level") == 1);
    CHECK(office.damage() == std::vector<std::string>{});
    // Sent again, the same is said again and nothing is doubled.
    const auto stored = office.events_stored();
    CHECK(why_refused(device.exchange({before, middle, after}, from), from + 1) == why);
    CHECK(office.events_stored() == stored);
    return why;
}

std::string captured_with(HandMadeDevice& device, const std::function<void(Event&)>& change) {
    return device.next(subject_named(900), "captured", captured_body(), change);
}

/// Something that staff does: of a customer's words the writer is not asked (one_door_test.cpp).
std::string act_by(HandMadeDevice& device, const Actor& who) {
    return device.next(subject_named(900), "responded", {{"how", "phone"}}, [&](Event& event) { event.by = who; });
}

}  // namespace

TEST_CASE("a line that cannot be read is refused by its place, and the rest of the chain is taken in") {
    RunningOffice office;
    HandMadeDevice device(office, "650101");
    for (const auto& bytes :
         {std::string("not json"), std::string(""), std::string("{}"), std::string("\xff\xfe\x00\x01", 4),
          std::string("{\"name\":\"王建国\""), "{\"a\":" + std::string(200, '[') + std::string(200, ']') + "}",
          std::string(60'000, 'x')})
        refused_alone(office, device, [&](HandMadeDevice& d) { return d.place(bytes); });
}

TEST_CASE("a line nested too deep is refused by its place") {
    RunningOffice office;
    HandMadeDevice device(office, "650101");
    refused_alone(office, device, [](HandMadeDevice& d) {
        Json deep = "bottom";
        for (int i = 0; i < 40; ++i) deep = Json{{"a", deep}};
        return captured_with(d, [&](Event& event) { event.body["deep"] = deep; });
    });
}

TEST_CASE("a line under another device's name is refused by its place") {
    RunningOffice office;
    HandMadeDevice device(office, "650101"), other(office, "650102");
    const auto why = refused_alone(office, device, [&](HandMadeDevice& d) {
        return captured_with(d, [&](Event& event) { event.origin = other.origin(); });
    });
    CHECK(why.starts_with("origin"));
    refused_alone(office, device,
                  [](HandMadeDevice& d) { return captured_with(d, [](Event& event) { event.origin = "ho"; }); });
    CHECK(other.exchange({}, 0).header.acked_seq == 0);
}

TEST_CASE("a line in the name of somebody else is refused by its place") {
    RunningOffice office;
    HandMadeDevice device(office, "650101"), kiosk(office, "650101", Face::kiosk);
    const std::vector<Actor> claims{
        {"nobody-650101", Role::outlet_manager, "650101"},
        {"outlet_manager-650101", Role::branch_head, "650100"},
        {"outlet_manager-650101", Role::outlet_manager, "650102"},
        {"rule_keeper", Role::rule_keeper, "000000"},
        {"", Role::rule_keeper, "000000"},
        {"", Role::customer, "650101"},
        {"device:k-0001", Role::customer, "650101"},
        {"device:" + device.origin(), Role::channel_operations_head, "000010"},
    };
    for (const auto& claim : claims) {
        INFO(claim.account << ' ' << to_string(claim.role));
        CHECK(refused_alone(office, device, [&](HandMadeDevice& d) { return act_by(d, claim); }).starts_with("by"));
    }
    CHECK(refused_alone(office, kiosk, [](HandMadeDevice& d) {
              return act_by(d, {"outlet_manager-650101", Role::outlet_manager, "650101"});
          }).starts_with("by"));
}

TEST_CASE("a device of one branch does not write in the name of people of another, nor of head office's departments") {
    RunningOffice office;
    HandMadeDevice device(office, "650101");
    for (const auto& claim :
         std::vector<Actor>{{"branch_head-610000", Role::branch_head, "610000"},
                            {"outlet_manager-650102", Role::outlet_manager, "650102"},
                            {"channel_operations_head-000010", Role::channel_operations_head, "000010"},
                            {"contact_centre_lead-000030", Role::contact_centre_lead, "000030"}}) {
        INFO(claim.account);
        CHECK(refused_alone(office, device, [&](HandMadeDevice& d) { return act_by(d, claim); }).starts_with("by"));
    }
    // The branch's own people may use the outlet's tablet, and the outlet's people the branch's desk.
    const auto own = device.next(subject_named(901), "captured", captured_body(), [](Event& event) {
        event.by = {"branch_head-650100", Role::branch_head, "650100"};
    });
    CHECK(device.exchange({own}, device.written()).header.refused.empty());
    HandMadeDevice desk(office, "650100", Face::desk);
    const auto below = desk.next(subject_named(902), "captured", captured_body(), [](Event& event) {
        event.by = {"outlet_manager-650101", Role::outlet_manager, "650101"};
    });
    CHECK(desk.exchange({below}, 1).header.refused.empty());
}

TEST_CASE("head office's departments may share a device, and its people do not write on a branch's") {
    RunningOffice office;
    HandMadeDevice desk(office, "000020", Face::desk);
    const auto shared = desk.next(subject_named(911), "captured", captured_body(), [](Event& event) {
        event.by = {"channel_operations_head-000010", Role::channel_operations_head, "000010"};
    });
    CHECK(desk.exchange({shared}, 1).header.refused.empty());
    const auto strange = act_by(desk, {"outlet_manager-650101", Role::outlet_manager, "650101"});
    CHECK(why_refused(desk.exchange({strange}, 2), 2).starts_with("by"));
}

TEST_CASE("a line with a wrong body is refused by its place, naming the field") {
    RunningOffice office;
    HandMadeDevice device(office, "650101");
    for (const auto& [kind, body, where] : std::vector<std::tuple<const char*, Json, const char*>>{
             {"raised", {{"to", 9}}, "body.to"},
             {"satisfaction_recorded", {{"score", "nine"}}, "score"},
             {"assigned", {{"unit", "999999"}}, "body.unit"},
             {"captured", {{"unit", "650101"}}, "narrative"}}) {
        const auto why = refused_alone(
            office, device, [&, k = kind, b = body](HandMadeDevice& d) { return d.next(subject_named(900), k, b); });
        CHECK(why.find(where) != std::string::npos);
    }
}

TEST_CASE("a line that is not canonical, or has no stamp, is refused by its place") {
    RunningOffice office;
    HandMadeDevice device(office, "650101");
    refused_alone(office, device, [](HandMadeDevice& d) {
        const auto head = d.head();
        const auto canonical = captured_with(d, {});
        d.go_back(head);
        return d.place(' ' + canonical);
    });
    refused_alone(office, device, [](HandMadeDevice& d) {
        const auto head = d.head();
        auto json = Json::parse(captured_with(d, {}));
        d.go_back(head);
        json.erase("at");
        return d.place(canonical(json));
    });
}

TEST_CASE("a kind that this version does not know is kept and forwarded, and changes nothing") {
    RunningOffice office;
    HandMadeDevice device(office, "650101"), branch(office, "650100", Face::desk);
    const auto subject = subject_named(1);
    const auto response = device.exchange({device.next(subject, "captured", captured_body()),
                                           device.next(subject, "sung_to", {{"song", "of the future"}})},
                                          1);
    CHECK(response.header.refused.empty());
    CHECK(count_kind(office.complaint(subject), "sung_to") == 1);
    bool arrived = false;
    for (const auto& [feed, line, hash, proof] : branch.exchange({}, 0).events)
        arrived = arrived || line.kind == "sung_to";
    CHECK(arrived);
}

TEST_CASE("a gap is named with the line to go on from, and nothing behind it is taken in") {
    RunningOffice office;
    HandMadeDevice device(office, "650101");
    const auto first = device.next(subject_named(1), "captured", captured_body());
    const auto second = device.next(subject_named(2), "captured", captured_body());
    const auto third = device.next(subject_named(3), "captured", captured_body());
    const auto response = device.exchange({first, third}, 1);
    CHECK(response.header.acked_seq == 1);
    CHECK(why_refused(response, 3).find("send from 2") != std::string::npos);
    check_problem(office.get("/v1/complaints/" + subject_named(3), "auditor-000000"), 404);
    const auto whole = device.exchange({second, third}, 2);
    CHECK(whole.header.acked_seq == 3);
    CHECK(whole.header.refused.empty());
}

TEST_CASE("another line at a place that is taken is a fork: refused, named, and shown to the operator") {
    RunningOffice office;
    HandMadeDevice device(office, "650101");
    const auto start = device.head();
    const auto first = device.next(subject_named(1), "captured", captured_body());
    device.exchange({first}, 1);
    device.go_back(start);
    const auto other = device.next(subject_named(2), "captured", captured_body());
    const auto behind = device.next(subject_named(3), "captured", captured_body());
    const auto response = device.exchange({other, behind}, 1);
    CHECK(response.header.acked_seq == 1);
    CHECK(why_refused(response, 1).starts_with("fork"));
    for (const int name : {2, 3})
        check_problem(office.get("/v1/complaints/" + subject_named(name), "auditor-000000"), 404);
    bool flagged = false;
    office.read([&](server::Store& store) { flagged = store.origin(device.origin())->forked; });
    CHECK(flagged);
    CHECK(office.log().find("fork") != std::string::npos);
    CHECK(office.get("/metrics").body.find("fork") != std::string::npos);
    CHECK(office.damage() == std::vector<std::string>{});
}

TEST_CASE("two devices that take turns under one identity are shown to the operator") {
    RunningOffice office;
    HandMadeDevice device(office, "650101");
    const auto forked = [&] {
        bool out = false;
        office.read([&](server::Store& store) { out = store.origin(device.origin())->forked; });
        return out;
    };
    for (const char* start : {"morning", "noon", "evening"}) {
        device.boot_id = start;
        device.exchange({}, 0);
        CHECK_FALSE(forked());  // a device that is started anew is no clone
    }
    device.boot_id = "noon";
    device.exchange({}, 0);
    CHECK(forked());
    CHECK(office.log().find("cloned_device") != std::string::npos);
}

TEST_CASE("another version of the exchange is 426, a cut or strange body 400, and nothing of it is stored") {
    RunningOffice office;
    HandMadeDevice device(office, "650101");
    const auto event = device.next(subject_named(1), "captured", captured_body());
    sync::Request request;
    request.header.sent_at = office.now();
    request.header.from = 1;
    request.lines = {event};
    const auto body = sync::write_request(request);
    request.header.v = sync::protocol_version + 1;
    const auto other = device.post_body(sync::write_request(request));
    check_problem(other, 426, "v");
    CHECK(other.json().at("detail").get<std::string>().find("install") != std::string::npos);
    check_problem(device.post_body(body.substr(0, body.size() - 1)), 400);
    check_problem(device.post_body(body.substr(0, body.size() / 2)), 400);
    for (const std::string strange :
         {"", "\n", "[]\n", "{\"v\":1}\n", "{\"v\":1,\"have\":{\"feed\":-1},\"sent_at\":\"2026-03-02T02:00:00Z\"}\n",
          "{\"v\":1,\"have\":{\"feed\":0},\"sent_at\":\"now\"}\n"})
        CHECK(device.post_body(strange).status == 400);
    CHECK(office.events_stored() == 0);
    CHECK(device.post_body(body).status == 200);
}

TEST_CASE("a line sealed to another key is refused by its place, one sealed to head office is read") {
    RunningOffice office;
    HandMadeDevice kiosk(office, "650101", Face::kiosk);
    const auto sealed = [&](HandMadeDevice& d, const std::string& key, int name) {
        const auto head = d.head();
        const auto event = parse_line(d.next(subject_named(name), "captured", captured_body()));
        d.go_back(head);
        return d.place(sync::seal(*event, std::vector{key}));
    };
    const auto stranger = sync::new_box_keys().public_key;
    refused_alone(office, kiosk, [&](HandMadeDevice& d) { return sealed(d, stranger, 900); });
    const auto good = sealed(kiosk, office.runtime().context.box_keys.public_key, 901);
    CHECK(kiosk.exchange({good}, kiosk.written()).header.refused.empty());
    CHECK(office.complaint(subject_named(901)).at("level") == 1);
    CHECK(office.damage() == std::vector<std::string>{});
}

TEST_CASE("what is wrong with a line is told without repeating what it says, to the device and in the log") {
    RunningOffice office;
    HandMadeDevice device(office, "650101");
    const auto broken = device.place("{\"customer\":\"王建国 13800138000\" oops}");
    const auto body = device.next(subject_named(1), "raised",
                                  {{"to", "1380013800O"}, {"王建国", "13800138000"}, {"reason", "王建国"}});
    const auto answer = device.post({broken, body}, 1);
    CHECK(answer.status == 200);
    for (const auto& text : {answer.body, office.log()}) {
        CHECK(text.find("王建国") == std::string::npos);
        CHECK(text.find("1380013800") == std::string::npos);
    }
}
