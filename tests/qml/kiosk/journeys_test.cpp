// SPDX-License-Identifier: Apache-2.0
// Customers at the kiosk, by touch.
#include <catch2/catch.hpp>

#include "kiosk_device.hpp"
#include "shared/policy/shipped.hpp"
#include "shared/vocabulary/complaint_code.hpp"
#include "shared/vocabulary/complaint_number.hpp"

using namespace huiyin;
using namespace huiyin::testing;

namespace {

const auto words = QStringLiteral("等了两个小时没有人理睬");

void touch_through_to_the_review(KioskDevice& device) {
    device.touch("start-complaint");
    device.touch("topic-staff");
    device.write("narrative", words);
    device.touch("nextButton");
    device.touch_text("hurt", "No");
    device.touch("nextButton");
    device.write("name", QStringLiteral("王建国"));
    device.write("mobile", "13800138000");
    device.touch("nextButton");
    device.find("review-contact");
}

}  // namespace

TEST_CASE("a complaint handed in by touch shows its number only after the line is in the log", "[journey][customer]") {
    KioskDevice device;
    touch_through_to_the_review(device);
    CHECK(device.events_in_the_log() == 0);
    CHECK_FALSE(device.shows("receiptNumber"));
    CHECK(device.kiosk().receipt_number() == "");
    device.touch("nextButton");
    device.find("receiptNumber");
    CHECK(device.events_in_the_log() == 1);
    CHECK(is_complaint_number(device.kiosk().receipt_number().toStdString()));
    CHECK(device.kiosk().promises().size() == 2);
    CHECK(device.kiosk().draft() == app::CustomerDraft{});
    CHECK_FALSE(device.directory.holds(words.toStdString()));
    CHECK(device.stage.warnings.join("\n").toStdString() == "");
    device.touch("doneButton");
    device.find("start-complaint");
    CHECK(device.kiosk().receipt_number() == "");
}

TEST_CASE("on a low kiosk, in large type, number, promises and the receipt's button are in sight together") {
    KioskDevice device(QSize(1280, 800));
    touch_through_to_the_review(device);
    device.touch("nextButton");
    device.find("receiptNumber");
    device.touch("largeTypeButton");
    auto* button = device.find("printButton");
    const auto fold = device.find("pageScroll")->mapToScene({0, device.find("pageScroll")->height()}).y();
    CHECK(soon([&] { return button->mapToScene({0, button->height()}).y() <= fold; }));
}

TEST_CASE("a signature drawn with the finger is handed in, and is still there after looking back") {
    KioskDevice device;
    touch_through_to_the_review(device);
    auto* pad = device.find("signature");
    device.draw_line(pad, {0.2, 0.5}, {0.4, 0.8});
    device.draw_line(pad, {0.5, 0.8}, {0.7, 0.5});
    CHECK(device.kiosk().draft().signature.size() == 2);
    device.touch("backButton");
    device.find("mobile");
    device.touch("nextButton");
    CHECK(device.find("signature")->property("strokes").toList().size() == 2);
    device.touch("nextButton");
    device.find("receiptNumber");
    CHECK(device.events_in_the_log() == 1);
    CHECK(device.stage.warnings.join("\n").toStdString() == "");
}

TEST_CASE("who lost money and stays anonymous is given a number, and promised nothing in person") {
    KioskDevice device(QSize(1280, 800));
    device.touch("start-complaint");
    device.touch("topic-digital");
    device.touch("phrase-0");
    device.touch("nextButton");
    device.touch_text("loss", "Yes");
    device.write("lossYuan", "a lot");
    device.touch("nextButton");
    CHECK(device.find("lossYuan")->property("error").toString() != "");
    device.find("lossYuan")->setProperty("text", "");
    device.write("lossYuan", "120.50");
    device.write("accused", QStringLiteral("3号窗口"));
    device.touch("nextButton");
    device.touch("anonymous");
    CHECK_FALSE(device.shows("mobile"));
    device.touch("nextButton");
    device.find("review-contact");
    CHECK_FALSE(device.shows("signature"));
    device.touch("nextButton");
    device.find("receiptNumber");
    CHECK(device.kiosk().promises().isEmpty());
    CHECK(device.all_texts().contains("You stayed anonymous"));
    // Without a phone, four digits of the receipt ask how far it is (rulebook 12).
    CHECK(device.kiosk().receipt_digits().size() == 4);
    CHECK(device.all_texts().contains("Your four digits: " + device.kiosk().receipt_digits()));
}

