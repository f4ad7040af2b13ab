import { TOOLS } from '../../src/core/changes/agent/proposeStatement';
import type { Bilingual, KeyRow, Label, PropertyRow } from '../../src/core/registry/vocabulary/rows';
import {
  ENTRY_ROWS,
  FACT_ROWS,
  FILE_ROWS,
  LINK_DECLARATION_ROWS,
  LINK_ROWS,
  NAME_ROWS,
  SCHEMA_DECLARATION_ROWS,
  SOURCE_ROWS,
} from '../../src/core/registry/vocabulary/tables/keys';
import { LINK_TYPE_ROWS } from '../../src/core/registry/vocabulary/tables/linkTypes';
import { PROPERTY_ROWS } from '../../src/core/registry/vocabulary/tables/properties';
import { SCHEMA_ROWS } from '../../src/core/registry/vocabulary/tables/schemas';
import { TOPIC_ROWS } from '../../src/core/registry/vocabulary/tables/topics';
import { KINDS } from './kinds';

/** The tables of docs/registry.md and docs/agents.md by the name in their marker, `<!-- table: properties -->`. */
const TABLES: Readonly<Record<string, () => string>> = {
  file: () => keys(FILE_ROWS),
  source: () => keys(SOURCE_ROWS),
  schemaDeclaration: () => keys(SCHEMA_DECLARATION_ROWS),
  linkDeclaration: () => keys(LINK_DECLARATION_ROWS),
  entry: () => keys(ENTRY_ROWS),
  name: () => keys(NAME_ROWS),
  fact: () => keys(FACT_ROWS),
  link: () => keys(LINK_ROWS),
  values: () =>
    table(
      ['value', 'what may be written'],
      Object.values(KINDS).flatMap(({ name, help }) => (help === '' ? [] : [[name, help]])),
    ),
  schemas: () =>
    table(
      ['schema', 'what it is', 'shown as', 'from'],
      SCHEMA_ROWS.map((row) => [code(row.name), row.help.en, words(row), row.origin]),
    ),
  linkTypes: () =>
    table(
      ['type', 'what it says', 'ends', 'from'],
      LINK_TYPE_ROWS.map(({ type, help, from, to, origin }) => [
        code(type),
        help.en,
        from === to ? code(from.key) : `${code(from.key)}, ${code(to.key)}`,
        origin,
      ]),
    ),
  linkEnds: () =>
    table(
      ['type', 'key', 'whom it names', 'shown as'],
      LINK_TYPE_ROWS.flatMap(({ type, from, to }) =>
        (from === to ? [from] : [from, to]).map(({ key, help, label }) => [
          code(type),
          code(key),
          help.en,
          labels(label),
        ]),
      ),
    ),
  linkProperties: () =>
    table(
      ['key', 'value', 'meaning', 'on'],
      PROPERTY_ROWS.flatMap(({ key, kind, help, links }) =>
        links
          ? [[code(key), KINDS[kind].name, help.en, links === 'any' ? 'any link' : links.map(code).join(', ')]]
          : [],
      ),
    ),
  properties: () =>
    table(['key', 'value', 'meaning', 'offered for', 'shown as', 'from'], PROPERTY_ROWS.flatMap(property)),
  topics: () =>
    table(
      ['code', 'shown as'],
      TOPIC_ROWS.map((row) => [code(row.code), words(row)]),
    ),
  tools: () =>
    table(
      ['tool', 'in a prompt of VS Code', 'what it gives'],
      TOOLS.map(({ tool: { name, reference, gives } }) => [code(name), code(`#${reference}`), gives.en]),
    ),
};

/** The text with each table between its marker and `<!-- end -->` as it is now; throws where a marker is not known. */
export function withTables(text: string): string {
  return text.replace(
    /(<!-- table: (\w+) -->\n)[\s\S]*?(<!-- end -->)/g,
    (_, start: string, name: string, end: string) => {
      const make = TABLES[name];
      if (!make) throw new Error(`There is no table "${name}".`);
      return `${start}\n${make()}\n${end}`;
    },
  );
}

function keys(rows: readonly KeyRow[]): string {
  const withAbsent = rows.some(({ absent }) => absent !== undefined);
  return table(
    ['key', 'value', 'meaning', ...(withAbsent ? ['without it'] : []), 'example'],
    rows.map(({ key, kind, help, absent, example }) => [
      code(key),
      KINDS[kind].name,
      help.en,
      ...(withAbsent ? [absent ?? ''] : []),
      code(example),
    ]),
  );
}

function property({
  key,
  kind,
  isPerhapsText,
  help,
  fits,
  links,
  label,
  origin,
}: PropertyRow): readonly (readonly string[])[] {
  if (links && !fits) return [];
  return [
    [
      code(key),
      `${KINDS[kind].name}${isPerhapsText ? ' or text' : ''}`,
      help.en,
      fits === 'any' ? 'all' : (fits ?? []).join(', '),
      words(label),
      origin,
    ],
  ];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`;
  return line(head) + line(head.map(() => '---')) + rows.map(line).join('');
}

function code(text: string): string {
  return `\`${text}\``;
}

function words({ en, zh }: Bilingual): string {
  return en === zh ? en : `${en} · ${zh}`;
}

/** All words that a label may have, the usual ones first. */
function labels(label: Label): string {
  return [...new Set([label, ...(label.for ?? [])].map(words))].join('<br>');
}
