// What the test runners load, under out/.
const { readdirSync } = require('node:fs');
const path = require('node:path');

/** Files under `folder` whose names end in `ending`, with slashes, in a stable order. */
function find(folder, ending) {
  return readdirSync(folder, { recursive: true })
    .map((name) => path.join(folder, String(name)).replaceAll('\\', '/'))
    .filter((name) => name.endsWith(ending))
    .sort();
}

/** One bundle of all `*.test.ts` of a folder, or those whose names are wanted, for mocha when VS Code calls its `run`. */
function suite(folder, runner) {
  const load = find(folder, '.test.ts').map(
    (file) => `if (isWanted('${path.basename(file, '.test.ts')}')) require('./${file}');`,
  );
  const loader = `(isWanted = () => true) => { ${load.join(' ')} }`;
  const contents = `import { runTests } from './${runner}';\nexport const run = () => runTests(${loader});\n`;
  return {
    stdin: { contents, resolveDir: '.', sourcefile: `${folder}/index.ts`, loader: 'ts' },
    outfile: `out/${folder}/index.js`,
  };
}

/** An extension that tests use, with its manifest. */
function extensionIn(folder, node) {
  return {
    ...node,
    entryPoints: [`${folder}/extension.ts`, `${folder}/package.json`],
    loader: { '.json': 'copy' },
    outdir: 'out',
    outbase: '.',
    external: ['vscode'],
    packages: 'bundle',
  };
}

/** The builds of the kinds named (`host`, `roots`, `web`, `ui`, `bench`) and of the programs that all of them need. */
function testBundles(shared, kinds) {
  const node = { ...shared, platform: 'node', packages: 'external', sourcemap: 'linked' };
  /** What is started in place of VS Code, and beside it. */
  const programs = ['test/support/vscode/executable.ts', 'test/support/vscode/endWithParent.ts'];
  const bundles = {
    host: () => [
      { ...node, ...suite('test/host', 'test/support/host'), external: ['vscode'] },
      extensionIn('test/support/exampleExtension', node),
    ],
    roots: () => ({ ...node, ...suite('test/roots', 'test/support/host'), external: ['vscode'] }),
    web: () => ({
      ...shared,
      ...suite('test/web', 'test/support/web'),
      // Mocha's browser build, an ES module by its package.json, takes the "module" it sees for its own: ours has the last word.
      format: 'iife',
      globalName: 'suite',
      footer: { js: 'module.exports = suite;' },
      platform: 'browser',
      sourcemap: 'inline',
      external: ['vscode'],
      alias: { 'node:assert/strict': './test/support/webAssert.js', 'node:util': 'util/' },
      define: {
        global: 'globalThis',
        'process.env.CI': JSON.stringify(process.env.CI ?? ''),
        'process.env.DOSSIER_TEST_GREP': JSON.stringify(process.env.DOSSIER_TEST_GREP ?? ''),
        'process.env': '{}',
      },
    }),
    ui: () => [{ ...node, ...suite('test/ui', 'test/support/ui') }, extensionIn('test/support/heldNotes', node)],
    // With the libraries in them, as in what ships: loading them is part of what is measured.
    bench: () => ({
      ...node,
      entryPoints: find('test/bench/tasks', '.ts'),
      outdir: 'out',
      outbase: '.',
      packages: 'bundle',
      mainFields: ['module', 'main'],
      alias: { vscode: './test/support/vscodeInNode.ts' },
      // No task gets to what that lacks.
      logOverride: { 'import-is-undefined': 'silent' },
    }),
  };
  return [{ ...node, entryPoints: programs, outdir: 'out', outbase: '.' }, ...kinds.flatMap((kind) => bundles[kind]())];
}

module.exports = { find, testBundles };
