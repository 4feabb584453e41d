// Nothing of its own: the target that it belongs to reads the headers that all tests of a layer share.
