/** Contenders in processes of Node, for `measure.mjs`. */
import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { contenders } from "../workloads.mjs";

const script = fileURLToPath(new URL("node.mjs", import.meta.url));

/** Gives what a promise gives, or fails after some seconds. */
export async function within(seconds, promise, abandon) {
  let timer;
  const late = new Promise((_, fail) => {
    timer = setTimeout(() => fail(new Error(`gave up after ${seconds} s`)), 1000 * seconds);
  });
  try {
    return await Promise.race([promise, late]);
  } catch (error) {
    await abandon();
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** onnxruntime-web's WebAssembly is so large that V8's optimiser takes half a minute for it. */
const flagsFor = ({ file, on }) =>
  file === "onnxruntime.mjs" && on === "webgpu" ? ["--liftoff-only"] : [];

export async function nodeHost() {
  const { device } = await import("../../dist/node.js");
  // Finds the drivers, and unpacks the software adapter where there is no other.
  const gpu = await device({ quiet: true });
  const { vendor, architecture, device: model, description, subgroupMinSize } = gpu.adapterInfo;
  const adapter = { vendor, architecture, device: model, description, subgroupMinSize };
  gpu.destroy();

  return {
    name: "node",
    facts: { runs: `Node ${process.version}`, adapter },
    async start(name, workload, patience) {
      const child = fork(script, [name, workload], {
        execArgv: flagsFor(contenders[name] ?? {}),
        stdio: ["ignore", "ignore", "pipe", "ipc"],
        serialization: "advanced",
      });
      let said = "";
      child.stderr.on("data", (text) => (said = `${said}${text}`.slice(-4000)));
      const ended = once(child, "exit");
      const close = async () => {
        child.kill("SIGKILL");
        await ended;
      };
      const answer = async (seconds) => {
        const [message] = await within(
          seconds,
          Promise.race([
            once(child, "message"),
            ended.then(([code, signal]) => [{ failed: `ended with ${signal ?? code}: ${said}` }]),
          ]),
          close,
        );
        if (message.failed) {
          await close();
          throw new Error(message.failed);
        }
        return message;
      };
      const { opened } = await answer(patience);
      return {
        opened,
        async again() {
          child.send("run");
          return (await answer(patience)).ran;
        },
        close,
      };
    },
    close: async () => undefined,
  };
}
