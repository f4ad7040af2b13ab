import { lazy } from '../base/lazy';
import { wordsOf } from '../units/words';
import SHORT_FORMS from './countryForms.json';
import REGIONS from './regions.json';

/** Groups of countries that notes name as often. */
const GROUPS = ['eu', 'ez', 'un'];
const CODES_BY_NAME = lazy(codesByName);

/**
 * The ISO 3166-1 alpha-2 code, in lower case, of a country by its English or Chinese name or a common short form;
 * undefined if unknown.
 */
export function guessCountry(written: string): string | undefined {
  return CODES_BY_NAME().get(written.trim().toLowerCase());
}

const REGION_NAMES = lazy(
  () => new Set([...wordsOf(REGIONS.names), ...REGIONS.severalWords.map((name) => name.toLowerCase())]),
);

/** Whether a name is that of a country, a continent or another part of the world, or a state or province. */
export function isRegion(written: string): boolean {
  const name = written.trim().toLowerCase();
  return REGION_NAMES().has(name) || guessCountry(name) !== undefined;
}

function codesByName(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const locale of ['zh-Hans', 'en']) {
    const names = new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' });
    for (const code of [...COUNTRY_CODES, ...GROUPS]) {
      const name = names.of(code.toUpperCase());
      if (name !== undefined) found.set(name.toLowerCase(), code);
    }
  }
  return new Map([...found, ...Object.entries(SHORT_FORMS)]);
}

/** The ISO 3166-1 alpha-2 codes of countries and territories, and `xk`, which is used for Kosovo; in lower case, sorted. */
export const COUNTRY_CODES: readonly string[] =
  `ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bl bm bn bo bq br bs bt bv bw by bz ca cc cd
  cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg eh er es et fi fj fk fm fo fr ga gb gd ge gf gg
  gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg kh ki km kn kp kr
  kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mf mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne nf
  ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc sd se sg sh si sj sk sl sm
  sn so sr ss st sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug um us uy uz va vc ve vg vi vn vu wf ws xk
  ye yt za zm zw`.split(/\s+/);
