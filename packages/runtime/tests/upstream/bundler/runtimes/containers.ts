import { loadByInstanceOrContainer } from '../../../../src/slim/bundler/from-container';
import { withRemotes } from '../../../../src/slim/bundler/with-remotes';

/** The bundler runtime of builds with remotes of any kind. */
export default withRemotes(loadByInstanceOrContainer);
