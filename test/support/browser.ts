/**
 * Headless Chromium on its software adapter, for modules that must run in a browser as
 * they do in Node. There is no server: the page and its modules are given to the browser
 * as it asks for them, under a secure origin, without which it has no `navigator.gpu`.
 *
 *     test.skipIf(!browserPath)("…", …)    // and say so: `browserSkipped`
 *     const page = await openPage();
 *     await page.run(moduleText, { weights, members, paths });
 *     await page.close();
 */
import { accessSync, constants, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import type { Tensor, Tensors } from "./expected.ts";

const candidates = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

function executable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Where the browser is, if there is one; `CHROMIUM` names another place. */
export const browserPath: string | undefined = [
  ...(process.env["CHROMIUM"] ? [process.env["CHROMIUM"]] : []),
  ...candidates,
].find(executable);

/** What a test's title says when there is no browser. */
export const browserSkipped = browserPath
  ? ""
  : ` (skipped: no Chromium at ${candidates.join(", ")} or $CHROMIUM)`;

/** Gives Chromium a WebGPU adapter where there is no GPU, and keeps it from calling home. */
export const browserFlags = [
  ...["--enable-unsafe-webgpu", "--use-webgpu-adapter=swiftshader"],
  ...["--disable-background-networking", "--no-first-run", "--disable-component-update"],
  ...["--disable-sync", "--disable-quic"],
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];

const origin = "https://attnc.test";
const pageScript = fileURLToPath(new URL("page.mjs", import.meta.url));

export interface ModuleRun {
  readonly weights: Tensors;
  /** Inputs of each member of the batch. */
  readonly members: readonly Tensors[];
  /** What to inspect. */
  readonly paths: readonly string[];
}

export interface PlainTensor {
  readonly shape: readonly number[];
  readonly data: readonly number[];
}

/** By member. */
export type ModuleResults = readonly {
  readonly outputs: Readonly<Record<string, PlainTensor>>;
  readonly inspects: Readonly<Record<string, PlainTensor>>;
}[];

export interface TestPage {
  /** Imports a module's text in the page, loads it, and runs it on one batch. */
  run(moduleText: string, wanted: ModuleRun): Promise<ModuleResults>;
  /** Imports a module's text in the page, loads it, and gives the tokens that it generates. */
  generate(
    moduleText: string,
    wanted: Pick<ModuleRun, "weights" | "members"> & { readonly options: object },
  ): Promise<readonly (readonly number[])[]>;
  close(): Promise<void>;
}

function plain({ shape, data }: Tensor): object {
  const element =
    data instanceof Float32Array ? "real" : data instanceof Int32Array ? "int" : "bool";
  return { element, shape, data: [...data] };
}

const plainAll = (tensors: Tensors): object =>
  Object.fromEntries([...tensors].map(([name, tensor]) => [name, plain(tensor)]));

/** Starts the browser with an empty page. Only where `browserPath` is set. */
export async function openPage(): Promise<TestPage> {
  if (!browserPath) throw new Error("there is no browser");
  const browser = await chromium.launch({ executablePath: browserPath, args: browserFlags });
  const page = await browser.newPage();
  const modules = new Map<string, string>();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  await page.route(`${origin}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === "/")
      return route.fulfill({
        contentType: "text/html",
        body: '<!doctype html><link rel="icon" href="data:,"><script type="module" src="page.mjs"></script>',
      });
    const body =
      pathname === "/page.mjs" ? readFileSync(pageScript, "utf8") : modules.get(pathname);
    return body === undefined
      ? route.fulfill({ status: 404 })
      : route.fulfill({ contentType: "text/javascript", body });
  });
  await page.goto(`${origin}/`);
  await page.waitForFunction("'runModule' in globalThis");
  const ask = async (
    what: string,
    moduleText: string,
    { weights, members }: Pick<ModuleRun, "weights" | "members">,
    more: object,
  ): Promise<unknown> => {
    const path = `/module-${modules.size}.js`;
    modules.set(path, moduleText);
    const plainWanted = { weights: plainAll(weights), members: members.map(plainAll) };
    const wanted = JSON.stringify({ url: path, ...plainWanted, ...more });
    const results: unknown = await page.evaluate(`${what}(${wanted})`);
    if (errors.length > 0) throw new Error(`the page reported: ${errors.splice(0).join("; ")}`);
    return results;
  };
  return {
    run: async (moduleText, { paths, ...wanted }) =>
      (await ask("runModule", moduleText, wanted, { paths })) as ModuleResults,
    generate: async (moduleText, { options, ...wanted }) =>
      (await ask("generateWith", moduleText, wanted, { options })) as number[][],
    close: () => browser.close(),
  };
}
