import { TOOLS } from '../../src/core/changes/agent/proposeStatement';

/** The manifest with the tools for agents as `languageModelTools`. */
export function withTools(manifest: string): string {
  const all = JSON.parse(manifest);
  const languageModelTools = TOOLS.map(({ tool, input }) => ({
    name: `dossier_${tool.name}`,
    displayName: `%tool.${tool.reference}%`,
    toolReferenceName: tool.reference,
    canBeReferencedInPrompt: true,
    icon: `$(${tool.icon})`,
    userDescription: `%tool.${tool.reference}.description%`,
    modelDescription: tool.description,
    inputSchema: input,
    tags: ['dossier'],
  }));
  return jsonText({ ...all, contributes: { ...all.contributes, languageModelTools } });
}

/** The words of the manifest in a language, with those of the tools at the end. */
export function withToolWords(words: string, language: 'en' | 'zh'): string {
  const others = Object.entries(JSON.parse(words)).filter(([key]) => !key.startsWith('tool.'));
  const ours = TOOLS.flatMap(({ tool: { reference, title, gives } }) => [
    [`tool.${reference}`, title[language]],
    [`tool.${reference}.description`, gives[language]],
  ]);
  return jsonText(Object.fromEntries([...others, ...ours]));
}

function jsonText(value: object): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
