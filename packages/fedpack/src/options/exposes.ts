/** What stands behind one exposed name. */
export interface ExposesConfig {
  /** The module, or modules evaluated in this order; the exports are the last one's. */
  import: string | string[];
  /** The name of the chunk that the exposed module goes into. */
  name?: string;
}

/** Exposed name (`./Button`) to module (`./src/Button.tsx`). */
export interface ExposesObject {
  [exposeKey: string]: ExposesConfig | string | string[];
}

/** The modules a container offers. A string in a list exposes the module under its own request. */
export type Exposes = (string | ExposesObject)[] | ExposesObject;
