/**
 * How often a test in a real VS Code is tried again when it fails: on a busy machine a browser or a file watcher sometimes
 * drops an event. Every such test is reported.
 */
export const RETRIES = 1;

export function reportRetries(runner: Mocha.Runner): void {
  runner.on('retry', (test: Mocha.Test, error: Error) => {
    console.log(`    TRIED AGAIN: ${test.fullTitle()}: ${error.message}`);
  });
}
