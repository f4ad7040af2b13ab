// Builds what ships (dist/) and, with --tests, what the tests in a VS Code load (out/).
const esbuild = require('esbuild');
const { readdirSync, writeFileSync } = require('node:fs');
const { readFile } = require('node:fs/promises');
const path = require('node:path');
const { buildReporter } = require('./scripts/buildReporter.js');
const { thirdPartyNotices } = require('./scripts/notices.js');
const { find, testBundles } = require('./scripts/testBundles.js');

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');
/** `--to=FOLDER` writes what ships into that folder. */
const out = process.argv.find((argument) => argument.startsWith('--to='))?.slice('--to='.length) ?? 'dist';
/** `--tests=host,ui` builds the tests of these kinds too; `--tests=` only what starts a VS Code. */
const tests = process.argv.find((argument) => argument.startsWith('--tests='))?.slice('--tests='.length);

/** Ships tables as texts that are parsed: as literals they take V8 a tenth of the time in which it compiles the bundle. */
const tablesAsTexts = {
  name: 'tables-as-texts',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/].+\.json$/ }, async ({ path: file }) => {
      const text = JSON.stringify(JSON.parse(await readFile(file, 'utf8')));
      return { contents: `export default /* @__PURE__ */ JSON.parse('${text.replace(/[\\']/g, '\\$&')}');` };
    });
  },
};

const shared = {
  bundle: true,
  format: 'cjs',
  target: 'es2022',
  sourcemap: production ? false : 'linked',
  minify: production,
  charset: 'utf8',
  // A pattern with the flag `u` is made when it is needed: V8 would check each, and look up its \p{…}, while it reads the file.
  supported: { 'regexp-sticky-and-unicode-flags': false },
  logLevel: 'silent',
  plugins: [buildReporter({ isWatching: watch }), tablesAsTexts],
};

/**
 * Lets all modules share what `import * as vscode` gives. By itself, esbuild copies the 200 names of VS Code's interface for
 * each of the 160 modules, which takes 30 ms and 6 MB at every start.
 */
const oneVscode = {
  name: 'one-vscode',
  setup(build) {
    build.onResolve({ filter: /^vscode$/ }, ({ namespace }) =>
      namespace === 'one-vscode' ? { path: 'vscode', external: true } : { path: 'vscode', namespace: 'one-vscode' },
    );
    build.onLoad({ filter: /^vscode$/, namespace: 'one-vscode' }, () => ({ contents: `export * from 'vscode';` }));
  },
};

/**
 * Leaves out a third of the `yaml` package, which its classes bring with them: how it writes YAML, makes nodes and JavaScript
 * values, and reads the types of YAML 1.1. Dossier only reads nodes and tokens with it (src/core/text/yaml/read/yamlLibrary.ts).
 */
const UNUSED_YAML =
  /[\\/]yaml[\\/]browser[\\/]dist[\\/](?:(?:stringify|schema[\\/]yaml-1\.1)[\\/]|doc[\\/](?:createNode|applyReviver)|nodes[\\/](?:addPairToJSMap|toJS)|parse[\\/]cst-(?:stringify|visit)|visit)/;
const yamlReadOnly = {
  name: 'yaml-read-only',
  setup(build) {
    build.onLoad({ filter: UNUSED_YAML }, async ({ path: file }) => {
      const [, names] = /^export \{ (.+) \};$/m.exec(await readFile(file, 'utf8'));
      return {
        contents: `function none() { throw new Error('Not in the bundle'); }\nexport { ${names.replace(/\w+/g, 'none as $&')} };`,
      };
    });
  },
};

/** One bundle for the desktop and for the browser: it may use nothing but `vscode` and the language itself. */
const extension = {
  ...shared,
  entryPoints: ['src/extension.ts'],
  outfile: path.join(out, 'extension.js'),
  platform: 'neutral',
  mainFields: ['browser', 'module', 'main'],
  conditions: ['browser', 'import'],
  plugins: [...shared.plugins, oneVscode, yamlReadOnly],
  metafile: true,
  // Over http, where the web extension host reads its files from, a folder cannot be listed.
  // A text for each: for a list, esbuild would write two calls at the beginning of every module.
  define: {
    DOSSIER_BUNDLED_FILES: JSON.stringify(
      find('data/registry', '.entities.yaml')
        .map((name) => path.basename(name))
        .join('/'),
    ),
    DOSSIER_DEMO_FILES: JSON.stringify(readdirSync('data/notes').join('/')),
  },
};

/** What the page of an entity loads when it is opened, and the style sheet of mentions in the Markdown preview. */
const page = {
  ...shared,
  entryPoints: [
    { in: 'src/page/main.ts', out: 'page' },
    { in: 'src/page/page.css', out: 'page' },
    { in: 'src/features/preview/preview.css', out: 'preview' },
  ],
  outdir: out,
  format: 'iife',
  platform: 'browser',
  metafile: true,
};

/** The command line, a package of its own. */
const cli = {
  ...shared,
  entryPoints: ['src/cli/main.ts'],
  outfile: path.join(out, 'cli.js'),
  platform: 'node',
  mainFields: ['module', 'main'],
  banner: { js: '#!/usr/bin/env node' },
  metafile: true,
};

async function main() {
  const jobs = [extension, cli, page];
  if (watch) {
    const contexts = await Promise.all(jobs.map((job) => esbuild.context(job)));
    await Promise.all(contexts.map((context) => context.watch()));
    return;
  }
  if (tests !== undefined) jobs.push(...testBundles(shared, tests.split(',').filter(Boolean)));
  const [inExtension, inCommandLine, inPage] = await Promise.all(jobs.map((job) => esbuild.build(job)));
  writeFileSync(path.join(out, 'ThirdPartyNotices.txt'), thirdPartyNotices(inExtension.metafile, inPage.metafile));
  writeFileSync(path.join(out, 'cliNotices.txt'), thirdPartyNotices(inCommandLine.metafile));
}

main().catch((error) => {
  // What esbuild finds has been printed.
  if (!error.errors) console.error(error);
  process.exit(1);
});
