import { loadByInstance } from '../../../../src/slim/bundler/remotes';
import { withRemotes } from '../../../../src/slim/bundler/with-remotes';

/** The bundler runtime of builds whose remotes are all loaded by the instance. */
export default withRemotes(loadByInstance);
