import assert from 'node:assert/strict';
import type { MarkdownString } from 'vscode';
import { describe as describeEntity } from '../../../../src/core/answers/dossier/describe';
import type { Dossier } from '../../../../src/core/answers/dossier/dossier';
import { citationText } from '../../../../src/core/answers/entities/citation';
import { attributesOf } from '../../../../src/core/answers/entities/entityAttributes';
import { relationsOf } from '../../../../src/core/answers/entities/relations';
import { occasionsOf, timelineItem } from '../../../../src/core/answers/entities/timelineItems';
import { dateText, valueText } from '../../../../src/core/answers/entities/valueText';
import { textFor } from '../../../../src/core/answers/names/displayName';
import type { Registry } from '../../../../src/core/registry/merging/registry';
import type { Entity } from '../../../../src/core/registry/model';
import { cardMarkdown, shortCardMarkdown } from '../../../../src/features/hover/cardMarkdown';
import { registryOf } from '../../core/answers/registryOf';
import { readRegistry } from '../../core/registry/readRegistry';
import { bundledFiles, bundledSnapshot } from '../../data/dataFiles';

const OPTIONS = { definitions: ['own.entities.yaml:3', 'Built-in entry'], counts: { mentions: 46, notes: 7 } };

function dossierOf(registry: Registry, id: string, language: string): Dossier {
  const found = describeEntity(registry, id, { language, asOf: undefined, today: '2025-11-26' });
  assert.ok(found);
  return found;
}

