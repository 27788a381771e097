/** The results as a picture: for each workload and environment, a bar for each contender. */
import { peersOf, self, verdict } from "./findings.mjs";
import { contenders, workloads } from "./workloads.mjs";

const colours = {
  attnc: "#1f6feb",
  "jax-js": "#8250df",
  ort: "#bf8700",
  "ort-fused": "#d4a72c",
  tfjs: "#cf222e",
};
const style = "font: 12px system-ui, sans-serif";
const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const text = (x, y, content, more = "") =>
  `<text x="${x}" y="${y}" style="${style}" fill="#57606a" ${more}>${escaped(content)}</text>`;

const [left, width, bar, gap] = [300, 420, 12, 14];

/** Bars for one workload: lengths are logarithms, or a peer that takes hours would hide the rest. */
function bars(title, entries, scale, top) {
  const shown = [
    ...(entries[self] && verdict(self, entries[self]) === "right" ? [[self, entries[self]]] : []),
    ...peersOf(entries),
  ];
  const parts = shown.map(([name, { median }], n) => {
    const y = top + n * bar;
    const length = scale(median).toFixed(1);
    const label = `${contenders[name].title} ${median < 100 ? median.toPrecision(3) : median.toFixed(0)} ms`;
    return (
      `<rect x="${left}" y="${y}" width="${length}" height="${bar - 2}" fill="${colours[name]}"/>` +
      text(left + Number(length) + 6, y + bar - 3, label)
    );
  });
  const height = Math.max(1, shown.length) * bar;
  const head = text(left - 10, top + height / 2 + 4, title, 'text-anchor="end"');
  return { parts: [head, ...parts].join("\n"), height };
}

/** @param {Record<string, object>} environments results by the name of the environment */
export function picture(environments) {
  const titles = { node: "Node", chromium: "Chromium" };
  const all = Object.entries(environments).flatMap(([environment, results]) =>
    workloads
      .filter(({ name }) => results.workloads?.[name])
      .map(({ name, title }) => ({
        title: `${title} · ${titles[environment]}`,
        entries: results.workloads[name].contenders,
      })),
  );
  const medians = all.flatMap(({ entries }) =>
    Object.values(entries).flatMap(({ median }) => (median > 0 ? [median] : [])),
  );
  const [low, high] = [Math.min(...medians, 1e9), Math.max(...medians, 1)].map(Math.log10);
  const scale = (value) => 8 + (width * (Math.log10(value) - low)) / Math.max(1e-9, high - low);
  let top = 44;
  const drawn = all.map(({ title, entries }) => {
    const { parts, height } = bars(title, entries, scale, top);
    top += height + gap;
    return parts;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${left + width + 220} ${top + 10}">
<rect width="100%" height="100%" fill="#ffffff"/>
${text(20, 24, "Time of a run, on a logarithmic scale; shorter is better. Contenders whose results are wrong are left out.")}
${drawn.join("\n")}
</svg>
`;
}
