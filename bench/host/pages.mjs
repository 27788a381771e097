/**
 * Contenders in pages of headless Chromium, for `measure.mjs`: a browser for each, with a
 * profile of its own, so that none finds what another compiled. The page and its files come
 * from a server on this machine, as from any server.
 */
import { createReadStream, existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { within } from "./processes.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const candidates = [
  process.env.CHROMIUM,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];

/** The software adapter where there is no GPU (as in `test/support/browser.ts`), no calls home, no slowing of pages. */
const flags = [
  ...["--enable-unsafe-webgpu", "--disable-background-networking", "--no-first-run"],
  ...["--disable-component-update", "--disable-sync", "--disable-quic"],
  ...["--disable-background-timer-throttling", "--disable-renderer-backgrounding"],
  ...["--disable-backgrounding-occluded-windows"],
  ...(process.env.BENCH_GPU ? [] : ["--use-webgpu-adapter=swiftshader"]),
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];

const types = {
  ".mjs": "text/javascript",
  ".js": "text/javascript",
  ".wasm": "application/wasm",
  ".html": "text/html",
  ".json": "application/json",
};

const page = `<!doctype html><link rel="icon" href="data:,">
<script type="module" src="/bench/host/page.mjs"></script>`;

/** Serves what is under the root, and the page. */
async function serve() {
  const server = createServer((request, response) => {
    const path = new URL(request.url, "http://localhost").pathname;
    // Isolated, so that a page has shared memory and an exact clock.
    response.setHeader("cross-origin-opener-policy", "same-origin");
    response.setHeader("cross-origin-embedder-policy", "require-corp");
    if (path === "/page") return void response.setHeader("content-type", "text/html").end(page);
    const file = normalize(join(root, path));
    if (!file.startsWith(root) || !existsSync(file) || !statSync(file).isFile())
      return void response.writeHead(404).end();
    response.writeHead(200, {
      "content-type": types[extname(file)] ?? "application/octet-stream",
      "content-length": statSync(file).size,
    });
    createReadStream(file).pipe(response);
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return server;
}

/** Processor time of a process and all below it, in milliseconds; NaN where there is no /proc. */
function processorTimeOf(pid) {
  if (process.platform !== "linux") return NaN;
  const children = new Map();
  const times = new Map();
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    try {
      // After the command's name: the state, the parent, and times in hundredths of a second.
      const fields = readFileSync(`/proc/${name}/stat`, "utf8").split(") ").at(-1).split(" ");
      const id = Number(name);
      const parent = Number(fields[1]);
      children.set(parent, [...(children.get(parent) ?? []), id]);
      times.set(id, 10 * (Number(fields[11]) + Number(fields[12])));
    } catch {
      // It ended meanwhile.
    }
  }
  const sum = (id) =>
    (times.get(id) ?? 0) + (children.get(id) ?? []).reduce((all, child) => all + sum(child), 0);
  return sum(pid);
}

export async function chromiumHost() {
  const executablePath = candidates.find((path) => path && existsSync(path));
  if (!executablePath) throw new Error("there is no Chromium; name one in $CHROMIUM");
  const server = await serve();
  const origin = `http://127.0.0.1:${server.address().port}`;
  const launch = async () => {
    const browserServer = await chromium.launchServer({ executablePath, args: flags });
    const browser = await chromium.connect(browserServer.wsEndpoint());
    return {
      pid: browserServer.process().pid,
      browser,
      close: () => browserServer.kill(),
    };
  };
  const facts = await (async () => {
    const { browser, close } = await launch();
    const tab = await browser.newPage();
    await tab.goto(`${origin}/bench/package.json`);
    const adapter = await tab.evaluate(async () => {
      const found = await navigator.gpu.requestAdapter();
      const { vendor, architecture, device, description, subgroupMinSize } = found.info;
      return { vendor, architecture, device, description, subgroupMinSize };
    });
    const facts = { runs: `Chromium ${browser.version()}`, adapter };
    await close();
    return facts;
  })();

  return {
    name: "chromium",
    facts,
    async start(name, workload, patience) {
      const { pid, browser, close } = await launch();
      const tab = await browser.newPage();
      const errors = [];
      tab.on("pageerror", (error) => errors.push(error.message));
      const ask = async (text) => {
        const answer = await within(patience, tab.evaluate(text), close);
        if (answer?.failed) {
          await close();
          throw new Error([answer.failed, ...errors].join("; "));
        }
        return answer;
      };
      await tab.goto(`${origin}/page?contender=${name}&workload=${workload}`);
      const { opened } = await ask("globalThis.opening");
      return {
        opened,
        async again() {
          const before = processorTimeOf(pid);
          const { ran } = await ask("again()");
          const processor = processorTimeOf(pid) - before;
          return { ...ran, ...(Number.isFinite(processor) && { processor }) };
        },
        close,
      };
    },
    close: async () => void server.close(),
  };
}
