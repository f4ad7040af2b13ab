import { clipped, DATA, DEFAULT_LIMIT, PORTION, QUOTED, QUOTED_FIELD } from './pieces';
import type { Answering, Listing, QuestionRow, ToolWords } from './question';
import { flag, many, object, whole } from './schema';

/** A question as agents ask it. */
export type AgentTool = Answering & { readonly tool: ToolWords };

/** The question for agents, as a list of none or one: of rows they get a portion. */
export function toolOf(question: QuestionRow): readonly AgentTool[] {
  const { tool } = question;
  if (!tool) return [];
  if ('answer' in question) return [{ ...question, tool }];
  return [{ ...portioned(question), tool: { ...tool, description: `${tool.description} ${DATA}` } }];
}

function portioned(question: Listing): Answering {
  const { input, row, needs, problem } = question;
  return {
    input: { ...input, properties: { ...input.properties, ...PORTION } },
    output: object({ ...QUOTED_FIELD, offset: whole(), more: flag(), items: many(row) }),
    ...(needs && { needs }),
    ...(problem && { problem }),
    *answer(world, asked, given) {
      const { offset = 0, limit = DEFAULT_LIMIT } = asked as { offset?: number; limit?: number };
      const items: object[] = [];
      let index = 0;
      for (const each of question.rows(world, asked, given)) {
        if (index === offset + limit) return { ...QUOTED, offset, more: true, items };
        if (index++ >= offset) items.push(clippedRow(each));
        yield;
      }
      return { ...QUOTED, offset, more: false, items };
    },
  };
}

function clippedRow(row: object): object {
  const short = (value: unknown): unknown => (typeof value === 'string' ? clipped(value) : value);
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [key, Array.isArray(value) ? value.map(short) : short(value)]),
  );
}
