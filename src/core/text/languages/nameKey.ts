import { foldedName } from '../units/canonical';
import { LANGUAGES } from './languages';

/** A key that is the same for all ways of writing a name: without case, spaces, hyphens, a legal form, and a leading article. */
export function nameKey(name: string): string {
  const bare = LANGUAGES.reduce((rest, { names }) => names.withoutForm(rest), foldedName(name));
  // Hugging Face and HuggingFace, GPT-3 and GPT3.
  return bare.replace(/[ ,-]/g, '');
}
