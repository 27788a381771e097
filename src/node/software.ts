/**
 * The software adapter: a *Vulkan driver* that computes on the processor (SwiftShader),
 * and the *loader*, the library through which a program finds drivers. Both come in an
 * archive inside the package `@sparticuz/chromium`; they are unpacked once into a cache
 * folder whose name is the archive's hash, so that a folder that exists is complete and
 * current, whichever process made it.
 */
import { createHash, randomBytes } from "node:crypto";
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { constants, homedir, tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import process from "node:process";
import { isMainThread } from "node:worker_threads";
import { brotliDecompressSync } from "node:zlib";
import { NodeError } from "./errors.ts";
import { findPackage } from "./packages.ts";
import { readTar } from "./tar.ts";

const packageName = "@sparticuz/chromium";
const loaderName = "libvulkan.so.1";
const driverName = "vk_swiftshader_icd.json";

export interface SoftwareAdapter {
  /** The library that finds drivers, for a machine that has none of its own. */
  readonly loader: string;
  /** The description of the driver, for `VK_DRIVER_FILES` or `VK_ADD_DRIVER_FILES`. */
  readonly driver: string;
}

/** Folders that may hold the cache, best first. */
function cacheFolders(): string[] {
  const named = process.env["XDG_CACHE_HOME"];
  const user = process.getuid?.() ?? 0;
  return [
    ...(named ? [join(named, "attnc")] : []),
    join(homedir(), ".cache", "attnc"),
    join(tmpdir(), `attnc-${user}`),
  ];
}

/**
 * Whether nobody else can have put something into the folder: a library is loaded from
 * there, and the folder for temporary files is everybody's.
 */
function isOurs(folder: string): boolean {
  const status = lstatSync(folder);
  const user = process.getuid?.();
  return (
    status.isDirectory() &&
    (user === undefined || status.uid === user) &&
    (status.mode & 0o022) === 0
  );
}

/** Unpacks into a folder of its own, then moves it into place in one step. */
function unpackInto(
  folder: string,
  files: () => readonly { path: string; bytes: Uint8Array }[],
): void {
  const draft = `${folder}.${process.pid}.${randomBytes(4).toString("hex")}`;
  mkdirSync(draft, { mode: 0o755 });
  try {
    for (const { path, bytes } of files())
      writeFileSync(join(draft, basename(path)), bytes, { mode: 0o755 });
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    // Another process was faster: what it made is the same.
    if (!existsSync(folder)) throw error;
  }
}

/** The archive's files on disk, unpacked where they are not yet. */
function unpack(archivePath: string): string {
  const archive = readFileSync(archivePath);
  const hash = createHash("sha256").update(archive).digest("hex").slice(0, 16);
  let failure: unknown;
  for (const parent of cacheFolders()) {
    const folder = join(parent, `swiftshader-${hash}`);
    try {
      mkdirSync(parent, { recursive: true, mode: 0o755 });
      if (!isOurs(parent)) continue;
      if (!existsSync(folder)) unpackInto(folder, () => readTar(brotliDecompressSync(archive)));
      if (isOurs(folder)) return folder;
    } catch (error) {
      // A home that cannot be written to: the next folder may be.
      if (error instanceof NodeError) throw error;
      failure = error;
    }
  }
  throw new NodeError("software-adapter-missing", "no folder to unpack the software adapter into", {
    cause: failure,
  });
}

/** The software adapter's files, or an error that says what to install. */
export function softwareAdapter(): SoftwareAdapter {
  if (process.platform !== "linux" || process.arch !== "x64")
    throw new NodeError(
      "adapter-missing",
      `no WebGPU adapter found; on ${process.platform} (${process.arch}) attnc brings none of its own: ` +
        "install a graphics driver (on Linux a Vulkan driver, for instance mesa-vulkan-drivers)",
    );
  const entry = findPackage(packageName);
  if (entry === undefined)
    throw new NodeError(
      "software-adapter-missing",
      "no WebGPU adapter found: install a Vulkan driver for the GPU of this machine, or the " +
        `software adapter with \`npm install ${packageName}\``,
    );
  const archive = join(dirname(entry), "..", "bin", "swiftshader.tar.br");
  if (!existsSync(archive))
    throw new NodeError("archive-damaged", `${packageName} is installed but has no ${archive}`);
  const folder = unpack(archive);
  const adapter = { loader: join(folder, loaderName), driver: join(folder, driverName) };
  for (const path of Object.values(adapter))
    if (!existsSync(path))
      throw new NodeError("archive-damaged", `${path} is missing; delete ${folder}`);
  return adapter;
}

/**
 * Loads a library so that it stays loaded. Node closes what is no module of its own and
 * then complains; the flag RTLD_NODELETE, which Node does not name, keeps it open.
 * Gives false where there is no such library.
 */
function keepLoaded(library: string): boolean {
  const noDelete = 0x1000;
  try {
    process.dlopen({ exports: {} }, library, constants.dlopen.RTLD_NOW | noDelete);
  } catch (error) {
    return error instanceof Error && error.message.includes("self-register");
  }
  return true;
}

/** Whether the environment itself says which Vulkan drivers there are. */
export function environmentNamesDriver(): boolean {
  return Boolean(process.env["VK_DRIVER_FILES"] ?? process.env["VK_ICD_FILENAMES"]);
}

let brought = false;

/**
 * Makes the software adapter visible to the next WebGPU instance of this process: a
 * loader, where the system has none, and one more driver beside the system's own, unless
 * the environment names the drivers. Where that cannot be done it gives the reason, which
 * only matters on a machine that turns out to have no adapter.
 */
export function bringSoftwareAdapter(): NodeError | undefined {
  if (brought) return undefined;
  try {
    if (!isMainThread)
      throw new NodeError(
        "worker-thread",
        "no WebGPU adapter found; the software adapter can only be set up by the main thread: " +
          "ask for a device there first",
      );
    const hasLoader = process.platform === "linux" && keepLoaded(loaderName);
    if (hasLoader && environmentNamesDriver()) return undefined;
    const { loader, driver } = softwareAdapter();
    if (!hasLoader) keepLoaded(loader);
    if (!environmentNamesDriver()) process.env["VK_ADD_DRIVER_FILES"] ??= driver;
  } catch (error) {
    if (error instanceof NodeError) return error;
    throw error;
  }
  brought = true;
  return undefined;
}
