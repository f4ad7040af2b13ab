import { readFileSync, writeFileSync } from 'node:fs';
import { GENERATED } from './generators/generatedFiles';

// Writes what is generated: from the vocabulary (src/core/registry/vocabulary/tables) the JSON Schema of registries and the
// tables in docs/registry.md; from the questions the tools for agents in the manifest and their table in docs/agents.md; and, so that a change of them is seen, the exported pages of all bundled entities, the mentions
// in demo notes and judged notes, and what is said of damaged registries. A unit test fails where one of these is not current.
for (const { file, generate } of GENERATED) writeFileSync(file, generate(readFileSync(file, 'utf8')));
