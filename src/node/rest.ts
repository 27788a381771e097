/**
 * Rest while a device computes, or compiles. Dawn's binding for Node learns that work is done by asking
 * in every turn of the event loop, so waiting takes a whole core. With a GPU that is only
 * heat; a software adapter computes on the same cores and loses one of them. Between two
 * questions the thread sleeps for a moment here, unless it has something else to do.
 */
import { performance } from "node:perf_hooks";

/** The share of the time waited so far that a result may come late. */
const lateness = 1 / 20;

/** The shortest sleep that is worth it, and the longest, in ms. */
const shortest = 0.05;
const longest = 0.5;

/** A turn of the event loop that took longer, in ms, had more to do than to ask. */
const idleTurn = 0.25;

/**
 * How long to sleep, in ms: what short work takes is not drawn out, and a thread that is busy
 * is not held up.
 *
 * @param waited ms since work was handed over last
 * @param turn ms that the last turn of the event loop took, without the sleep
 */
export function pause(waited: number, turn: number): number {
  const late = waited * lateness;
  return turn > idleTurn || late < shortest ? 0 : Math.min(late, longest);
}

const cell = new Int32Array(new SharedArrayBuffer(4));

/** Those that rest already. */
const rested = new WeakSet<GPUDevice>();

/**
 * Makes the thread rest from each `submit` on until the device has done what it was given, and
 * while it compiles pipelines.
 * `device()` gives one that does; for a device of the package `webgpu` that was made otherwise.
 */
export function resting(device: GPUDevice): GPUDevice {
  if (rested.has(device)) return device;
  rested.add(device);
  const { queue } = device;
  const submit = queue.submit.bind(queue);
  const compile = device.createComputePipelineAsync.bind(device);
  /** What the device has been given and not done: pipelines to compile, and all that was submitted. */
  let pending = 0;
  let submitted = 0;
  let isComputing = false;
  let isTurning = false;
  let since = 0;
  let before = 0;

  function turn(): void {
    isTurning = pending > 0;
    if (!isTurning) return;
    const now = performance.now();
    const ms = pause(now - since, now - before);
    if (ms > 0) Atomics.wait(cell, 0, 0, ms);
    before = performance.now();
    setImmediate(turn);
  }

  /** Rests from now on until this is settled. */
  function until(done: Promise<unknown>): void {
    since = performance.now();
    pending += 1;
    // What is given just when all was done finds the last turn still to come.
    if (!isTurning) {
      isTurning = true;
      before = since;
      setImmediate(turn);
    }
    // Whoever waits for a pipeline is told what fails.
    const end = (): void => void (pending -= 1);
    done.then(end, end);
  }

  async function computed(): Promise<void> {
    isComputing = true;
    let seen: number;
    do {
      seen = submitted;
      try {
        await queue.onSubmittedWorkDone();
      } catch {
        // A lost device is done, too: whoever uses it is told elsewhere.
      }
    } while (seen !== submitted);
    isComputing = false;
  }

  queue.submit = (buffers) => {
    submit(buffers);
    submitted += 1;
    since = performance.now();
    if (!isComputing) until(computed());
  };
  device.createComputePipelineAsync = (descriptor) => {
    const compiled = compile(descriptor);
    until(compiled);
    return compiled;
  };
  // The binding makes a new object for each time that it is asked for the queue.
  Object.defineProperty(device, "queue", { value: queue, enumerable: true });
  return device;
}
