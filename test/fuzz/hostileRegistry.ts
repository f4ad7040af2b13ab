import type { Random } from '../bench/random';
import { HOSTILE } from './hostileStrings';

const SCHEMAS = ['Company', 'Product', 'Person', 'Event', 'Agreement', 'Thing'];

export function hostile(random: Random): string {
  return Array.from({ length: 1 + random.below(2) }, () => random.pick(HOSTILE)).join(random.pick(['', ' ', '\n']));
}

/** Mostly hostile; else an ordinary text, so that an entity has some of both. */
function value(random: Random): string {
  return JSON.stringify(random.below(4) === 0 ? 'Acme' : hostile(random));
}

/** A registry with hostile texts in every place of its entities, their ids included, and of its sources. */
export function hostileRegistry(random: Random): string {
  const ids = [value(random), value(random), '"acme"'];
  const entries = ids.map((id) => entryText(random, id, ids));
  const sources = ['s', hostile(random)].map((id) => {
    const where = random.pick([
      `url: ${value(random)}`,
      `url: ${JSON.stringify(`https://example.org/${hostile(random)}`)}`,
      `note: ${value(random)}`,
    ]);
    return `  ${JSON.stringify(id)}: { title: ${value(random)}, publisher: ${value(random)}, ${where}, date: "2025" }\n`;
  });
  return `version: 1\nsources:\n${sources.join('')}entities:\n${entries.join('')}`;
}

function entryText(random: Random, id: string, ids: readonly string[]): string {
  const some = (): string => value(random);
  const lines = [
    `schema: ${random.below(3) > 0 ? random.pick(SCHEMAS) : some()}`,
    `name: { en: ${some()}, zh: ${some()} }`,
    `alias: [${some()}, ${some()}]`,
    `weakAlias: [${some()}]`,
    `previousName: [${some()}]`,
    `summary: ${some()}`,
    `description: ${some()}`,
    `note: ${some()}`,
    ...['country', 'sector', 'topics', 'source', 'website', 'address', 'position', 'status', 'unknownKey'].map(
      (key) => `${key}: [${some()}, ${some()}]`,
    ),
    `manufacturer: ${random.pick(ids)}`,
    `involved: [${random.pick(ids)}, ${some()}]`,
    `facts: [{ date: "2025-07-15", text: ${some()}, source: s, at: ${some()} }, { date: ${some()}, text: ${some()}, source: ${some()} }]`,
    `links: [{ type: Directorship, organization: ${random.pick(ids)}, role: ${some()}, startDate: ${some()} }, { type: Ownership, asset: ${random.pick(ids)}, percentage: ${some()} }, { type: Supply, customer: ${random.pick(ids)}, product: ${random.pick(ids)}, amount: ${some()} }, { type: ${some()}, ${some()}: ${random.pick(ids)} }]`,
  ];
  const kept = lines.filter(() => random.below(3) > 0);
  return [`  - id: ${id}`, ...kept].join('\n    ').concat('\n');
}
