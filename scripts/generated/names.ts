import { runToEnd } from '../../src/core/base/resumable';
import { Engine } from '../../src/core/engine';
import { lexZones } from '../../src/core/markdown/zones';
import type { Mention } from '../../src/core/mentions/mention';
import { findUnregistered } from '../../src/core/unregistered/findUnregistered';
import { listUnregistered } from '../../src/core/unregistered/listUnregistered';

/** Texts that are put together from a part of each list. */
type Texts = readonly (readonly string[])[];

const HAN: Texts = [
  ['', '的', '收购', '我国', '上海', '城市', '董事长'],
  ['鑫泰', '泰', '摩尔线程', '卡内基', '罗伯特·卡内', '曾毓群'],
  [
    '科技',
    '公司',
    '有限公司',
    '（上海）有限公司',
    '科技集团控股股份有限公司',
    '大学',
    '实验室',
    '',
    '（688256）',
    '(Zedcor)',
  ],
  ['', '创新', '表示'],
];
/** As long as a name may be before its suffix, and longer. */
const LONG: Texts = [['', '的', '隼', '蓝隼'], ['鑫泰蓝隼泰鑫蓝泰隼鑫泰蓝隼泰鑫'], ['科技', '有限公司', '大学']];
const LATIN: Texts = [
  ['', 'However, ', 'said the ', 'CEO ', '- ', '# '],
  ['Zed Foo', 'Zedcor', 'ZEDC', 'Zed-5', 'GPT-3.5', 'Zed & Foo', 'Bank of Zed', 'McZed 5000', "O'Zed"],
  ['', ', Inc.', ' Ltd', ' plc', "'s", '（泽德）', ' (ZEDF)', ' (NYSE: ZED)', '/Foo', ' 2024'],
  [' said so.', '. Foo', ''],
];
const ENCLOSED: Texts = [
  ['“', '《', '**', '「', '('],
  ['鑫泰', '鑫泰条例', '中华人民共和国鑫泰管理暂行办法', 'Zed Foo', '泰'],
  ['”', '》', '**', '」', ')'],
  ['', '、鑫河、蓝隼', '公司'],
];
const KNOWN: Texts = [
  ['Acme, ', 'Acme and ', 'Acme ', '阿克姆、', '阿克姆和', 'Acme/', 'by '],
  ['Zed Foo', '鑫泰', 'Zedcor', '鑫泰科技'],
  ['', ', Acme', ' Acme', '、阿克姆', '和阿克姆'],
];

function combined(parts: Texts): readonly string[] {
  return parts.reduce<readonly string[]>(
    (texts, next) => texts.flatMap((text) => next.map((part) => text + part)),
    [''],
  );
}

/** What is found of names in texts of many forms, so that a change of it is seen; and how all of them are ranked. */
export function foundNames(): string {
  const texts = [HAN, LONG, LATIN, ENCLOSED, KNOWN].flatMap(combined);
  const lines = texts.map((text) => {
    const known = [...text.matchAll(/Acme|阿克姆/g)].map(
      ({ index, 0: name }): Mention => ({
        start: index,
        end: index + name.length,
        form: 'implicit',
        kind: 'name',
        entities: ['acme'],
      }),
    );
    const found = findUnregistered(text, lexZones(text), known).map(
      ({ start, end, evidence, name, other, sure }) =>
        `${start}-${end} ${evidence} ${name}${other === undefined ? '' : ` = ${other}`}${sure ? '' : '?'}`,
    );
    return `${text}: ${found.join('; ')}`;
  });
  const notes = texts.map((text, number) => ({ file: `${number % 100}`, text }));
  const ranked = listUnregistered(notes, runToEnd(new Engine().update())).map(
    ({ names, count, notes: inNotes, file, column, evidence }) =>
      `${names.join(' = ')}: ${count} in ${inNotes}, ${evidence}, ${file}:${column}`,
  );
  return `${[...lines, ...ranked].join('\n')}\n`;
}
