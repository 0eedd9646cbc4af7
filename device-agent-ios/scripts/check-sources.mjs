// Checks the syntax of all Swift sources with tree-sitter's grammar, for where there is no Swift compiler. Prints each
// error with its line; exit code 1 if there are any. Types are not checked: only a compiler can.

import { createRequire } from 'node:module';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Language, Parser } from 'web-tree-sitter';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const FOLDERS = ['Sources', 'Tests', 'App', 'UITests'];

function swiftFiles() {
  const found = FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true }).map((name) => join(ROOT, folder, name)),
  );
  return [join(ROOT, 'Package.swift'), ...found.filter((name) => name.endsWith('.swift')).sort()];
}

/** The innermost nodes that the grammar could not make sense of; of a node with an error at least the node itself. */
function errors(node) {
  const inside = node.children.filter((child) => child.hasError || child.isMissing).flatMap(errors);
  return inside.length > 0 ? inside : [node];
}

await Parser.init();
const grammar = createRequire(import.meta.url).resolve('tree-sitter-wasms/out/tree-sitter-swift.wasm');
const parser = new Parser();
parser.setLanguage(await Language.load(grammar));

const files = swiftFiles();
let bad = 0;
for (const file of files) {
  const tree = parser.parse(readFileSync(file, 'utf8'));
  for (const { startPosition: at, text, isMissing, type } of tree.rootNode.hasError ? errors(tree.rootNode) : []) {
    bad++;
    const what = isMissing ? `${type} is missing` : `not understood: ${text.split('\n')[0]}`;
    console.error(`${relative(ROOT, file)}:${at.row + 1}:${at.column + 1}: ${what}`);
  }
  tree.delete();
}
console.log(`${files.length} Swift files, ${bad} syntax errors`);
process.exitCode = bad === 0 ? 0 : 1;
