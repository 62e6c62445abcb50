/** An expose, as the gallery shows it. */
export interface SandboxExpose {
  key: string;
  /** The module that is exposed, absolute or as the configuration has it. */
  request: string;
}

/** What the gallery's entry asks of the loader. */
export interface ExposeQuery extends SandboxExpose {
  /** The folder of the parts that run in the page. */
  client: string;
}
