import { writeFileSync } from 'node:fs';

/**
 * The body of a program under `tasks/`, which runs in a process of its own: takes the parameters that it was started
 * with (JSON, the first argument) and writes what it measured (JSON) to the file that the second argument names.
 */
export function task<Parameters, Result>(measure: (parameters: Parameters) => Result | Promise<Result>): void {
  const [parameters = '{}', out = '/dev/stdout'] = process.argv.slice(2);
  void Promise.resolve(measure(JSON.parse(parameters) as Parameters)).then((result) => {
    writeFileSync(out, JSON.stringify(result));
    process.exit(0);
  });
}
