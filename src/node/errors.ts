/**
 * What can go wrong on the way to a device under Node. Every error carries a stable
 * `code` and says what the reader can do, since the usual cause is a package or a driver
 * that is not installed.
 */

export type NodeErrorCode =
  /** The package `webgpu`, which is WebGPU for Node, is not installed. */
  | "webgpu-missing"
  /** The machine offers no adapter, and the software adapter's package is not installed. */
  | "software-adapter-missing"
  /** No adapter, and there is no software adapter for this platform or driver choice. */
  | "adapter-missing"
  /** The software adapter can only be set up by the main thread. */
  | "worker-thread"
  /** The software adapter's archive is not what it should be. */
  | "archive-damaged"
  /** The index of a checkpoint in several files is not what it should be. */
  | "checkpoint-damaged"
  /** A file could not be opened or read. */
  | "file-unreadable";

export class NodeError extends Error {
  readonly code: NodeErrorCode;

  constructor(code: NodeErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "NodeError";
    this.code = code;
  }
}
