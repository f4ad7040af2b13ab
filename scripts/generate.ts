import { readFileSync, writeFileSync } from 'node:fs';
import { GENERATED } from './generated/files';

// Writes what is generated from the vocabulary (src/core/registry/vocabulary/tables): the JSON Schema of registries and
// the tables in docs/registry.md. And writes the exported pages of all bundled entities, what is read in judged notes,
// damaged registries and texts of many forms, and what is said of the shipping registry, so that a change of them is seen.
// A unit test fails where any of these is not current.
for (const { file, generate } of GENERATED) writeFileSync(file, generate(readFileSync(file, 'utf8')));
