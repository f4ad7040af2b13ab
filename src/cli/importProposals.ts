import { many, object, text, type ValueOf } from '../core/answers/questions/schema';
import type { Proposals } from '../core/changes/incoming/proposals';
import { knownWords, proposalWords } from '../core/changes/incoming/proposalWords';
import { tickedAtFirst } from '../core/changes/incoming/settle';
import { writeProposals } from '../core/changes/incoming/writeProposals';
import { type ForeignWord, keyOfWord, type Meanings, schemaOf, writtenMeaning } from '../core/changes/records/meanings';
import type { Snapshot } from '../core/registry/engine/snapshot';
import type { Registry } from '../core/registry/merging/registry';
import { ENGLISH_LOCALIZER } from '../core/registry/problemMessage';
import { refusalMessage } from '../core/registry/refusalMessage';
import type { Vocabulary } from '../core/registry/vocabulary/vocabulary';
import { foldedName } from '../core/text/units/canonical';
import { nearest } from '../core/text/units/words';
import { type Arguments, type Command, ROW_FORMATS } from './command';
import { countingIn } from './notes';
import { printRows } from './printRows';
import { ownRegistry, type RegistryInput } from './readRegistry';
import { singleSpaced, type Terminal, UsageError } from './terminal';

/** `ticked` is `+` or `-`; `doubt` says why it is not ticked, '' where it is. */
const ROW = object({ ticked: text(), kind: text(), label: text(), detail: text(), doubt: text() });
type ProposalRow = ValueOf<typeof ROW>;

/** What imports of tables and notes are told of the words in them. */
export const MEANINGS = object(
  {},
  {
    kind: many(
      text(undefined, { title: 'KIND or WORD=KIND' }),
      'The kind of the rows of a table, or of the notes, that do not say theirs (of rows Company by default); or what a word for a kind means, in a column, under "type", as a tag or a folder: none to leave out what has it.',
    ),
    key: many(
      text(undefined, { title: 'KEY=MEANING' }),
      'What a column of a table or a key of notes means: a key of the registry, the end of a link or its word (employer, Directorship.director), itself to keep it as it is written; none to leave it out.',
    ),
  },
);

/** An import: what it reads, and what that offers, or why it offers nothing. */
interface Import<I> extends Omit<Command<I>, 'name' | 'formats' | 'run'> {
  readonly of: string;
  propose(args: Arguments<I>, read: Reading): Proposals | string;
}

/** What an import is told of where it reads. */
interface Reading {
  readonly terminal: Terminal;
  /** What counts in all notes that the last registry file, which it is written to, counts in. */
  readonly snapshot: Snapshot;
  /** The last registry file; '' for a new one. */
  readonly registry: string;
}

/**
 * The command that prints the last registry file, or a new one, as it would be with what is ticked of the proposals; what is not ticked
 * follows as comments with the reason. In another format than text, all that is offered. The exit code becomes 1 where nothing is.
 */
export function importing<I>({ of, propose, ...row }: Import<I>): Command<I> {
  return {
    ...row,
    name: `import ${of}`,
    formats: ROW_FORMATS,
    async run(args, terminal, load) {
      const { sources, snapshot: all } = load();
      const target = ownRegistry(sources);
      const snapshot = countingIn(all, all.registry.files.get(target?.file ?? '')?.scope, terminal);
      const proposals = propose(args, { terminal, snapshot, registry: target?.file ?? '' });
      if (typeof proposals !== 'string') return printProposals(proposals, target, snapshot.registry, args, terminal);
      terminal.report(`dossier: ${proposals}`);
      terminal.exitCode = 1;
    },
  };
}

/**
 * The kind that a value of `--kind` names: a built-in one, or one that the registries declare.
 *
 * @throws UsageError where there is no such kind; it names the one that is spelt nearly so.
 */
