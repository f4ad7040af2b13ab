import assert from 'node:assert/strict';
import { noteDate } from '../../../../src/core/mentions/noteDate';

describe('noteDate', () => {
  const check = (expected: string | undefined, text: string, fileName: string) =>
    it(`${JSON.stringify(text)} ${fileName}`, () => assert.equal(noteDate(text, fileName), expected));

  check('2025-07-16', '', '2025-07-16 Daily log.md');
  check('2025-07', '', 'Log 2025-07.md');
  check('2025-07-16', '', 'log_20250716.md');
  check('2025-07-16', '', '会议纪要2025年7月16日.md');
  check('2025-07', '', '2025年7月.md');
  check(undefined, '', 'Timeline 2025.md');
  check(undefined, '', '2025-13-01.md');
  check(undefined, '', '120250716.md');
  check('2024-01-02', '---\ntitle: x\ndate: 2024-01-02\n---\n', '2025-07-16.md');
  check('2024-01-02', '---\ndate: "2024-01-02 10:30:00 +0800"\n---\n', '');
  check('2024', '---\ndate: 2024\n---\n', '');
  check('2025-07-16', '---\ndate: yesterday\n---\n', '2025-07-16.md');
  check(undefined, 'date: 2024\n', '');
  check('2025-07-16', '---\ndate: [2024]\n---\n', '2025-07-16.md');
  check('2025-07-16', '+++\ndate = 2025-07-16T08:00:00Z\n+++\n', '');
  check('2025-07-16', '---\nupdated: 2025/7/16\n---\n', '2024-01-01.md');
  check('2025-07-16', '---\nupdated: 2025-08-01\ndate: 2025年7月16日\n---\n', '');
  check('2024', '---\ndate: 2024 # about\n---\n', '');
  check('2024-01-01', '---\nabout: |\n  date: 2025-07-16\n---\n', '2024-01-01.md');
  check('2025-07-26', '# 周报 2025年7月26日\n', '');
  check('2025-07-26', '\n## Notes of July 26th, 2025\n', '');
  check('2025-07-26', '# Call, 26 Jul 2025\n', 'call.md');
  check('2025-07', '---\ntitle: x\n---\n# Log, July 2025\n', 'log.md');
  check('2025-07-16', '# 2025-07-26\n', '2025-07-16.md');
  check(undefined, '# Nvidia 2025\n\n# 2025-07-26\n', '');
  check(undefined, 'On 2025-07-26 it rained.\n', '');
  check(undefined, '```sh\n# 2025-07-26\n```\n', '');
  check(undefined, '# 2025-13-01\n', '');
  check(undefined, '# Version 1.2025.7\n', '');
});
