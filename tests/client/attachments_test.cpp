// SPDX-License-Identifier: Apache-2.0
// Evidence with a file: kept encrypted, sent before its line, fetched when asked for (Art. 23).
#include <sys/resource.h>

#include <catch2/catch.hpp>
#include <csignal>
#include <fstream>

#include "shared/events/redaction.hpp"
#include "shared/foundation/hash.hpp"
#include "tests/client/fake_network.hpp"
#include "tests/sync/temp_directory.hpp"

using namespace huiyin;
using namespace huiyin::testing;
using client::attachment_piece;
using Where = client::AttachmentState::Where;

namespace {

const std::string words = "the words of the customer that nobody may find on the disk";

/// A file with `words` every now and then, not compressible to nothing.
struct Evidence {
    TempDirectory place;
    std::string file, bytes, hash;
    explicit Evidence(std::size_t size, const std::string& name = "counter.mp4") : file(place.file(name)) {
        while (bytes.size() < size) bytes += words + std::to_string(bytes.size());
        bytes.resize(size);
        std::ofstream(file, std::ios::binary) << bytes;
        hash = to_hex(hash_of(bytes));
    }
};

struct Tablet {
    TempDirectory directory;
    Network network;
    std::unique_ptr<client::Replica> replica;
    std::string subject;
    Tablet() { open(), subject = replica->capture(captured_body(), noon())->subject; }
    void open() {
        replica.reset();
        replica = open_replica(directory.path(), network);
    }
    Result<Json> attach(const Evidence& evidence, const char* type = "video") {
        return replica->attach(subject, evidence.file, {{"type", type}}, noon());
    }
    std::int64_t waiting() const { return replica->log_state().waiting; }
};

}  // namespace

