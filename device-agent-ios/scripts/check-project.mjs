// Checks Benchmark.xcodeproj without Xcode: it can be parsed, what it refers to exists, and each target compiles
// exactly the Swift files of its folder. Prints the problems; exit code 1 if there are any.

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from './openstep.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const PROJECT = join(ROOT, 'Benchmark.xcodeproj');
const FOLDERS = { AgentCore: 'Sources/AgentCore', App: 'App', UITests: 'UITests' };
/** Only there after scripts/fetch-tensorflowlite.sh. */
const FETCHED = 'Frameworks/';

const problems = [];
const { objects, rootObject } = parse(readFileSync(join(PROJECT, 'project.pbxproj'), 'utf8'));
const all = (isa) => Object.entries(objects).filter(([, object]) => object.isa === isa);

function checkIds() {
  const ids = JSON.stringify({ objects, rootObject }).match(/"[0-9A-F]{24}"/g) ?? [];
  for (const id of new Set(ids.map((quoted) => quoted.slice(1, -1)))) {
    if (!objects[id]) {
      problems.push(`${id} is referred to, but is not there`);
    }
  }
}

/** The path of each file by its id, as the groups that hold it say. */
function paths() {
  const found = {};
  const walk = (id, folder) => {
    const object = objects[id];
    if (object.sourceTree === 'BUILT_PRODUCTS_DIR') {
      return;
    }
    const path = object.path ? join(folder, object.path) : folder;
    if (object.children) {
      object.children.forEach((child) => walk(child, path));
    } else {
      found[id] = path;
    }
  };
  walk(objects[rootObject].mainGroup, '');
  return found;
}

function checkFiles(files) {
  for (const [id, object] of all('PBXFileReference')) {
    const path = files[id];
    if (object.sourceTree !== 'BUILT_PRODUCTS_DIR' && !path) {
      problems.push(`${object.path} is in no group`);
    } else if (path && !path.startsWith(FETCHED) && !existsSync(join(ROOT, path))) {
      problems.push(`${path} does not exist`);
    }
  }
}

function checkTargets(files) {
  for (const [, target] of all('PBXNativeTarget')) {
    const phase = target.buildPhases.map((id) => objects[id]).find((its) => its.isa === 'PBXSourcesBuildPhase');
    const compiled = phase.files.map((id) => files[objects[id].fileRef]).sort();
    const folder = FOLDERS[target.name];
    const there = readdirSync(join(ROOT, folder)).filter((name) => name.endsWith('.swift'));
    const expected = there.map((name) => join(folder, name)).sort();
    if (compiled.join() !== expected.join()) {
      const missing = expected.filter((file) => !compiled.includes(file));
      const foreign = compiled.filter((file, i) => !expected.includes(file) || compiled.indexOf(file) !== i);
      problems.push(`target ${target.name}: not compiled [${missing}], does not belong there [${foreign}]`);
    }
  }
  const names = all('PBXNativeTarget').map(([, target]) => target.name).sort();
  if (names.join() !== Object.keys(FOLDERS).sort().join()) {
    problems.push(`the targets are ${names}`);
  }
}

function checkScheme() {
  const scheme = readFileSync(join(PROJECT, 'xcshareddata/xcschemes/Benchmark.xcscheme'), 'utf8');
  for (const [, id, name] of scheme.matchAll(/BlueprintIdentifier = "([^"]*)"[^>]*BlueprintName = "([^"]*)"/g)) {
    if (objects[id]?.name !== name) {
      problems.push(`the scheme's target ${name} (${id}) is not that of the project`);
    }
  }
}

checkIds();
if (problems.length === 0) {
  const files = paths();
  checkFiles(files);
  checkTargets(files);
  checkScheme();
}
problems.forEach((problem) => console.error(`${relative(ROOT, PROJECT)}: ${problem}`));
process.exitCode = problems.length === 0 ? 0 : 1;
