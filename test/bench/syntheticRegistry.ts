import { Random } from './random';

const SYLLABLES = 'ka lu mi no ra se to va xi yo zen ber dal fin gor hal'.split(' ');
const HAN = '华中国海天科电信龙安达新联创东方金银山水云'.split('');

/**
 * A registry of `entities` companies: an English and a Chinese name, one alias, attributes, a fact and a link, about 500
 * units each. The same `seed` gives the same text.
 */
export function syntheticRegistry(entities: number, seed = 1): string {
  const random = new Random(seed);
  const lines = ['version: 1', '', 'sources:', '  report:', '    title: "A report, with a comma"', '', 'entities:'];
  for (let index = 0; index < entities; index++) {
    const english = `${capital(random.pick(SYLLABLES) + random.pick(SYLLABLES) + random.pick(SYLLABLES))} ${capital(random.pick(SYLLABLES))}${index}`;
    const chinese = Array.from({ length: 3 + random.below(3) }, () => random.pick(HAN)).join('');
    lines.push(
      `  - id: entity-${index}`,
      '    schema: Company',
      `    name: { en: ${english}, zh: ${chinese} }`,
      '    alias:',
      `      - "${english} Co., Ltd."`,
      `    summary: Makes ${random.pick(SYLLABLES)} for ${random.pick(SYLLABLES)} and sells it in ${random.pick(SYLLABLES)}.`,
      `    country: ${random.pick(['us', 'cn', 'jp', 'de'])}`,
      '    facts:',
      `      - date: 20${10 + random.below(15)}-0${1 + random.below(9)}`,
      `        text: Reports sales of ${random.below(900)} million yuan.`,
      '        source: report',
      '        at: para. 2',
      '    links:',
      '      - type: Ownership',
      `        asset: entity-${random.below(entities)}`,
      '',
    );
  }
  return lines.join('\n');
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
