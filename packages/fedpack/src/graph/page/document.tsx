/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { VNode } from 'preact';
import type { Model } from '../model.js';
import { AppSection } from './app-section.js';
import { Bar } from './bar.js';
import { Overview } from './overview.js';
import { Picture } from './picture.js';
import { SharedView } from './shared-view.js';

/** Our own script or style, written into the page as it is and checked by its hash in the policy. */
export interface Inline {
  script: string;
  style: string;
  policy: string;
}

/** The whole page. */
export function Page({ model, inline }: { model: Model; inline: Inline }): VNode {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={inline.policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="generator" content="fedpack graph" />
        <title>Federation</title>
        <style dangerouslySetInnerHTML={{ __html: inline.style }} />
      </head>
      <body>
        <Bar model={model} />
        <main>
          <section id="apps-view" aria-label="Apps">
            <div class="stage">
              <a class="skip" href="#panel">
                Skip the picture
              </a>
              <Picture model={model} />
              <Foot />
            </div>
            <aside id="panel" tabIndex={-1} aria-label="Details">
              <Overview model={model} />
              {model.apps.map((view) => (
                <AppSection key={view.anchor} model={model} view={view} />
              ))}
            </aside>
          </section>
          <SharedView model={model} />
        </main>
        <script type="module" dangerouslySetInnerHTML={{ __html: inline.script }} />
      </body>
    </html>
  );
}

/** Below the picture: how to read it and how to move it. */
function Foot(): VNode {
  return (
    <div class="foot">
      <p class="legend">
        Arrows point at what is consumed. Dotted: loaded by id, or only as deployed.
        <span class="keys">
          <kbd>Enter</kbd> details <kbd>Esc</kbd> close <kbd>← ↑ ↓ →</kbd> move <kbd>+</kbd> <kbd>−</kbd> zoom
        </span>
      </p>
      <div class="zoom">
        <button type="button" id="zoom-in" aria-label="Zoom in">
          +
        </button>
        <button type="button" id="zoom-out" aria-label="Zoom out">
          −
        </button>
        <button type="button" id="zoom-fit">
          Fit
        </button>
      </div>
    </div>
  );
}
