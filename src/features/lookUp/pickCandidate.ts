import * as vscode from 'vscode';
import type { Candidate } from '../../core/changes/exchange/lookup/candidate';
import { candidateWords } from '../../core/changes/exchange/lookup/candidateWords';
import type { Entity } from '../../core/registry/model';
import type { Host } from '../../workspace/host';
import { pickRowUnproposed } from '../shared/ask/dialogs';
import { schemaThemeIcon } from '../shared/rows/entityTreeItem';

/** What the list of candidates is about. */
export interface CandidateQuestion {
  /** "Which of these is Deepblue?" */
  readonly placeholder: string;
  readonly title: string;
  readonly knownAs: (candidate: Candidate) => Entity | undefined;
  /** Of its page, for people. */
  readonly addressOf: (candidate: Candidate) => string | undefined;
}

interface Row extends vscode.QuickPickItem {
  readonly candidate?: Candidate;
}

/**
 * Lets the user compare candidates and pick one: '' for none of them, undefined if the user cancels. The button of a row opens
 * its page.
 */
export async function pickCandidate(
  host: Host,
  candidates: readonly Candidate[],
  { placeholder, title, knownAs, addressOf }: CandidateQuestion,
): Promise<Candidate | '' | undefined> {
  const { vocabulary } = host.snapshot.registry;
  const open: vscode.QuickInputButton = {
    iconPath: new vscode.ThemeIcon('link-external'),
    tooltip: vscode.l10n.t('Open Its Page'),
  };
  const rows = candidates.map((candidate, index): Row => {
    const known = knownAs(candidate);
    return {
      ...candidateWords(vocabulary, candidate, index + 1, known, vscode.l10n, vscode.env.language),
      iconPath: schemaThemeIcon(vocabulary, candidate.schema),
      buttons: addressOf(candidate) === undefined ? [] : [open],
      candidate,
    };
  });
  const none: Row = { label: vscode.l10n.t('None of these'), iconPath: new vscode.ThemeIcon('circle-slash') };
  const onButton = ({ candidate }: Row): void => {
    const address = candidate && addressOf(candidate);
    if (address !== undefined) void vscode.env.openExternal(vscode.Uri.parse(address, true));
  };
  const row = await pickRowUnproposed([...rows, none], placeholder, { title, proposed: 0, onButton });
  return row && (row.candidate ?? '');
}
