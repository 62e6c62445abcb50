import type { PluginPart } from '../../binding/native-types.js';

/** A configuration to load in another process. */
export interface LoadTask {
  /** Whose configuration it is; `federation` means options alone, `fedpack` the settings of this program. */
  tool: 'rsbuild' | 'rspack' | 'federation' | 'fedpack';
  /** Absolute. The folder that the tool is called in. */
  folder: string;
  /** Absolute. The configuration file. */
  file: string;
}

/** A task as it is sent. A configuration may use the channel too: only what bears the id is the answer. */
export interface Question {
  id: string;
  task: LoadTask;
}

/** The reply to a {@link Question}. */
export interface Reply {
  id: string;
  answer: LoadAnswer;
}

/** The outcome, as plain JSON. */
export type LoadAnswer = { loaded: LoadedConfig[] } | { settings: unknown } | { problem: string };

/** One environment of Rsbuild, or one configuration of Rspack. */
export interface LoadedConfig {
  /** Its name; '' where the file has one configuration. */
  label: string;
  /** Its federation plugins, in the order in which they are applied. */
  parts: PluginPart[];
  /** Absolute. Where it writes; '' when that is not known. */
  output: string;
  /** Its development server, as far as the configuration says anything of it. */
  server?: ServerSettings;
}

/** What a configuration says of its development server. */
export interface ServerSettings {
  host?: string;
  port?: number;
  https?: boolean;
  /** The path that its files are below. */
  base?: string;
}
