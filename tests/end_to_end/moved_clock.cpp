// SPDX-License-Identifier: Apache-2.0
// Loaded before a program's libraries (LD_PRELOAD) it moves the wall clock that the program sees, by as many seconds as
// the file MOVED_CLOCK holds at that moment. The steady clocks stay as they are.
#include <fcntl.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <unistd.h>

#include <cstdlib>
#include <ctime>

namespace {

/// Without the C library's buffers: an allocator may ask for the time itself.
long long moved_by() {
    const char* name = std::getenv("MOVED_CLOCK");
    const int file = name != nullptr ? ::open(name, O_RDONLY | O_CLOEXEC) : -1;
    if (file < 0) return 0;
    char text[32] = {};
    const bool read = ::read(file, text, sizeof text - 1) > 0;
    ::close(file);
    return read ? std::atoll(text) : 0;
}

}  // namespace

extern "C" int clock_gettime(clockid_t which, timespec* out) noexcept {
    const auto done = static_cast<int>(::syscall(SYS_clock_gettime, which, out));
    if (done == 0 && (which == CLOCK_REALTIME || which == CLOCK_REALTIME_COARSE)) out->tv_sec += moved_by();
    return done;
}

extern "C" std::time_t time(std::time_t* out) noexcept {
    timespec now{};
    clock_gettime(CLOCK_REALTIME, &now);
    if (out != nullptr) *out = now.tv_sec;
    return now.tv_sec;
}

extern "C" int gettimeofday(timeval* out, void* /*zone*/) noexcept {
    timespec now{};
    clock_gettime(CLOCK_REALTIME, &now);
    *out = {now.tv_sec, now.tv_nsec / 1000};
    return 0;
}
