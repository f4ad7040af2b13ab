import assert from 'node:assert/strict';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import type { MarkdownString } from 'vscode';
import { describe } from '../../src/core/answers/dossier/describe';
import { Engine } from '../../src/core/registry/engine/engine';
import { BUILT_IN } from '../../src/core/registry/vocabulary/vocabulary';
import { schemaIcon } from '../../src/core/registry/vocabulary/words';
import { runToEnd } from '../../src/core/text/base/lazy';
import { cardMarkdown, shortCardMarkdown } from '../../src/features/hover/cardMarkdown';
import { sourceMarkdown } from '../../src/features/shared/card/sourceMarkdown';
import { CARD_COMMANDS } from '../../src/features/shared/card/trustedLinks';
import type { Random } from '../bench/random';
import { hostile, hostileRegistry } from './hostileRegistry';

const OUR_ICONS = [
  'book',
  schemaIcon(BUILT_IN, 'Thing'),
  ...BUILT_IN.schemas.map((schema) => schemaIcon(BUILT_IN, schema)),
];
const HTML_TAGS = /<\/?([a-z][a-z0-9-]*|!)/gi;
const ALLOWED: ReadonlySet<string> = new Set(['p', 'br', 'strong', 'em', 'ul', 'li', 'a']);

/** Hostile texts in every place of an entity: its cards have no link, image, HTML, command or icon that is not ours. */
export function fuzzCards(random: Random): void {
  const text = hostileRegistry(random);
  const engine = new Engine();
  runToEnd(engine.setFile('f', 1, text));
  const { registry } = runToEnd(engine.update());
  const locale = random.pick(['en', 'zh-cn']);
  const options = {
    definitions: [hostile(random), 'f:1', hostile(random)],
    counts: { mentions: random.below(3), notes: 1 },
  };
  const why = random.below(2) === 0 ? hostile(random) : undefined;
  const ids = new Set([...registry.ids(), ...registry.sources.keys()]);
  for (const id of registry.ids()) {
    const dossier = describe(registry, id, { language: locale, asOf: undefined, today: '2025-07-31' })!;
    const place = { registry, until: random.pick([undefined, '2024-05']), why };
    for (const markdown of [...cardMarkdown(dossier, place, options), ...shortCardMarkdown(dossier, place, options)])
      check(markdown, ids, text);
  }
  for (const source of registry.sources.values()) check(sourceMarkdown(source, locale), ids, text);
}

function check({ value, isTrusted }: MarkdownString, ids: ReadonlySet<string>, registry: string): void {
  const html = micromark(value, {
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
  const context = `${JSON.stringify(value)} of ${JSON.stringify(registry)}`;
  for (const [, tag] of html.matchAll(HTML_TAGS)) assert.ok(ALLOWED.has(tag!.toLowerCase()), `<${tag}>: ${context}`);
  for (const [, href] of html.matchAll(/<a ([^>]*)/g)) {
    if (/^href="https:\/\/example\.org\/[^"]*"/.test(href!)) continue;
    assert.ok(isTrusted !== undefined, `a command without trust: ${context}`);
    const [, command, argument] = /^href="command:([\w.]+)\?([^"]*)"/.exec(href!) ?? [];
    assert.ok(command !== undefined && CARD_COMMANDS.some((each) => each === command), `${href}: ${context}`);
    const [id, ...more] = JSON.parse(decodeURIComponent(argument!)) as unknown[];
    const isPlace = more.length === 1 && typeof more[0] === 'number' && command === 'dossier.openEntry';
    assert.ok(more.length === 0 || isPlace, `${href}: ${context}`);
    const isId = typeof id === 'string' && ids.has(id);
    assert.ok(isId || (id === undefined && command === 'dossier.switchCardLanguage'), `${href}: ${context}`);
  }
  // VS Code puts icons in after the Markdown is rendered, when the backslashes are gone.
  const foreign = OUR_ICONS.reduce(
    (rest, icon) => rest.replaceAll(`$(${icon}) `, '').replaceAll(`$(${icon})\u00A0`, ''),
    value,
  );
  const shown = foreign.replace(/\\([!-/:-@[-`{-~])/g, '$1');
  assert.doesNotMatch(shown, /\$\([a-z0-9-]+(?:~[a-z]+)?\)/i, context);
}
