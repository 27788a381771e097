/**
 * The text of one kernel: its bindings, uniforms and helpers, and the function `main`.
 * A family writes the body into `main`, a scope; `finish` puts the parts together.
 */
import { dimension, integer, quotient, remainder } from "../ir/build.ts";
import type { DimensionSymbol, ElementType, Expr, Read } from "../ir/expr.ts";
import { literal } from "../ir/expr.ts";
import type { MapNode, Node, ReduceNode } from "../ir/graph.ts";
import { wgslHelpers } from "../ir/operations.ts";
import { freeAxes, readsOf } from "../ir/walk.ts";
import type { Binding, Feature } from "../program/program.ts";
import type { KernelContext, KernelDraft } from "./context.ts";
import { Lowering } from "./lower.ts";
import { identifier, shortName, unique } from "./names.ts";
import type { Printed } from "./print.ts";
import { Scope } from "./scope.ts";
import { ownerOf } from "./stepped.ts";
import type { Numbering } from "./threads.ts";
import { titleOf } from "./title.ts";

/** The limit of workgroups in x; beyond it a kernel's number continues in y. */
const foldAt = 65535;

const enableName: Record<Feature, string> = { subgroups: "subgroups", "shader-f16": "f16" };

const checkedHelper = `fn checked_(index: i32, extent: i32) -> i32 {
  if (index < 0 || index >= extent) { atomicStore(&status[0], 1u); }
  return clamp(index, 0, extent - 1);
}`;

/** From f16 to f32, which every adapter can: one of the two in a `u32`, the four in two of them. */
const unpackHelpers = {
  half: `fn half_(two: u32, which: i32) -> f32 {
  return unpack2x16float(two >> (16u * u32(which))).x;
}`,
  halves: `fn halves_(four: vec2u) -> vec4f {
  return vec4f(unpack2x16float(four.x), unpack2x16float(four.y));
}`,
};

export class KernelText {
  readonly lowering: Lowering;
  readonly context: KernelContext;
  readonly main: Scope;
  /** Declarations of the module beside the bindings: workgroup memory, functions. */
  readonly declarations: string[] = [];
  private readonly module = new Set<string>([
    "group",
    "local",
    "subgroup_thread",
    "sizes",
    "lengths",
    "status",
    "step0",
    "step1",
    "main",
  ]);
  private readonly bindingNames = new Map<Node, string>();
  private readonly writes: { readonly node: MapNode | ReduceNode; readonly name: string }[] = [];
  private readonly vectors = new Set<Node>();
  private readonly loaded = new Map<Read, Expr>();
  private readonly helpers = new Set<keyof typeof wgslHelpers>();
  private readonly wishes = new Map<string, string>();
  private readonly hints: string[] = [];
  private readonly enabled = new Set<Feature>();
  private readonly unpacking = new Set<keyof typeof unpackHelpers>();
  private usesSizes = false;
  private usesLengths = false;
  private usesStatus = false;
  private readonly usesSteps = new Set<number>();
  /** In workgroup memory. */
  private readonly arrays = new Set<Node>();

  constructor(context: KernelContext) {
    this.context = context;
    this.lowering = new Lowering(context);
    this.main = new Scope(this);
  }

  // Names

  isTaken(name: string): boolean {
    return this.module.has(name);
  }

  /** A name for something that the module declares. */
  moduleName(base: string): string {
    const name = unique(identifier(base), (candidate) => this.module.has(candidate));
    this.module.add(name);
    return name;
  }

  /** Asks that the expression is always computed under this name. */
  wish(expr: Expr, name: string): void {
    if (literal(expr) === undefined && expr.kind !== "axis")
      this.wishes.set(expr.key, identifier(name));
  }

  wishedName(expr: Expr): string | undefined {
    if (expr.kind === "read" && this.lowering.lengthNames.has(expr.node))
      return identifier(this.lowering.lengthNames.get(expr.node)!);
    return this.wishes.get(expr.key);
  }

