import type { DocumentFilter } from 'vscode';

/** Documents that may be registries; `Host.isRegistry` decides whether they are. */
export const REGISTRY_SELECTOR: readonly DocumentFilter[] = [
  { language: 'yaml' },
  { pattern: '**/*.entities.{yaml,yml}' },
];
