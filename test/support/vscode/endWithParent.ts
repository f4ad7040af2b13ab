import { endWithParent } from './processes';

// Preloaded (`node --require`) into the VS Code server: even when the test run is killed outright, nothing stays behind.
endWithParent();