  /** A name for a value that gets one: `x_td` for an entry of x, `weight_start` for a part of its address. */
  nameFor(expr: Expr, part = "start"): string | undefined {
    if (expr.kind === "read") {
      const names = [...freeAxes(expr)]
        .map((axis) => identifier(axis.name))
        .filter((name) => name !== "member");
      const joined = names.every((name) => name.length === 1) ? names.join("") : names.join("_");
      return `${this.bindingNames.get(expr.node) ?? "value"}_${joined === "" ? "0" : joined}`;
    }
    const hint = this.hints[this.hints.length - 1];
    return expr.kind === "polynomial" && hint !== undefined ? `${hint}_${part}` : undefined;
  }

  // Memory

  /** Declares bindings for all that these lowered expressions read, in that order. */
  register(...exprs: readonly (Expr | undefined)[]): void {
    for (const expr of exprs) {
      if (!expr) continue;
      for (const one of readsOf(expr)) {
        const node = this.lowering.nodeOf.get(one.node);
        if (node) this.nameBinding(one.node, shortName(node.name));
      }
    }
  }

  private nameBinding(storage: Node, base: string): string {
    // One buffer can't be bound for reading and for writing in one dispatch.
    let name = this.bindingNames.get(storage) ?? this.writeTo(storage)?.name;
    if (name === undefined) {
      name = this.moduleName(base);
    }
    this.bindingNames.set(storage, name);
    return name;
  }

  /** What is written to the array that a node is found in. */
  private writeTo(
    storage: Node,
  ): ({ readonly node: MapNode | ReduceNode } & { name: string }) | undefined {
    const node = this.lowering.nodeOf.get(storage);
    const { stepped } = this.context;
    return this.writes.find((write) => ownerOf(write.node, stepped) === node);
  }

  /** Says that a node is written by this kernel; gives its binding's name. */
  output(node: MapNode | ReduceNode): string {
    const known = this.writes.find((write) => write.node === node);
    if (known) return known.name;
    const storage = this.lowering.storages.get(this.lowering.storedAs(node));
    const read = storage && this.bindingNames.get(storage);
    const name = read ?? this.moduleName(shortName(node.name));
    this.writes.push({ node, name });
    return name;
  }

  /** Declares an array in workgroup memory. */
  workgroupArray(base: string, element: ElementType, entries: number): Node {
    const name = this.moduleName(base);
    const node = this.lowering.array(name, element, entries);
    this.bindingNames.set(node, name);
    this.arrays.add(node);
    this.declarations.push(`var<workgroup> ${name}: array<${this.storedType(node)}, ${entries}>;`);
    return node;
  }

  storeArray(scope: Scope, array: Node, index: Expr, value: string): void {
    const stored = array.element === "bool" ? `i32(${value})` : value;
    scope.line(`${this.bindingNames.get(array)!}[${scope.value(index)}] = ${stored};`);
  }

  loadArray(scope: Scope, array: Node, index: Expr): string {
    const text = `${this.bindingNames.get(array)!}[${scope.value(index)}]`;
    return array.element === "bool" ? `${text} != 0` : text;
  }

  /** What the kernel writes, or one of it. */
  firstWritten(): MapNode | ReduceNode | undefined {
    return this.writes[0]?.node;
  }

  /** Declares a flat array as one of vectors of four; all its entries are then found through them. */
  asVectors(storage: Node): void {
    this.vectors.add(storage);
  }

  isVectors(storage: Node): boolean {
    return this.vectors.has(storage);
  }

  isWritten(one: Read): boolean {
    return this.arrays.has(one.node) || this.writeTo(one.node) !== undefined;
  }

  load(one: Read, print: (address: Expr) => Printed): Printed {
    const { lowering } = this;
    if (lowering.lengthNames.has(one.node)) {
      this.usesLengths = true;
      return { text: `lengths[${print(one.at[0]!).text}]`, binds: "atom" };
    }
    const name = this.bindingNames.get(one.node);
    if (name === undefined)
      throw new Error(`attnc has a bug: ${one.node.name} is read but not bound`);
    this.hints.push(name);
    const address = one.at[0]!;
    const among = (count: number): string =>
      `${name}[${print(quotient(address, integer(count))).text}]`;
    const which = (count: number): string => print(remainder(address, integer(count))).text;
    const text = this.vectors.has(one.node)
      ? `${this.unpacked(one.node, among(4))}[${which(4)}]`
      : this.isHalves(one.node)
        ? this.needUnpack("half", `${among(2)}, ${which(2)}`)
        : `${name}[${print(address).text}]`;
    this.hints.pop();
    return one.type === "bool"
      ? { text: `${text} != 0`, binds: "compare" }
      : { text, binds: "atom" };
  }

