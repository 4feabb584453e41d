// Put in front of the C library with LD_PRELOAD, this makes a program believe that it is another time:
// PARTERRE_TEST_CLOCK_SHIFT seconds from now. How much time passes stays as it is.

#include <cstdlib>
#include <ctime>
#include <dlfcn.h>
#include <sys/time.h>

namespace {

time_t shift()
{
    static const time_t seconds = [] {
        const char *text = std::getenv("PARTERRE_TEST_CLOCK_SHIFT");
        return text ? static_cast<time_t>(std::atol(text)) : 0;
    }();
    return seconds;
}

template <class Function>
Function original(const char *name)
{
    return reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name));
}

} // namespace

extern "C" {

int clock_gettime(clockid_t clock, timespec *now) noexcept
{
    static const auto real = original<int (*)(clockid_t, timespec *)>("clock_gettime");
    const int answer = real(clock, now);
    if (answer == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE))
        now->tv_sec += shift();
    return answer;
}

int gettimeofday(timeval *now, void *zone) noexcept
{
    static const auto real = original<int (*)(timeval *, void *)>("gettimeofday");
    const int answer = real(now, zone);
    if (answer == 0)
        now->tv_sec += shift();
    return answer;
}

time_t time(time_t *result) noexcept
{
    static const auto real = original<time_t (*)(time_t *)>("time");
    const time_t now = real(nullptr) + shift();
    if (result)
        *result = now;
    return now;
}
}
