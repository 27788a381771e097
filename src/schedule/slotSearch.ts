/**
 * The search for a good assignment of slots. Values are placed one after the other, the
 * largest first, so that what comes later mostly fits into what is there: each goes where
 * the slots grow least. Where no slot is free all along, but at each step some slot is,
 * slots *swap* what they hold from some step on, which moves their gaps together; only
 * where that costs more than a new slot, a slot is added. Several orders are tried, then
 * such that were disturbed a little, by the same numbers each time: equal lives get equal
 * slots.
 */

export interface Life {
  /** The first and the last step. */
  readonly from: number;
  readonly to: number;
  /** At each point. */
  readonly sizes: readonly number[];
}

export interface Slot {
  /** The numbers of the values that share it, by their first step. */
  readonly values: readonly number[];
  /** At each point. */
  readonly sizes: readonly number[];
  /** Of its sizes, each in parts of the bound at its point. */
  readonly cost: number;
}

type Order = readonly number[];

/** Placements that are tried at most, all values of all orders together. */
const mostPlacements = 3000;

/** Placements of disturbed orders in a row that give nothing better before the search ends. */
const patience = 800;

/** Gives the slots, the most costly first. `least` is what no assignment is below, at each point. */
export function searchSlots(lives: readonly Life[], least: readonly number[]): readonly Slot[] {
  if (lives.length === 0) return [];
  const placing = new Placing(lives, least);
  const orders = ordersOf(lives, least);
  const random = numbers();
  const tries = Math.floor(mostPlacements / lives.length);
  let best: readonly Slot[] = [];
  let bestOrder: Order = [];
  let bestScore = Infinity;
  let vain = 0;
  for (let n = 0; n < Math.max(tries, 8) && vain <= patience; n += 1) {
    if (bestScore <= (n < orders.length ? reached : goodEnough)) break;
    const order = orders[n] ?? disturbed(bestOrder, random);
    const slots = placing.place(order);
    const score = placing.score(slots);
    if (n >= orders.length) vain = score < bestScore ? 0 : vain + lives.length;
    if (score < bestScore || (score === bestScore && n >= orders.length))
      [best, bestOrder, bestScore] = [slots, order, score];
  }
  return best.toSorted((a, b) => b.cost - a.cost);
}

/** The score of an assignment that is at the bound at every point, but for rounding. */
const reached = 1 + 1e-9;

/** One that is not worth disturbing. */
const goodEnough = 1.02;

/** Largest first at one point after the other, from the first step on or from the last one back. */
function ordersOf(lives: readonly Life[], least: readonly number[]): readonly Order[] {
  const all = [...lives.keys()];
  const orders = new Map<string, Order>();
  const add = (compare: (a: Life, b: Life) => number): void => {
    const order = all.toSorted((a, b) => compare(lives[a]!, lives[b]!) || a - b);
    orders.set(order.join(), order);
  };
  for (let point = least.length - 1; point >= 0; point -= 1) {
    add((a, b) => b.sizes[point]! - a.sizes[point]! || a.from - b.from);
    add((a, b) => b.sizes[point]! - a.sizes[point]! || b.to - a.to || b.from - a.from);
    add((a, b) => b.sizes[point]! - a.sizes[point]! || b.to - b.from - (a.to - a.from));
  }
  add((a, b) => a.from - b.from || b.to - a.to);
  return [...orders.values()];
}

/** Numbers from 0 to 1, the same each time. */
function numbers(): () => number {
  let state = 1;
  return () => (state = (state * 48271) % 0x7fffffff) / 0x7fffffff;
}

/** A few values come earlier. */
function disturbed(order: Order, random: () => number): Order {
  const next = [...order];
  const times = 1 + Math.floor(random() * 3);
  for (let n = 0; n < times; n += 1) {
    const [from, to] = [random(), random()].map((part) => Math.floor(part * next.length));
    const [moved] = next.splice(Math.max(from!, to!), 1);
    next.splice(Math.min(from!, to!), 0, moved!);
  }
  return next;
}

class Placing {
  private readonly lives: readonly Life[];
  /** What a unit of size costs at each point, in parts of the bound there. */
  private readonly prices: readonly number[];
  private readonly alone: readonly Slot[];

  constructor(lives: readonly Life[], least: readonly number[]) {
    this.lives = lives;
    this.prices = least.map((bound) => 1 / Math.max(1, bound));
    this.alone = lives.map(({ sizes }, value) => this.slot([value], sizes));
  }

  /** How far above the bound: at the worst point first, then at all. */
  score(slots: readonly Slot[]): number {
    const ratios = this.prices.map((price, point) =>
      slots.reduce((sum, { sizes }) => sum + sizes[point]! * price, 0),
    );
    const mean = ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length;
    return Math.max(...ratios) * 0.9 + mean * 0.1;
  }

