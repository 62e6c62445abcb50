/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { VNode } from 'preact';
import { inConflict, type Model } from '../model.js';
import { pluralize } from './describe.js';
import { Hits } from './hits.js';

/** The top of the page: what this is, its two views, the search and the filter. */
export function Bar({ model }: { model: Model }): VNode {
  const keys = model.shared.filter(({ shared }) => shared.conflict).length;
  return (
    <header class="bar">
      <h1>Federation</h1>
      <nav class="views" aria-label="Views">
        <a href="#apps" aria-current="page">
          Apps <span class="count">{model.apps.length}</span>
        </a>
        <a href="#shared">
          Shared <span class="count">{model.shared.length}</span>
        </a>
      </nav>
      <p class="counts">
        {pluralize(model.edges.length, 'connection')} · {conflictsInWords(model.apps.filter(inConflict).length, keys)}
      </p>
      <div class="search">
        <input
          id="search"
          role="combobox"
          aria-label="Search apps, exposes and share keys"
          aria-expanded="false"
          aria-controls="hits"
          aria-autocomplete="list"
          aria-keyshortcuts="/"
          autocomplete="off"
          spellcheck={false}
          placeholder="Search apps, exposes, share keys"
        />
        <kbd>/</kbd>
        <Hits model={model} />
      </div>
      <label class="filter">
        <input id="only-conflicts" type="checkbox" autocomplete="off" /> Only conflicts
      </label>
    </header>
  );
}

function conflictsInWords(apps: number, keys: number): string {
  if (apps === 0 && keys === 0) return 'no conflicts';
  return [pluralize(apps, 'app'), ...(keys > 0 ? [pluralize(keys, 'share key')] : [])]
    .join(' and ')
    .concat(' in conflict');
}
