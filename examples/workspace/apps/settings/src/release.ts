/** The version of this app that is running, put in by the build. */
export const release: string = process.env.RELEASE ?? '';

/** Quiet hours came with 1.1.0. */
export const hasQuietHours = !release.startsWith('1.0.');
