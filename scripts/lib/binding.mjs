import { cargoBuild } from './cargo-build.mjs';
import { success } from './report.mjs';

const PACKAGE = 'fedpack_binding';
const LIBRARY = /\.(so|dylib|dll)$/;

/** Builds the native binding and puts it into its platform's package. */
export async function buildBinding() {
  const { files, compiled } = await cargoBuild(PACKAGE);
  const library = files.find((file) => LIBRARY.test(file));
  if (!library) throw new Error(`Cargo built ${PACKAGE} and named no library: ${files.join(', ') || 'no file'}`);
  // Imported here, as it belongs to a package of the workspace and not to these scripts.
  const { placeBinding } = await import('../../npm/binding/place.mjs');
  const placed = placeBinding(library);
  success(compiled === 0 ? 'the binding is up to date' : `the binding is built (${compiled} crates): ${placed}`);
}
