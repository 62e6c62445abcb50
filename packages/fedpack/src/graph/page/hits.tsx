/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { VNode } from 'preact';
import type { Model } from '../model.js';

interface Hit {
  kind: 'app' | 'expose' | 'share key';
  text: string;
  /** The app that it belongs to, or its other name. */
  beside: string;
  anchor: string;
}

/** All that can be found; the script of the page shows those that match. */
export function Hits({ model }: { model: Model }): VNode {
  return (
    <div class="hits" hidden>
      <div id="hits" role="listbox" aria-label="Found">
        {hitsOf(model).map(({ kind, text, beside, anchor }, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the search box, which names the active one.
          <div key={index} id={`hit-${index + 1}`} role="option" aria-selected="false" data-to={anchor} hidden>
            <span class="name">{text}</span> <span class="detail">{beside}</span> <span class="kind">{kind}</span>
          </div>
        ))}
      </div>
      <p class="none" role="status">
        Nothing found.
      </p>
    </div>
  );
}

function hitsOf(model: Model): Hit[] {
  const known = model.apps.map(({ app, anchor }) => ({ app, anchor }));
  return [
    ...known.map(({ app, anchor }): Hit => ({ kind: 'app', text: app.id, beside: app.package, anchor })),
    ...model.shared.map(({ shared, anchor }): Hit => ({ kind: 'share key', text: shared.key, beside: '', anchor })),
    ...known.flatMap(({ app, anchor }) =>
      app.exposes.map(({ key }): Hit => ({ kind: 'expose', text: key, beside: app.id, anchor })),
    ),
  ];
}
