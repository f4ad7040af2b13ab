import assert from 'node:assert/strict';
import { noteTriggerAt, triggerCounts } from '../../../../../src/core/answers/notes/noteTrigger';
import { lexZones } from '../../../../../src/core/text/markdown/zones';

/** `‸` is the cursor; the expected text has `⟦…⟧` around what is replaced. */
function check(written: string, expected: string | undefined, query = ''): void {
  it(`${JSON.stringify(written)}: ${expected ?? 'nothing'}`, () => {
    const offset = written.indexOf('‸');
    const text = written.replace('‸', '');
    const found = noteTriggerAt(text, offset);
    const trigger = found && triggerCounts(found, lexZones(text)) ? found : undefined;
    if (expected === undefined) return assert.equal(trigger, undefined);
    assert.ok(trigger, 'no trigger');
    const { start, end } = trigger.span;
    assert.equal(`${text.slice(0, start)}⟦${text.slice(start, end)}⟧${text.slice(end)}`, expected);
    assert.equal(trigger.query, query);
  });
}

describe('a trigger in a note', () => {
  check('[[‸', '⟦[[⟧');
  check('[[‸]]', '⟦[[]]⟧');
  check('See [[nvi‸]] there', 'See ⟦[[nvi]]⟧ there', 'nvi');
  check('[[London Fr‸', '⟦[[London Fr⟧', 'London Fr');
  check('[[nvi‸dia]] x', '⟦[[nvidia]]⟧ x', 'nvi');
  check('[[nvi‸|the firm]]', '⟦[[nvi⟧|the firm]]', 'nvi');
  check('| [[nvi‸\\|the firm]] |', '| ⟦[[nvi⟧\\|the firm]] |', 'nvi');
  check('[[nvi‸#history]]', '⟦[[nvi⟧#history]]', 'nvi');
  check('[[nvi‸ and [[amd]]', '⟦[[nvi⟧ and [[amd]]', 'nvi');
  check('[[amd]] and [[nvi‸]]', '[[amd]] and ⟦[[nvi]]⟧', 'nvi');
  check('[[nvi‸\nx', '⟦[[nvi⟧\nx', 'nvi');
  check('[[[nvi‸', '[⟦[[nvi⟧', 'nvi');
  check('英伟达[[华为‸', '英伟达⟦[[华为⟧', '华为');
  check('[[amd]]‸', undefined);
  check('[[amd|the‸]]', undefined);
  check('[‸', undefined);
  check('![[nvi‸', undefined);
  check('\\[[nvi‸', undefined);
  check('[[one\ntwo‸', undefined);
  check('`[[nvi‸`', undefined);
  check('```\n[[nvi‸\n```\n', undefined);
  check('---\ntitle: [[nvi‸\n---\n', undefined);

  check('@‸', '⟦@⟧');
  check('# @nv‸', '# ⟦@nv⟧', 'nv');
  check('- @nv‸ida', '- ⟦@nv⟧ida', 'nv');
  check('@nv‸\nx', '⟦@nv⟧\nx', 'nv');
  check('by @London Fr‸', 'by ⟦@London Fr⟧', 'London Fr');
  check('见@英伟‸', '见⟦@英伟⟧', '英伟');
  check('（@英伟‸）', '（⟦@英伟⟧）', '英伟');
  check('**@U.S. Dep‸**', '**⟦@U.S. Dep⟧**', 'U.S. Dep');
  check('| a | @nv‸ |', '| a | ⟦@nv⟧ |', 'nv');
  check('me@nv‸', undefined);
  check('né@nv‸', undefined);
  check('ne\u0301@nv‸', undefined);
  check('١@nv‸', undefined);
  check('https://x.com/@nv‸', undefined);
  check('[x](<a @nv‸>)', undefined);
  check('@ ‸', undefined);
  check('@nvidia, and‸', undefined);
  check('@nvidia  and‸', undefined);
  check('@one\n‸', undefined);
  check('`@nv‸`', undefined);
  check('    @nv‸', undefined);
  check('---\nby: @nv‸\n---\n', undefined);
  check('@nv `x`‸', undefined);
  check('`x` @nv‸ `y`', '`x` ⟦@nv⟧ `y`', 'nv');
  check(`[[${'n'.repeat(64)}‸`, `⟦[[${'n'.repeat(64)}⟧`, 'n'.repeat(64));
  check(`[[${'n'.repeat(65)}‸`, undefined);
  check(`@${'n'.repeat(64)}‸`, `⟦@${'n'.repeat(64)}⟧`, 'n'.repeat(64));
  check(`@${'n'.repeat(65)}‸`, undefined);
  check('x\r@nv‸', 'x\r⟦@nv⟧', 'nv');
  check('x\n@nv‸', 'x\n⟦@nv⟧', 'nv');
  check('<!-- @nv‸ -->', undefined);
  check('nothing‸', undefined);
  check('‸', undefined);
});
