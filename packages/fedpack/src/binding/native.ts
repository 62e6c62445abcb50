import type { Json } from '../native/json.js';
import type {
  ConsumeTypesInput,
  ConsumeTypesOutput,
  GeneratedTypes,
  GenerateTypes,
  ManifestSource,
  ToolProblem,
  Tools,
} from './native-types.js';

/** The functions from JSON to JSON. */
export type NativeTools = {
  [Name in keyof Tools]: (input: Json<Tools[Name]['input']>) => Json<Tools[Name]['output'] | ToolProblem>;
};

/** fedpack's functions of the binding, and the parts of Rspack's that it uses. */
export interface NativeBinding extends NativeTools {
  /** Makes the plugin known to Rspack under the name `fedpack`; a second call does nothing. */
  registerFedpack(): void;
  /** The manifests of a compiler's remotes. @param options what the native plugin is handed as its options */
  manifestSources(options: string): Json<ManifestSource[]>;
  /** Makes the types of a project, beside this thread. Never rejects. */
  generateTypes(input: Json<GenerateTypes>): Promise<Json<GeneratedTypes | ToolProblem>>;
  /** Reads an archive of types. */
  consumeTypes(archive: Buffer, input: Json<ConsumeTypesInput>): Promise<Json<ConsumeTypesOutput | ToolProblem>>;
  /** The version of `@rspack/core` that the binding was built for. */
  EXPECTED_RSPACK_CORE_VERSION: string;
  ResolverFactory: unknown;
  /** SWC. @param options of SWC, as JSON */
  transformSync(source: string, options: string): { code: string };
}
