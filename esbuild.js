// Builds what ships (dist/) and, with --tests, what the test runners load (out/).
const esbuild = require('esbuild');
const { readdirSync } = require('node:fs');
const path = require('node:path');

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');
const tests = process.argv.includes('--tests');

const shared = {
  bundle: true,
  format: 'cjs',
  target: 'es2022',
  sourcemap: production ? false : 'linked',
  minify: production,
  logLevel: 'warning',
};

/** One bundle for the desktop and for the browser: it may use nothing but `vscode` and the language itself. */
const extension = {
  ...shared,
  entryPoints: ['src/extension.ts'],
  outfile: 'dist/extension.js',
  platform: 'neutral',
  mainFields: ['browser', 'module', 'main'],
  conditions: ['browser', 'import'],
  external: ['vscode'],
};

const cli = {
  ...shared,
  entryPoints: ['src/cli.ts'],
  outfile: 'dist/cli.js',
  platform: 'node',
  mainFields: ['module', 'main'],
  banner: { js: '#!/usr/bin/env node' },
};

function find(folder, ending) {
  return readdirSync(folder, { recursive: true })
    .map((name) => path.join(folder, String(name)))
    .filter((name) => name.endsWith(ending));
}

async function main() {
  const jobs = [extension, cli];
  if (watch) {
    const contexts = await Promise.all(jobs.map((job) => esbuild.context(job)));
    await Promise.all(contexts.map((context) => context.watch()));
    return;
  }
  if (tests) {
    const node = {
      ...shared,
      platform: 'node',
      external: ['vscode', 'mocha'],
      packages: 'external',
      outdir: 'out',
      outbase: '.',
    };
    jobs.push({ ...node, entryPoints: find('test/unit', '.test.ts') });
  }
  await Promise.all(jobs.map((job) => esbuild.build(job)));
}

main().catch(() => process.exit(1));
