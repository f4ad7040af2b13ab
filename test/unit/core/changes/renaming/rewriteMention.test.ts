import assert from 'node:assert/strict';
import {
  makeExplicit,
  makeLink,
  makePlain,
  makeUnambiguous,
  renameEverywhere,
  withShortName,
} from '../../../../../src/core/changes/renaming/rewriteMention';
import { findMentions } from '../../../../../src/core/notes/mentions/findMentions';
import type { Mention } from '../../../../../src/core/notes/mentions/mention';
import { Engine } from '../../../../../src/core/registry/engine/engine';
import { runToEnd } from '../../../../../src/core/text/base/lazy';
import { applyEdits, type TextEdit } from '../../../../../src/core/text/base/textEdit';

const engine = new Engine();
const REGISTRY = `entities:
- { id: nvidia, name: { en: Nvidia, zh: [英伟达, 輝達] }, misspelling: Nvdia }
- { id: london-framework, name: London Framework }
- { id: c-sharp, name: "C#" }
- { id: mercury-systems, name: Mercury Systems, alias: Mercury }
- { id: mercury, name: Mercury }
- { id: acme, name: { en: acme, zh: 极致 } }
`;
runToEnd(engine.setFile('own.entities.yaml', 1, REGISTRY));
const snapshot = runToEnd(engine.update());

type Rewrite = (text: string, mention: Mention) => TextEdit | undefined;

/** Rewrites every mention for which there is an edit, and sees to it that each still names what it named. */
function all(text: string, rewrite: Rewrite, ids = (mention: Mention): readonly string[] => mention.entities): string {
  const mentions = findMentions(text, snapshot);
  const result = applyEdits(
    text,
    mentions.flatMap((mention) => rewrite(text, mention) ?? []),
  );
  assert.deepEqual(
    findMentions(result, snapshot).map(({ entities }) => entities),
    mentions.map(ids),
  );
  return result;
}

function check(
  rewrite: Rewrite,
  cases: Readonly<Record<string, string>>,
  ids?: (mention: Mention) => readonly string[],
) {
  for (const [text, expected] of Object.entries(cases)) {
    it(JSON.stringify(text), () => assert.equal(all(text, rewrite, ids), expected));
  }
}

describe('making mentions explicit', () => {
  check((text, mention) => makeExplicit(text, mention, mention.entities[0]!, snapshot), {
    'Nvidia and 英伟达, **NVIDIA**': '[[Nvidia]] and [[英伟达]], **[[NVIDIA]]**',
    '> the London\n> Framework deal': '> the [[London Framework]] deal',
    'C# is': '[[c-sharp|C#]] is',
    '| C# |': '| [[c-sharp\\|C#]] |',
    'C# | x': '[[c-sharp\\|C#]] | x',
    'x | C#': 'x | [[c-sharp\\|C#]]',
    '[[nvidia|it]] and C#, [[nvidia|it]]': '[[nvidia|it]] and [[c-sharp|C#]], [[nvidia|it]]',
    '[Nvidia](https://x.com)': '[[[Nvidia]]](https://x.com)',
    '[[nvidia|it]]': '[[nvidia|it]]',
    nothing: 'nothing',
  });
});

describe('making links of mentions', () => {
  check((text, mention) => makeLink(text, mention, snapshot), {
    'Nvidia and the Mercury programme': '[[Nvidia]] and the Mercury programme',
    '[Nvidia](https://example.org) and Nvidia': '[Nvidia](https://example.org) and [[Nvidia]]',
    '[the plan of Nvidia][1] (Nvidia)': '[the plan of Nvidia][1] ([[Nvidia]])',
    '![Nvidia, of *London Framework*](a.png)': '![Nvidia, of *London Framework*](a.png)',
    '[Nvidia]': '[Nvidia]',
    '[see Nvidia] said Nvidia': '[see [[Nvidia]]] said [[Nvidia]]',
    '- [ ] call Nvidia\n- [x] ask 英伟达': '- [ ] call [[Nvidia]]\n- [x] ask [[英伟达]]',
    '[open\n\nNvidia](x)': '[open\n\n[[Nvidia]]](x)',
    '\\[Nvidia\\](x)': '\\[[[Nvidia]]\\](x)',
  });
});

describe('making mentions unambiguous', () => {
  const one = () => ['mercury-systems'];
  check(
    (text, mention) => makeUnambiguous(text, mention, 'mercury-systems', snapshot),
    {
      Mercury: '[[mercury-systems|Mercury]]',
      '[[Mercury Systems|Mercury]]': '[[mercury-systems|Mercury]]',
      '| Mercury |': '| [[mercury-systems\\|Mercury]] |',
    },
    one,
  );
});

describe('making mentions plain', () => {
  check((text, mention) => makePlain(text, mention, snapshot, () => 'zh'), {
    '[[Nvidia]], [[nvidia]], [[nvidia|英伟达]], [[nvidia#history]]': 'Nvidia, 英伟达, 英伟达, 英伟达',
    '与[[nvidia]]和Nvidia': '与英伟达和Nvidia',
    '[[c-sharp]] `[[nvidia]]`': 'C# `[[nvidia]]`',
    '| [[nvidia\\|Nvidia]] |': '| Nvidia |',
    '[[acme]]': 'acme',
    'Nvidia\n[[acme]]': 'Nvidia\nacme',
  });
});

describe('renaming everywhere', () => {
  it('changes one name of one entity', () => {
    const text = '輝達、英伟达和[[nvidia|輝達]]，輝達';
    const edits = renameEverywhere(text, findMentions(text, snapshot), 'nvidia', '輝達', '英伟达');
    assert.equal(applyEdits(text, edits), '英伟达、英伟达和[[nvidia|英伟达]]，英伟达');
  });

  it('leaves the same name where it means another entity or several', () => {
    const text = 'Mercury, nvidia, 輝達';
    const names = (id: string, name: string) => renameEverywhere(text, findMentions(text, snapshot), id, name, 'x');
    assert.deepEqual(names('mercury', 'Mercury'), []);
    assert.deepEqual(names('mercury-systems', 'Mercury'), []);
    assert.deepEqual(names('acme', '輝達'), []);
  });

  it('brackets short names as the script does', () => {
    assert.equal(withShortName('台湾积体电路制造', '台积电'), '台湾积体电路制造（台积电）');
    assert.equal(withShortName('Mercury Systems', 'Mercury'), 'Mercury Systems (Mercury)');
  });
});
