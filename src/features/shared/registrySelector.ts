import type { DocumentSelector } from 'vscode';

/** Documents that may be registries; `Host.isRegistry` decides whether they are. */
export const REGISTRY_SELECTOR: DocumentSelector = [{ language: 'yaml' }, { pattern: '**/*.entities.{yaml,yml}' }];
