// SPDX-License-Identifier: Apache-2.0
// W1, W3: what an exchange of many lines costs.
#include "client/engine/replica.hpp"
#include "tests/bench/bank.hpp"
#include "tests/bench/floor.hpp"
#include "tests/bench/house.hpp"
#include "tests/bench/rows.hpp"

namespace huiyin::bench {
namespace {

constexpr int runs = 5;
constexpr int lines_a_push = 1000;

}  // namespace

Rows one_device_pushes(const Size& size) {
    const int count = size.of(10'000, 200);
    const int batch = std::min(count, lines_a_push);
    std::vector<double> ours, least;
    for (int run = 0; run < (size.is_short ? 1 : runs); ++run) {
        House house;  // ten thousand is a day of this bank; fifty thousand would be a crowd
        FloorServer floor;
        Device device(house, "000030", Face::desk);
        Seconds pushed{}, stored{};
        for (int sent = 0; sent < count; sent += batch) {
            const auto request = device.captures(batch);
            stored += time_of([&] { floor.post("/", request); });
            std::string answer;
            pushed += time_of([&] { answer = device.send(request); });
            device.read(answer);
        }
        ours.push_back(count / pushed.count());
        least.push_back(count / stored.count());
    }
    const auto a = quantile(ours, 0.5), b = quantile(least, 0.5);
    return {{"W1", "one device pushes 10,000 captures, settled and durable", "lines/s", a, b, a / b, "≥ 0.5 × floor",
             a / b >= 0.5}};
}

Rows an_empty_tablet_pulls(const Size& size) {
    House house;
    const int complaints = size.of(2'500, 50);
    Device desk(house, "000030", Face::desk);
    for (int sent = 0; sent < complaints; sent += 50) desk.push(desk.captures(50));
    const auto officer = house.account_for("000010", Role::channel_operations_officer);
    std::vector<double> ours, least;
    for (int run = 0; run < (size.is_short ? 1 : runs); ++run) {
        const testing::TempDirectory directory;
        auto replica = client::Replica::open(directory.file("tablet"));
        need(replica.has_value(), "a replica");
        need((*replica)->enroll(house.url(), house.code_for("000010", Face::desk), "bench").has_value(), "enrolment");
        need((*replica)->sign_in(officer, "bench").has_value(), "signing in");
        need((*replica)->set_pin("274913").has_value(), "a PIN, which seals what comes");
        const auto pulled = time_of([&] {
            for (bool more = true; more;) {
                auto result = (*replica)->exchange(house.now());
                need(result.has_value(), "an exchange");
                more = result->more;
                for (const auto& subject : result->changed) need((*replica)->complaint(subject), "a fold");
            }
        });
        std::vector<std::string> texts;
        auto read = house.office().readers.read<bool>([&](server::Store& store) -> server::Answer<bool> {
            const auto subjects = (*replica)->subjects();
            need(subjects.has_value(), "the subjects");
            for (const auto& subject : *subjects)
                for (auto& text : store.opened_events(subject)) texts.push_back(std::move(text));
            return true;
        });
        need(read.has_value(), "the lines");
        BareTable table(directory.file("bare.sqlite"));
        const auto inserted = time_of([&] {
            for (std::size_t i = 0; i < texts.size(); i += lines_a_push) {
                table.begin();
                for (std::size_t j = i; j < std::min(i + lines_a_push, texts.size()); ++j) table.insert(texts[j]);
                table.commit();
            }
        });
        const auto lines = static_cast<double>(texts.size());
        ours.push_back(lines / pulled.count());
        least.push_back(lines / inserted.count());
    }
    const auto a = quantile(ours, 0.5), b = quantile(least, 0.5);
    return {{"W3", "an empty desk takes 2,500 complaints with their lines: sealed, durable and folded", "lines/s", a, b,
             a / b, "≥ 0.4 × insert", a / b >= 0.4}};
}

}  // namespace huiyin::bench
