import { consumes, installInitialConsumes } from '../../../../src/slim/bundler/consumes';
import { withoutRemotes } from '../../../../src/slim/bundler/without-remotes';

/** The bundler runtime of builds without remotes. */
export default withoutRemotes({ consumes, installInitialConsumes });
