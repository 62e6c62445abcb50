import { createHash } from 'node:crypto';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Graph } from './data.js';
import { createModel } from './model.js';
import { Page } from './page/document.js';

/** Our script and style sheet, as text. */
export interface PageAssets {
  script: string;
  style: string;
}

/**
 * The graph as one page that needs nothing else: no network, no other file. The names in it are text wherever they stand;
 * nothing runs but the script whose hash its policy names.
 */
export function toHtml(data: Graph, { script, style }: PageAssets): string {
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
    // No text can become markup or code, whatever a library has in it.
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
  return `<!doctype html>\n${renderToString(h(Page, { model: createModel(data), inline: { script, style, policy } }))}\n`;
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
