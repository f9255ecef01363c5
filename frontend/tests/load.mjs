// Loads one file of src/ with all that it imports, as the browser would get it.

import path from "node:path";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";

const src = path.join(path.dirname(fileURLToPath(import.meta.url)), "../src");

export async function load(name) {
  const { outputFiles } = await build({
    entryPoints: [path.join(src, name)],
    bundle: true,
    format: "esm",
    logLevel: "error",
    write: false,
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
}
