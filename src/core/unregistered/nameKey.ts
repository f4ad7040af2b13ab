import { foldedName } from '../text/canonical';
import { LEGAL_FORMS, ORDINARY } from './latinWords';

/** What is the same for all ways of writing a name: without case, spaces, hyphens, a legal form, and a leading article. */
export function nameKey(name: string): string {
  const words = foldedName(name).split(' ');
  while (words.length > 1 && isForm(words.at(-1)!)) words.pop();
  if (words.length > 2 && words[0] === 'the') words.shift();
  // Hugging Face and HuggingFace, GPT-3 and GPT3.
  return words
    .join('')
    .replace(/[,-]/g, '')
    .replace(/(.{2})(?:股份|集团)?(?:有限|有限责任|股份有限)?公司$/u, '$1');
}

function isForm(word: string): boolean {
  const bare = word.replace(/[.,]/g, '');
  return LEGAL_FORMS.has(bare) || bare === '&' || ORDINARY.has(bare);
}
