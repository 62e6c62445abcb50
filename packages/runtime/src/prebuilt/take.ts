/** Starts the runtime of the page, or the build's own. Builds compile this module. */
import { takeRuntime } from '../page/take-runtime';

export default takeRuntime;
