import assert from 'node:assert/strict';
import { askInSteps, type StepQuestion } from '../../../../src/features/capture/questions';

interface Known {
  readonly answers: Readonly<Record<string, string>>;
}

describe('questions in steps', () => {
  /** Asks "one", "two" and "three", and after a "yes" to it "more"; a user answers in this order, or goes back or away. */
  async function ask(
    first: number,
    ...user: readonly string[]
  ): Promise<readonly [readonly string[], Known | undefined]> {
    const asked: string[] = [];
    const left = [...user];
    const question =
      (name: string): StepQuestion<Known> =>
      async ({ answers }, { number, total, back }) => {
        const proposed = answers[name] === undefined ? '' : `: ${answers[name]}`;
        asked.push(`${back ? '← ' : ''}${name} ${[number, total].filter(Boolean).join('/')}${proposed}`);
        const answer = left.shift();
        if (answer === 'back') back!();
        return answer === 'back' || answer === undefined ? undefined : { answers: { ...answers, [name]: answer } };
      };
    const questionsFor = ({ answers }: Known) =>
      ['one', 'two', 'three', ...(answers.three === 'yes' ? ['more'] : [])].map(question);
    const known = await askInSteps({ answers: {} }, questionsFor, first, ({ answers }) => answers.three !== undefined);
    assert.deepEqual(left, []);
    return [asked, known];
  }

  it('are asked in order, with their number once it is certain', async () => {
    assert.deepEqual(await ask(0, 'a', 'b', 'yes', 'c'), [
      ['one 1', '← two 2', '← three 3', '← more 4/4'],
      { answers: { one: 'a', two: 'b', three: 'yes', more: 'c' } },
    ]);
    assert.deepEqual(await ask(0, 'a', 'b', 'no'), [
      ['one 1', '← two 2', '← three 3'],
      { answers: { one: 'a', two: 'b', three: 'no' } },
    ]);
  });

  it('go back to the one before, where what was answered is proposed', async () => {
    const [asked, known] = await ask(0, 'a', 'b', 'yes', 'back', 'back', 'd', 'no');
    assert.deepEqual(asked.slice(3), ['← more 4/4', '← three 3/4: yes', '← two 2/4: b', '← three 3/4: yes']);
    assert.deepEqual(known, { answers: { one: 'a', two: 'd', three: 'no' } });
  });

  it('begin after what is known, and go back to that too', async () => {
    assert.deepEqual((await ask(2, 'no'))[0], ['← three 1']);
    assert.deepEqual((await ask(2, 'back', 'b', 'no'))[0], ['← three 1', '← two 1', '← three 2']);
  });

  it('end where the user leaves one', async () => {
    assert.deepEqual(await ask(0, 'a'), [['one 1', '← two 2'], undefined]);
  });
});
