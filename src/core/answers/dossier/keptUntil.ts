import { isOwnLayer } from '../../matching/nameKind';
import type { Registry } from '../../registry/merging/registry';
import type { Entity } from '../../registry/model';
import type { Bilingual } from '../../registry/vocabulary/rows';
import { inLanguage } from '../../registry/vocabulary/words';
import { isLaterThan } from '../entities/held';

const ALL = { en: 'Registry as of {0}', zh: '名录截至{0}' };
const BUILT_IN = { en: 'Built-in registry as of {0}', zh: '内置名录截至{0}' };
const OWN = { en: 'Your registry as of {0}', zh: '我的名录截至{0}' };

/**
 * Up to which day the registry files that describe the entity were kept: "Registry as of 26 July 2025". Where they differ in
 * it, whose each is: "Built-in registry as of 26 July 2025". '' where no file says so.
 *
 * @param until ISO 8601, perhaps shortened: a later day is not said, since what is known of it is left out. Undefined for any.
 */
export function keptUntil({ files }: Registry, { parts }: Entity, language: string, until: string | undefined): string {
  const dates = parts.map(({ file, layer }) => ({ asOf: files.get(file)?.asOf, isOwn: isOwnLayer(layer) }));
  const isSame = dates.every(({ asOf }) => asOf === dates[0]!.asOf);
  const said = dates.flatMap(({ asOf, isOwn }) => {
    if (asOf === undefined || isLaterThan(asOf, until)) return [];
    const words: Bilingual = isSame ? ALL : isOwn ? OWN : BUILT_IN;
    return [inLanguage(words, language).replace('{0}', longDate(asOf, language))];
  });
  return [...new Set(said)].join(' · ');
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** "26 July 2025", or 2025年7月26日: of an ISO 8601 date that may stop early. A time of day is left out. */
function longDate(date: string, language: string): string {
  const [year, month, day] = date.split('T')[0]!.split('-').map(Number);
  const inWords = [day, month && MONTHS[month - 1], year].filter(Boolean).join(' ');
  return inLanguage({ en: inWords, zh: `${year}年${month ? `${month}月` : ''}${day ? `${day}日` : ''}` }, language);
}