  /** Four neighbours at once, from an array of vectors. */
  loadVector(one: Read, scope: Scope): string {
    const name = this.bindingNames.get(one.node)!;
    this.hints.push(name);
    const text = `${name}[${scope.value(quotient(one.at[0]!, integer(4)))}]`;
    this.hints.pop();
    return this.unpacked(one.node, text);
  }

  /** Stands for four neighbours that were loaded as a vector: where it has a name, they are at hand. */
  vectorOf(first: Read): Expr {
    let local = this.loaded.get(first);
    if (!local) this.loaded.set(first, (local = this.lowering.local("vector", "real")));
    return local;
  }

  /** `out[address] = value;` */
  store(scope: Scope, node: MapNode | ReduceNode, address: Expr, value: string): void {
    const name = this.output(node);
    const stored = node.element === "bool" ? `i32(${value})` : value;
    this.hints.push(name);
    scope.line(`${name}[${scope.value(address)}] = ${stored};`);
    this.hints.pop();
  }

  typeOf(type: ElementType): string {
    return type === "real" ? "f32" : type === "int" ? "i32" : "bool";
  }

  paddedDimension(symbol: DimensionSymbol): string {
    const level = this.context.loops.get(symbol);
    if (level !== undefined) {
      this.usesSteps.add(level);
      return `step${level}`;
    }
    this.usesSizes = true;
    return symbol === this.context.batch ? "sizes.batch" : `sizes.${identifier(symbol.name)}`;
  }

  needHelper(name: keyof typeof wgslHelpers): void {
    this.helpers.add(name);
  }

  needStatus(): void {
    this.usesStatus = true;
  }

  /** The number, within its subgroup, of the first thread of the quad. */
  quadStart(): string {
    this.enable("subgroups");
    return "(subgroup_thread & ~3u)";
  }

  /** Says that the kernel needs a feature of the device. */
  enable(feature: Feature): void {
    this.enabled.add(feature);
  }

  // Putting it together

  /**
   * The number of the thread (of all), of its quad or of the workgroup under a name, for
   * `count` workgroups in one row that is folded where it is longer than the limit.
   */
  numberThreads(count: Expr, size: number, what: Numbering, name: string): boolean {
    const groups = literal(count);
    const fold = groups === undefined || groups > foldAt;
    const group = fold ? `(group.y * ${foldAt}u + group.x)` : "group.x";
    const number =
      what === "workgroup" || (size === 4 && what === "quad")
        ? group
        : what === "quad"
          ? `${group} * ${size / 4}u + local / 4u`
          : `${group} * ${size}u + local`;
    this.main.line(`let ${name} = i32(${number.replace(/^\((.*)\)$/, "$1")});`);
    return fold;
  }

