import assert from 'node:assert/strict';
import { describe } from '../../../src/core/answers/dossier/describe';
import { Engine } from '../../../src/core/registry/engine/engine';
import { runToEnd } from '../../../src/core/text/base/lazy';
import { cardMarkdown } from '../../../src/features/hover/cardMarkdown';
import { cpuOf, median, timeOf } from '../measure';
import { task } from '../task';

interface Parameters {
  readonly relations: number;
  readonly rounds: number;
}

export interface ManyRelationsResult {
  /** Milliseconds for the card of a hover: the first, for which the other entries are read, and the median of the rest. */
  readonly first: number;
  readonly card: number;
  /** The same in milliseconds of processor. */
  readonly cpu: number;
}

const LINKS = ['Ownership, owner', 'Supply, supplier', 'Directorship, organization', 'Membership, organization'];

/** The card of a company that thousands of others name. */
task(({ relations, rounds }: Parameters): ManyRelationsResult => {
  const entries = Array.from({ length: relations }, (_, index) => {
    const link = `type: ${LINKS[index % LINKS.length]}: hub, percentage: ${index % 100}, amount: ${index}000000, currency: USD`;
    const rest = `startDate: "20${10 + (index % 15)}", source: report, at: p. ${index}`;
    const name = `{ en: Company ${index}, zh: 公司${index} }`;
    return `  - { id: e${index}, schema: Company, name: ${name}, links: [{ ${link}, ${rest} }] }\n`;
  });
  const hub = '  - { id: hub, schema: Company, name: { en: Hub, zh: 中心 }, summary: Has many ties. }\n';
  const engine = new Engine();
  const text = `sources:\n  report: { title: A report }\nentities:\n${hub}${entries.join('')}`;
  runToEnd(engine.setFile('bench.entities.yaml', 1, text));
  const { registry } = runToEnd(engine.update());
  runToEnd(registry.indexReferrers());
  const card = (): string => {
    const dossier = describe(registry, 'hub', { language: 'en', asOf: undefined, today: '2025-07-31' })!;
    const markdown = cardMarkdown(dossier, { registry }, { definitions: [], counts: undefined });
    return markdown.map(({ value }) => value).join('\n');
  };
  const first = timeOf(() => assert.match(card(), /Company/));
  const times: number[] = [];
  const cpus = Array.from({ length: rounds }, () => cpuOf(() => times.push(timeOf(card))).cpu);
  return { first, card: median(times), cpu: median(cpus) };
});
