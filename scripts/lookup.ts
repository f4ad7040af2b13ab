import { CHECKS, checkedService } from '../test/support/lookupChecks';

// `npm run lookup -- URL [yente|reconciliation] [NAME] [DATASET]` does with a real service what the tests do with theirs.

const [address = '', kind = 'yente', name = 'Deutsche Bank', dataset = 'default'] = process.argv.slice(2);

if (!URL.canParse(address) || (kind !== 'yente' && kind !== 'reconciliation')) {
  console.error('npm run lookup -- URL [yente|reconciliation] [NAME] [DATASET]');
  process.exitCode = 2;
} else {
  void check(kind);
}

async function check(known: 'yente' | 'reconciliation'): Promise<void> {
  const key = process.env.DOSSIER_LOOKUP_KEY;
  const authorization = async () => (key === undefined || key.includes(' ') ? key : `ApiKey ${key}`);
  const service = checkedService({ kind: known, url: new URL(address), dataset, name }, { authorization });
  for (const [title, run] of Object.entries(CHECKS)) {
    const failure = await run(service).then(
      () => undefined,
      (error: unknown) => error,
    );
    console.log(
      `${failure === undefined ? 'yes' : 'NO '}  it ${title}${failure === undefined ? '' : `\n     ${failure}`}`,
    );
    if (failure !== undefined) process.exitCode = 1;
  }
}
