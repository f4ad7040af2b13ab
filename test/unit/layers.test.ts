import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';

/** What each layer may import, besides itself. `core` is the innermost; nothing points outwards. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: [],
  workspace: ['core'],
  features: ['core', 'workspace'],
  extension: ['core', 'workspace', 'features'],
  cli: ['core'],
};

/** Modules that are no file of ours. */
const PACKAGES: Readonly<Record<string, RegExp>> = {
  core: /^(?:yaml|fastest-levenshtein|pinyin-match\/src\/traditional_dict\.js)$/,
  workspace: /^(?:vscode|ignore)$/,
  features: /^vscode$/,
  extension: /^vscode$/,
  cli: /^(?:node:.+|fast-glob)$/,
};

interface Import {
  readonly file: string;
  readonly target: string;
}

const FILES = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.ts'));

const IMPORTS: readonly Import[] = FILES.flatMap((file) => {
  const text = readFileSync(`src/${file}`, 'utf8');
  const found = text.matchAll(/\b(?:from|import|require)\s*\(?\s*(['"])([^'"\n]+)\1/g);
  return [...found].map(([, , target]) => ({ file, target: target! }));
});

/** `core/text/fold.ts` is in `core`, `extension.ts` in `extension`. */
function layerOf(path: string): string {
  return path.split('/')[0]!.replace(/\.ts$/, '');
}

function resolve({ file, target }: Import): string {
  return posix.join(posix.dirname(file), target);
}

const ours = ({ target }: Import): boolean => target.startsWith('.');

describe('the layers', () => {
  it('hold every file', () => {
    const strange = FILES.filter((file) => !(layerOf(file) in MAY_IMPORT));
    assert.deepEqual(strange, []);
    assert.ok(IMPORTS.length > 100, `${IMPORTS.length} imports were found`);
  });

  it('import inwards only', () => {
    const wrong = IMPORTS.filter(ours).filter((found) => {
      const [from, to] = [layerOf(found.file), layerOf(resolve(found))];
      return from !== to && !MAY_IMPORT[from]!.includes(to);
    });
    assert.deepEqual(wrong, []);
  });

  it('import no packages but their own', () => {
    const wrong = IMPORTS.filter((found) => !ours(found) && !PACKAGES[layerOf(found.file)]!.test(found.target));
    assert.deepEqual(wrong, []);
  });

  it('keep features apart: what two share is in features/shared', () => {
    const wrong = IMPORTS.filter(ours).filter((found) => {
      const [, from] = found.file.split('/');
      const [layer, to] = resolve(found).split('/');
      return (
        layerOf(found.file) === 'features' &&
        layer === 'features' &&
        to !== 'shared' &&
        to !== from &&
        from !== 'index.ts'
      );
    });
    assert.deepEqual(wrong, []);
  });

  it('import yaml in one place', () => {
    const places = new Set(IMPORTS.filter(({ target }) => target === 'yaml').map(({ file }) => file));
    assert.equal(places.size, 1, [...places].join(', '));
  });
});
