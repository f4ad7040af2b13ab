import assert from 'node:assert/strict';
import { noteDate } from '../../../../../src/core/notes/mentions/noteDate';

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

  check('2025-07-30', '# 会议纪要\n\n时间：2025年7月30日 上午\n地点：上海\n', '会议.md');
  check('2025-07-30', '**Date:** 30 July 2025\n**Present:** Ann, Bo\n', 'call.md');
  check('2025-07-23', 'Meeting note, 23 July 2025\n\nAnn called.\n', 'call.md');
  check('2025-07-29', '# Chips\n\n*Deep-dive, 29 July 2025*\n\nText.\n', 'chips.md');
  check('2025-07-23', '# EDA\n\nMeeting note, 23 July 2025. Present: Ann, Bo.\n', 'eda.md');
  check('2025-07-29', '2025年7月29日，上海\n\n正文。\n', '会议.md');
  check(undefined, 'On 24 February 2022 Russia\ninvaded.\n', 'war.md');
  check(undefined, 'Volt was founded in May 2020\nby two sisters.\n', 'volt.md');
  check(undefined, '公司成立于2020年5月\n', 'volt.md');
  check(undefined, 'Volt sold it on 5 May 2020.\n', 'volt.md');
  check(undefined, '1\n\n2\n\n3\n\n4\n\n5\n\nNote, 23 July 2025\n', 'late.md');
  check(undefined, '```\nNote, 23 July 2025\n```\n', 'code.md');
});
