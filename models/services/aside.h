#pragma once

#include <QFuture>
#include <QPromise>
#include <QThreadPool>

#include <memory>
#include <type_traits>

namespace parterre {

/// Runs work that needs no database (parsing a plan, drawing a file) on a pool's thread. The work captures by value.
template <class Work>
QFuture<std::invoke_result_t<Work>> runAside(QThreadPool &pool, Work work)
{
    auto promise = std::make_shared<QPromise<std::invoke_result_t<Work>>>();
    promise->start();
    pool.start([promise, work = std::move(work)] {
        promise->addResult(work());
        promise->finish();
    });
    return promise->future();
}

} // namespace parterre