namespace {

/// By a ready sentence, without a name: what is left is to read it once more and hand it in.
void to_the_review(KioskDevice& device) {
    device.touch("start-complaint");
    device.touch("topic-staff");
    device.touch("phrase-0");
    device.touch("nextButton");
    device.touch("nextButton");
    device.touch("anonymous");
    device.touch("nextButton");
}

}  // namespace

TEST_CASE("a complaint by a ready sentence, without a name, takes eight touches", "[journey][customer][touches]") {
    KioskDevice device(GENERATE(QSize(1080, 1920), QSize(1280, 800)));
    to_the_review(device);
    device.touch("nextButton");
    device.find("receiptNumber");
    CHECK(device.touches == 8);
    CHECK(device.events_in_the_log() == 1);
}

TEST_CASE("who answers no question about harm reads that it is not answered, not that there was none") {
    KioskDevice device;
    to_the_review(device);
    device.find("review-facts");
    CHECK(device.all_texts().contains("Not answered"));
    CHECK_FALSE(device.all_texts().contains("No loss of money"));
}

TEST_CASE("with the network out the customer sees one calm line more and the same number") {
    KioskDevice device(QSize(1280, 800));
    device.cut_the_network();
    touch_through_to_the_review(device);
    device.touch("nextButton");
    device.find("receiptNumber");
    device.find("savedHere");
    CHECK(device.events_in_the_log() == 1);
}

TEST_CASE("an entry in the opinion book is handed in by touch") {
    KioskDevice device;
    device.touch("start-opinion");
    device.touch_text("opinion", "Suggestion");
    device.write("narrative", QStringLiteral("建议增加座椅"));
    device.touch("nextButton");
    device.find("mobile");
    CHECK(device.events_in_the_log() == 0);
    device.touch("nextButton");
    device.find("receiptNumber");
    CHECK(device.events_in_the_log() == 1);
    CHECK(device.kiosk().promises().size() == 1);
    CHECK(device.stage.warnings.join("\n").toStdString() == "");
}

TEST_CASE("what is missing is said where it is missing, and the customer stays there") {
    KioskDevice device;
    device.touch("start-complaint");
    device.touch("nextButton");
    CHECK(device.kiosk().step() == "category");
    CHECK(device.kiosk().error_field() == "category");
    device.touch("topic-staff");
    device.find("narrative");
    device.touch("nextButton");
    CHECK(device.kiosk().step() == "what");
    CHECK(device.find("narrative")->property("error").toString() != "");
    device.touch("phrase-0");
    device.touch("nextButton");
    device.touch("nextButton");
    device.find("mobile");
    device.write("name", QStringLiteral("王建国"));
    device.write("mobile", "138");
    device.touch("nextButton");
    CHECK(device.kiosk().step() == "contact");
    CHECK(device.find("mobile")->property("error").toString() != "");
}

TEST_CASE("how far a complaint is takes fourteen touches, by its code and four digits", "[journey][touches]") {
    KioskDevice device(GENERATE(QSize(1080, 1920), QSize(1280, 800)));
    device.progress_answer = R"({"stage":"investigating","promises":[]})";
    const auto code = CodeSeries{"K7M", "of a test", 0}.code(58);
    device.touch("start-progress");
    device.find("progressNumber");
    for (const char letter : code) device.touch(QStringLiteral("pad-%1").arg(QLatin1Char(letter)));
    for (const char digit : {'8', '0', '0', '1'}) device.touch(QStringLiteral("pad-%1").arg(QLatin1Char(digit)));
    device.touch("askButton");
    device.find("stage");
    CHECK(device.touches == 14);
    CHECK(device.progress_path == "/v1/progress?code=" + code + "&phone4=8001");
}

