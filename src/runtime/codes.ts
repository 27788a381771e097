/**
 * Every code that an error of an emitted module can bear. `instanceof` fails across
 * modules, each of which has its own copy of the class; the code is what a program
 * should look at. A code is never renamed or reused. The runtime uses the type only, so
 * that these sentences are not in every module; the emitter prints them into the types.
 */
export const errorCodes = {
  // The device
  "webgpu-missing": "there is no WebGPU here: pass a device",
  "adapter-missing": "WebGPU is here, but the machine offers no adapter",
  "device-refused": "what was passed is no device, or the adapter gave none",
  "limit-exceeded": "the device's limits are less than what the program or this batch needs",
  "feature-missing": "the device was made without a feature that the kernels need",
  "device-lost": "the device was lost; load again with a new one",
  "device-error": "the device refused a command, for instance a buffer of another device",
  "out-of-memory": "the device has no memory for this; a smaller batch may do",
  disposed: "the model was used after dispose()",
  "tuning-mismatch": "the tuning is of another program, or none",
  // Weights
  "weights-missing": "no weights were given, or tensors are missing in them",
  "weights-invalid": "what was passed as weights is none of the accepted forms",
  "weights-unreachable": "the weights could not be fetched or read",
  "weights-damaged": "the file is not safetensors, is cut off, or contradicts itself",
  "weights-type": "a tensor is not stored as f32, f16 or bf16",
  "weights-shape": "a tensor has another shape than its parameter",
  "weights-value": "a weight is NaN or infinite",
  // Inputs
  "input-missing": "an input without a default was left out",
  "input-unknown": "a value was passed for an input that the model does not have",
  "input-type": "an input is of another type than it must be",
  "input-shape": "an input has another shape or number of entries than it must have",
  "input-length": "a dynamic dimension is outside its range, or two inputs disagree on it",
  "input-value": "an entry is NaN, infinite, or outside the range of the input",
  // Generation
  "prompt-missing": "the model has no start token, and no prompt was given",
  "prompt-short": "the first tokens are fewer than a mask lets everyone see",
  "room-exceeded": "more tokens than there is room for, or than the model can take",
  "option-value": "an option of generation is outside its range",
  "logits-value": "a logit is NaN or infinite, so that no token can be chosen",
  // Runs
  "path-unknown": "nothing that can be inspected matches the path",
  "index-out-of-range": "an index computed by the program was outside its tensor and was clamped",
} as const satisfies Record<string, string>;

export type ErrorCode = keyof typeof errorCodes;
