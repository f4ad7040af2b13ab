import assert from 'node:assert/strict';
import { companionsIn, mentionsByLine } from '../../../../../src/core/answers/dossier/companions';
import { describe as describeEntity } from '../../../../../src/core/answers/dossier/describe';
import { exportMarkdown } from '../../../../../src/core/answers/dossier/exportMarkdown';
import type { ExportPaths } from '../../../../../src/core/answers/dossier/exportStatement';
import { PAGE_SECTIONS } from '../../../../../src/core/answers/dossier/exportStatement';
import { markdownText, textOf } from '../../../../../src/core/answers/dossier/markdownText';
import {
  type NoteStatements,
  newestNotesFirst,
  noteStatementsOf,
} from '../../../../../src/core/answers/dossier/noteStatements';
import { isLaterThan } from '../../../../../src/core/answers/entities/held';
import { findMentions } from '../../../../../src/core/notes/mentions/findMentions';
import { LineIndex } from '../../../../../src/core/text/base/lines';
import { bundledFiles, demoFiles, demoNotes, type File, type RegistryText, snapshotOf } from '../../../data/dataFiles';
import { VOLT_REGISTRIES } from './voltRegistry';

const NOTES: readonly File[] = [
  { file: 'b.md', text: 'V is a letter.\n\nVolt Energy and Kestrel.' },
  { file: 'logs/2025-07-16 日志.md', text: '# Log *one* [2]\n\nRain. Volt Energy sells to [Ben](https://x).' },
  { file: 'a.md', text: 'Kestrel buys Volt Energy again.' },
];

interface Options {
  readonly language?: string;
  readonly asOf?: string;
  readonly hasRemarks?: boolean;
  readonly notes?: readonly File[];
  readonly registries?: readonly RegistryText[];
}

function exported(
  id: string,
  { language = 'en', asOf, hasRemarks = false, notes = [], registries = VOLT_REGISTRIES }: Options,
) {
  const snapshot = snapshotOf(registries);
  const dossier = describeEntity(snapshot.registry, id, { language, asOf, today: undefined, withoutLater: true });
  assert.ok(dossier);
  const found = notes.flatMap(({ file, text }) => {
    const mentions = findMentions(text, snapshot);
    const statements = noteStatementsOf({ note: file, path: `/home/me/${file}`, text }, mentions, new Set([id]));
    return statements && !isLaterThan(statements.date, asOf)
      ? [{ statements, named: mentionsByLine(text, mentions) }]
      : [];
  });
  const named = found.map(({ named }) => named);
  const places: ExportPaths = {
    path: (file, beside) => (file.startsWith('bundled/') && !beside ? undefined : (beside ?? file)),
    line: ({ file, span }) =>
      new LineIndex(registries.find((each) => each.file === file)!.text).locate(span.start).line,
  };
  const page = {
    dossier,
    notes: newestNotesFirst(found.map(({ statements }) => statements)),
    companions: companionsIn(snapshot.registry, id, named, language),
    hasRemarks,
  };
  return { page, markdown: exportMarkdown(page, places) };
}