function namedKind(word: string, vocabulary: Vocabulary): string {
  const known = schemaOf(vocabulary, word);
  if (known !== undefined) return known;
  const bySpelling = new Map(vocabulary.schemas.map((schema) => [foldedName(schema), schema]));
  const meant = bySpelling.get(nearest(foldedName(word), bySpelling.keys()) ?? '');
  const hint = meant === undefined ? `the kinds are ${vocabulary.schemas.join(', ')}` : `do you mean "${meant}"?`;
  throw new UsageError(`--kind: there is no kind "${word}"; ${hint}`);
}

/** What the user says with `--kind` and `--key` that words mean; '' is what says no kind. */
export function saidMeanings({ kind = [], key = [] }: ValueOf<typeof MEANINGS>, vocabulary: Vocabulary): Meanings {
  const pair = (said: string) => said.split(/=(.*)/s, 2) as [word: string, meaning: string | undefined];
  const kinds = kind.map(pair).map(([word, meaning]): [string, string] => {
    if (meaning === undefined) return ['', namedKind(word, vocabulary)];
    return [foldedName(word), meaning && namedKind(meaning, vocabulary)];
  });
  const keys = key.map(pair).map(([word, written = '']): [string, string] => {
    const meaning = writtenMeaning(written, vocabulary, word);
    if (meaning !== undefined) return [keyOfWord(word), meaning];
    throw new UsageError(`--key ${word}=${written}: there is no key or end of a link "${written}"`);
  });
  return { kinds: new Map(kinds), keys: new Map(keys) };
}

/** Reports what the words of a source are taken for: `kinds`, `keys`, or the file that has them. */
export function reportWords(what: string, words: readonly ForeignWord[], terminal: Terminal, hasCounts = true): void {
  if (words.length === 0) return;
  const said = words.map(({ word, count, meaning }) => {
    const means = meaning === undefined ? '?' : meaning === '' ? '(left out)' : meaning;
    return `${word || '(none)'} = ${means}${hasCounts ? ` (${count})` : ''}`;
  });
  terminal.report(`dossier: ${what}: ${said.join(', ')}`);
}

async function printProposals<I>(
  proposals: Proposals,
  { file = '', text: before = '' }: Partial<RegistryInput> = {},
  registry: Registry,
  args: Arguments<I>,
  terminal: Terminal,
): Promise<void> {
  const ticked = tickedAtFirst(proposals.items);
  const known = knownWords(proposals, ENGLISH_LOCALIZER);
  if (known !== '') terminal.report(`dossier: ${known}`);
  const rows = rowsOf(proposals, registry, ticked);
  if (args.format !== 'text') return terminal.print(printRows(rows, { row: ROW }, args));
  const written = writeProposals(before, registry.files.get(file)?.entries ?? [], proposals, ticked);
  if ('refused' in written) throw new UsageError(refusalMessage(written, file, before, ENGLISH_LOCALIZER));
  for (const each of written.left) terminal.report(`dossier: ${refusalMessage(each, file, before, ENGLISH_LOCALIZER)}`);
  await terminal.print([written.text.trimEnd(), '\n', ...commentsOf(rows)]);
}

function commentsOf(rows: readonly ProposalRow[]): readonly string[] {
  const left = rows.filter(({ ticked }) => ticked === '-');
  const lines = left.flatMap(({ kind, label, detail, doubt }) => [
    `# ${singleSpaced([`${kind}: ${label}`, detail].filter(Boolean).join(' – '))}`,
    `#   ${singleSpaced(doubt)}`,
  ]);
  return lines.length === 0 ? [] : [`\n# Not ticked:\n${lines.join('\n')}\n`];
}

function rowsOf(proposals: Proposals, registry: Registry, ticked: ReadonlySet<string>): readonly ProposalRow[] {
  const wordsOf = proposalWords(registry, proposals, ENGLISH_LOCALIZER, 'en');
  return proposals.items.map((item) => {
    const { label, detail, doubt } = wordsOf(item);
    const isTicked = ticked.has(item.key);
    const needed = isTicked || doubt !== '' ? '' : 'Needs what is not ticked.';
    return { ticked: isTicked ? '+' : '-', kind: item.kind, label, detail, doubt: doubt || needed };
  });
}
