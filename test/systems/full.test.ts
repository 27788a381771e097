/**
 * Full-size models with the files that timm saves: they load by name, and their logits are
 * timm's. Runs where ATTNC_DATA names a folder that test/reference/full.py has filled.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { describe, expect, test } from "vitest";
import { file } from "../../src/node/index.ts";
import { compiledModel, importCompiled } from "../support/example.ts";
import { readSafetensors } from "../support/expected.ts";
import { useDevice } from "../support/gpu.ts";
import { difference, tolerance } from "../support/systems.ts";

const data = process.env["ATTNC_DATA"];
const folder = data ? join(data, "full") : undefined;
const here = folder !== undefined && existsSync(folder);
const why = here
  ? ""
  : folder === undefined
    ? " (skipped: ATTNC_DATA is not set; see test/reference/README.md)"
    : ` (skipped: there is no ${folder})`;
if (why) console.log(`full-size models of timm${why}`);

describe.skipIf(!here)(`full-size models of timm${why}`, () => {
  const gpu = useDevice();

  test.each([
    ["vit", "ViTTi16", "vit_tiny_patch16_224"],
    ["deit3", "DeiT3S16", "deit3_small_patch16_224"],
    ["swin", "SwinT", "swin_tiny_patch4_window7_224"],
    ["mvit", "MViTv2T", "mvitv2_tiny"],
  ])(
    "%s %s gives what timm's %s gives",
    async (system, model, checkpoint) => {
      const path = (ending: string): string => join(folder ?? "", `${checkpoint}${ending}`);
      const { tensors } = readSafetensors(path(".case.safetensors"));
      const [image, logits] = [tensors.get("image"), tensors.get("logits")];
      if (!image || !logits) throw new Error(`${path(".case.safetensors")} lacks a tensor`);

      const module = await importCompiled(compiledModel(system, model));
      const weights = await file(path(".safetensors"));
      const loaded = await module.load({ device: gpu.device, weights });
      await weights.close();
      expect(loaded.warnings).toEqual([]);
      const [found] = await loaded.run([{ image: image.data }]);
      loaded.dispose();
      expect(found?.["logits"] && difference(found["logits"], logits)).toBeLessThanOrEqual(
        tolerance,
      );
    },
    300_000,
  );
});
