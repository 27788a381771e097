/** What a step costs, as formulas: the counts of its kernel, in bytes where they are of memory. */
import { javascript, javascriptFunction } from "../ir/code.ts";
import { integer } from "../ir/build.ts";
import type { DimensionSymbol, Expr } from "../ir/expr.ts";
import type { Region } from "../ir/region.ts";
import { rewrite } from "../ir/walk.ts";
import type { KernelContext, KernelDraft } from "../kernels/context.ts";
import { costOf } from "../kernels/costs.ts";
import { countTimes, type Count, type Share, type Term } from "../kernels/counts.ts";
import type { Amount, Size, StepCost } from "../program/program.ts";

/** Every entry on the device has four bytes. */
const entryBytes = 4;

export function stepCost(
  region: Region,
  draft: KernelDraft,
  context: KernelContext,
  when?: Size,
): StepCost {
  const { operations, loads, reads, writes } = costOf(region, draft, context);
  const names = namesIn(context);
  /** Nothing in runs that leave the step out. */
  const only = ({ shared, member }: Amount): Amount =>
    when === undefined
      ? { shared, member }
      : { shared: `(${when}) * (${shared})`, member: `(${when}) * (${member})` };
  const bytes = (share: Share): Amount =>
    only(
      amountOf(
        {
          shared: countTimes(integer(entryBytes), share.shared),
          member: countTimes(integer(entryBytes), share.member),
        },
        names,
      ),
    );
  return {
    operations: only(amountOf(operations, names)),
    loads: bytes(loads),
    reads: reads.map(bytes),
    writes: writes.map(bytes),
  };
}

type Names = ReadonlyMap<DimensionSymbol, string>;

/** A dimension is the member's own length, `m[n]`; a padded one the batch's, `s[n]`. */
function namesIn(context: KernelContext): Names {
  const names = new Map([[context.batch, "s[0]"]]);
  context.dimensions.forEach((symbol, n) => {
    names.set(symbol, `m[${n + 1}]`);
    const padded = context.padded.get(symbol);
    if (padded) names.set(padded, `s[${n + 1}]`);
  });
  return names;
}

function amountOf({ shared, member }: Share, names: Names): Amount {
  return { shared: formulaOf(shared, names), member: formulaOf(member, names) };
}

function formulaOf(count: Count, names: Names): Size {
  const terms = count.map((term) => termOf(term, names));
  return terms.length === 0 ? "0" : terms.join(" + ");
}

/** One term: sums over axes are written as such, the outermost axis outside. */
function termOf({ each, over }: Term, names: Names): Size {
  const context = { dimension: (symbol: DimensionSymbol) => names.get(symbol) ?? "0" };
  if (over.length === 0) return javascript(known(each, names), context);
  const places = over.map((_, n) => `x${n}`);
  const body = javascriptFunction(over, known(each, names), context);
  return over.reduceRight(
    (inner, { extent }, n) =>
      `[...Array(${javascript(known(extent, names), context)}).keys()].reduce((a${n}, x${n}) => a${n} + ${inner}, 0)`,
    `(${body})(${places.join(", ")})`,
  );
}

/** What depends on the number of a step is counted as in the last one. */
function known(expr: Expr, names: Names): Expr {
  return rewrite(expr, (part) =>
    part.kind === "dimension" && !names.has(part.symbol) ? integer(part.symbol.most) : part,
  );
}
