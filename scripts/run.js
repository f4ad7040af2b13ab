// `node scripts/run.js NAME …` runs scripts/NAME.ts as it is written, in this very process, so that there is one process to
// stop and no shell between npm and it. `NAME:KINDS` builds first, with the tests of these kinds: `test:host,ui`; `start:` without.
const { spawnSync } = require('node:child_process');
const { existsSync } = require('node:fs');
const path = require('node:path');

const [name, kinds] = process.argv[2].split(':');
const root = path.join(__dirname, '..');
process.chdir(root);
const grep = process.argv.findIndex((argument) => argument === '--grep' || argument === '-g');
if (grep > 0) process.env.DOSSIER_TEST_GREP = process.argv.splice(grep, 2)[1];

if (Number(process.versions.node.split('.')[0]) < 20)
  stop(`Dossier is built with Node 20.20 or newer; this is ${process.version}.`);
if (!existsSync('node_modules/esbuild')) stop('Run `npm ci` first.');
if (kinds !== undefined) {
  const build = spawnSync(process.execPath, ['esbuild.js', `--tests=${kinds}`], { stdio: 'inherit' });
  if (build.status !== 0) stop('The build failed.');
}
require('../test/support/fromSources.js');
process.argv.splice(1, 2, path.join(__dirname, `${name}.ts`));
require(process.argv[1]);

/** A test run says what it came to even when it could not begin. */
function stop(reason) {
  console.error(reason);
  if (name === 'test') console.log('0 passed, 1 failed');
  process.exit(1);
}
