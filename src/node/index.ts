/**
 * `attnc/node`: what only Node has. A device, since Node has no `navigator.gpu`, and
 * files. Emitted modules need neither; they take a device and bytes from wherever.
 */
export { device, nullDevice } from "./device.ts";
export type { DeviceOptions } from "./device.ts";
export { resting } from "./rest.ts";
export { checkpoint } from "./checkpoint.ts";
export { file } from "./file.ts";
export type { FileSource } from "./file.ts";
export { NodeError } from "./errors.ts";
export type { NodeErrorCode } from "./errors.ts";
