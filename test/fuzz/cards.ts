import assert from 'node:assert/strict';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import type { MarkdownString } from 'vscode';
import { runToEnd } from '../../src/core/base/resumable';
import { Engine } from '../../src/core/engine';
import { entityCard } from '../../src/core/queries/entities/entityCard';
import { SCHEMAS } from '../../src/core/registry/vocabulary/vocabulary';
import { schemaIcon } from '../../src/core/registry/vocabulary/words';
import { CARD_COMMANDS } from '../../src/features/hover/cardLinks';
import { cardMarkdown, shortCardMarkdown } from '../../src/features/hover/cardMarkdown';
import { FACTS_READ } from '../../src/features/shared/card/cardPieces';
import { sourceMarkdown } from '../../src/features/shared/card/sourceMarkdown';
import type { Random } from '../bench/random';
import { hostile, hostileRegistry } from './hostileRegistry';

const OUR_ICONS = ['go-to-file', 'list-tree', 'references', 'book', schemaIcon('Thing'), ...SCHEMAS.map(schemaIcon)];
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
    locale,
    definedAt: [hostile(random), 'f:1'],
    counts: { mentions: random.below(3), notes: 1 },
    evidence: random.below(2) === 0 ? hostile(random) : undefined,
  };
  const ids = new Set(registry.ids());
  for (const id of ids) {
    const card = entityCard(registry, id, locale, FACTS_READ)!;
    for (const markdown of [...cardMarkdown(card, options), ...shortCardMarkdown(card, options)])
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
    assert.ok(isTrusted !== undefined, `a link without trust: ${context}`);
    const [, command, argument] = /^href="command:([\w.]+)\?([^"]*)"/.exec(href!) ?? [];
    assert.ok(command !== undefined && CARD_COMMANDS.some((each) => each === command), `${href}: ${context}`);
    const [id, ...more] = JSON.parse(decodeURIComponent(argument!)) as unknown[];
    assert.ok(more.length === 0 && typeof id === 'string' && ids.has(id), `${href}: ${context}`);
  }
  // VS Code puts icons in after the Markdown is rendered, when the backslashes are gone.
  const foreign = OUR_ICONS.reduce((rest, icon) => rest.replaceAll(`$(${icon}) `, ''), value);
  const shown = foreign.replace(/\\([!-/:-@[-`{-~])/g, '$1');
  assert.doesNotMatch(shown, /\$\([a-z0-9-]+(?:~[a-z]+)?\)/i, context);
}
