// SPDX-License-Identifier: Apache-2.0
#include "server/runtime/control_socket.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <optional>
#include <utility>

namespace huiyin::server {
namespace {

constexpr JsonLimits line_limits{.bytes = std::size_t{64} << 10, .depth = 8};
constexpr int waiting_callers = 8;
constexpr timeval patience_with_caller{5, 0};   ///< who connects and says nothing holds up the next one so long
constexpr timeval patience_with_server{60, 0};  ///< a command may wait for the writer

/// A file descriptor that is closed when it goes.
class Descriptor {
  public:
    explicit Descriptor(int fd) : fd_(fd) {}
    ~Descriptor() {
        if (fd_ >= 0) ::close(fd_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int get() const { return fd_; }
    int release() { return std::exchange(fd_, -1); }
    explicit operator bool() const { return fd_ >= 0; }

  private:
    int fd_;
};

/// The name of the socket by way of its open directory: a socket's own name may have 107 characters only.
std::optional<sockaddr_un> address_in(const Descriptor& directory) {
    sockaddr_un out{};
    out.sun_family = AF_UNIX;
    const auto path = "/proc/self/fd/" + std::to_string(directory.get()) + "/control.sock";
    if (!directory || path.size() >= sizeof out.sun_path) return std::nullopt;
    std::memcpy(out.sun_path, path.c_str(), path.size() + 1);
    return out;
}

Descriptor open_directory(const std::string& directory) {
    return Descriptor(::open(directory.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC));
}

const sockaddr* plain(const sockaddr_un& address) { return reinterpret_cast<const sockaddr*>(&address); }

void be_patient(int connection, const timeval& length) {
    ::setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &length, sizeof length);
    ::setsockopt(connection, SOL_SOCKET, SO_SNDTIMEO, &length, sizeof length);
}

bool say(int connection, const Json& json) {
    const auto line = json.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n';
    for (std::size_t said = 0; said < line.size();) {
        const auto n = ::send(connection, line.data() + said, line.size() - said, MSG_NOSIGNAL);
        if (n < 0 && errno == EINTR) continue;
        if (n <= 0) return false;
        said += static_cast<std::size_t>(n);
    }
    return true;
}

/// One line, without its end; nothing when it does not come whole or is too long.
std::optional<std::string> hear(int connection) {
    std::string out;
    std::array<char, 4096> some{};
    while (out.size() <= line_limits.bytes) {
        const auto n = ::recv(connection, some.data(), some.size(), 0);
        if (n < 0 && errno == EINTR) continue;
        if (n <= 0) return std::nullopt;
        out.append(some.data(), static_cast<std::size_t>(n));
        if (const auto end = out.find('\n'); end != std::string::npos) return out.substr(0, end);
    }
    return std::nullopt;
}

Json answer_to(const std::string& line, const ControlCommands& commands) {
    const auto asked = parse_json(line, line_limits);
    if (!asked || !asked->is_object()) return members("problem", "This is no request: send one line of JSON.");
    const auto found = commands.find(text_of(*asked, "command"));
    if (found == commands.end())
        return members("problem", "This head office knows no such command: is it of another version?");
    const auto done = found->second(asked->value("arguments", Json::object()));
    if (!done) return members("problem", done.error().detail);
    return members("answer", *done);
}

Fault cannot_open(const std::string& path) {
    return {"the socket " + path + " cannot be opened (" + std::strerror(errno) + "): check the directory", path};
}

}  // namespace

Result<std::unique_ptr<ControlSocket>> ControlSocket::open(const std::string& directory, ControlCommands commands) {
    const auto path = directory + "/control.sock";
    const auto folder = open_directory(directory);
    const auto address = address_in(folder);
    if (!address) return std::unexpected(cannot_open(path));
    Descriptor listening(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    // Closed to others before it has a name.
    if (!listening || ::fchmod(listening.get(), S_IRUSR | S_IWUSR) != 0) return std::unexpected(cannot_open(path));
    ::unlinkat(folder.get(), "control.sock", 0);
    if (::bind(listening.get(), plain(*address), sizeof *address) != 0 ||
        ::fchmodat(folder.get(), "control.sock", S_IRUSR | S_IWUSR, 0) != 0 ||
        ::listen(listening.get(), waiting_callers) != 0)
        return std::unexpected(cannot_open(path));
    Descriptor stop(::eventfd(0, EFD_CLOEXEC));
    if (!stop) return std::unexpected(cannot_open(path));
    return std::unique_ptr<ControlSocket>(
        new ControlSocket(path, listening.release(), stop.release(), std::move(commands)));
}

ControlSocket::ControlSocket(std::string path, int listening, int stop, ControlCommands commands)
    : path_(std::move(path)), listening_(listening), stop_(stop), commands_(std::move(commands)), thread_([this] {
          loop();
      }) {}

ControlSocket::~ControlSocket() {
    const std::uint64_t one = 1;
    (void)!::write(stop_, &one, sizeof one);
    thread_.join();
    ::close(listening_);
    ::close(stop_);
    ::unlink(path_.c_str());
}

void ControlSocket::loop() {
    for (;;) {
        std::array<pollfd, 2> waited{{{listening_, POLLIN, 0}, {stop_, POLLIN, 0}}};
        if (::poll(waited.data(), waited.size(), -1) < 0 && errno != EINTR) return;
        if (waited[1].revents != 0) return;
        const Descriptor connection(::accept4(listening_, nullptr, nullptr, SOCK_CLOEXEC));
        if (connection) serve(connection.get());
    }
}

void ControlSocket::serve(int connection) const {
    be_patient(connection, patience_with_caller);
    if (const auto line = hear(connection)) say(connection, answer_to(*line, commands_));
}

Result<Json> ask_serving(const std::string& directory, const std::string& command, const Json& arguments) {
    const auto not_serving = fault("no head office serves from " + directory + ": start it first", directory);
    const auto folder = open_directory(directory);
    const auto address = address_in(folder);
    const Descriptor connection(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    if (!address || !connection || ::connect(connection.get(), plain(*address), sizeof *address) != 0)
        return not_serving;
    be_patient(connection.get(), patience_with_server);
    if (!say(connection.get(), members("command", command, "arguments", arguments))) return not_serving;
    const auto line = hear(connection.get());
    if (!line) return fault("head office gave no answer: look into its log", directory);
    const auto answer = parse_json(*line, line_limits);
    if (!answer) return std::unexpected(answer.error());
    if (const auto problem = text_of(*answer, "problem"); !problem.empty()) return fault(problem);
    return answer->value("answer", Json::object());
}

}  // namespace huiyin::server
