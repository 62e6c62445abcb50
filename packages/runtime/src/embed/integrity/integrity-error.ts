/** What is known of a file that is not what it should be. */
export interface Mismatch {
  /** The URL of the file. */
  file: string;
  /** The remote that it is a file of. */
  remote: string;
  /** The hash that it should have; undefined if nobody has said. */
  expected?: string;
  /** The hash that it has; undefined if it can't be known. */
  got?: string;
  /** What makes it unusable, if not its hash alone. */
  reason?: string;
}

/** Creates the error of a file that is refused: it names the file, and what was expected and found. */
export function integrityError({ file, remote, expected, got, reason }: Mismatch): Error {
  const error = new Error(
    [
      `[ fedpack ] ${file} of remote "${remote}" is refused, and does not run: ${reason ?? 'it is another file than was expected.'}`,
      ...(expected ? [`expected: ${expected}`] : []),
      ...(got ? [`got: ${got}`] : []),
    ].join('\n'),
  );
  error.name = 'IntegrityError';
  return error;
}
