import { endWithParent } from './processes';
import { isAlive } from './processTable';

/*
 * Preloaded (`node --require`) into the VS Code server and, through its flags, into the processes that it starts: even when
 * a test run is killed outright, nothing is left running. The server watches the run; the others, which VS Code lets live on
 * for hours in case the server comes back, watch the server.
 */
const server = Number(process.env.DOSSIER_SERVER_PROCESS);
if (server) {
  setInterval(() => isAlive(server) || process.exit(1), 200).unref();
} else {
  process.env.DOSSIER_SERVER_PROCESS = String(process.pid);
  endWithParent();
}