namespace {

/// A kiosk that has its prefix, as after its first exchange, and the page on which progress is asked for.
void to_the_code(KioskDevice& device) {
    device.on_the_worker([&](app::ReplicaWorker&) { device.network.prefix = "K7M"; });
    device.progress_answer = R"({"stage":"investigating","promises":[]})";
    device.session().exchangeSoon();
    device.touch("start-progress");
    REQUIRE(soon([&] { return device.find("progressNumber")->property("text").toString() == "K7M"; }));
}
void touch_each(KioskDevice& device, const std::string& keys) {
    for (const char key : keys) device.touch(QStringLiteral("pad-%1").arg(QLatin1Char(key)));
}

}  // namespace

TEST_CASE("where a complaint was handed in its progress takes eleven touches: the code's beginning stands there",
          "[journey][touches]") {
    KioskDevice device(GENERATE(QSize(1080, 1920), QSize(1280, 800)));
    to_the_code(device);
    const auto code = CodeSeries{"K7M", "of a test", 0}.code(58);
    touch_each(device, code.substr(3) + "8001");
    device.touch("askButton");
    auto* stage = device.find("stage");
    // What is read stands at the height of the eyes, also on a high screen.
    CHECK(soon([&] { return stage->mapToScene({0, 0}).y() < device.root()->height() / 2; }));
    CHECK(device.touches == 11);
    CHECK(device.progress_path == "/v1/progress?code=" + code + "&phone4=8001");
}

TEST_CASE("a code from elsewhere is typed over the beginning that stands there, and takes fourteen touches",
          "[journey][touches]") {
    KioskDevice device;
    to_the_code(device);
    const auto code = CodeSeries{"P4Q", "of a test", 0}.code(58);
    touch_each(device, code + "8001");
    device.touch("askButton");
    device.find("stage");
    CHECK(device.touches == 14);
    CHECK(device.progress_path == "/v1/progress?code=" + code + "&phone4=8001");
}

TEST_CASE("the pad takes back what was touched by mistake, in the digits first, and all of it") {
    KioskDevice device;
    device.touch("start-progress");
    const auto text = [&](const char* field) { return device.find(field)->property("text").toString(); };
    const auto code = CodeSeries{"K7M", "of a test", 0}.code(58);
    for (const char letter : code) device.touch(QStringLiteral("pad-%1").arg(QLatin1Char(letter)));
    device.touch("pad-5");
    CHECK(text("progressPhone") == "5");
    CHECK(text("progressNumber").toStdString() == code);
    device.touch("pad-erase");
    CHECK(text("progressPhone") == "");
    device.touch("pad-erase");
    CHECK(text("progressNumber").toStdString() == code.substr(0, 7));
    device.touch("pad-clear");
    CHECK(text("progressNumber") == "");
    device.touch("pad-6");
    CHECK(text("progressNumber") == "6");
}

TEST_CASE("the progress of a complaint is asked of head office, by number and four digits") {
    KioskDevice device;
    device.progress_answer =
        R"({"stage":"investigating","promised_by":"2026-03-03T10:49:58+08:00","promises":[)"
        R"({"kind":"contact","by":"2026-03-03T10:49:58+08:00"},{"kind":"answer","by":"2026-03-06T18:00:00+08:00"}]})";
    const auto number = complaint_number("650101", Date{std::chrono::year{2026} / 3 / 2}, "k-0001", 58);
    device.touch("start-progress");
    device.write("progressNumber", "650101-1");
    device.touch("askButton");
    CHECK(device.find("progressNumber")->property("error").toString() != "");
    device.find("progressNumber")->setProperty("text", QString::fromStdString(number));
    device.write("progressPhone", "8000");
    device.touch("askButton");
    device.find("stage");
    CHECK(device.progress_path == "/v1/progress?number=" + number + "&phone4=8000");
    CHECK(device.all_texts().contains(
        "We'll contact you by Tue 3 Mar 10:50.\nYou'll have our answer by Fri 6 Mar 18:00."));
    CHECK(device.events_in_the_log() == 0);
}

