#include "support/relay.h"

#include <QFile>

#include <algorithm>
#include <arpa/inet.h>
#include <cerrno>
#include <netinet/in.h>
#include <optional>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#include <vector>

namespace parterre {
namespace {

int connectTo(const DatabaseLocation &server)
{
    const QByteArray path =
        QFile::encodeName(server.hosts.constFirst() + QStringLiteral("/.s.PGSQL.") + server.ports.constFirst());
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    if (path.size() >= static_cast<qsizetype>(sizeof(address.sun_path)))
        qFatal("the path of the server's socket is too long: %s", path.constData());
    std::copy(path.begin(), path.end(), address.sun_path);
    const int socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (::connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof(address)) != 0) {
        ::close(socket);
        return -1;
    }
    return socket;
}

/// Closes without a farewell: the other end sees a reset.
void reset(int socket)
{
    const linger hard{1, 0};
    ::setsockopt(socket, SOL_SOCKET, SO_LINGER, &hard, sizeof(hard));
    ::close(socket);
}

} // namespace

Relay::Relay(const DatabaseLocation &server) : m_server(server)
{
    m_wake = ::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof(address);
    if (m_listener < 0 || ::bind(m_listener, reinterpret_cast<const sockaddr *>(&address), size) != 0 ||
        ::listen(m_listener, 50) != 0 ||
        ::getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &size) != 0) {
        qFatal("the relay has no port");
    }
    m_port = ntohs(address.sin_port);
    m_thread = std::thread([this] { run(); });
}

Relay::~Relay()
{
    {
        const std::lock_guard guard(m_mutex);
        m_stopping = true;
    }
    wake();
    m_thread.join();
    for (Pipe &pipe : m_pipes)
        close(pipe);
    ::close(m_listener);
    ::close(m_wake);
}

DatabaseLocation Relay::location() const
{
    DatabaseLocation location = m_server;
    location.hosts = {QStringLiteral("127.0.0.1")};
    location.ports = {QString::number(m_port)};
    return location;
}

void Relay::wake() const
{
    const quint64 one = 1;
    [[maybe_unused]] const auto written = ::write(m_wake, &one, sizeof(one));
}

void Relay::setMode(Mode mode)
{
    {
        const std::lock_guard guard(m_mutex);
        m_mode = mode;
        if (mode == Mode::Swallow) {
            for (Pipe &pipe : m_pipes)
                pipe.request.isLost = pipe.answer.isLost = true;
        }
    }
    wake();
}

void Relay::pass()
{
    setMode(Mode::Pass);
}

void Relay::hold()
{
    setMode(Mode::Hold);
}

void Relay::swallow()
{
    setMode(Mode::Swallow);
}

void Relay::refuse()
{
    setMode(Mode::Refuse);
}

void Relay::delay(std::chrono::milliseconds time)
{
    const std::lock_guard guard(m_mutex);
    m_delay = time;
}

void Relay::cut()
{
    {
        const std::lock_guard guard(m_mutex);
        for (Pipe &pipe : m_pipes)
            close(pipe);
        m_pipes.clear();
    }
    wake();
}

void Relay::closeHalf()
{
    const std::lock_guard guard(m_mutex);
    for (Pipe &pipe : m_pipes) {
        pipe.answer.isLost = true;
        ::shutdown(pipe.answer.to, SHUT_WR);
    }
}

void Relay::onRequest(const QByteArray &text, Deed deed)
{
    const std::lock_guard guard(m_mutex);
    m_wish = text;
    m_deed = deed;
}

bool Relay::wasMet() const
{
    const std::lock_guard guard(m_mutex);
    return m_wish.isEmpty();
}

int Relay::connections() const
{
    const std::lock_guard guard(m_mutex);
    return static_cast<int>(m_pipes.size());
}

void Relay::close(Pipe &pipe)
{
    reset(pipe.request.from);
    ::close(pipe.request.to);
}

int Relay::nextTimeout() const
{
    if (m_mode == Mode::Hold)
        return -1;
    std::optional<Clock::time_point> next;
    for (const Pipe &pipe : m_pipes) {
        for (const Way *way : {&pipe.request, &pipe.answer}) {
            if (!way->pieces.empty())
                next = next ? std::min(*next, way->pieces.front().due) : way->pieces.front().due;
        }
    }
    if (!next)
        return -1;
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(*next - Clock::now()).count();
    return static_cast<int>(std::max<qint64>(left, 1));
}

