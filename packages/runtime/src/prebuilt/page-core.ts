/** Stands for `@module-federation/runtime-core` in builds that take it from the page and bring another `implementation`. */
import { missingCore, pageCore } from '../external/page-core';

const core = pageCore();
if (!core) {
  throw missingCore();
}

export default core;