  place(order: Order): readonly Slot[] {
    const slots: Slot[] = [];
    for (const value of order) this.placeOne(value, slots);
    return slots;
  }

  private slot(values: readonly number[], sizes: readonly number[]): Slot {
    const cost = sizes.reduce((sum, size, point) => sum + size * this.prices[point]!, 0);
    return { values, sizes, cost };
  }

  private placeOne(value: number, slots: Slot[]): void {
    const { sizes } = this.lives[value]!;
    let place = -1;
    let growth = Infinity;
    let leastGap = Infinity;
    slots.forEach((slot, n) => {
      const gap = this.gapFor(value, slot);
      if (gap === undefined) return;
      let grown = 0;
      for (const [point, size] of sizes.entries())
        grown += Math.max(0, size - slot.sizes[point]!) * this.prices[point]!;
      if (grown > growth || (grown === growth && gap >= leastGap)) return;
      [place, growth, leastGap] = [n, grown, gap];
    });
    const alone = this.alone[value]!;
    const needed = Math.min(growth, alone.cost);
    const swapped = needed > 0 ? this.swapped(value, slots, needed) : undefined;
    if (swapped) slots.splice(0, slots.length, ...swapped);
    else if (alone.cost < growth) slots.push(alone);
    else slots[place] = this.inserted(value, slots[place]!);
  }

  /** The steps around a value in which nothing else would be in the slot; undefined where it does not fit. */
  private gapFor(value: number, { values }: Slot): number | undefined {
    const { from, to } = this.lives[value]!;
    let before = -1;
    let after = this.lives.length;
    for (const other of values) {
      const life = this.lives[other]!;
      if (life.to < from) before = life.to;
      else if (life.from <= to) return undefined;
      else {
        after = life.from;
        break;
      }
    }
    return after - before;
  }

  private inserted(value: number, { values, sizes }: Slot): Slot {
    const { from, sizes: own } = this.lives[value]!;
    const place = values.findIndex((other) => this.lives[other]!.from > from);
    return this.slot(
      place < 0 ? [...values, value] : values.toSpliced(place, 0, value),
      sizes.map((size, point) => Math.max(size, own[point]!)),
    );
  }

  /** The slots with the value in one of them, after swaps that let them grow by less than `limit`. */
  private swapped(
    value: number,
    slots: readonly Slot[],
    limit: number,
  ): readonly Slot[] | undefined {
    const total = slots.reduce((sum, { cost }) => sum + cost, 0);
    let best: readonly Slot[] | undefined;
    let bestGrowth = limit - 1e-12;
    for (const first of slots.keys()) {
      const found = this.roomIn(first, value, slots);
      const growth = found ? found.reduce((sum, { cost }) => sum + cost, 0) - total : Infinity;
      if (growth < bestGrowth) [best, bestGrowth] = [found, growth];
    }
    return best;
  }

  /**
   * Makes room in the slot `first` by giving it, where it is no longer free, what the slot
   * holds from there on that is free for longest; undefined where none is free.
   */
  private roomIn(
    first: number,
    value: number,
    slots: readonly Slot[],
  ): readonly Slot[] | undefined {
    const { from, to } = this.lives[value]!;
    let step = this.freeUntil(slots[first]!, from);
    if (step <= from) return undefined;
    const next = [...slots];
    while (step <= to) {
      let longest = step;
      let other = -1;
      for (const [n, slot] of next.entries()) {
        const until = n === first ? step : this.freeUntil(slot, step);
        if (until > longest) [longest, other] = [until, n];
      }
      if (other < 0) return undefined;
      const [a, b] = [this.cut(next[first]!, step), this.cut(next[other]!, step)];
      next[first] = this.slotOf([...a.before, ...b.after]);
      next[other] = this.slotOf([...b.before, ...a.after]);
      step = longest;
    }
    next[first] = this.inserted(value, next[first]!);
    return next;
  }

  private cut({ values }: Slot, step: number): Record<"before" | "after", readonly number[]> {
    const found = values.findIndex((one) => this.lives[one]!.from >= step);
    const place = found < 0 ? values.length : found;
    return { before: values.slice(0, place), after: values.slice(place) };
  }

  private slotOf(values: readonly number[]): Slot {
    const sizes = this.prices.map(() => 0);
    for (const value of values)
      for (const [point, size] of this.lives[value]!.sizes.entries())
        sizes[point] = Math.max(sizes[point]!, size);
    return this.slot(values, sizes);
  }

  /** The first step from `step` on at which the slot is not free. */
  private freeUntil({ values }: Slot, step: number): number {
    for (const one of values) {
      const { from, to } = this.lives[one]!;
      if (from >= step) return from;
      if (to >= step) return step;
    }
    return Infinity;
  }
}
