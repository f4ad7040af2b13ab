import { byEnding, type EndingRule, lastWord } from '../nounEndings';

/** The first that fits counts. */
const RULES: readonly EndingRule[] = [
  // Acronyms: IDs, SLAs.
  [/(?<=[A-Z])(?=$)/, 's'],
  [/(?<=hu|ger|ro|otto|talis|sha|cai|nor)man$/i, 'mans'],
  [/(?<=m)an$/i, 'en'],
  [/(?<=child)$/i, 'ren'],
  [/(?<=p)erson$/i, 'eople', 'ersons'],
  [/(?<=f)oot$/i, 'eet'],
  [/(?<=t)ooth$/i, 'eeth'],
  [/(?<!mon)(?<=g)oose$/i, 'eese'],
  [/(?<=^(?:m|l|dorm|titm))ouse$/i, 'ice'],
  [/(?<=^ox|^musk-ox)$/i, 'en'],
  [/(?<=ind|append|vert|vort|matr|cod|hel)[ei]x$/i, 'ices', 'exes', 'ixes'],
  // Analyses, axes; but chassis.
  [/(?<=[^s]s|ax)is$/i, 'es'],
  [/(?<=criteri|phenomen)on$/i, 'a'],
  [/(?<=automat|polyhedr)on$/i, 'ons', 'a'],
  [/(?<=dat|errat|bacteri|ov)um$/i, 'a'],
  [/(?<=medi|millenni)um$/i, 'a', 'ums'],
  [
    /(?<=curricul|memorand|spectr|strat|referend|quant|symposi|maxim|minim|optim|aquari|continu|moment)um$/i,
    'ums',
    'a',
  ],
  [/(?<=stimul|alumn|radi|bacill|nucle|fung)us$/i, 'i', 'uses'],
  [/(?<=foc|cact|syllab|loc|termin|calcul|abac|thesaur)us$/i, 'uses', 'i'],
  [/(?<=corp)us$/i, 'ora', 'uses'],
  [/(?<=gen)us$/i, 'era', 'uses'],
  [/(?<=formul|antenn|nebul)a$/i, 'as', 'ae'],
  [/(?<=vertebr|larv|alg|alumn)a$/i, 'ae', 'as'],
  [/(?<=schem|stigm)a$/i, 'as', 'ata'],
  [/(?<=[bp]|tabl)eau$/i, 'eaus', 'eaux'],
  [/(?<=qui|whi|fe)z$/i, 'zzes'],
  [/(?<=kni|(?<!\p{L})li|wi|after-?li)fe$/iu, 'ves'],
  [/(?<=hal|shel|lea|loa|thie|wol|cal|sel|(?<!\p{L})el|shea)f$/iu, 'ves'],
  [/(?<=hoo|scar|whar|dwar)f$/i, 'fs', 'ves'],
  [/(?<=her|potat|tomat|ech|vet|torped|embarg|carg|mosquit|tornad|volcan|buffal|domin|mang)o$/i, 'oes', 'os'],
  [/(?<=[^aeiou])o$/i, 'os', 'oes'],
  // A hard ch.
  [/(?<=stoma|monar|triar|triar|epo|(?<!\p{L})lo|oligar|eunu|(?<!\p{L})te)ch$/iu, 'chs'],
  [/(?<=[sxz]|ch|sh)$/i, 'es'],
  [/(?<=[^aeiou]|qu)y$/i, 'ies'],
  [/(?<=.)$/, 's'],
];

/** A noun before a preposition has the plural: proofs of delivery. */
const BEFORE_PREPOSITION =
  /^([\p{L}\p{M} -]*?[\p{L}\p{M}]+)((?: (?:of|in|to|by|for|at|on|per|with|from|under) |-of-).+)$/u;

/** The plurals of a noun: `ledger entries`, `proofs of delivery`, `indices` and `indexes`. None of what is not in Latin letters. */
export function englishPlurals(noun: string): readonly string[] {
  const [, head, rest = ''] = BEFORE_PREPOSITION.exec(noun) ?? [];
  return [...(head === undefined ? [] : pluralsOfLast(head).map((plural) => plural + rest)), ...pluralsOfLast(noun)];
}

function pluralsOfLast(noun: string): readonly string[] {
  const [before, word] = lastWord(noun) ?? [];
  if (word === undefined || !/\p{Script=Latin}$/u.test(word)) return [];
  return byEnding(word, RULES).map((plural) => before + plural);
}
