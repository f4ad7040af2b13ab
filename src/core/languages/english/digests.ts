import type { DigestWords } from '../language';

const PARTIES = '(?:people|persons|players|figures|companies|firms|organi[sz]ations|institutions|entities|names)';

export const ENGLISH_DIGESTS: DigestWords = {
  headings: {
    who: new RegExp(
      `^(?:who['’]?s who|who is who|(?:the )?(?:(?:key|main) )?${PARTIES}(?: (?:and|&) ${PARTIES})?(?: mentioned)?)$`,
      'i',
    ),
    when: /^(?:what happened when|(?:key )?(?:timeline|chronology|dates|events)(?: of events)?)$/i,
    other: /^(?:summary|explore the story in \d+ (?:seconds|minutes)|key (?:points|takeaways))$/i,
  },
  end: /^(?:ai[- ]generated\b|subscribe\b|share this article|podcast$|\d\d:\d\d(?:\/\d\d:\d\d)?$)/i,
  publisher: 'publisher|source',
  translated: /\s*[（(]AI translation[)）]$/i,
  byMachine: /\bAI[- ]generated\b/i,
  saysNothing:
    /\b(?:does not|doesn['’]t|do not|did not) (?:contain|provide|include|mention|give|offer|have)\b[^.]{0,60}\b(?:information|details?|mention)|\bno (?:further |specific )?(?:information|details?)\b/i,
  isDigest: /digest/i,
  cite: (publisher, byMachine) => `${publisher === '' ? '' : `${publisher}, `}${byMachine ? 'AI ' : ''}digest`,
};
