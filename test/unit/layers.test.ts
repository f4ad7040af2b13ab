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
  // What runs in the webview.
  page: ['core'],
};

/** Modules that are not our own files. */
const PACKAGES: Readonly<Record<string, RegExp>> = {
  core: /^(?:diff(?:\/.+)?|ignore|character-entities-html4|yaml|fastest-levenshtein)$/,
  workspace: /^vscode$/,
  features: /^vscode$/,
  extension: /^vscode$/,
  // Of `sarif` only types.
  cli: /^(?:node:.+|commander|fast-glob|sarif|@modelcontextprotocol\/server(?:\/stdio)?)$/,
  page: /^morphdom$/,
};

/**
 * The six wings of core from the bottom up, and the rooms in each: text is read, names are matched, a registry is merged, notes are
 * understood, questions are answered, changes are written. Each room may import itself and those listed before it. Two that would
 * have to import each other are one too many, or hold a file that belongs further down.
 */
const CORE_ORDER = [
  // Text.
  'core/text/base',
  'core/text/units',
  'core/text/languages',
  'core/text/markdown',
  'core/text/yaml',
  // Matching.
  'core/matching',
  // Registry.
  'core/registry',
  'core/registry/entries',
  'core/registry/bulk',
  'core/registry/files',
  'core/registry/merging',
  'core/registry/engine',
  // Notes.
  'core/notes/mentions',
  'core/notes/preview',
  'core/notes/sentences',
  'core/notes/unregistered',
  // Answers.
  'core/answers',
  'core/answers/export',
  'core/answers/names',
  'core/answers/entities',
  'core/answers/dossier',
  'core/answers/map',
  'core/answers/news',
  'core/answers/notes',
  'core/answers/timeline',
  'core/answers/views',
  'core/answers/questions',
  // Changes.
  'core/changes/drafts',
  'core/changes/capture',
  'core/changes/agent',
  'core/changes/incoming',
  'core/changes/fixes',
  'core/changes/merge',
  'core/changes/records',
  'core/changes/digest',
  'core/changes/exchange',
  'core/changes/renaming',
];

/**
 * The working memory of the matcher's inner loops, in which nothing is left for the next scan; and what has been read of the
 * templates of pages, which are constants, or made of a type of relation.
 */
const WORKING_MEMORY = [
  'core/matching/scan.ts',
  'core/answers/views/html.ts',
  'core/notes/sentences/statedRelation.ts',
];

/** What features may import from `workspace/notes`; all else there builds the index, which they get from the host. */
const NOTES_FACE = ['openNotes', 'readNote', 'snapshotFor', 'workOnNotes', 'namedNote'].map(
  (name) => `workspace/notes/${name}`,
);

/** Longer files are split. */
const MOST_LINES = 400;

interface Import {
  readonly file: string;
  readonly target: string;
}

/** The text of every file under `src`, style sheets and data included, read once. */
const TEXTS = new Map(
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.\w+$/.test(name))
    .map((name) => [name.replaceAll('\\', '/'), readFileSync(`src/${name}`, 'utf8')]),
);
const FILES = [...TEXTS.keys()].filter((name) => name.endsWith('.ts'));

