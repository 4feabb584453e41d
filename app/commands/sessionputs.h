#pragma once

#include "commands/commandcontext.h"
#include "domain/sale/shopping.h"

namespace parterre {

// What the session commands have in common, and those of them that choose places. For sessioncommands.cpp.

/// The session whose number is the command's first word.
Result<ShoppingView> namedSession(CommandContext &context);

/// `wanted` says whether what was asked for came true; a notice says why not.
Outcome sessionOutcome(CommandContext &context, const ShoppingView &session, bool wanted = true);

/// A session that has ended takes no more changes; its put answers the view as it is, which a script must not take for
/// success.
Result<ShoppingView> stillOpen(const Result<ShoppingView> &answer);

/// The shape of every put: the session as it is, the station, the change, the session as it is then.
template <class Put>
Result<ShoppingView> put(CommandContext &context, Put change)
{
    const Result<ShoppingView> before = namedSession(context);
    if (!before)
        return Failure(before.error());
    const Result<Actor> actor = context.actor();
    if (!actor)
        return Failure(actor.error());
    return change(*before, *actor);
}

Result<Outcome> putSeatsOrBest(CommandContext &context);
Result<Outcome> putPlaces(CommandContext &context);
Result<Outcome> putTypes(CommandContext &context);

} // namespace parterre
