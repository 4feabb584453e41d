#pragma once

namespace parterre {

/// The one place where a test can make the database misbehave: every statement passes through it, before and after it
/// ran. An implementation throws DbError to inject a fault or ends the process. Called in the lane's thread.
class FaultPoint
{
public:
    virtual ~FaultPoint() = default;
    virtual void beforeStatement(const char *sql) = 0;
    virtual void afterStatement(const char *sql) = 0;
};

} // namespace parterre