void Relay::run()
{
    std::unique_lock guard(m_mutex);
    while (!m_stopping) {
        std::vector<pollfd> files{{m_wake, POLLIN, 0}, {m_listener, POLLIN, 0}};
        for (const Pipe &pipe : m_pipes) {
            for (const Way *way : {&pipe.request, &pipe.answer})
                files.push_back({way->hasEnded ? -1 : way->from, POLLIN, 0});
        }
        const int timeout = nextTimeout();
        guard.unlock();
        ::poll(files.data(), files.size(), timeout);
        guard.lock();
        quint64 news = 0;
        [[maybe_unused]] const auto taken = ::read(m_wake, &news, sizeof(news));
        if (files[1].revents != 0)
            accept();
        const auto isReady = [&files](int file) {
            return std::ranges::any_of(files, [file](const pollfd &one) { return one.fd == file && one.revents != 0; });
        };
        for (Pipe &pipe : m_pipes) {
            for (Way *way : {&pipe.request, &pipe.answer}) {
                if (!pipe.isOver && isReady(way->from))
                    read(pipe, *way);
            }
            for (Way *way : {&pipe.request, &pipe.answer}) {
                if (!pipe.isOver && (!deliver(*way) || isDone(*way)))
                    pipe.isOver = true;
            }
            if (pipe.isOver)
                close(pipe);
        }
        m_pipes.remove_if([](const Pipe &pipe) { return pipe.isOver; });
    }
}

void Relay::accept()
{
    const int client = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
    if (client < 0)
        return;
    const int server = m_mode == Mode::Refuse ? -1 : connectTo(m_server);
    if (server < 0) {
        reset(client);
        return;
    }
    const bool isLost = m_mode == Mode::Swallow;
    m_pipes.push_back({{client, server, {}, isLost, false}, {server, client, {}, isLost, false}, false});
}

void Relay::read(Pipe &pipe, Way &way)
{
    QByteArray bytes(65536, Qt::Uninitialized);
    const auto size = ::recv(way.from, bytes.data(), static_cast<std::size_t>(bytes.size()), MSG_DONTWAIT);
    if (size < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    if (size <= 0) {
        way.hasEnded = true;
        return;
    }
    bytes.truncate(size);
    Piece piece{Clock::now() + m_delay, bytes};
    if (&way == &pipe.request && !m_wish.isEmpty() && bytes.contains(m_wish))
        meet(pipe, std::move(piece));
    else if (!way.isLost)
        way.pieces.push_back(std::move(piece));
}

void Relay::meet(Pipe &pipe, Piece piece)
{
    m_wish.clear();
    switch (m_deed) {
    case Deed::LoseRequest: pipe.request.isLost = pipe.answer.isLost = true; return;
    case Deed::CutBefore: pipe.isOver = true; return;
    case Deed::Hold:
        m_mode = Mode::Hold;
        pipe.request.pieces.push_back(std::move(piece));
        return;
    case Deed::LoseAnswer:
        pipe.answer.isLost = true;
        pipe.request.pieces.push_back(std::move(piece));
        return;
    case Deed::CutAfter:
        pipe.request.pieces.push_back(std::move(piece));
        deliver(pipe.request);
        pipe.isOver = true;
        return;
    }
}

/// False when the other end is gone.
bool Relay::deliver(Way &way)
{
    if (way.isLost)
        way.pieces.clear();
    if (m_mode == Mode::Hold)
        return true;
    while (!way.pieces.empty() && way.pieces.front().due <= Clock::now()) {
        QByteArray &bytes = way.pieces.front().bytes;
        const auto sent =
            ::send(way.to, bytes.constData(), static_cast<std::size_t>(bytes.size()), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (sent < 0)
            return errno == EAGAIN || errno == EINTR;
        bytes.remove(0, sent);
        if (!bytes.isEmpty())
            return true; // the other end is busy; the next turn goes on
        way.pieces.pop_front();
    }
    return true;
}

} // namespace parterre
