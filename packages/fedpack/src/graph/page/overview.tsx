/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { VNode } from 'preact';
import { type AppView, inConflict, type Model } from '../model.js';
import { deployedOf, summaryOf, troubleOf } from './describe.js';
import { Warning } from './marks.js';

/** All apps as a list: beside the picture, and in its place on narrow screens. */
export function Overview({ model }: { model: Model }): VNode {
  return (
    <nav class="overview" aria-labelledby="overview-title">
      <h2 id="overview-title">All apps</h2>
      <ul>
        {model.apps.map((view) => (
          <Entry key={view.anchor} view={view} />
        ))}
      </ul>
      {model.apps.length === 0 ? <p class="none">No apps with federation were found.</p> : null}
      <p class="none only-conflicts-none">{model.apps.some(inConflict) ? '' : 'No app is in conflict.'}</p>
    </nav>
  );
}

function Entry({ view }: { view: AppView }): VNode {
  const [trouble, deployed] = [troubleOf(view), deployedOf(view)];
  return (
    <li class={trouble ? 'in-conflict' : ''}>
      <a href={`#${view.anchor}`}>
        <span class="name">{view.app.id}</span>
        <span class="detail">{summaryOf(view)}</span>
        {deployed ? <span class="detail deployed">{deployed}</span> : null}
        <span class="relations" title="how many apps it consumes, and how many consume it">
          <span class="heard">consumes </span>→{view.remotes.length}
          <span class="heard">, consumed by </span> ←{view.consumers.length}
        </span>
        {trouble ? <Warning>{trouble}</Warning> : null}
      </a>
    </li>
  );
}
