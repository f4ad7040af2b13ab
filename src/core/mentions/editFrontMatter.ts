import { applyEdits, insertAt, type TextEdit } from '../base/textEdit';
import { lineEndOf } from '../base/textLines';
import { findFrontMatter } from '../markdown/frontMatter';
import { foldedName } from '../text/canonical';
import { addToList, type NewValue, setValue } from '../yaml/edit/addNode';
import { writeScalar } from '../yaml/edit/writeScalar';
import { parseYaml } from '../yaml/read/yaml';
import { valueAt, type YamlMap } from '../yaml/read/yamlNode';
import { readDirectives } from './directives';

// Front matter belongs to its author and to other programs: its content stays, comments and order included.

/** Makes the note say that it does not speak of `name`. Undefined where its front matter is not YAML that can be read. */
export function ignoreInNote(text: string, name: string): TextEdit | undefined {
  const edit = change(text, (yaml, root) => addToList(yaml, root, ['dossier', 'ignore'], name), { ignore: [name] });
  return edit && directivesOf(text, edit).ignore.includes(name) ? edit : undefined;
}

/** Makes the note say which entity it means by `name`, in the place of another that it may say it means. */
export function useInNote(text: string, name: string, id: string): TextEdit | undefined {
  const folded = foldedName(name);
  const edit = change(text, (yaml, root) => setValue(yaml, root, ['dossier', 'use', keyFor(root, folded, name)], id), {
    use: { [name]: id },
  });
  return edit && directivesOf(text, edit).use.get(folded) === id ? edit : undefined;
}

/** The same name may be there in other capitals. */
function keyFor(root: YamlMap, folded: string, name: string): string {
  const use = valueAt(valueAt(root, 'dossier'), 'use');
  const same = use?.kind === 'map' ? use.pairs.find(({ key }) => foldedName(key.value) === folded) : undefined;
  return same?.key.value ?? name;
}

function change(
  text: string,
  edit: (yaml: string, root: YamlMap) => TextEdit,
  fresh: { readonly [key: string]: NewValue },
): TextEdit | undefined {
  const { content, end } = findFrontMatter(text);
  if (!content) return insertAt(end, newFrontMatter(text, end, fresh));
  if (text.slice(0, content.start).includes('+++')) return undefined;
  const yaml = text.slice(content.start, content.end);
  const { root, problems } = parseYaml(yaml);
  if (problems.length > 0) return undefined;
  if (root?.kind === 'map') {
    const { span, text: inserted } = edit(yaml, root);
    return { span: { start: content.start + span.start, end: content.start + span.end }, text: inserted };
  }
  if (root) return undefined;
  return insertAt(content.end, lines(fresh, lineEndOf(text)));
}

function newFrontMatter(text: string, end: number, fresh: { readonly [key: string]: NewValue }): string {
  const eol = lineEndOf(text);
  const blank = /^[\r\n]/.test(text.slice(end)) ? '' : eol;
  return `---${eol}${lines(fresh, eol)}---${eol}${blank}`;
}

function lines(fresh: { readonly [key: string]: NewValue }, eol: string): string {
  const written = Object.entries(fresh).flatMap(([key, value]) => {
    if (Array.isArray(value)) return [`  ${key}: [${value.map((each) => writeScalar(String(each), '"')).join(', ')}]`];
    const pairs = Object.entries(value).map(
      ([name, id]) => `    ${writeScalar(name, '"')}: ${writeScalar(String(id), '"')}`,
    );
    return [`  ${key}:`, ...pairs];
  });
  return `${['dossier:', ...written].join(eol)}${eol}`;
}

function directivesOf(text: string, edit: TextEdit) {
  const result = applyEdits(text, [edit]);
  return readDirectives(result, findFrontMatter(result).content);
}
