// SPDX-License-Identifier: Apache-2.0
// A photo becomes evidence by a person's hands (Art. 23): chosen, attached, sent, fetched, shown, saved; and every
// showing is a line.
#include <QDir>
#include <QFile>
#include <QImage>
#include <catch2/catch.hpp>

#include "shared/foundation/hash.hpp"
#include "tests/qml/tablet/device.hpp"

using namespace huiyin;
using namespace huiyin::testing;

namespace {

/// A home with one photo in its pictures and one file that is no evidence.
class Home {
  public:
    Home() : before_(qgetenv("HOME")) {
        qputenv("HOME", QByteArray::fromStdString(place_.path()));
        QDir().mkpath(pictures());
        QImage image(120, 80, QImage::Format_RGB32);
        image.fill(Qt::darkGreen);
        image.save(pictures() + "/counter.png");
        QFile other(pictures() + "/words.exe");
        REQUIRE(other.open(QIODevice::WriteOnly));
    }
    ~Home() { qputenv("HOME", before_); }
    QString pictures() const { return QString::fromStdString(place_.path()) + "/Pictures"; }
    std::string photo() const {
        QFile file(pictures() + "/counter.png");
        return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string{};
    }
    QString papers() const { return QString::fromStdString(place_.path()) + "/papers"; }

  private:
    TempDirectory place_;
    QByteArray before_;
};

struct Tablet : Device {
    Tablet() : Device(QStringLiteral("qrc:/Huiyin/Tablet/TabletFace.qml"), Face::tablet, {1280, 800}) {}
    /// Opens a fresh complaint.
    std::string open_complaint() {
        auto subject = capture(captured_body());
        REQUIRE(shows("Respond to the customer"));
        face()->setProperty("subject", QString::fromStdString(subject));
        return subject;
    }
    int lines(const std::string& subject, const std::string& kind) {
        int out = 0;
        const auto shown = view(subject);
        for (const auto& entry : shown["timeline"]) out += text_of(entry, "kind") == kind;
        return out;
    }
};

}  // namespace

TEST_CASE("a photo is chosen, attached, sent and shown, the showing is written down", "[art23]") {
    const Home home;
    const auto bytes = home.photo();
    const auto hash = to_hex(hash_of(bytes));
    Tablet tablet;
    tablet.session().set_paper_directory(home.papers());
    const auto subject = tablet.open_complaint();
    tablet.click("more");
    tablet.click_text("Attach evidence");
    tablet.choose("field-type", "Photo");
    tablet.type("field-text", "The counter at noon.");
    tablet.click("choose-file");
    REQUIRE(tablet.shows("counter.png"));
    CHECK_FALSE(tablet.shows_now("words.exe"));
    tablet.click("file-counter.png");
    tablet.click("save");
    REQUIRE(tablet.is_true([&] { return tablet.lines(subject, "evidence_attached") == 1; }));
    REQUIRE(tablet.is_true([&] { return tablet.network().blobs[hash] == bytes; }));
    CHECK(tablet.shows("On this device"));
    CHECK(tablet.shows("The counter at noon."));

    tablet.click(QString::fromStdString("show-" + hash));
    CHECK(tablet.shows("Photo"));
    CHECK(tablet.is_true([&] { return tablet.lines(subject, "viewed") == 1; }));
    tablet.click("close-picture");

    tablet.click(QString::fromStdString("save-" + hash));
    CHECK(tablet.shows("A copy has been saved"));
    CHECK(tablet.lines(subject, "viewed") == 2);
    const auto number = text_of(tablet.view(subject), "number");
    QFile copy(home.papers() + "/" + QString::fromStdString(number + "-" + hash.substr(0, 8)) + ".png");
    REQUIRE(copy.open(QIODevice::ReadOnly));
    CHECK(copy.readAll().toStdString() == bytes);
    CHECK(copy.permissions() == (QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser));
    CHECK(tablet.complaints() == "");
}

TEST_CASE("a file of the wrong kind is refused on the sheet, in words, and nothing is written") {
    const Home home;
    Tablet tablet;
    const auto subject = tablet.open_complaint();
    tablet.click("more");
    tablet.click_text("Attach evidence");
    tablet.choose("field-type", "Photo");
    tablet.type("field-text", "The counter at noon.");
    tablet.click("choose-file");
    tablet.click("file-counter.png");
    tablet.choose("field-type", "Recording");
    tablet.click("save");
    CHECK(tablet.shows("file of this kind cannot be this evidence"));
    CHECK(tablet.lines(subject, "evidence_attached") == 0);
}

TEST_CASE("an attachment that is only at head office is fetched when it is shown, without a network it says so") {
    const Home home;
    const auto bytes = home.photo();
    const auto hash = to_hex(hash_of(bytes));
    Tablet tablet;
    const auto subject = tablet.open_complaint();
    tablet.network().blobs[hash] = bytes;
    Json body{{"type", "photo"}, {"hash", hash}, {"name", "counter.png"}, {"size", bytes.size()}};
    tablet.network().office.write(subject, "evidence_attached", app::wall_clock(), body,
                                  {"contact_centre_agent-000030", Role::contact_centre_agent, "000030"});
    REQUIRE(tablet.shows("At head office"));
    tablet.network().down = true;
    tablet.click(QString::fromStdString("show-" + hash));
    CHECK(tablet.shows("office cannot be reached"));
    CHECK(tablet.lines(subject, "viewed") == 0);
    tablet.network().down = false;
    tablet.click(QString::fromStdString("show-" + hash));
    CHECK(tablet.shows("Photo"));
    CHECK(tablet.is_true([&] { return tablet.lines(subject, "viewed") == 1; }));
}

TEST_CASE("the sending of attachments is put off and taken up again by hand") {
    const Home home;
    const auto hash = to_hex(hash_of(home.photo()));
    Tablet tablet;
    const auto subject = tablet.open_complaint();
    tablet.session().pauseUploads(true);
    REQUIRE(tablet.is_true([&] { return tablet.session().attachments_rest(); }));
    tablet.click("more");
    tablet.click_text("Attach evidence");
    tablet.choose("field-type", "Photo");
    tablet.type("field-text", "The counter at noon.");
    tablet.click("choose-file");
    tablet.click("file-counter.png");
    tablet.click("save");
    REQUIRE(tablet.shows("Paused"));
    CHECK_FALSE(tablet.network().blobs.contains(hash));
    tablet.click("rail-sync");
    CHECK(tablet.shows("sending is paused"));
    tablet.click("rest-attachments");
    CHECK(tablet.is_true([&] { return tablet.network().blobs.contains(hash); }));
}