TEST_CASE("progress with the network out is answered calmly") {
    KioskDevice device;
    device.cut_the_network();
    const auto number = complaint_number("650101", Date{std::chrono::year{2026} / 3 / 2}, "k-0001", 58);
    device.touch("start-progress");
    device.write("progressNumber", QString::fromStdString(number));
    device.write("progressPhone", "8000");
    device.touch("askButton");
    CHECK(soon([&] { return device.all_texts().contains("We can't look it up right now"); }));
}

TEST_CASE("a sentence that tells of lost money answers that question, until it is taken back") {
    KioskDevice device;
    device.touch("start-complaint");
    device.touch("topic-machines");
    device.touch_text("phrases", "I was charged but got no cash.");
    CHECK(device.kiosk().draft().loss == "yes");
    device.touch_text("phrases", "I was charged but got no cash.");
    CHECK(device.kiosk().draft().loss == "");
    device.kiosk().put("loss", "no");
    device.touch_text("phrases", "I was charged but got no cash.");
    CHECK(device.kiosk().draft().loss == "no");  // the customer's own answer stays
    device.touch_text("phrases", "I was charged but got no cash.");
    CHECK(device.kiosk().draft().loss == "no");
}

TEST_CASE("what a customer taps stands for a sub-category and a product, and questions left open stay open", "[art9]") {
    KioskDevice device;
    device.touch("start-complaint");
    device.touch("topic-staff");
    device.touch_text("phrases", "I was promised a call, but nobody called.");
    device.touch_text("phrases", "The staff member was rude to me.");
    CHECK(device.kiosk().draft().narrative ==
          "I was promised a call, but nobody called. The staff member was rude to me.");
    const auto body = captured_body(device.kiosk().draft(), "650101", app::Answered::everything);
    CHECK(text_of(body, "category") == "2.2");
    CHECK(text_of(body, "product") == "branch_service");
    CHECK(body["facts"] == Json::object());
    device.touch_text("phrases", "The staff member was rude to me.");
    CHECK(device.kiosk().draft().narrative == "I was promised a call, but nobody called.");
    CHECK(device.kiosk().draft().sub_category == "2.4");
}

namespace {

/// A session of nothing but rules: the shipped ones as `change` leaves them.
struct Ruled {
    explicit Ruled(const std::function<void(Json&)>& change) {
        auto rules = rules_from({}, {});
        REQUIRE(rules);
        change(rules->policy.source);
        app::Status status;
        status.enrolled = true;
        status.unit = "650101";
        status.rules = std::make_shared<const Rules>(std::move(*rules));
        session.show(status);
        session.setLanguage("en");
        kiosk.set_session(&session);
    }
    app::Session session;
    app::KioskModel kiosk;
};

}  // namespace

TEST_CASE("under a policy without customers' words the kiosk asks by the categories of Art. 9", "[art9]") {
    Ruled before([](Json& policy) { policy.erase("topics"); });
    before.kiosk.begin("complaint");
    CHECK(before.kiosk.topics().isEmpty());
    CHECK(before.kiosk.categories().size() == 4);
    before.kiosk.put("category", "2");
    before.kiosk.put("subCategory", "2.2");
    before.kiosk.next();
    CHECK(before.kiosk.step() == "what");
    CHECK(before.kiosk.phrases().size() == 1);
    CHECK(before.kiosk.draft().product == "");
}

TEST_CASE("the receipt's QR code leads to the bank's page where the policy names one, and is text without") {
    const auto qr = [](const std::function<void(Json&)>& change, const std::string& code) {
        Ruled bank(change);
        bank.kiosk.take(app::HandedIn{{"650101-20260303-K0001-00058-9", "s", {}, {}, code}, {}, true});
        return bank.kiosk.receipt_qr().toStdString();
    };
    const auto no_page = [](Json&) {};
    const auto page = [](Json& policy) { policy["progress_page"] = "https://bank.example/progress"; };
    CHECK(qr(no_page, "") == "650101-20260303-K0001-00058-9");
    CHECK(qr(no_page, "K7M2QX4H") == "K7M2 QX4H\n650101-20260303-K0001-00058-9");
    CHECK(qr(page, "K7M2QX4H") == "https://bank.example/progress?code=K7M2QX4H");
    CHECK(qr(page, "") == "https://bank.example/progress?number=650101-20260303-K0001-00058-9");
}