/** The text on the screen, without the marks of Markdown and the targets of links. */
function textOf(contents: readonly MarkdownString[]): string {
  const all = contents.map(({ value }) => value).join('\n');
  return all
    .replace(/ {2}$/gm, '')
    .replace(/\]\((?:<[^>]*>|[^ ]*) "[^"]*"\)/g, ']')
    .replace(/\\([!-/:-@[-`{-~])|[*[\]]/g, '$1');
}

/** What a reader could miss: every name, text, value, relation, fact and event of the entity. */
function thingsOf(registry: Registry, entity: Entity, locale: string): readonly string[] {
  const texts = [textFor(locale, entity.summary), textFor(locale, entity.description)];
  return [
    ...new Set(entity.names.map(({ item }) => item.value)),
    ...texts.filter((text) => text !== undefined),
    ...attributesOf(registry, entity, locale).flatMap(({ values }) =>
      values.map((value) =>
        value.kind === 'citation' ? citationText(value.citation, locale) : valueText(value, locale),
      ),
    ),
    ...occasionsOf(registry, entity).map((occasion) => {
      const { date, endDate, text } = timelineItem(registry, occasion, locale);
      return date === undefined ? text : `${dateText(date, endDate)} ${text}`;
    }),
  ];
}

function counted(contents: readonly MarkdownString[], id: string): number {
  const links = contents.flatMap(({ value, isTrusted }) => {
    const found = [
      ...value.matchAll(
        /\[(?:Dossier \\\((\d+) more\\\)|(\d+) more|还有 (\d+) 项)\]\(command:dossier\.openDossier\?%5B%22([\w-]+)%22%5D /g,
      ),
    ];
    assert.ok(found.length === 0 || isTrusted);
    return found;
  });
  for (const [link, , , , target] of links) assert.equal(target, id, link);
  return links.reduce((sum, [, all, en, zh]) => sum + Number(all ?? en ?? zh), 0);
}

describe('the card of an entity', () => {
  const registry = readRegistry(bundledFiles.map(({ file, text }) => ({ file, text, layer: 0 })));

  for (const locale of ['en', 'zh-cn']) {
    for (const until of [undefined, '2025-05', '2025-07-16']) {
      it(`drops nothing without a link that counts it: all bundled entities, ${locale}, note of ${until ?? 'no date'}`, () => {
        let hidden = 0;
        for (const entity of registry.entities()) {
          const { id } = entity;
          const dossier = dossierOf(registry, id, locale);
          const cards = [
            cardMarkdown(dossier, { registry, until }, OPTIONS),
            shortCardMarkdown(dossier, { registry }, OPTIONS),
          ];
          for (const contents of cards) {
            const [text, markdown] = [textOf(contents), contents.map(({ value }) => value).join('\n')];
            const others = relationsOf(registry, entity, locale).filter(
              ({ other }) => !markdown.includes(`(command:dossier.openDossier?%5B%22${other.id}%22%5D `),
            );
            const missing = thingsOf(registry, entity, locale).filter((thing) => !text.includes(thing));
            // References of its own are among the attributes and among the relations.
            const own = others.filter(({ kind }) => !/^\^|\./.test(kind)).length;
            assert.ok(
              missing.length + others.length - own <= counted(contents, id),
              `${id}: ${JSON.stringify([...missing, ...others.map(({ other }) => other.id)])} are not shown in ${text}`,
            );
            hidden += missing.length;
          }
        }
        assert.ok(hidden > 0);
      });
    }
  }

  const OWN = `
sources:
  gazette: { title: Report, publisher: The Gazette, url: "https://example.org/a?b=1&copy;=(2)" }
  call: { title: A call with Mei, note: calls/2025-07-16.md }
  paper: { title: On paper }
  odd: { title: Odd, url: "javascript:alert(1)" }
entities:
  - id: acme
    schema: Company
    name: { en: Acme, zh: 极致 }
    note: Ask Mei before publishing.
    summary: { en: Runs ships., zh: 经营船舶。 }
    country: pa
    links:
      - { type: Ownership, owner: fund, percentage: 8, endDate: "2024" }
      - { type: Ownership, owner: fund, percentage: 9, startDate: "2025" }
      - { type: Directorship, director: mei, role: chief executive, startDate: "2021" }
    facts:
      - { date: 2025-07-15, text: Orders ships., source: gazette, at: p. 2 }
      - { date: 2025-07-14, text: Hires., source: call }
      - { date: 2025-07-13, text: Sells., source: paper }
      - { date: 2025-07-12, text: Opens., source: odd }
  - { id: fund, schema: Company, name: Fund }
  - { id: mei, schema: Person, name: Mei Tan }
`;
  const own = registryOf('entities: []', OWN);
  const ownCard = (locale: string) => cardMarkdown(dossierOf(own, 'acme', locale), { registry: own }, OPTIONS);

  it('has the actions directly below the title, then the note of the user, the summary, relations, facts and sources', () => {
    assert.deepEqual(textOf(ownCard('en')).split('\n'), [
      'Acme 极致 \u00A0 $(briefcase)\u00A0Company',
      'Dossier (1 more) · Open Entry · Built-in entry · Mentions (46) · 中文',
      '▌ Ask Mei before publishing.',
      'Runs ships.',
      'Country Panama',
      'Led by Mei Tan (since 2021)\u2003Owned by Fund (9%, since 2025) · Fund (8%, until 2024)',
      '2025-07-15 Orders ships. The Gazette, p. 2',
      '2025-07-14 Hires. A call with Mei',
      '2025-07-13 Sells. On paper',
      'Open Source\u2003My Note…\u2003Add Fact…',
    ]);
  });

  it('links to the note of the user first where that is a file, and not to one in the registry', () => {
    const text = 'entities:\n  - { id: zed, name: Zed, profile: "people/Zed 1.md" }\n';
    const registry = registryOf('entities: []', text);
    const card = textOf(cardMarkdown(dossierOf(registry, 'zed', 'en'), { registry }, OPTIONS)).split('\n');
    assert.match(card[1]!, /^Your Note on It · Dossier · Open Entry/);
    assert.equal(card.at(-1), 'Add Fact…');
  });

  it('has a line for the sources that no fact above cites', () => {
    const text = `sources:
  gazette: { title: Gazette, url: "https://example.org/g" }
  first: { title: First call, note: calls/1.md }
  second: { title: Second call, note: calls/2.md }
entities:
  - id: acme
    schema: Company
    name: Acme
    source: SOURCE
    facts:
      - { date: 2025-07-15, text: Orders ships., source: gazette }
      - { date: 2025-07-14, text: Hires., source: first }
      - { date: 2025-07-13, text: Sells., source: second }
`;
    const last = (source: string): string => {
      const registry = registryOf('entities: []', text.replace('SOURCE', source));
      return textOf(cardMarkdown(dossierOf(registry, 'acme', 'en'), { registry }, OPTIONS).slice(-1));
    };
    const links = 'Open Source (2025-07-14)\u2003Open Source (2025-07-13)\u2003My Note…\u2003Add Fact…';
    assert.equal(last('gazette'), links);
    assert.equal(last('an old diary'), `Sources an old diary\u2003${links}`);
  });

  it('says in a note of 16 July 2025 about Nvidia that the H20 was cleared the day before', () => {
    const { registry } = bundledSnapshot();
    const facts = (language: string, until: string): readonly string[] =>
      textOf(cardMarkdown(dossierOf(registry, 'nvidia', language), { registry, until }, OPTIONS))
        .split('\n')
        .filter((line) => /^\d{4}/.test(line));
    assert.match(facts('en', '2025-07-16')[0]!, /^2025-07-15 .*Washington has cleared the H20/);
    assert.match(facts('zh-cn', '2025-07-16')[0]!, /^2025-07-15 .*重新放行H20/);
    assert.ok(facts('en', '2025-07-16').length >= 3 && facts('en', '2025-07-28').length >= 3);
  });

  it('says of a relation that is planned or over that it is, however long its role is', () => {
    const role = 'adviser on the purchase of ships and on the repair of those that it has';
    const registry = registryOf(
      'entities: []',
      `entities:
  - id: acme
    schema: Company
    name: { en: Acme, zh: 极致 }
    links:
      - { type: Ownership, owner: fund, percentage: 30, status: planned }
      - { type: Directorship, director: mei, status: planned, startDate: "2027" }
      - { type: Employment, employee: mei, role: ${role}, status: ended }
      - { type: Supply, customer: fund, startDate: "2027" }
      - { type: Supply, customer: mei, startDate: "2019", endDate: 2025-04 }
  - { id: fund, schema: Company, name: Fund }
  - { id: mei, schema: Person, name: Mei Tan }
`,
    );
    const shown = (locale: string, id = 'acme'): string =>
      textOf(cardMarkdown(dossierOf(registry, id, locale), { registry }, OPTIONS));
    assert.match(shown('en'), /Led by Mei Tan \(from 2027, planned\)\u2003Owned by Fund \(30%, planned\)/);
    assert.match(shown('en'), /Customers Fund \(from 2027, planned\) · Mei Tan \(2019 – 2025-04\)/);
    assert.match(shown('en', 'mei'), /Works for Acme \(adviser on .{20,50}…, ended\)/);
    assert.match(shown('zh-cn'), /负责人 Mei Tan（2027年起，计划中）\u2003股东 Fund（30%，计划中）/);
  });

  it('says until when it had a name', () => {
    const text = `entities:
  - id: acme
    schema: Company
    name: { en: Volt River, zh: 伏江 }
    previousName: [{ value: Spark Works, endDate: 2025-03 }, Lamp House]
`;
    const registry = registryOf('entities: []', text);
    const shown = (language: string): string =>
      textOf(cardMarkdown(dossierOf(registry, 'acme', language), { registry }, OPTIONS));
    assert.match(shown('en'), /\nFormerly \(until 2025-03\) Spark Works · Formerly Lamp House/);
    assert.match(shown('zh-cn'), /\n曾用名（至 2025-03） Spark Works · 曾用名 Lamp House/);
  });

  it('shows the keys of the user’s own that the kind puts there', () => {
    const registry = registryOf(`schemas: { Flaw: { card: [cvss, tlp] } }
entities:
  - { id: a, schema: Flaw, name: Quibble, cvss: 9.8, exploit: none known }
  - { id: b, name: Zorvex, cvss: 9.8 }
`);
    const shown = (id: string): string => textOf(cardMarkdown(dossierOf(registry, id, 'en'), { registry }, OPTIONS));
    assert.match(shown('a'), /\nCvss 9\.8\n/);
    assert.doesNotMatch(shown('a'), /none known/);
    assert.doesNotMatch(shown('b'), /9\.8/);
  });

  it('shows what a term means, how it is used and which word to avoid, each text on a line', () => {
    const registry = registryOf(`schemas: { Term: { like: Technology, words: true } }
entities:
  - { id: a, schema: Term, name: quibble note, avoid: quibbill, example: We sign the quibble note., definition: { en: Goes with quibbles., zh: 随附的单据。 } }
`);
    const shown = (language: string): string =>
      textOf(cardMarkdown(dossierOf(registry, 'a', language), { registry }, OPTIONS));
    assert.match(
      shown('en'),
      /\nDefinition Goes with quibbles\.\nExample We sign the quibble note\.\nAvoid quibbill\n/,
    );
    assert.match(shown('zh-cn'), /\n定义 随附的单据。\n例句 We sign the quibble note\.\n避免使用 quibbill\n/);
  });

  it('counts no name among what is left out that is a part of a name above', () => {
    const text = `entities:
  - { id: ganfeng, schema: Company, name: { en: Ganfeng Lithium, zh: 赣锋锂业 }, alias: [赣锋, Ganfeng] }
  - { id: acme, schema: Company, name: Acme Holdings, previousName: Acme, alias: [Acme Holdings Limited] }
`;
    const registry = registryOf('entities: []', text);
    const shown = (id: string): string => textOf(cardMarkdown(dossierOf(registry, id, 'en'), { registry }, OPTIONS));
    assert.doesNotMatch(shown('ganfeng'), /more/);
    assert.match(shown('acme'), /2 more/);
  });

  it('is in the language that it is asked for', () => {
    const text = textOf(ownCard('zh-cn'));
    assert.match(text, /^极致 Acme . \$\(briefcase\).公司/u);
    assert.match(text, /经营船舶。\s+国家 巴拿马/);
    assert.match(text, /负责人 Mei Tan（2021年起）\u2003股东 Fund（9%，2025年起）/);
    assert.match(text, /2025-07-15 Orders ships\. The Gazette，第2页/);
    assert.match(text, / · English\n/);
  });

  it('says beside the sources up to which day the registry was kept', () => {
    const { registry } = bundledSnapshot();
    const last = (id: string, language: string) =>
      textOf(cardMarkdown(dossierOf(registry, id, language), { registry }, OPTIONS).slice(-1));
    assert.equal(last('nvidia', 'en'), 'Registry as of 27 January 2026\u2003My Note…\u2003Add Fact…');
    assert.equal(last('nvidia', 'zh-cn'), '名录截至2026年1月27日\u2003My Note…\u2003Add Fact…');
    assert.equal(last('artificial-intelligence', 'en'), 'Registry as of 27 January 2026\u2003My Note…\u2003Add Fact…');
  });

  it('opens web pages of sources and notes that are sources, and nothing else', () => {
    const [facts, last] = ownCard('en')
      .slice(-2)
      .map(({ value }) => value) as [string, string];
    assert.ok(facts.includes('](<https://example.org/a?b=1&amp;copy;=(2)> "Report")'), facts);
    assert.ok(last.includes('](command:dossier.openSource?%5B%22call%22%5D "A call with Mei")'), last);
    const odd = cardMarkdown(dossierOf(own, 'acme', 'en'), { registry: own, until: '2025-07-12' }, OPTIONS);
    assert.match(textOf(odd), /2025-07-12 Opens\. Odd/);
    assert.doesNotMatch(odd.map(({ value }) => value).join(), /javascript|openSource/);
  });

  it('counts every name, text, value, relation, fact and event that a short card leaves out', () => {
    const text = `
sources:
  caixin: { title: Controls ease }
entities:
  - id: h20
    schema: Product
    name: { en: H20, zh: 氢二十 }
    alias: [Nvidia H20]
    misspelling: [H-20]
    summary: An accelerator.
    description: It is slower.
    topics: [export.control]
    colour: [green, black]
    manufacturer: [nvidia, unlisted]
    source: caixin
    at: para. 2
    note: Keep an eye on it.
    facts:
      - { date: 2025-04, text: Stops. }
  - { id: nvidia, schema: Company, name: Nvidia }
  - { id: h800, schema: Product, name: H800, isVariantOf: h20 }
  - { id: talk, schema: Event, name: Talk, date: 2025-07-10, involved: [h20, nvidia] }
`;
    const registry = registryOf('entities: []', text);
    const leftOut = ['Nvidia H20', 'H-20', 'It is slower.', 'green', 'black', 'nvidia', 'unlisted', 'caixin', 'note'];
    const others = ['h800', 'Stops.', 'Talk'];
    const shown = textOf(shortCardMarkdown(dossierOf(registry, 'h20', 'en'), { registry }, OPTIONS));
    assert.ok(shown.includes(`Dossier (${leftOut.length + others.length} more)`), shown);
  });

  it('names the others as the page does: who agrees, and what about', () => {
    const text = `entities:
  - { id: deal, schema: Agreement, name: Deal, involved: [acme, h20] }
  - { id: acme, schema: Company, name: Acme }
  - { id: h20, schema: Product, name: H20 }
`;
    const registry = registryOf('entities: []', text);
    const shown = textOf(cardMarkdown(dossierOf(registry, 'deal', 'en'), { registry }, OPTIONS));
    assert.match(shown, /Parties Acme\u2003Concerns H20/);
  });
});
