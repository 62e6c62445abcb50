import { line } from './text';

/** The step of a load that failed. */
export type Stage = 'manifest' | 'entry' | 'init' | 'get' | 'factory';

/** A failure of a remote, as the runtime tells of it. */
export interface Failure {
  error: unknown;
  /** undefined where none of the steps was told of. */
  stage?: Stage;
  /** The remote's name, where it is known. */
  remote?: string;
  /** Where the remote is: its manifest or its entry. */
  entry?: string;
  /** `./Widget`. */
  expose?: string;
  /** What was asked for: `dashboard/Widget`. */
  id?: string;
  /** What the remote exposes, as its manifest says. */
  exposes?: readonly string[];
}

/** What the text of an error of the runtime says. */
export interface ErrorText {
  /** `RUNTIME-003`. */
  code?: string;
  /** What upstream's message is about, or the message itself. */
  message: string;
  /** The original error, in one line. */
  cause: string;
  name: string;
  /** The file that a chunk was to come from. */
  request?: string;
  /** The entry that upstream's message names. */
  entry?: string;
  stack?: string;
}

/** What is read of a message. */
const MOST = 10_000;

/** Takes the text of an error apart. */
export function readError(error: unknown): ErrorText {
  const { message: given = error, name = '', request, stack } = fieldsOf(error);
  const message = String(given).slice(0, MOST);
  const [, original = ''] = message.split(/Original Error Message:\s*/);
  const code = /#(RUNTIME-\d{3})\b/i.exec(message)?.[1]?.toUpperCase();
  return {
    code,
    message: withoutPlace(message).replace(/^\[ Federation Runtime \]:?\s*/, ''),
    cause: line(withoutPlace(original).replace(/^(?:\w*Error: )+/, '')),
    name: String(name),
    entry: /"(?:remoteEntryUrl|resourceUrl)":"([^"]+)"/.exec(message)?.[1],
    request: typeof request === 'string' ? request : undefined,
    stack: typeof stack === 'string' ? stack : undefined,
  };
}

/** Without what the runtime adds at the end: where a module was imported, and its own remedies. */
const withoutPlace = (text: string) =>
  text.replace(/\n(?:while loading "|The script has left no container)[\s\S]*$/, '').trim();

interface Fields {
  message?: unknown;
  name?: unknown;
  request?: unknown;
  stack?: unknown;
}

const fieldsOf = (error: unknown): Fields => (Object(error) === error ? (error as Fields) : {});
