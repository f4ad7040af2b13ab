// What works in the Node host works here: the same tests.
import '../host/addToRegistry.test';
import '../host/definition.test';
import '../host/diagnostics.test';
import '../host/entityTree.test';
import '../host/hover.test';
import '../host/openNotes.test';
import '../host/registryFiles.test';
import '../host/unregisteredNames.test';
