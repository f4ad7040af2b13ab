import * as vscode from 'vscode';

/** Folders in which earlier versions stored an index of the notes and parsed registries. */
const FOLDERS = ['mentions', 'registries'];

/** Deletes what earlier versions of Dossier left in the storage of the extension. Never rejects. */
export async function removeOldStorage({
  storageUri,
  globalStorageUri,
}: Pick<vscode.ExtensionContext, 'storageUri' | 'globalStorageUri'>): Promise<void> {
  for (const storage of storageUri ? [storageUri, globalStorageUri] : [globalStorageUri]) {
    for (const folder of FOLDERS) {
      const uri = vscode.Uri.joinPath(storage, folder);
      // Nearly always there is nothing to delete.
      await vscode.workspace.fs.delete(uri, { recursive: true }).then(undefined, () => {});
    }
  }
}
