import { readFileSync } from 'node:fs';
import type { Fix } from '../../src/core/changes/fixes/fix';
import { fixesOf } from '../../src/core/changes/fixes/fixesOf';
import { parseRegistryFile } from '../../src/core/registry/files/parseRegistryFile';
import { mergeRegistry } from '../../src/core/registry/merging/mergeRegistry';
import type { Registry } from '../../src/core/registry/merging/registry';
import { runToEnd } from '../../src/core/text/base/lazy';
import { applyEdits } from '../../src/core/text/base/textEdit';
import { placeIn } from './placeIn';

const FOLDER = 'test/fixtures/damaged';
const FILES = ['names', 'facts', 'links', 'blocks'];
const textOf = (name: string): string => readFileSync(`${FOLDER}/${name}.yaml`, 'utf8');

/** What happens to a line while a user types, or by mistake. Undefined where it does not apply. */
const DAMAGES: Readonly<Record<string, (line: string) => string | undefined>> = {
  'is gone': () => undefined,
  'ends halfway': (line) => line.slice(0, Math.ceil((line.length + line.search(/\S/)) / 2)),
  'is moved right': (line) => ` ${line}`,
  'begins with a tab': (line) => `\t${line.trimStart()}`,
  'has no blank after its colon': (line) => line.replace(': ', ':'),
  'has an open quote': (line) => line.replace(/: (?=\S)/, ': "'),
  'has an open bracket': (line) => line.replace(/: (?=\S)/, ': ['),
  'has a letter changed': (line) => line.replace(/([a-z])([a-z])(?=[a-z]*:)/, '$2$1'),
};

/** What is said of registries after each damage to every other of their lines, so that a change of it is seen. */
export function damagedRegistries(): string {
  const report: string[] = [];
  for (const name of FILES) {
    const text = textOf(name);
    const lines = text.split('\n');
    report.push(`# ${name} as it is`, ...readingOf(text), '');
    for (const [turn, [title, damage]] of Object.entries(DAMAGES).entries()) {
      for (const [index, line] of lines.entries()) {
        // Every other line: it takes time.
        if (!/^ *[^ #]/.test(line) || (index + turn) % 2 === 0) continue;
        const changed = damage(line);
        if (changed === line) continue;
        const damaged = lines.toSpliced(index, 1, ...(changed === undefined ? [] : [changed])).join('\n');
        report.push(`# ${name} ${index + 1} ${title}`, ...readingOf(damaged), '');
      }
    }
  }
  return report.join('\n');
}

function readingOf(text: string): readonly string[] {
  const registry = runToEnd(mergeRegistry([runToEnd(parseRegistryFile('', 0, text))]));
  const at = placeIn(text);
  const problems = (runToEnd(registry.allProblems()).get('') ?? []).map((problem) => {
    const { code, span, related, parameters } = problem;
    const values = Object.values(parameters).map((value) => ` ${JSON.stringify(value)}`);
    const other = related ? ` (${at(related.start)}-${at(related.end)})` : '';
    const fixes = fixesOf(problem, text, registry).map(({ kind, write }) => `\n  ${kind}: ${changeOf(text, write())}`);
    return `${at(span.start)}-${at(span.end)} ${code}${values.join('')}${other}${fixes.join('')}`;
  });
  return [...problems, sizesOf(registry)];
}

/** How much is read of each entity. */
function sizesOf(registry: Registry): string {
  const ids = [...registry.ids()];
  return ids.map((id) => `${id} ${JSON.stringify(registry.entity(id))?.length ?? 'disabled'}`).join(', ');
}

/** The part of the text that edits change, as it is after them. */
function changeOf(text: string, edits: ReturnType<Fix['write']>): string {
  if ('refused' in edits) return edits.refused;
  const after = applyEdits(text, edits);
  let start = 0;
  while (text[start] === after[start] && start < text.length) start++;
  let end = 0;
  while (end < after.length - start && end < text.length - start && text.at(-1 - end) === after.at(-1 - end)) end++;
  return `${placeIn(text)(start)} ${JSON.stringify(text.slice(start, text.length - end))} -> ${JSON.stringify(after.slice(start, after.length - end))}`;
}
