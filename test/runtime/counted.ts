/**
 * Counts what is made and destroyed on a device while a test works with it.
 */

export interface Counts {
  /** Buffers made so far, ever. */
  made: number;
  /** Buffers that are there now, by label. */
  readonly live: Set<GPUBuffer>;
  dispatches: number;
  workgroups: number;
  pipelines: number;
  submits: number;
  /** Writes from the host to a buffer. */
  writes: number;
}

/** Calls `work` with a device whose calls are counted; the device is as before afterwards. */
export async function counted<T>(
  device: GPUDevice,
  work: (counts: Counts) => Promise<T>,
): Promise<T> {
  const counts: Counts = {
    made: 0,
    live: new Set(),
    dispatches: 0,
    workgroups: 0,
    pipelines: 0,
    submits: 0,
    writes: 0,
  };
  const { queue } = device;
  const createBuffer = device.createBuffer.bind(device);
  const createCommandEncoder = device.createCommandEncoder.bind(device);
  const createPipeline = device.createComputePipelineAsync.bind(device);
  const submit = queue.submit.bind(queue);
  const writeBuffer = queue.writeBuffer.bind(queue);
  device.createBuffer = (descriptor) => {
    const buffer = createBuffer(descriptor);
    counts.made += 1;
    counts.live.add(buffer);
    const destroy = buffer.destroy.bind(buffer);
    buffer.destroy = () => {
      counts.live.delete(buffer);
      destroy();
      return undefined;
    };
    return buffer;
  };
  device.createComputePipelineAsync = (descriptor) => {
    counts.pipelines += 1;
    return createPipeline(descriptor);
  };
  device.createCommandEncoder = (descriptor) => {
    const encoder = createCommandEncoder(descriptor);
    const beginComputePass = encoder.beginComputePass.bind(encoder);
    encoder.beginComputePass = (each) => {
      const pass = beginComputePass(each);
      const dispatch = pass.dispatchWorkgroups.bind(pass);
      pass.dispatchWorkgroups = (x, y, z) => {
        counts.dispatches += 1;
        counts.workgroups += x * (y ?? 1) * (z ?? 1);
        dispatch(x, y, z);
        return undefined;
      };
      return pass;
    };
    return encoder;
  };
  queue.submit = (buffers) => {
    counts.submits += 1;
    submit(buffers);
    return undefined;
  };
  queue.writeBuffer = (...parts: Parameters<GPUQueue["writeBuffer"]>) => {
    counts.writes += 1;
    writeBuffer(...parts);
    return undefined;
  };
  try {
    return await work(counts);
  } finally {
    device.createBuffer = createBuffer;
    device.createCommandEncoder = createCommandEncoder;
    device.createComputePipelineAsync = createPipeline;
    queue.submit = submit;
    queue.writeBuffer = writeBuffer;
  }
}

/** The code of the error that a promise is rejected with, and what it says. */
export async function errorOf(promise: Promise<unknown>): Promise<{
  code: unknown;
  message: string;
  expected: unknown;
  found: unknown;
  details: Record<string, unknown>;
}> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof Error && "code" in error) return error as never;
    throw error;
  }
  throw new Error("nothing was thrown");
}
