// A bad network as a process of its own, between a PostgreSQL server's socket and whoever comes by TCP:
//
//   badnetwork LOCATION
//
// It prints the location that leads to the same database by way of it, then does what it reads, one word a line, and
// prints the word again when that is done: pass, hold, swallow, refuse, cut, close-half, and delay MS. It ends when its
// standard input does.

#include "support/relay.h"

#include <cstdio>
#include <iostream>
#include <string>

using namespace parterre;

namespace {

bool obey(Relay &relay, const std::string &line)
{
    if (line == "pass")
        relay.pass();
    else if (line == "hold")
        relay.hold();
    else if (line == "swallow")
        relay.swallow();
    else if (line == "refuse")
        relay.refuse();
    else if (line == "cut")
        relay.cut();
    else if (line == "close-half")
        relay.closeHalf();
    else if (line.rfind("delay ", 0) == 0)
        relay.delay(std::chrono::milliseconds(std::stoi(line.substr(6))));
    else
        return false;
    return true;
}

void say(const std::string &line)
{
    std::printf("%s\n", line.c_str());
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    const auto server = DatabaseLocation::fromText(QString::fromLocal8Bit(argc == 2 ? argv[1] : ""));
    if (!server || server->engine != DatabaseLocation::Engine::Postgresql)
        return 2;
    Relay relay(*server);
    say(relay.location().toText().toStdString());
    for (std::string line; std::getline(std::cin, line);)
        say(obey(relay, line) ? line : "not understood: " + line);
    return 0;
}