const IMPORTS: readonly Import[] = FILES.flatMap((file) => {
  const found = TEXTS.get(file)!.matchAll(/\b(?:from\s|import\s|import\(|require\()\s*(['"])([^'"\n]+)\1/g);
  return [...found].map(([, , target]) => ({ file, target: target! }));
});

/** `core/text/fold.ts` is in `core`, `extension.ts` in `extension`. */
function layerOf(path: string): string {
  return path.split('/')[0]!.replace(/\.ts$/, '');
}

function resolve({ file, target }: Import): string {
  return posix.join(posix.dirname(file), target);
}

/** The files of ours that each file imports, by type or by value. */
const GRAPH = new Map<string, readonly string[]>(
  FILES.map((file) => [
    file,
    IMPORTS.filter((found) => found.file === file && found.target.startsWith('.')).map(
      (found) => `${resolve(found)}.ts`,
    ),
  ]),
);

/** Where in `CORE_ORDER` a file is. */
function roomOf(file: string): number {
  let folder = posix.dirname(file);
  while (!CORE_ORDER.includes(folder)) folder = posix.dirname(folder);
  return CORE_ORDER.indexOf(folder);
}

/** The groups of files that import each other, directly or through others: Tarjan's strongly connected components. */
function circles(): readonly (readonly string[])[] {
  const found: string[][] = [];
  const numbers = new Map<string, number>();
  const open: string[] = [];
  const visit = (file: string): number => {
    const number = numbers.size;
    numbers.set(file, number);
    open.push(file);
    let lowest = number;
    for (const imported of GRAPH.get(file) ?? []) {
      if (!numbers.has(imported)) lowest = Math.min(lowest, visit(imported));
      else if (open.includes(imported)) lowest = Math.min(lowest, numbers.get(imported)!);
    }
    if (lowest === number) {
      const group = open.splice(open.indexOf(file));
      if (group.length > 1) found.push(group.sort());
    }
    return lowest;
  };
  for (const file of FILES) if (!numbers.has(file)) visit(file);
  return found;
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

  it('let features reach notes by a few modules alone', () => {
    const wrong = IMPORTS.filter((found) => {
      const target = resolve(found);
      return (
        layerOf(found.file) === 'features' &&
        posix.dirname(target) === 'workspace/notes' &&
        !NOTES_FACE.includes(target)
      );
    });
    assert.deepEqual(wrong, []);
  });

  it('have nothing in features/shared that only one feature uses', () => {
    const importers = (file: string): readonly string[] => FILES.filter((each) => GRAPH.get(each)!.includes(file));
    /** The features that use a file, perhaps through other shared files. */
    const usersOf = (file: string, met = new Set<string>()): ReadonlySet<string> => {
      const features = new Set<string>();
      for (const each of importers(file)) {
        if (met.has(each)) continue;
        met.add(each);
        if (each.startsWith('features/shared/')) for (const user of usersOf(each, met)) features.add(user);
        else if (each !== 'features/index.ts') features.add(each.split('/')[1]!.replace(/\.ts$/, ''));
      }
      return features;
    };
    const shared = FILES.filter((file) => file.startsWith('features/shared/'));
    const ofOne = shared.filter((file) => usersOf(file).size < 2);
    assert.deepEqual(
      ofOne.map((file) => [file, ...usersOf(file)]),
      [],
    );
  });

  it('import yaml in one place', () => {
    const places = new Set(IMPORTS.filter(({ target }) => target === 'yaml').map(({ file }) => file));
    assert.equal(places.size, 1, [...places].join(', '));
  });

  it('have an order inside core: a folder imports only those listed before it', () => {
    const upwards = FILES.filter((file) => file.startsWith('core/')).flatMap((file) =>
      GRAPH.get(file)!
        .filter((imported) => roomOf(imported) > roomOf(file))
        .map((imported) => `${file} imports ${imported}`),
    );
    assert.deepEqual(upwards, []);
  });

  it('have no circle: no two files import each other, not even through others or for a type', () => {
    assert.deepEqual(circles(), []);
  });

  it('keep no memory in a module of core: state belongs to an object with an owner', () => {
    // A `let`, an empty table, and any object but those that never change.
    const mutable =
      /^(?:export )?(?:let (\w+)|const (\w+)(?!.*: Readonly).*= new (?:(?!RegExp|Text(?:En|De)coder|Schema|Set|Map|Vocabulary)\w+|(?:Map|Set)(?:<.*>)?\(\)))/gm;
    const found = FILES.filter((file) => file.startsWith('core/') && !WORKING_MEMORY.includes(file)).flatMap((file) =>
      [...TEXTS.get(file)!.matchAll(mutable)].map(([, variable, constant]) => `${variable ?? constant} in ${file}`),
    );
    assert.deepEqual(found, []);
  });

  it('export each name once: a word means one thing, and is found by its name alone', () => {
    const exported = /^export (?:async |abstract )?(?:function\*?|const|let|class|interface|type) (\w+)/gm;
    const files = new Map<string, string[]>();
    for (const file of FILES) {
      // Overloads of a function are one name.
      for (const name of new Set([...TEXTS.get(file)!.matchAll(exported)].map((found) => found[1]!))) {
        files.set(name, [...(files.get(name) ?? []), file]);
      }
    }
    assert.ok(files.size > 1000, `${files.size} exported names were found`);
    assert.deepEqual(
      [...files].filter(([, places]) => places.length > 1),
      [],
    );
  });

  it(`have no file of more than ${MOST_LINES} lines`, () => {
    const files = [...TEXTS.keys()];
    const long = files.filter((file) => TEXTS.get(file)!.trimEnd().split('\n').length > MOST_LINES);
    assert.deepEqual(long, []);
  });
});
