#pragma once

namespace parterre {

class World;

struct Frame;

/// One step of somebody in a simulated house, with everything that the dice decide about it.
void makeStep(World &world);
/// One or two of those that are most likely to get in the way of this one.
void makeStepAgainst(World &world, const Frame &frame);

} // namespace parterre
