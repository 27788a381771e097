/**
 * Emitted modules in headless Chromium, from a server on this machine: without a device of
 * the caller's, weights by URL as they arrive, batches, inspection, errors.
 */
import { createServer, type Server } from "node:http";
import { chromium, type Browser, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runtimeText } from "../../generated/embedded.ts";
import { emitModule } from "../../src/emit/index.ts";
import { affineTensors, checkpoint } from "../runtime/checkpoints.ts";
import { affine, pairs } from "../runtime/programs.ts";
import { browserFlags, browserPath, browserSkipped } from "../support/browser.ts";

const options = { runtimeText, compilerVersion: "0.0.0" };
const good = new Uint8Array(checkpoint(affineTensors));
const files: Record<string, string | Uint8Array> = {
  "/": '<!doctype html><link rel="icon" href="data:,">',
  "/affine.js": emitModule(affine, options),
  "/pairs.js": emitModule(pairs, options),
  "/good.safetensors": good,
  "/cut.safetensors": good.slice(0, -5),
};

/** What the page's text gives, as it crosses the border. */
type Plain = Record<string, unknown>;

describe.skipIf(!browserPath)(`a module in Chromium${browserSkipped}`, () => {
  let server: Server;
  let browser: Browser | undefined;
  let page: Page;
  const problems: string[] = [];

  beforeAll(async () => {
    server = createServer((request, response) => {
      const path = request.url ?? "/";
      const type = path.endsWith(".js") ? "text/javascript" : path === "/" ? "text/html" : "";
      const body = files[path];
      if (body === undefined) response.writeHead(404).end();
      else response.writeHead(200, type ? { "content-type": type } : {}).end(body);
    });
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    const address = server.address();
    const port = typeof address === "object" && address ? address.port : 0;
    browser = await chromium.launch({ executablePath: browserPath ?? "", args: browserFlags });
    page = await browser.newPage();
    page.on("pageerror", (error) => problems.push(error.message));
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) problems.push(message.text());
    });
    await page.goto(`http://127.0.0.1:${port}/`);
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    server.close();
  });

  /** Evaluates the body of an async function in the page. */
  const evaluate = async (body: string): Promise<Plain> => {
    const result = await page.evaluate(`(async () => { ${body} })()`);
    expect(problems.splice(0), "what the page reported").toEqual([]);
    return result as Plain;
  };

  test("loads by URL with progress, on the browser's device, and runs batches", async () => {
    const found = await evaluate(`
      const { load } = await import("/affine.js");
      const seen = [];
      const weights = "/good.safetensors";
      const model = await load({ weights, onProgress: ({ loaded, total }) => seen.push(loaded / total) });
      const x = new Float32Array([1, 0, -1]);
      const one = await model.run({ x });
      const many = await Promise.all([model.run([{ x }, { x }]), model.run({ x })]);
      const inspected = await model.inspect({ x }, ["hidden.*"]);
      const lost = model.device.lost.then(({ reason }) => reason);
      model.dispose();
      return {
        seen,
        one: [...one.z.data],
        many: many.flat().map(({ z }) => [...z.data]),
        paths: Object.keys(inspected),
        lost: await lost,
      };`);
    expect(found).toEqual({
      seen: [0.25, 1],
      one: [8.25, 17],
      many: [
        [8.25, 17],
        [8.25, 17],
        [8.25, 17],
      ],
      paths: ["hidden.0.y", "hidden.1.y"],
      lost: "destroyed",
    });
  });

  test("takes a Blob, a Response, a stream and bytes", async () => {
    const found = await evaluate(`
      const { load } = await import("/affine.js");
      const adapter = await navigator.gpu.requestAdapter();
      const device = await adapter.requestDevice();
      const fetched = () => fetch("/good.safetensors");
      const sources = [
        new URL("/good.safetensors", location.href),
        await fetched(),
        await (await fetched()).blob(),
        (await fetched()).body,
        await (await fetched()).arrayBuffer(),
        new Uint8Array(await (await fetched()).arrayBuffer()),
      ];
      const results = [];
      for (const weights of sources) {
        const model = await load({ device, weights });
        const { z } = await model.run({ x: new Float32Array([1, 0, -1]) });
        results.push([...z.data]);
        model.dispose();
      }
      device.destroy();
      return { results };`);
    expect(found["results"]).toEqual(Array.from({ length: 6 }, () => [8.25, 17]));
  });

  test("members of unequal lengths; results that stay on the device go in again", async () => {
    const found = await evaluate(`
      const { load } = await import("/pairs.js");
      const model = await load({ weights: { table: new Float32Array([1, 2, 3, 4, 5, 6]) } });
      const member = (t, u) => ({
        x: new Float32Array(2 * t).fill(1),
        tokens: new Int32Array(u).fill(1),
        keep: { data: new Uint8Array(t * u).fill(1), shape: [t, u] },
      });
      const batch = [member(3, 2), member(1, 5)];
      const kept = await model.run(batch, { on: "device" });
      const again = await model.run(batch.map((each, n) => ({ ...each, x: kept[n].same_x })));
      for (const { buffer } of kept.flatMap(Object.values)) buffer.destroy();
      const results = again.map(({ e }) => [e.shape, [...e.data]]);
      const code = await model.run({ ...member(8, 1), tokens: new Int32Array([8]) }).catch((error) => error.code);
      model.dispose();
      return { results, code };`);
    expect(found).toEqual({
      results: [
        [
          [3, 2],
          [2, 2, 2, 2, 2, 2],
        ],
        [
          [1, 5],
          [2, 2, 2, 2, 2],
        ],
      ],
      code: "index-out-of-range",
    });
  });

  test("errors bear their codes, and a lost device is one", async () => {
    const found = await evaluate(`
      const { load, AttncError } = await import("/affine.js");
      const code = (promise) => promise.then(() => "none", (error) => error instanceof AttncError && error.code);
      const cut = await code(load({ weights: "/cut.safetensors" }));
      const model = await load({ weights: "/good.safetensors" });
      const missing = await code(model.run({}));
      const x = new Float32Array([1, 0, -1]);
      const nan = await code(model.run({ x: new Float32Array([1, NaN, 0]) }));
      model.device.destroy();
      const lost = await code(model.run({ x }));
      model.dispose();
      const disposed = await code(model.run({ x }));
      const again = await load({ weights: "/good.safetensors" });
      const { z } = await again.run({ x });
      again.dispose();
      return { cut, missing, nan, lost, disposed, z: [...z.data] };`);
    expect(found).toEqual({
      cut: "weights-damaged",
      missing: "input-missing",
      nan: "input-value",
      lost: "device-lost",
      disposed: "disposed",
      z: [8.25, 17],
    });
  });
});
