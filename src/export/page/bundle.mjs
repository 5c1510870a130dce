// Makes the page one file: its script with the libraries, and its style, put where page.html names them, each allowed by
// its hash in the page's Content-Security-Policy. What is left is {chronology}, for the program.
//
//   node bundle.mjs OUTPUT
import { build } from "esbuild";
import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));

async function bundled(file, options) {
  const result = await build({
    absWorkingDir: here,
    entryPoints: [file],
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    charset: "ascii",
    target: "es2022",
    ...options,
  });
  return { text: result.outputFiles[0].text.trim(), files: Object.keys(result.metafile.inputs) };
}

// The licences of the packages that `files` are of, each text once, under the names of those that have it.
async function notices(files) {
  const packages = new Set(files.map((file) => /node_modules\/([^/]+)/.exec(file)?.[1]).filter(Boolean));
  const named = new Map();
  for (const name of [...packages].sort()) {
    const licence = await readFile(join(here, "node_modules", name, "LICENSE"), "utf8");
    named.set(licence, [...(named.get(licence) ?? []), name]);
  }
  return [...named].map(([licence, names]) => `${names.join(", ")}\n\n${licence.trim()}`).join("\n\n");
}

const hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

const script = await bundled("main.js", { format: "iife" });
const style = await bundled("page.css");
const parts = {
  script: script.text,
  style: style.text,
  "script-hash": hash(script.text),
  "style-hash": hash(style.text),
  notices: await notices(script.files),
};
const page = await readFile(join(here, "page.html"), "utf8");
await writeFile(process.argv[2], page.replace(/\{([a-z-]+)\}/g, (place, name) => parts[name] ?? place));
