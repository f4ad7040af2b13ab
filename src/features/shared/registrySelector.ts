import type { DocumentSelector } from 'vscode';

/** Where registry features are asked; whether the document is a registry is then for the host to say. */
export const REGISTRY_SELECTOR: DocumentSelector = [{ language: 'yaml' }, { pattern: '**/*.entities.{yaml,yml}' }];
