// SPDX-License-Identifier: Apache-2.0
// See office_process.hpp.
#include "tests/fuzz/socket/office_process.hpp"

#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <fstream>
#include <memory>
#include <stdexcept>
#include <vector>

namespace huiyin::fuzz {
namespace {

/// Starts a program whose standard output is `out`, without a shell.
pid_t start(std::vector<std::string> words, int out) {
    std::vector<char*> arguments;
    for (auto& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    const pid_t pid = ::fork();
    if (pid != 0) return pid;
    const int nowhere = ::open("/dev/null", O_WRONLY);
    ::dup2(out < 0 ? nowhere : out, STDOUT_FILENO);
    ::dup2(nowhere, STDERR_FILENO);
    ::execv(arguments.front(), arguments.data());
    ::_exit(127);
}

void run(const std::vector<std::string>& words) {
    int status = 0;
    ::waitpid(start(words, -1), &status, 0);
    if (status != 0) throw std::runtime_error("this failed: " + words.front());
}

void write_key(const std::string& path, EVP_PKEY* key) {
    const std::unique_ptr<BIO, decltype(&BIO_free)> file(BIO_new_file(path.c_str(), "w"), BIO_free);
    if (!file || PEM_write_bio_PrivateKey(file.get(), key, nullptr, nullptr, 0, nullptr, nullptr) != 1)
        throw std::runtime_error("the key cannot be written");
}

}  // namespace

OfficeProcess::OfficeProcess(const std::string& bin, bool tls) : tls_(tls) {
    const auto program = bin + "/huiyin-server", data = directory_.file("office");
    run({program, "init", "--data", data, "--demo"});
    std::vector<std::string> words{program, "serve", "--data", data, "--listen", "127.0.0.1:0"};
    if (tls) {
        const auto key = testing::new_key();
        testing::write_pem(directory_.file("cert.pem"), testing::certificate_of(key.get(), 1).get());
        write_key(directory_.file("key.pem"), key.get());
        words.insert(words.end(), {"--tls-cert", directory_.file("cert.pem"), "--tls-key", directory_.file("key.pem")});
    }
    std::array<int, 2> pipe{};
    if (::pipe2(pipe.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
    pid_ = start(words, pipe[1]);
    ::close(pipe[1]);
    std::string said;
    for (char c = 0; ::read(pipe[0], &c, 1) == 1 && c != '\n';) said += c;
    ::close(pipe[0]);
    const auto at = said.find("http");
    if (at == std::string::npos) throw std::runtime_error("head office does not start");
    url_ = said.substr(at);
    if (const std::string host = "127.0.0.1"; tls)
        url_.replace(url_.find(host), host.size(), "localhost");  // as the certificate says
}

OfficeProcess::~OfficeProcess() {
    ::kill(pid_, SIGKILL);
    ::waitpid(pid_, nullptr, 0);
}

bool OfficeProcess::is_running() const { return ::waitpid(pid_, nullptr, WNOHANG) == 0; }

std::int64_t OfficeProcess::resident_bytes() const {
    std::int64_t whole = 0, pages = 0;
    std::ifstream("/proc/" + std::to_string(pid_) + "/statm") >> whole >> pages;
    return pages * ::sysconf(_SC_PAGESIZE);
}

}  // namespace huiyin::fuzz
