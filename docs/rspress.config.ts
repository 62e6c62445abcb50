import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from '@rspress/core';
import { GROUPS } from './sidebar.mjs';

const link = (text: string, page: string) => ({ text, link: `/${page.replace(/\.md$/, '')}` });

/** A link under the first heading of a page: `FED021: suspicious remote URL`. */
const headed = (page: string) => {
  const text = readFileSync(join(import.meta.dirname, page), 'utf8');
  return link(/^# (.*)/m.exec(text)?.[1] ?? page, page);
};

const pagesIn = (folder: string) =>
  readdirSync(join(import.meta.dirname, folder)).filter((name) => name.endsWith('.md'));

const codes = pagesIn('errors')
  .filter((name) => name.startsWith('FED'))
  .sort()
  .map((name) => headed(`errors/${name}`));

const groups = GROUPS.map(({ text, pages }) => ({
  text,
  items: Object.entries(pages).map(([title, page]) => link(title, page)),
}));
const listed = new Set(['index.md', ...GROUPS.flatMap(({ pages }) => Object.values(pages))]);
groups.at(-1)?.items.push(
  ...pagesIn('.')
    .filter((page) => !listed.has(page))
    .map(headed),
);

export default defineConfig({
  root: '.',
  outDir: 'dist',
  title: 'fedpack',
  description: 'Module Federation for Rspack and Rsbuild: fast builds, checked remotes, small downloads.',
  icon: '/icon.svg',
  globalStyles: join(import.meta.dirname, 'site.css'),
  // A release's site may lie below a path.
  base: process.env.DOCS_BASE ?? '/',
  route: { extensions: ['.md', '.mdx'], exclude: ['dist/**'], cleanUrls: true },
  markdown: { link: { checkDeadLinks: true, checkAnchors: true }, image: { checkDeadImages: true } },
  builderConfig: {
    server: { host: '127.0.0.1' },
    // Links are checked while a page is compiled, so one that came from a cache would hide those that have died since.
    performance: { buildCache: false },
  },
  themeConfig: {
    nav: [
      { text: 'Quick start', link: '/quick-start' },
      { text: 'Guides', link: '/sharing' },
      { text: 'Recipes', link: '/recipes' },
      { text: 'Command line', link: '/cli' },
      { text: 'Diagnostics', link: '/errors/README' },
    ],
    sidebar: {
      '/errors/': [
        { text: 'Overview', link: '/errors/README' },
        { text: 'Codes', items: codes },
      ],
      '/': groups,
    },
  },
});
