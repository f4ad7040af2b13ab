import assert from 'node:assert/strict';
import { namesToRegister } from '../../../../../src/core/changes/incoming/proposeEntries';
import { rankNames } from '../../../../../src/core/notes/unregistered/rankNames';
import { UnregisteredIndex } from '../../../../../src/core/notes/unregistered/unregisteredIndex';
import { runToEnd } from '../../../../../src/core/text/base/lazy';
import { knowing, rankedIn, readNote } from './unregisteredOf';

/** `Blue Kestrel 3/2`: the names, how often, and in how many notes. */
function ranked(...notes: readonly string[]): readonly string[] {
  return rankedIn(notes).map(({ names, count, notes: inNotes }) => `${names.join(' = ')} ${count}/${inNotes}`);
}

describe('the ranking of unregistered names', () => {
  it('needs a legal form once, and capitals twice in the middle of sentences', () => {
    assert.deepEqual(ranked('it is Kestrel Metals Inc. there'), ['Kestrel Metals Inc. 1/1']);
    assert.deepEqual(ranked('it is Blue Kestrel there'), []);
    assert.deepEqual(ranked('it is Blue Kestrel there', 'so Blue Kestrel said'), ['Blue Kestrel 2/2']);
    assert.deepEqual(ranked('# Blue Kestrel\n\n- Blue Kestrel\n- Blue Kestrel'), []);
  });

  it('counts the beginnings of sentences for names of which other places say that they are names', () => {
    assert.deepEqual(ranked('so Kestrel and Kestrel. Kestrel pays.\n\n# Kestrel'), ['Kestrel 4/1']);
    assert.deepEqual(ranked('so Kestrel and Kestrel.\n\n# Blue Kestrel'), ['Kestrel 2/1']);
    assert.deepEqual(ranked('so Red Kestrel and Red Kestrel. Yesterday Red Kestrel: out'), ['Red Kestrel 3/1']);
  });

  it('leaves out words that mostly begin sentences', () => {
    assert.deepEqual(
      ranked('Repairs cost. Repairs pay. Repairs end. Repairs go. Repairs. The Repairs and the Repairs'),
      [],
    );
  });

  it('takes a name with a legal form and without, and both names of a pair, for one', () => {
    assert.deepEqual(ranked('it is Kestrel Metals Inc., and Kestrel Metals again, and Kestrel Metals'), [
      'Kestrel Metals = Kestrel Metals Inc. 3/1',
    ]);
    assert.deepEqual(ranked('寒隼纪（Kestrelix）与别人', 'so Kestrelix said', 'and Kestrelix too'), [
      'Kestrelix = 寒隼纪 3/3',
    ]);
    const apart = ['寒隼科技与别人', 'so Kestrelix and Kestrelix said', '寒隼科技（Kestrelix）与别人'];
    assert.deepEqual(ranked(...apart), ['Kestrelix = 寒隼科技 4/3'], 'a pair that comes after both of its names');
    assert.deepEqual(ranked('its H20 and two H20s, the H20 AI chips'), ['H20 3/1']);
  });

  it('offers no piece of a Chinese name that the notes never have alone', () => {
    for (const [latin, han] of [
      ['Volt Typhoon', '伏特台风'],
      ['Silk Typhoon', '丝绸台风'],
      ['Flax Typhoon', '亚麻台风'],
    ]) {
      const note = `# ${han}\n\n${latin}（${han}）是微软公司命名的组织。\n`;
      assert.deepEqual(ranked(note), [`${latin} = ${han} 2/1`]);
    }
    assert.deepEqual(ranked('# 伏特\n\nVolt Typhoon（伏特台风）是一个组织。\n'), [
      '伏特 = Volt Typhoon = 伏特台风 2/1',
    ]);
    assert.deepEqual(ranked('蓝莓暴雪（Xylo Wave）是一个组织。'), ['Xylo Wave 1/1']);
    assert.deepEqual(ranked('蓝莓暴雪（Xylo Wave）是一个组织。', 'Xylo Wave（蓝莓暴雪）攻击了别人。'), [
      'Xylo Wave = 蓝莓暴雪 3/2',
    ]);
  });

  it('takes spellings with and without hyphen, space and capitals, and a plural, for one', () => {
    assert.deepEqual(ranked('the GPT-30 and the GPT30'), ['GPT30 = GPT-30 2/1']);
    assert.deepEqual(ranked('so Hugging Face and Hugging Face, and HuggingFace'), ['Hugging Face = HuggingFace 3/1']);
    assert.deepEqual(ranked('the Kestrel, the Kestrel and two Kestrels, all Kestrels'), ['Kestrel = Kestrels 4/1']);
    assert.deepEqual(ranked('of OpenAI and OpenAI', 'its GPT-30 and GPT-30, OpenAI GPT-30'), [
      'GPT-30 = OpenAI GPT-30 3/1',
      'OpenAI 2/1',
    ]);
  });

  it('knows all names that are given in brackets after one', () => {
    const [found] = rankedIn(['寒隼纪（Kestrelix）与别人', '寒隼纪（Onyxium）与别人', '寒隼纪与别人']);
    assert.deepEqual(found?.names, ['寒隼纪', 'Onyxium', 'Kestrelix']);
  });

  it('does not take a name for the plural of another where it ends otherwise, or is short', () => {
    const names = (text: string) => rankedIn([text]).map((each) => each.names);
    assert.deepEqual(names('the Kestrel, the Kestrel and two Kestrela, all Kestrela'), [['Kestrel'], ['Kestrela']]);
    assert.deepEqual(names('the Kestres, the Kestres and two Kestress, all Kestress'), [['Kestres'], ['Kestress']]);
    assert.deepEqual(names('the Onyx, the Onyx and two Onyxs, all Onyxs'), [['Onyx', 'Onyxs']]);
    assert.deepEqual(names('the Qux, the Qux and two Quxs, all Quxs'), [['Qux'], ['Quxs']]);
  });

  it('does not take names for one because the same is in brackets after them', () => {
    const notes = ['Kestrelix（蓝本）', 'Onyxon（蓝本）', 'Quillon（蓝本）'];
    assert.deepEqual(
      rankedIn(notes).map(({ names }) => names),
      [['Kestrelix'], ['Onyxon'], ['Quillon']],
    );
  });

  it('lists a title of no law, report or periodical only if several notes have it, but not all', () => {
    assert.deepEqual(ranked('《春天来了》《春天来了》'), []);
    assert.deepEqual(ranked('《春天来了》', '《春天来了》'), ['春天来了 2/2']);
    assert.deepEqual(ranked(...Array.from({ length: 12 }, () => '《春天来了》')), []);
    assert.deepEqual(ranked('《出口管制法》'), ['出口管制法 1/1']);
  });

  it('is not misled by one note that writes the name in small letters', () => {
    assert.deepEqual(ranked('run mistral', 'the Mistral', 'a Mistral, the Mistral and mistral'), ['Mistral 3/2']);
  });

  it('takes a Chinese name with a word before it for the name that is alone elsewhere, and no Latin one', () => {
    assert.deepEqual(ranked('鑫泰科技、鑫泰科技。', '盯上鑫泰科技'), ['鑫泰科技 3/2']);
    assert.deepEqual(ranked('鑫泰科技、鑫泰科技。', '重仓鑫泰科技'), ['鑫泰科技 = 重仓鑫泰科技 3/2']);
    assert.deepEqual(ranked('it is Blue Kestrel Ltd. there', 'it is Kestrel Ltd. there'), [
      'Blue Kestrel Ltd. 1/1',
      'Kestrel Ltd. 1/1',
    ]);
  });

  it('puts first what is a name at most places, of which three a note count', () => {
    const six = 'so Quill and Quill, and Quill or Quill for Quill in Quill';
    assert.deepEqual(
      ranked(six, 'the Onyx came, two Onyx went', 'an Onyx fell, for Onyx burns', '寒隼纪（Kestrelix）'),
      ['Onyx 4/2', 'Quill 6/1', '寒隼纪 = Kestrelix 1/1'],
    );
  });

  it('puts a word that is sometimes in quotation marks after a name that the words beside it say', () => {
    const index = new UnregisteredIndex();
    const set = (
      note: number,
      places: readonly [name: string, evidence: 'quote' | 'neighbours', sure: boolean][],
    ): void => {
      const names = places.map(([name, evidence, sure], at) => {
        const beside = note * 10 + at;
        return { start: 0, end: name.length, name, evidence, sure, before: beside, after: beside };
      });
      index.set(String(note), { names, ordinary: new Map() });
    };
    const word = '苔原客';
    for (let note = 0; note < 6; note++) {
      set(note, [
        [word, 'quote', true],
        [word, 'neighbours', false],
        [word, 'neighbours', false],
      ]);
      set(note + 10, [
        [word, 'neighbours', false],
        [word, 'neighbours', false],
      ]);
      set(
        note + 20,
        note < 5
          ? [
              ['蓝隼迪', 'neighbours', true],
              ['蓝隼迪', 'neighbours', false],
            ]
          : [],
      );
    }
    for (let note = 30; note < 80; note++) set(note, []);
    const order = runToEnd(rankNames(index, () => false)).map(({ names }) => names[0]);
    assert.deepEqual(order, ['蓝隼迪', word]);
  });

  it('puts last a label, which is in the same line of many notes', () => {
    const notes = Array.from({ length: 8 }, (_, k) => `of Kestrel Weekly in the news of ${k}`);
    assert.deepEqual(ranked(...notes, 'for Onyx and in Onyx'), ['Onyx 2/1', 'Kestrel Weekly 8/8']);
  });

  it('counts lines that are the same in many notes once', () => {
    const notes = Array.from(
      { length: 20 },
      (_, k) => `note ${k} is about it\n\n> by Kestrelix and Kestrelix, our team`,
    );
    const rest = ['the Onyx came', 'two Onyx went', 'an Onyx fell', 'for Onyx burns', 'his Onyx rose'];
    assert.deepEqual(ranked(...notes, ...rest), ['Onyx 5/5', 'Kestrelix 40/20']);
  });

  it('tells the places of a Chinese name at the beginning of a sentence apart by the sentence before', () => {
    const notes = ['价格涨。蓝隼迪宣布涨价', '产量跌。蓝隼迪表示', '工厂关。蓝隼迪称', '股票停。蓝隼迪将'];
    assert.deepEqual(ranked(...notes, 'so Onyx and Onyx, and Onyx'), ['蓝隼迪 4/4', 'Onyx 3/1']);
  });

  it('leaves out acronyms that have a plural', () => {
    assert.deepEqual(ranked('the QRT and a QRT, two QRTs and all QRTs', 'the KLX and our KLX'), ['KLX 2/1']);
    const mass = 'the mass of it, a mass and all mass';
    assert.deepEqual(ranked('the MAS said, and the MAS, so MAS', mass), ['MAS 3/1'], 'mass is no plural');
  });

  it('leaves out what words for parts of things end, and words of every day', () => {
    const notes = ['据存货表示，', '向存货供货。', '记者从存货获悉，', '存货宣布涨价。'];
    assert.deepEqual(ranked(...notes), []);
    assert.deepEqual(ranked(...notes.map((note) => note.replace('存货', '蓝隼者'))), []);
  });

  it('finds Chinese names by the words beside them, however the segmenter divides them', () => {
    const notes = ['据蓝隼迪表示，价格上涨。', '向蓝隼迪供货。', '记者从蓝隼迪获悉，', '蓝隼迪宣布涨价。'];
    assert.match(ranked(...notes).join(), /^蓝隼迪 \d\/\d$/);
  });

  it('finds Chinese names after a Latin one in the same run of letters', () => {
    const notes = [
      '据Kestrelix和蓝隼迪表示，价格上涨。',
      '向Kestrelix和蓝隼迪供货。',
      '记者从Kestrelix和蓝隼迪获悉，',
      'Kestrelix和蓝隼迪宣布涨价。',
    ];
    assert.deepEqual(ranked(...notes), ['Kestrelix 4/4', '蓝隼迪 3/3']);
  });

  it('leaves out Chinese strings that are mostly beside other words, countries, and what is usual in notes of any subject', () => {
    const notes = [
      '据表示，挪威宣布涨价。',
      '向挪威表示',
      '据挪威称',
      '国内宣布涨价',
      '向国内表示',
      '据国内称',
      '我的隼隼了',
      '很隼隼的人',
    ];
    assert.deepEqual(ranked(...notes), []);
  });

  it('keeps a Chinese name that a longer one begins with where more notes have it alone', () => {
    const places = ['据微软表示，', '向微软宣布', '称微软将', '微软、腾讯等', '据微软称'];
    const longer = '用“微软网盘”下载。'.repeat(9);
    const names = rankedIn([...places, `${longer}一`, `${longer}二`]).flatMap(({ names }) => names);
    assert.ok(names.includes('微软') && names.includes('微软网盘'), names.join());
  });

  it('counts a piece of a Chinese name with the name', () => {
    const notes = [
      '据鹭积电表示，',
      '向鹭积电宣布',
      '称鹭积电将',
      '鹭积电、腾讯等',
      '据鹭积电称',
      '鹭积电涨了，据鹭积电表示',
    ];
    assert.deepEqual(
      rankedIn(notes).map(({ names }) => names),
      [['鹭积电']],
    );
  });

  it('takes no word for a name that notes write in lower case more often', () => {
    assert.deepEqual(ranked('the Onyx and an Onyx', 'onyx, onyx', 'an onyx'), []);
  });

  it('leaves out what is known', () => {
    const index = new UnregisteredIndex();
    index.set('note', readNote('寒隼纪（Kestrelix） of Blue Kestrel Ltd.'));
    const known = (name: string): boolean => name === 'Kestrelix';
    assert.deepEqual(
      runToEnd(rankNames(index, known)).flatMap(({ names }) => names),
      ['Blue Kestrel Ltd.'],
    );
  });

  it('takes a person with the whole name and with the surname for one, unless others have it nearly as often', () => {
    const anna = ['so Anna Kestrel and Anna Kestrel came', 'for Kestrel and Kestrel', 'the Kestrel said'];
    assert.deepEqual(ranked(...anna), ['Anna Kestrel = Kestrel 5/3']);
    const other = ['so Otto Kestrel and Otto Kestrel came'];
    assert.deepEqual(ranked(...anna, ...other), ['Kestrel 3/2', 'Anna Kestrel 2/1', 'Otto Kestrel 2/1']);
    // Where a name without its s is another, the surname counts once.
    const bern = anna.map((note) => note.replaceAll('Kestrel', 'Marlins'));
    const six = 'for Marlin and Marlin, Marlin and Marlin, Marlin and Marlin';
    assert.deepEqual(ranked(...bern, six), ['Anna Marlins = Marlins 5/3', 'Marlin 6/1']);
    // So it is with a given name, which alone is nobody.
    const otto = ['so Otto Kestrel and Paul Kestrel came', 'so Paul Kestrel and Otto Kestrel', 'for Paul and Paul'];
    assert.deepEqual(ranked(...otto), ['Paul Kestrel = Paul 4/3', 'Otto Kestrel 2/2']);
    assert.deepEqual(ranked('for Paul and Paul', 'so Paul and Paul'), []);
    // A word that begins a line by chance.
    const chance = ['a blue', 'for Kestrel and Kestrel', 'so Blue Kestrel and Blue Kestrel'];
    assert.deepEqual(ranked(...chance), ['Blue Kestrel 2/1', 'Kestrel 2/1']);
  });

  it('leaves out countries, regions, states and provinces, but no cities', () => {
    const of = (name: string) => [`so ${name} and ${name} came`, `for ${name} and in ${name}`];
    for (const name of ['Norway', 'Britain', 'Turkey', 'California', 'Latin America']) {
      assert.deepEqual(ranked(...of(name)), [], name);
    }
    assert.deepEqual(ranked(...of('Dubai')), ['Dubai 4/2']);
    const han = (name: string) => [`据${name}表示，`, `向${name}宣布`, `据${name}称`, `${name}表示`];
    for (const name of ['挪威', '东南亚', '四川省', '中俄', '美方', '台股'])
      assert.deepEqual(ranked(...han(name)), [], name);
    assert.deepEqual(ranked(...han('阆中')), ['阆中 3/3']);
  });

  it('finds ministries, bodies and papers whose names are made of ordinary words', () => {
    const names = rankedIn(['据外交部表示，', '向外交部宣布', '据外交部称', '据《联合》、经济日报称']).flatMap(
      ({ names }) => names,
    );
    assert.deepEqual(names, ['外交部', '经济日报']);
  });

  it('follows notes that change and go', () => {
    const index = new UnregisteredIndex();
    const all = (): readonly string[] => runToEnd(rankNames(index, () => false)).flatMap(({ names }) => names);
    index.set('a', readNote('it is Kestrel Metals Ltd. there'));
    index.set('b', readNote('it is Onyx Ltd. there'));
    assert.deepEqual(all(), ['Kestrel Metals Ltd.', 'Onyx Ltd.']);
    index.set('a', readNote('it is Quill Ltd. there'));
    assert.deepEqual(all(), ['Onyx Ltd.', 'Quill Ltd.']);
    assert.ok(index.delete('b'));
    assert.deepEqual(all(), ['Quill Ltd.']);
    assert.ok(!index.delete('b'));
    const [quill] = runToEnd(rankNames(index, () => false));
    assert.deepEqual([...index.notesWith(quill!.written)], [['a', 1]]);
  });

  it('proposes for the registry one name of each script', () => {
    assert.deepEqual(namesToRegister(['Kestrelix', 'KESTRELIX', '寒隼纪']), ['Kestrelix', '寒隼纪']);
    assert.deepEqual(namesToRegister(['Kestrelix']), ['Kestrelix']);
  });

  it('knows nothing of what a registry knows already', () => {
    assert.deepEqual(rankedIn(['so Blue Kestrel, and Blue Kestrel'], knowing('Blue Kestrel')), []);
  });
});
