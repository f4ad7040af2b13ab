import assert from 'node:assert/strict';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { companionsIn, mentionsByLine } from '../../src/core/answers/dossier/companions';
import { describe } from '../../src/core/answers/dossier/describe';
import { exportMarkdown } from '../../src/core/answers/dossier/exportMarkdown';
import { textOf } from '../../src/core/answers/dossier/markdownText';
import { noteStatementsOf } from '../../src/core/answers/dossier/noteStatements';
import { chronicle, datedWords } from '../../src/core/answers/entities/chronicle';
import { happenedRow } from '../../src/core/answers/timeline/timelineRow';
import { findMentions } from '../../src/core/notes/mentions/findMentions';
import { isExportedPage } from '../../src/core/notes/mentions/noteDate';
import { Engine } from '../../src/core/registry/engine/engine';
import { runToEnd } from '../../src/core/text/base/lazy';
import { lexZones } from '../../src/core/text/markdown/zones';
import type { Random } from '../bench/random';
import { hostile, hostileRegistry } from './hostileRegistry';

const ALLOWED: ReadonlySet<string> = new Set([
  'h1',
  'h2',
  'h3',
  'p',
  'ul',
  'ol',
  'li',
  'strong',
  'em',
  'a',
  'blockquote',
]);
const PATHS: ReadonlyMap<string, string> = new Map([
  ['f', 'f.entities.yaml'],
  ['n', 'n.md'],
]);

/**
 * Hostile texts in every place of a registry and in a note: exported pages have no mark-up and no link that is not ours, and the rows
 * of a timeline say all that there is to say, with links to known entities alone.
 */
export function fuzzPages(random: Random): void {
  const registryText = hostileRegistry(random);
  const engine = new Engine();
  runToEnd(engine.setFile('f', random.below(2), registryText));
  const snapshot = runToEnd(engine.update());
  const text = `# ${hostile(random)}\n\nAcme ${hostile(random)} Acme.\n\n${hostile(random)} Acme`;
  const mentions = findMentions(text, snapshot);
  const language = random.pick(['en', 'zh-cn']);
  const asOf = random.pick([undefined, '2025-07']);
  for (const item of runToEnd(chronicle(snapshot.registry))) {
    const reader = { language, asOf, today: '2025-07-20' };
    const row = happenedRow(snapshot, item, reader);
    assert.equal(textOf(row.text), datedWords(snapshot.registry, item, language, reader).text, registryText);
    const linked = [...row.text, ...row.involved].flatMap((piece) => (typeof piece === 'string' ? [] : [piece.entity]));
    assert.ok(
      linked.every((id) => snapshot.registry.hasId(id)),
      `${linked} of ${registryText}`,
    );
  }
  for (const id of snapshot.registry.ids()) {
    const statements = noteStatementsOf({ note: 'n', path: `/${hostile(random)}`, text }, mentions, new Set([id]));
    const markdown = exportMarkdown(
      {
        dossier: describe(snapshot.registry, id, { language, asOf, today: undefined })!,
        notes: statements ? [statements] : [],
        companions: companionsIn(snapshot.registry, id, [mentionsByLine(text, mentions)], language),
        hasRemarks: true,
      },
      { path: (file) => PATHS.get(file), line: ({ span }) => span.start },
    );
    const context = `${JSON.stringify(markdown)} of ${JSON.stringify([registryText, text])}`;
    const { frontMatter } = lexZones(markdown);
    assert.ok(frontMatter && isExportedPage(markdown), context);
    check(markdown.slice(frontMatter.end + '---\n'.length), context);
  }
}

function check(markdown: string, context: string): void {
  const html = micromark(markdown, {
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
  for (const [, tag] of html.matchAll(/<\/?([a-z][a-z0-9-]*|!)/gi)) {
    assert.ok(ALLOWED.has(tag!.toLowerCase()), `<${tag}>: ${context}`);
  }
  for (const [, attributes] of html.matchAll(/<a([^>]*)>/g)) {
    assert.match(
      attributes!,
      /^ href="(?:(?:f\.entities\.yaml|n\.md)(?:#L\d+)?|https:\/\/example\.org\/[^"\s<>]*)"$/,
      context,
    );
  }
  assert.doesNotMatch(markdown, /[\0-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/, context);
}
