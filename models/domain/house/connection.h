#pragma once

#include "domain/common/enumtext.h"

#include <QString>

// How this computer reaches its house, as a form edits it. Plain values, usable on any thread.

namespace parterre {

/// How much a server's identity and the secrecy of what is said to it matter.
enum class TlsMode { IfOffered, Off, Encrypted, KnownAuthority, KnownServer };

/// In libpq's words, as in a location.
inline constexpr EnumText tlsModeText(std::array<std::pair<TlsMode, const char *>, 5>{{
    {TlsMode::IfOffered, "prefer"},
    {TlsMode::Off, "disable"},
    {TlsMode::Encrypted, "require"},
    {TlsMode::KnownAuthority, "verify-ca"},
    {TlsMode::KnownServer, "verify-full"},
}});

struct ConnectionDto
{
    bool server = false; ///< else a file on this computer
    QString file;

    QString hosts;   ///< "db1.example, db2.example:5433": in order of preference
    int port = 5432; ///< where a host names none
    QString database;
    QString user;
    QString password; ///< empty: whatever the keychain or libpq know
    bool remember = false;
    TlsMode tls = TlsMode::IfOffered;
    QString authority;    ///< file with the certificates of the authorities to trust; empty: libpq's own place
    QString otherOptions; ///< what else the location says and the form does not show

    friend bool operator==(const ConnectionDto &, const ConnectionDto &) = default;
};

} // namespace parterre
