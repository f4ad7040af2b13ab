import * as vscode from 'vscode';

/** The tools check their inputs by their schemas. */
export type Tool = vscode.LanguageModelTool<object>;

/** Something that the agent can correct. Its message is for the agent, in English. */
export class ToolError extends Error {}

/** @throws ToolError where the answer is a problem. */
export function resultOf(answer: object): vscode.LanguageModelToolResult {
  if ('problem' in answer) throw new ToolError(String(answer.problem));
  return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(JSON.stringify(answer))]);
}
