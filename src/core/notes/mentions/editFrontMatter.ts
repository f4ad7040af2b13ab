import { lineEndOf } from '../../text/base/lines';
import { applyEdits, editBetween, insertAt, shiftSpan, type TextEdit } from '../../text/base/textEdit';
import { findFrontMatter } from '../../text/markdown/frontMatter';
import { foldedName } from '../../text/units/canonical';
import { parseYaml } from '../../text/yaml/read/yaml';
import { valueOfKey, type YamlMap } from '../../text/yaml/read/yamlNode';
import type { Change, NewValue } from '../../text/yaml/write/change';
import { edited } from '../../text/yaml/write/edit';
import { pairLines, STEP } from '../../text/yaml/write/newText';
import { readPiece, writePiece } from '../../text/yaml/write/piece';
import { newValue } from '../../text/yaml/write/value';
import { quoteOf } from '../../text/yaml/write/writeScalar';
import { readDirectives } from './directives';

// Front matter belongs to its author and to other programs: its content stays, comments and order included.

/** Makes the note say that it does not speak of `name`. Undefined where its front matter is not YAML that can be read. */
export function ignoreInNote(text: string, name: string): TextEdit | undefined {
  const edit = changed(text, () => ({ kind: 'add', path: ['dossier', 'ignore'], value: name }), { ignore: [name] });
  return edit && directivesOf(text, edit).ignore.includes(name) ? edit : undefined;
}

/** Makes the note say which entity it means by `name`, in the place of another that it may say it means. */
export function useInNote(text: string, name: string, id: string): TextEdit | undefined {
  const folded = foldedName(name);
  const edit = changed(
    text,
    (root) => ({ kind: 'set', path: ['dossier', 'use', keyFor(root, folded, name)], value: id }),
    { use: { [name]: id } },
  );
  return edit && directivesOf(text, edit).use.get(folded) === id ? edit : undefined;
}

/** The key for a name, as the map has it: it may be there in other capitals. */
function keyFor(root: YamlMap, folded: string, name: string): string {
  const use = valueOfKey(valueOfKey(root, 'dossier'), 'use');
  const same = use?.kind === 'map' ? use.pairs.find(({ key }) => foldedName(key.value) === folded) : undefined;
  return same?.key.value ?? name;
}

function changed(
  text: string,
  changeOf: (root: YamlMap) => Change,
  fresh: { readonly [key: string]: NewValue },
): TextEdit | undefined {
  const { content, end } = findFrontMatter(text);
  if (!content) return insertAt(end, newFrontMatter(text, end, fresh));
  if (text.slice(0, content.start).includes('+++')) return undefined;
  const yaml = text.slice(content.start, content.end);
  const { root, problems } = parseYaml(yaml);
  if (problems.length > 0) return undefined;
  if (root?.kind === 'map') {
    const piece = readPiece(yaml);
    const now = 'refused' in piece ? undefined : edited(piece.root, changeOf(root));
    if ('refused' in piece || !now) return undefined;
    const written = writePiece(piece, now, { eol: lineEndOf(text), quote: quoteOf(yaml) });
    if ('refused' in written) return undefined;
    const { span, text: inserted } = editBetween(yaml, written.text);
    return { span: shiftSpan(span, content.start), text: inserted };
  }
  if (root) return undefined;
  return insertAt(content.end, lines(fresh, lineEndOf(text)));
}

function newFrontMatter(text: string, end: number, fresh: { readonly [key: string]: NewValue }): string {
  const eol = lineEndOf(text);
  const blank = /^[\r\n]/.test(text.slice(end)) ? '' : eol;
  return `---${eol}${lines(fresh, eol)}---${eol}${blank}`;
}

function lines(fresh: NewValue, eol: string): string {
  return pairLines('dossier', newValue(fresh), { column: '', dashIndent: STEP, quote: '"' }).join(eol) + eol;
}

function directivesOf(text: string, edit: TextEdit) {
  const result = applyEdits(text, [edit]);
  return readDirectives(result, findFrontMatter(result).content);
}
