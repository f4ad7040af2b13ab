import assert from 'node:assert/strict';
import { CodeForms } from '../../../../../src/core/registry/vocabulary/codeForms';

describe('the codes of declared kinds', () => {
  function check(codes: readonly string[], text: string, ...expected: readonly string[]): void {
    it(`${codes.join(', ')} in ${JSON.stringify(text)}`, () => {
      const forms = new CodeForms([{ name: 'Own', codes }]);
      assert.deepEqual(
        forms.in(text).map(({ name }) => name),
        expected,
      );
      for (const name of expected) assert.equal(forms.kindOf(name), 'Own');
    });
  }

  check(['TA###', 'APT##'], 'TA505 and APT29, not TX100, XPT12 or TA5051.', 'TA505', 'APT29');
  for (const codes of [
    ['T####', 'T####.###'],
    ['T####.###', 'T####'],
  ])
    check(codes, 'T1059.003, T1566. Then T1105', 'T1059.003', 'T1566', 'T1105');
  check(['T####'], 'T1059.003 and T1059.', 'T1059');
  check(['[A-Z][A-Z]-###'], 'BX-902, B1-902 and AA-123', 'BX-902', 'AA-123');
  check(['a.#'], 'a.1 and ab1', 'a.1');
});
