// Bundles src/ into the template's static files, with a notice that names what is in the bundle and its licence.
//
// `node build.mjs` writes; `node build.mjs FOLDER` writes into another folder, to be compared.

import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";

const here = path.dirname(fileURLToPath(import.meta.url));
const OWN = path.join(here, "../rebound/server/share/jupyter/nbconvert/templates/rebound/static");
const target = process.argv[2] ? path.resolve(process.argv[2]) : OWN;

const common = {
  absWorkingDir: here,
  outdir: target,
  bundle: true,
  minify: true,
  target: "es2022",
  charset: "utf8",
  legalComments: "none",
  logLevel: "warning",
};

// Two packages come as one piece, of which a page needs little: what is not named here is left out.
const PARTS = {
  "@lumino/widgets": ["src", "export * from './widget'; export * from './panel';"],
  "@jupyterlab/services": [
    "lib",
    "export { ServerConnection } from './serverconnection'; export { CommsOverSubshells } from './kernel/comm';",
  ],
};

const parts = {
  name: "parts",
  setup(page) {
    page.onResolve({ filter: /^(@lumino\/widgets|@jupyterlab\/services)$/ }, ({ path }) => ({ path, namespace: "parts" }));
    page.onResolve({ filter: /^\.\.$/ }, ({ importer }) =>
      importer.includes("@jupyterlab/services/lib/") ? { path: "@jupyterlab/services", namespace: "parts" } : undefined,
    );
    page.onLoad({ filter: /.*/, namespace: "parts" }, ({ path: name }) => {
      const [folder, contents] = PARTS[name];
      return { contents, resolveDir: path.join(here, "node_modules", name, folder) };
    });
  },
};

async function licence(folder) {
  const about = JSON.parse(await readFile(path.join(here, folder, "package.json"), "utf8"));
  const file = (await readdir(path.join(here, folder))).find((name) => /^licen[cs]e/i.test(name));
  const words = file ? await readFile(path.join(here, folder, file), "utf8") : "";
  return [`${about.name} ${about.version}, ${about.license}`, words.replace(/\r/g, "").trim()].filter(Boolean).join("\n\n");
}

async function notice(inputs) {
  const folders = new Set(
    Object.keys(inputs).flatMap((file) => file.match(/^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//)?.[1] ?? []),
  );
  const parts = await Promise.all([...folders].sort().map(licence));
  const rule = `\n\n${"-".repeat(80)}\n\n`;
  return `page.js holds these packages, each under its own licence.${rule}${parts.join(rule)}\n`;
}

await mkdir(target, { recursive: true });
const page = await build({
  ...common,
  entryPoints: ["src/page.ts", "src/page.css"],
  format: "esm",
  metafile: true,
  alias: { "sanitize-html": "./src/plain.ts", jquery: "./src/held.ts" },
  plugins: [parts],
  define: { "process.env.NODE_ENV": '"production"', global: "globalThis" },
});
await build({ ...common, entryPoints: ["src/frame.ts"], format: "iife" });
await writeFile(path.join(target, "THIRD_PARTY.txt"), await notice(page.metafile.inputs));