  finish(
    fields: Pick<KernelDraft, "family" | "workgroupSize" | "groups" | "fold" | "tile" | "notes"> & {
      /** The equations that the kernel computes. */
      readonly title: readonly (MapNode | ReduceNode)[];
      readonly workgroupBytes?: number;
    },
  ): KernelDraft {
    const { title, workgroupBytes = 0, ...rest } = fields;
    const body = this.main.lines.map((line) => `  ${line}`).join("\n");
    const reads = [...this.bindingNames]
      .filter(([storage]) => !this.arrays.has(storage) && !this.writeTo(storage))
      .map(([storage, name]) => ({ storage, name }));
    const order = this.context.readOrder;
    const placeOf = (storage: Node): number =>
      order?.indexOf(this.lowering.nodeOf.get(storage)!) ?? 0;
    reads.sort((a, b) => placeOf(a.storage) - placeOf(b.storage));
    const bindings: Binding[] = [];
    const lines: string[] = [];
    const bind = (kind: Binding, declaration: string): void => {
      lines.push(`@group(0) @binding(${bindings.length}) ${declaration};`);
      bindings.push(kind);
    };
    for (const { storage, name } of reads)
      bind("read", `var<storage, read> ${name}: array<${this.storedType(storage)}>`);
    for (const { node, name } of this.writes)
      bind("write", `var<storage, read_write> ${name}: array<${this.storedType(node)}>`);
    if (this.usesSizes) bind("sizes", "var<uniform> sizes: Sizes");
    if (this.usesLengths) bind("lengths", "var<storage, read> lengths: array<i32>");
    if (this.usesStatus) bind("status", "var<storage, read_write> status: array<atomic<u32>>");
    if (this.usesSteps.has(0)) bind("step0", "var<uniform> step0: i32");
    if (this.usesSteps.has(1)) bind("step1", "var<uniform> step1: i32");
    const fields_ = ["batch", ...this.context.dimensions.map((one) => identifier(one.name))];
    const parameters = [
      ...(/\bgroup\b/.test(body) ? ["@builtin(workgroup_id) group: vec3u"] : []),
      ...(/\bsubgroup_thread\b/.test(body)
        ? ["@builtin(subgroup_invocation_id) subgroup_thread: u32"]
        : []),
      ...(/\blocal\b/.test(body) ? ["@builtin(local_invocation_index) local: u32"] : []),
    ];
    const sections = [
      titleOf(title, (node) => this.nameOf(node))
        .map((line) => `// ${line}`)
        .join("\n"),
      ...this.directives(),
      ...(this.usesSizes
        ? [`struct Sizes { ${fields_.map((name) => `${name}: i32`).join(", ")} }`]
        : []),
      lines.join("\n"),
      ...this.declarations,
      ...[...this.helpers].map((name) => wgslHelpers[name]),
      ...[...this.unpacking].map((name) => unpackHelpers[name]),
      ...(/\bchecked_\(/.test([body, ...this.declarations].join()) ? [checkedHelper] : []),
      `@compute @workgroup_size(${rest.workgroupSize})\nfn main(${parameters.join(", ")}) {\n${body}\n}`,
    ];
    return {
      ...rest,
      workgroupBytes,
      code: `${sections.join("\n\n")}\n`,
      bindings,
      reads: reads.map(({ storage }) => this.lowering.nodeOf.get(storage)!),
      writes: this.writes.map(({ node }) => ownerOf(node, this.context.stepped)),
      ...(this.enabled.size > 0 && { needs: [...this.enabled] }),
    };
  }

  private directives(): readonly string[] {
    if (this.enabled.size === 0) return [];
    const lines = [...this.enabled].map((feature) => `enable ${enableName[feature]};`);
    // Quads branch as one, which a device can't see.
    if (this.enabled.has("subgroups")) lines.push("diagnostic(off, subgroup_uniformity);");
    return [lines.join("\n")];
  }

  private nameOf(node: Node): string | undefined {
    const storage = this.lowering.storages.get(this.lowering.storedAs(node));
    return (
      (storage && this.bindingNames.get(storage)) ??
      this.writes.find((write) => write.node === node)?.name
    );
  }

  /** Whether a flat array holds two f16 in each `u32`. */
  private isHalves(storage: Node): boolean {
    return this.context.halves.has(this.lowering.nodeOf.get(storage) ?? storage);
  }

  /** The vector that an entry of an array of vectors is. */
  private unpacked(storage: Node, text: string): string {
    return this.isHalves(storage) ? this.needUnpack("halves", text) : text;
  }

  private needUnpack(name: keyof typeof unpackHelpers, args: string): string {
    this.unpacking.add(name);
    return `${name}_(${args})`;
  }

  private storedType(node: Node): string {
    if (this.isHalves(node)) return this.vectors.has(node) ? "vec2u" : "u32";
    const type = node.element === "real" ? "f32" : "i32";
    return this.vectors.has(node) ? `vec4<${type}>` : type;
  }

  /** The batch's size. */
  batchSize(): Expr {
    return dimension(this.context.batch);
  }
}
