import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { success } from '../report.mjs';
import { root } from '../root.mjs';
import { palettePng } from './palette.mjs';
import { terminalPage } from './terminal.mjs';

const FOLDER = join(root, 'docs/a-day');

/**
 * Takes the pictures of the page.
 *
 * @param {import('@playwright/test').Browser} browser
 */
export function camera(browser) {
  /** Shows HTML, and takes the picture of its `main`. */
  const take = async (name, html) => {
    const page = await browser.newPage({ viewport: { width: 1100, height: 800 } });
    await page.setContent(html);
    const path = join(FOLDER, `${name}.png`);
    await mkdir(FOLDER, { recursive: true });
    const shot = await page.locator('main').screenshot();
    const { width, height, pixels } = await page.evaluate(pixelsOf, shot.toString('base64'));
    await page.close();
    const png = palettePng(Buffer.from(pixels, 'latin1'), width, height);
    await writeFile(path, png);
    success(`${relative(root, path)}  ${Math.ceil(png.length / 1000)} KB`);
  };
  return {
    /** The terminal with what a command has printed. */
    terminal: (name, command, lines) => take(name, terminalPage(command, lines)),
    /** A page with its address above it. */
    async browser(name, page) {
      const shot = await page.screenshot();
      await take(name, framed(page.url(), shot.toString('base64')));
    },
  };
}

function framed(address, picture) {
  const shown = address.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<!doctype html><meta charset="utf-8"><style>
body { margin: 0; }
main { display: inline-block; border: 1px solid #c8ccd2; font: 13px/1 'DejaVu Sans', sans-serif; }
p { margin: 0; padding: 10px 14px; border-bottom: 1px solid #c8ccd2; background: #eef0f3; color: #24292f; overflow-wrap: anywhere; }
img { display: block; }
</style><main><p>${shown}</p><img src="data:image/png;base64,${picture}"></main>`;
}

/** In the browser: the pixels of a picture, a character for each byte. */
async function pixelsOf(picture) {
  const image = new Image();
  image.src = `data:image/png;base64,${picture}`;
  await image.decode();
  const { width, height } = image;
  const context = new OffscreenCanvas(width, height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  const parts = [];
  for (let at = 0; at < data.length; at += 8192) parts.push(String.fromCharCode(...data.subarray(at, at + 8192)));
  return { width, height, pixels: parts.join('') };
}
