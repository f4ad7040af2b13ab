import { lazily } from '../../base/lazy';
import { escapeRegExp } from '../../units/escape';
import { onlyHan } from '../../units/han';
import type { NameWords } from '../language';
import { type KindPatterns, kindCalled, kindPatterns } from '../nameKinds';
import KINDS from './kinds.json';
import { SURNAMES } from './words';

/** In characters; names are shorter. */
const LONGEST = 30;

const VERB = /[了将]|被(?!动)|宣布|表示|已经|正在/;

/** The kind of a subject, by the end of the phrase after 是. */
const CALLED = lazily<KindPatterns>(kindPatterns(KINDS.called, ['', '$']));

const OFFICE = '(?:创始人|首席执行官|董事长|总裁|总经理|总监|董秘|行长|部长|主席)';
/**
 * A text that begins with what someone is, without 任, 是 or 为: 诺维克斯财务总监。 In the built-in registry it fits the summaries of 18
 * of 24 people, and none of 336 other texts.
 */
const HOLDS_OFFICE = new RegExp(`^[^，。；任是为]*${OFFICE}(?:[，。；[【]|$)`);

export const CHINESE_NAMES: NameWords = {
  kinds: lazily<KindPatterns>({
    ...kindPatterns(KINDS.ends, ['', '$']),
    // A surname and one or two characters after it, or a foreign name.
    Person: () =>
      new RegExp(
        `^(?:[${[...SURNAMES].join('')}]\\p{Script=Han}{1,2}|\\p{Script=Han}{1,8}[·・•‧]\\p{Script=Han}{1,8})$`,
        'u',
      ),
  }),
  // 石光电 begins with a surname, but ends as firms do.
  firm: new RegExp(`(?:${KINDS.ofFirms.join('|')})$`),
  calledIn(text) {
    const [, noun = ''] = /(?:是|为|作为)([^。，；]{0,30})/.exec(text) ?? [];
    return kindCalled(CALLED, noun);
  },
  isPerson(text, name) {
    const written = escapeRegExp(name);
    return HOLDS_OFFICE.test(text) || new RegExp(`[他她]|${OFFICE}${written}|${written}${OFFICE}`, 'iu').test(text);
  },
  isStatement(text) {
    const { length } = onlyHan(text);
    return length > LONGEST || (length > 6 && (VERB.test(text) || text.includes('，')));
  },
  isNameLine: (text) => text.length <= LONGEST && !/[，、：]/.test(text) && !(text.length > 8 && /[的是]/.test(text)),
  withoutForm: (folded) => folded.replace(/(.{2})(?:股份|集团)?(?:有限|有限责任|股份有限)?公司$/, '$1'),
  otherName: '(?:以下)?简称|又称|又名|原名',
};