TEST_CASE("evidence is named by a line, kept encrypted, and reaches head office before the line does", "[art23]") {
    Tablet tablet;
    const Evidence video(600'000);
    tablet.network.elapsed = std::chrono::milliseconds{0};
    const auto entry = tablet.attach(video);
    REQUIRE(entry);
    CHECK(flag_of(*entry, "effective"));
    CHECK(entry->at("body") ==
          Json{{"type", "video"}, {"hash", video.hash}, {"name", "counter.mp4"}, {"size", 600'000}});
    CHECK(tablet.replica->attachment(video.hash).where == Where::waiting);
    CHECK_FALSE(tablet.directory.holds(words));
    CHECK(tablet.replica->read_attachment(video.hash) == video.bytes);

    const auto first = tablet.replica->exchange(noon());  // what was written before goes at once
    REQUIRE(first);
    CHECK(first->more);
    CHECK(tablet.waiting() == 1);
    CHECK(tablet.network.blobs[video.hash] == video.bytes);
    REQUIRE(tablet.replica->exchange(noon()));
    CHECK(tablet.waiting() == 0);
    CHECK(tablet.replica->attachment(video.hash).where == Where::here);
}

TEST_CASE("a sending that was cut goes on from where it was, also after a restart") {
    Tablet tablet;
    const Evidence video(3 * attachment_piece + 17);
    REQUIRE(tablet.attach(video));
    tablet.network.pieces_until_down = 2;  // the second one arrives, then nothing more
    const auto cut = tablet.replica->exchange(noon());
    REQUIRE(cut);
    CHECK_FALSE(cut->notice.what.empty());
    CHECK(tablet.network.pieces == 2);
    CHECK_FALSE(tablet.replica->exchange(noon()));
    tablet.open();
    CHECK(tablet.replica->attachment(video.hash).where == Where::waiting);
    tablet.network.down = false;
    tablet.network.pieces_until_down = -1;
    REQUIRE(tablet.replica->exchange(noon()));
    REQUIRE(tablet.replica->exchange(noon()));
    CHECK(tablet.network.pieces == 4);  // none was sent twice
    CHECK(tablet.network.blobs[video.hash] == video.bytes);
    CHECK(tablet.waiting() == 0);
}

TEST_CASE("an answer that was lost costs at most the piece that it was about") {
    Tablet tablet;
    const Evidence video(2 * attachment_piece);
    REQUIRE(tablet.attach(video));
    REQUIRE(tablet.replica->exchange(noon()));
    CHECK(tablet.network.blobs[video.hash] == video.bytes);
    tablet.network.lose_answer = true;
    CHECK_FALSE(tablet.replica->exchange(noon()));
    REQUIRE(tablet.replica->exchange(noon()));
    CHECK(tablet.waiting() == 0);
}

TEST_CASE("while attachments rest, what was written before goes and the rest waits") {
    Tablet tablet;
    const Evidence photo(1000, "a.JPG");
    REQUIRE(tablet.attach(photo, "photo"));
    REQUIRE(tablet.replica->append(tablet.subject, "accepted", Json::object(), noon()));
    tablet.replica->pause_uploads(true);
    const auto result = tablet.replica->exchange(noon());
    REQUIRE(result);
    CHECK_FALSE(result->more);
    CHECK(tablet.waiting() == 2);
    CHECK(tablet.network.pieces == 0);
    tablet.replica->pause_uploads(false);
    REQUIRE(tablet.replica->exchange(noon()));
    REQUIRE(tablet.replica->exchange(noon()));
    CHECK(tablet.waiting() == 0);
}

TEST_CASE("a head office that lost an attachment gets it again") {
    Tablet tablet;
    const Evidence photo(1000, "a.png");
    REQUIRE(tablet.attach(photo, "photo"));
    REQUIRE(tablet.replica->exchange(noon()));
    tablet.network.blobs.clear();
    tablet.network.wants = {photo.hash};
    REQUIRE(tablet.replica->exchange(noon()));
    CHECK(tablet.network.blobs[photo.hash] == photo.bytes);
}

TEST_CASE("an attachment of another device is fetched piece by piece, and what has another hash is thrown away") {
    Tablet tablet;
    const Evidence video(attachment_piece + 5);
    tablet.network.blobs[video.hash] = video.bytes;
    CHECK(tablet.replica->attachment(video.hash).where == Where::elsewhere);
    CHECK(tablet.replica->fetch_attachment(tablet.subject, video.hash) == false);
    CHECK(tablet.replica->attachment(video.hash).moved == attachment_piece);
    tablet.open();  // killed in the middle
    CHECK(tablet.replica->fetch_attachment(tablet.subject, video.hash) == true);
    CHECK(tablet.replica->read_attachment(video.hash) == video.bytes);
    CHECK_FALSE(tablet.directory.holds(words));

    const auto wrong = to_hex(hash_of("something else"));
    tablet.network.down = true;
    CHECK_FALSE(tablet.replica->fetch_attachment(tablet.subject, wrong));
    CHECK_FALSE(tablet.replica->read_attachment(wrong));
}

TEST_CASE("bytes that are not what the attachment is named by are thrown away, and asked for anew the next time") {
    Tablet tablet;
    const Evidence photo(1000, "a.png");
    tablet.network.blobs[photo.hash] = photo.bytes;
    tablet.network.instead = std::string(1000, 'x');
    const auto fetched = tablet.replica->fetch_attachment(tablet.subject, photo.hash);
    REQUIRE_FALSE(fetched);
    CHECK(fetched.error().where == "hash");
    CHECK(tablet.replica->attachment(photo.hash).moved == 0);
    CHECK(std::filesystem::is_empty(tablet.directory.file("attachments")));
    tablet.network.instead.clear();
    CHECK(tablet.replica->fetch_attachment(tablet.subject, photo.hash) == true);
}

TEST_CASE("an attachment that the device lost holds its lines back until head office has it or it is given up") {
    Tablet tablet;
    const Evidence photo(1000, "a.png");
    REQUIRE(tablet.attach(photo, "photo"));
    CHECK_FALSE(tablet.replica->give_up_attachment(photo.hash));  // it is here
    std::filesystem::remove_all(tablet.directory.file("attachments"));
    tablet.open();
    for (int i = 0; i < 2; ++i) {
        const auto held_back = tablet.replica->exchange(noon());
        REQUIRE(held_back);
        CHECK(held_back->notice.what.find("attachment-lost") != std::string::npos);
        CHECK_FALSE(held_back->more);
        CHECK(tablet.waiting() == 1);
        CHECK(tablet.network.lost.empty());
    }
    SECTION("given up, also over a restart") {
        REQUIRE(tablet.replica->give_up_attachment(photo.hash));
        tablet.open();
        REQUIRE(tablet.replica->exchange(noon()));
        CHECK(tablet.network.lost == std::vector<std::string>{photo.hash});
        CHECK(tablet.waiting() == 0);
    }
    SECTION("brought by another device") {
        tablet.network.blobs[photo.hash] = photo.bytes;
        REQUIRE(tablet.replica->exchange(noon()));
        REQUIRE(tablet.replica->exchange(noon()));
        CHECK(tablet.waiting() == 0);
    }
    SECTION("attached once more") {
        REQUIRE(tablet.attach(photo, "photo"));
        REQUIRE(tablet.replica->exchange(noon()));
        REQUIRE(tablet.replica->exchange(noon()));
        CHECK(tablet.network.blobs[photo.hash] == photo.bytes);
        CHECK(tablet.waiting() == 0);
    }
}

TEST_CASE("attachments that another log's key encrypted are set aside, never deleted") {
    Tablet tablet;
    const Evidence photo(1000, "a.png");
    REQUIRE(tablet.attach(photo, "photo"));
    tablet.replica.reset();
    for (const char* name : {"log.sqlite", "log.sqlite-wal", "log.sqlite-shm"})
        std::filesystem::remove(tablet.directory.file(name));
    tablet.open();
    tablet.subject = tablet.replica->capture(captured_body(), noon())->subject;
    REQUIRE(tablet.attach(photo, "photo"));
    CHECK(tablet.replica->read_attachment(photo.hash) == photo.bytes);
    CHECK(std::filesystem::exists(tablet.directory.file("attachments-of-another-log/" + photo.hash)));
}

TEST_CASE("without a file, with too large a one or with one of the wrong kind nothing is written", "[art23]") {
    Tablet tablet;
    const auto refused = [&](const Evidence& evidence, const char* type, const std::string& where) {
        const auto entry = tablet.attach(evidence, type);
        REQUIRE_FALSE(entry);
        CHECK(entry.error().where == where);
        CHECK(tablet.replica->log_state().last_seq == 1);
    };
    refused(Evidence(10, "words.exe"), "photo", "file");
    refused(Evidence(10, "no-ending"), "photo", "file");
    refused(Evidence(10, "a.png"), "recording", "file");
    refused(Evidence(10, "a.png"), "smell", "body.type");
    refused(Evidence(0, "empty.png"), "photo", "file");
    Evidence large(10, "large.png");
    std::filesystem::resize_file(large.file, client::largest_attachment + 1);
    refused(large, "photo", "file");
    large.file += ".is-not-there.png";
    refused(large, "photo", "file");
    tablet.subject = "c-0123456789abcdef";
    refused(Evidence(10, "a.png"), "photo", "subject");
}

TEST_CASE("an attachment that was changed on the disk is called damaged, and is not shown") {
    Tablet tablet;
    const Evidence photo(5000, "a.png");
    REQUIRE(tablet.attach(photo, "photo"));
    const auto path = tablet.directory.file("attachments/" + photo.hash);
    std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
    file.seekp(2000).put('x');
    file.close();
    const auto read = tablet.replica->read_attachment(photo.hash);
    REQUIRE_FALSE(read);
    CHECK(read.error().what.starts_with("damaged: "));
}

TEST_CASE("on a full disk the attachment is refused, and nothing of it stays") {
    Tablet tablet;
    const Evidence video(2'000'000);
    rlimit before{}, small{};
    getrlimit(RLIMIT_FSIZE, &before);
    small = before;
    small.rlim_cur = 1'000'000;  // larger than the log, smaller than the film
    auto* old = std::signal(SIGXFSZ, SIG_IGN);
    setrlimit(RLIMIT_FSIZE, &small);
    const auto entry = tablet.attach(video);
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, old);
    REQUIRE_FALSE(entry);
    CHECK(entry.error().where == "disk");
    CHECK(std::filesystem::is_empty(tablet.directory.file("attachments")));
    CHECK(tablet.replica->log_state().last_seq == 1);
    CHECK(tablet.attach(video));
}

TEST_CASE("when a complaint leaves the device's scope, its attachments leave the disk") {
    Tablet tablet;
    const Evidence photo(1000, "a.png");
    REQUIRE(tablet.attach(photo, "photo"));
    const auto file = tablet.directory.file("attachments/" + photo.hash);
    REQUIRE(tablet.replica->exchange(noon()));
    REQUIRE(tablet.replica->exchange(noon()));
    CHECK(std::filesystem::exists(file));
    tablet.network.office.left = {tablet.subject};
    REQUIRE(tablet.replica->exchange(noon()));
    CHECK_FALSE(std::filesystem::exists(file));
}

TEST_CASE("when a person is erased, the attachments of the complaint leave the disk, too", "[rulebook8]") {
    Tablet tablet;
    const Evidence photo(1000, "a.png");
    REQUIRE(tablet.attach(photo, "photo"));
    const auto file = tablet.directory.file("attachments/" + photo.hash);
    REQUIRE(tablet.replica->exchange(noon()));
    REQUIRE(tablet.replica->exchange(noon()));
    CHECK(std::filesystem::exists(file));
    auto& office = tablet.network.office;
    const auto told = office.feed;
    for (const auto& line : told) office.feed.push_back(redacted(line));
    office.write(tablet.subject, "erased", noon(), {{"order", "2026-7"}, {"remains", Json::array()}});
    REQUIRE(tablet.replica->exchange(noon()));
    CHECK_FALSE(std::filesystem::exists(file));
}
