// The same tests as in the Node host.
import '../host/addToRegistry.test';
import '../host/definition.test';
import '../host/diagnostics.test';
import '../host/dossier.test';
import '../host/entityTree.test';
import '../host/hover.test';
import '../host/languageModelTools.test';
import '../host/map.test';
import '../host/registryFiles.test';
import '../host/sources.test';
import '../host/unregisteredNames.test';