describe('the exported page of an entity', () => {
  it('has the exact words of a source in quotation marks, in both languages', () => {
    const text = `
entities:
  - id: volt
    name: Volt
    facts: [{ date: 2025, text: { en: We sell it., zh: 我们出售。 }, quote: true }]
`;
    const registries = [{ file: 'own.entities.yaml', layer: 1, text }] as const;
    const line = (language: string) => exported('volt', { registries, language }).markdown.split('\n').at(-2);
    assert.equal(line('en'), '- **2025**: “We sell it.” ([own.entities.yaml:5](own.entities.yaml#L5))');
    assert.equal(line('zh-cn'), '- **2025**：“我们出售。”（[own.entities.yaml:5](own.entities.yaml#L5)）');
  });

  it('ends with the day up to which the registry was kept, if a file says so', () => {
    const registries = VOLT_REGISTRIES.map((each) => ({ ...each, text: `asOf: 2025-07-26\n${each.text}` }));
    const last = (language: string) => exported('volt', { registries, language }).markdown.trimEnd().split('\n').at(-1);
    assert.equal(last('en'), '*Registry as of 26 July 2025*');
    assert.equal(last('zh-cn'), '*名录截至2025年7月26日*');
    assert.doesNotMatch(exported('volt', {}).markdown, /as of/);
  });

  it('says what is planned and what has ended, without a date that was asked for and as of one', () => {
    const text = `
sources: { gazette: Gazette, herald: Herald }
entities:
  - id: volt
    name: Volt
    links:
      - { type: Ownership, owner: a, percentage: 30, status: planned, source: [gazette, { source: herald, at: p. 2 }] }
      - { type: Supply, customer: a, startDate: 2019, status: ended }
      - { type: Supply, customer: a, endDate: 2025-04, at: p. 1 }
  - { id: a, name: A }
`;
    const registries = [{ file: 'bundled/b.entities.yaml', layer: 0, text }] as const;
    const lines = (options: Options) =>
      exported('volt', { ...options, registries })
        .markdown.split('\n')
        .filter((line) => line.startsWith('- **'));
    assert.deepEqual(lines({}), [
      '- **Owned by**: A · 30% (Gazette; Herald, p. 2) · *planned*',
      '- **Customers**: A · until 2025-04 (p. 1)',
      '- **Customers**: A · from 2019 · *ended*',
    ]);
    assert.deepEqual(lines({ asOf: '2025-06', language: 'zh-cn' }).slice(1), [
      '- **所有者**：A · 30%（Gazette；Herald，第2页） · *计划中*',
      '- **客户**：A · 2019年起 · *此前已结束*',
      '- **客户**：A · 至 2025-04（第1页） · *此前已结束*',
    ]);
  });

  it('has everything that is known, with who says so and links to it', () => {
    assert.equal(
      exported('volt', { notes: NOTES, hasRemarks: true }).markdown,
      `---
dossier: { page: "volt" }
---

# Volt Energy (伏能)

Company · Listed

- **Also**: VLT, the spark team
- **Only beside its other names**: V
- **Formerly**: Spark Works (1990 – 2021-05)

Makes the Ampere with Kestrel.

> **Your note**: Ask Ada before publishing. ([my own.entities.yaml:6](my%20own.entities.yaml#L6))

- **Country**: United States
- **Ticker**: VOLT
- **Website**: [https\\://volt.example/](https://volt.example/)

## Contradictions

- **Ticker**: VLT (b.entities.yaml)
- **Ticker**: VOLT ([my own.entities.yaml:5](my%20own.entities.yaml#L5))
- **Owned by · Kestrel**: Kestrel · 15% · from 2024 (no such source; b.entities.yaml)
- **Owned by · Kestrel**: Kestrel · 20% · from 2024 ([Talk with Ada][2]; [my own.entities.yaml:8](my%20own.entities.yaml#L8))

## Timeline

- **2025-09**: Opens a factory.
- **2025-07-15**: Sells the Ampere again. ([Gazette, para. 2][1])
- **undated**: Has no date.

## What your notes say

### [Log one \\[2\\]](logs/2025-07-16%20日志.md) · 2025-07-16

- Volt Energy sells to Ben. ([line 3](logs/2025-07-16%20日志.md#L3))

### [a](a.md) · undated

- Kestrel buys Volt Energy again. ([line 1](a.md#L1))

### [b](b.md) · undated

- V is a letter. ([line 1](b.md#L1))
- Volt Energy and Kestrel. ([line 3](b.md#L3))

## Relations

- **Led by**: Ben · chair · from 2026
- **Led by**: Ada · chair · 1993 – 2020 ([Gazette][1])
- **Owned by**: Kestrel · 20% · from 2024 ([Talk with Ada][2]; [my own.entities.yaml:8](my%20own.entities.yaml#L8))
- **Owned by**: Kestrel · 15% · from 2024 (no such source)
- **Products**: Ampere
- **Customers**: Kestrel · Ampere, 40% · from 2024 ([Gazette][1])

## Appears with

- Kestrel · 2 lines
- Ben · 1 line

## Sources

1. [The \\*long\\* title][1] · Gazette · 2025-07-26
2. [Talk with Ada][2]

[1]: https://example.org/a%20b
[2]: calls/2025%20talk.md
`,
    );
  });

  it('has nothing of notes that are dated later than the export', () => {
    const { markdown } = exported('volt', { notes: NOTES, asOf: '2025-07-15' });
    const said = markdown.slice(markdown.indexOf('## What your notes say'), markdown.indexOf('## Relations'));
    assert.deepEqual(
      said.split('\n').filter((line) => /^(?:###|\*)/.test(line)),
      ['### [a](a.md) · undated', '### [b](b.md) · undated'],
    );
  });

  it('is in Chinese, as of a date, and without remarks and notes if the user wants it so', () => {
    assert.equal(
      exported('volt', { language: 'zh-cn', asOf: '2025-08' }).markdown,
      `---
dossier: { page: "volt" }
---

# 伏能（Volt Energy）

公司 · 上市

- **截至**：2025-08
- **又名**：VLT、the spark team
- **语境明确时**：V
- **曾用名**：Spark Works（1990 – 2021-05）

Makes the Ampere with Kestrel.

- **国家**：美国
- **股票代码**：VOLT
- **网站**：[https\\://volt.example/](https://volt.example/)

## 相互矛盾的说法

- **股票代码**：VLT（b.entities.yaml）
- **股票代码**：VOLT（[my own.entities.yaml:5](my%20own.entities.yaml#L5)）
- **股东 · Kestrel**：Kestrel · 15% · 2024年起（no such source；b.entities.yaml）
- **股东 · Kestrel**：Kestrel · 20% · 2024年起（[Talk with Ada][2]；[my own.entities.yaml:8](my%20own.entities.yaml#L8)）

## 大事记

- **2025-07-15**：Sells the Ampere again.（[公报，第2段][1]）
- **无日期**：Has no date.

## 关系

*没有日期的，视为当时成立。*

- **负责人**：Ada · 董事长 · 1993 – 2020（[公报][1]） · *此前已结束*
- **股东**：Kestrel · 20% · 2024年起（[Talk with Ada][2]；[my own.entities.yaml:8](my%20own.entities.yaml#L8)）
- **股东**：Kestrel · 15% · 2024年起（no such source）
- **产品**：Ampere
- **客户**：Kestrel · Ampere，40% · 2024年起（[公报][1]）

## 来源

1. [The \\*long\\* title][1] · 公报 · 2025-07-26
2. [Talk with Ada][2]

[1]: https://example.org/a%20b
[2]: calls/2025%20talk.md
`,
    );
    assert.match(exported('volt', { asOf: '2000' }).markdown, /^- \*\*Then called\*\*: Spark Works$/m);
  });

  it('says which sentences may mean another entity, and the date of a note once', () => {
    const twin = { file: 'twin.entities.yaml', layer: 0, text: 'entities:\n  - { id: twin, name: VLT }\n' };
    const notes = [{ file: '2025-07-16 log.md', text: 'VLT sells. Volt Energy buys.' }];
    const { markdown } = exported('volt', { notes, registries: [...VOLT_REGISTRIES, twin] });
    const [, heading, , ...lines] = markdown.slice(markdown.indexOf('### ') - 1).split('\n');
    assert.equal(heading, '### [2025-07-16 log](2025-07-16%20log.md)');
    assert.deepEqual(lines.slice(0, 2), [
      '- VLT sells. ([line 1](2025-07-16%20log.md#L1)) · *ambiguous*',
      '- Volt Energy buys. ([line 1](2025-07-16%20log.md#L1))',
    ]);
  });

  it('is the same whatever the order in which files are read', () => {
    const options = { notes: NOTES, hasRemarks: true };
    const { markdown } = exported('volt', options);
    assert.equal(exported('volt', { ...options, notes: [...NOTES].reverse() }).markdown, markdown);
    assert.equal(exported('volt', { ...options, registries: [...VOLT_REGISTRIES].reverse() }).markdown, markdown);
    const bundled = [...bundledFiles, ...demoFiles];
    const [once, again] = [bundled, [...bundled].reverse()].map(
      (registries) => exported('china', { registries, notes: demoNotes }).markdown,
    );
    assert.equal(once, again);
  });

  it('names all statements of the page, in its order, and all that notes say', () => {
    const registries = [...bundledFiles, ...demoFiles];
    for (const [id, options] of [
      ['volt', { notes: NOTES }],
      ['nvidia', { registries, notes: demoNotes }],
      ['china', { registries, language: 'zh-cn', asOf: '2025-06', notes: demoNotes }],
    ] as const) {
      const { page, markdown } = exported(id, options);
      let at = 0;
      const find = (text: string): void => {
        const line = markdown.indexOf(markdownText(text), at);
        assert.ok(line > 0, `${id}: ${text}`);
        at = line + markdownText(text).length;
      };
      const findSentences = (notes: readonly NoteStatements[]): void => {
        for (const { sentences } of notes) {
          for (const { pieces } of sentences) find(pieces.map(({ text }) => text).join(''));
        }
      };
      for (const section of PAGE_SECTIONS) {
        const { timeline, relations, contradictions } = page.dossier;
        const groups = { timeline: [{ statements: timeline }], relations, contradictions };
        for (const { statements } of groups[section as keyof typeof groups] ?? []) {
          for (const { text } of statements) find(textOf(text));
        }
        if (section === 'yourNotesSay') findSentences(page.notes);
        if (section !== 'appearsWith') continue;
        for (const { name } of page.companions) find(name);
      }
    }
  });
});
