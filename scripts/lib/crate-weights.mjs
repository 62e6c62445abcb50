/** Seconds for a crate that is not listed, on one core. */
export const DEFAULT_SECONDS = 2;

/**
 * Seconds that the heavy crates of the binding took on one of two busy cores. Only their proportions matter: the machine's
 * own pace is measured while it builds.
 */
export const HEAVY_CRATES = {
  rspack_core: 480,
  'cranelift-codegen': 185,
  rspack_binding_api: 160,
  rspack_plugin_javascript: 135,
  lightningcss: 120,
  swc_ecma_minifier: 95,
  wasmtime: 75,
  swc: 55,
  wasmparser: 50,
  rspack_ids: 45,
  'wit-parser': 45,
  'wasmtime-internal-cranelift': 40,
  rspack_util: 35,
  rspack_plugin_split_chunks: 35,
  'wasmtime-environ': 35,
  swc_ecma_compat_es2015: 35,
  swc_ecma_transforms_proposal: 35,
  react_compiler_reactive_scopes: 30,
  rspack_javascript_compiler: 30,
  rspack_storage: 30,
  'async-trait': 25,
  swc_ecma_transforms_optimization: 25,
  swc_experimental_ecma_parser: 25,
  syn: 25,
  'wasi-common': 25,
  jiff: 20,
  napi: 20,
  react_compiler: 20,
  rspack_macros: 20,
  swc_ecma_transforms_module: 20,
};
