/** What the passes, the kernels and the schedule count on any adapter to allow. */

/** Storage buffers that a kernel binds at most. */
export const mostStorageBuffers = 8;
