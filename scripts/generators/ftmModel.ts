import { readFileSync } from 'node:fs';

/** The schemata that Dossier writes. */
const WRITTEN = [
  ...['Company', 'Person', 'PublicBody', 'Organization', 'Position', 'Project', 'Event', 'Asset', 'Address'],
  ...['Ownership', 'Directorship', 'Employment', 'Membership', 'Family', 'Associate', 'UnknownLink'],
  ...['Article', 'Note'],
];

interface Schema {
  readonly extends: readonly string[];
  readonly properties: Readonly<
    Record<string, { readonly type?: string; readonly range?: string; readonly stub?: boolean }>
  >;
}

/**
 * FollowTheMoney's model as far as Dossier writes it: of each schema and those that it extends, its own properties, with the
 * schema of what they name, or '' where their values are texts.
 */
export function ftmModel(): string {
  const path = require.resolve('@opensanctions/followthemoney/dist/defaultModel.json');
  const { schemata } = JSON.parse(readFileSync(path, 'utf8')) as { schemata: Readonly<Record<string, Schema>> };
  const taken = new Map<string, object>();
  const take = (name: string): void => {
    if (taken.has(name)) return;
    const { extends: parents, properties } = schemata[name]!;
    const own = Object.entries(properties).filter(([, { stub }]) => !stub);
    taken.set(name, {
      extends: parents,
      properties: Object.fromEntries(own.map(([key, { range = '' }]) => [key, range])),
    });
    for (const parent of parents) take(parent);
  };
  for (const name of WRITTEN) take(name);
  return `${JSON.stringify(Object.fromEntries(taken)).replaceAll('}},"', '}},\n"')}\n`;
}
