/** Has a development server do something. Nobody reads the answer, so it may be another origin's. */
export function askServer(url: string): void {
  fetch(url, { mode: 'no-cors' }).catch(() => {
    console.warn('[fedpack] The development server could not be asked to open the file.');
  });
}
