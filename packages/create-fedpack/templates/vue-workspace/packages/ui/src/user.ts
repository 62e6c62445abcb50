import type { InjectionKey } from 'vue';

/** Who uses the page. One key for all applications, as this package is shared as a singleton. */
export const userKey: InjectionKey<string> = Symbol('user');
