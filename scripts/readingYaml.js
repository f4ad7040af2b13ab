const { readFileSync } = require('node:fs');
const path = require('node:path');

const YAML = path.join(path.dirname(require.resolve('yaml/package.json')), 'browser');
/** What writes YAML, and makes values of nodes. The classes of nodes refer to it, but reading never calls it. */
const UNUSED =
  /\/yaml\/browser\/dist\/(?:stringify\/\w+|doc\/(?:applyReviver|createNode)|nodes\/(?:addPairToJSMap|toJS)|visit)\.js$/;
/** The schemas and their tags. Dossier reads every scalar as text, with the tags of the failsafe schema. */
const TAGS = /\/yaml\/browser\/dist\/schema\/tags\.js$/;
const FAILSAFE_TAGS = `
  import { map } from './common/map.js';
  import { seq } from './common/seq.js';
  import { string } from './common/string.js';
  export const coreKnownTags = {};
  export const getTags = () => [map, seq, string];
`;

/**
 * An esbuild plugin by which `yamlLibrary.ts` gets no more of the `yaml` package than reads: a third of it, 8 KB of the
 * extension. All bundles get the same, those of the tests too. Tests that import the package themselves get all of it.
 */
const readingYaml = {
  name: 'reading-yaml',
  setup(build) {
    build.onResolve({ filter: /^yaml$/ }, ({ importer }) =>
      path.basename(importer) === 'yamlLibrary.ts' ? { path: path.join(YAML, 'index.js') } : undefined,
    );
    build.onLoad({ filter: /[\\/]yaml[\\/]browser[\\/]dist[\\/]/ }, ({ path: file }) => {
      const name = file.replaceAll('\\', '/');
      if (TAGS.test(name)) return { contents: FAILSAFE_TAGS };
      return UNUSED.test(name) ? { contents: withoutBodies(readFileSync(file, 'utf8')) } : undefined;
    });
  },
};

/** A module with the same exports, each of which throws. */
function withoutBodies(module) {
  const exported = /^export \{ (.+) \};$/m.exec(module)[1].split(', ');
  return exported.map((name) => `export function ${name}() { throw new Error('left out'); }`).join('\n');
}

module.exports = { readingYaml };
