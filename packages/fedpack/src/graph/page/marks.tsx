/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { ComponentChildren, VNode } from 'preact';
import type { AppView, Model } from '../model.js';

/** A triangle with an exclamation mark, 12 px; what it means stands beside it in words. */
export function WarningSign({ x = 0, y = 0 }: { x?: number; y?: number }): VNode {
  return (
    <g class="sign" transform={`translate(${x} ${y})`}>
      <path class="sign-area" d="M6 .8 11.6 11H.4Z" />
      <path class="sign-mark" d="M6 4.3v3.1M6 8.7v.9" />
    </g>
  );
}

/** A conflict in words and with its sign. */
export function Warning({ children }: { children: ComponentChildren }): VNode {
  return (
    <>
      {' '}
      <span class="tag warning">
        <svg viewBox="0 0 12 12" aria-hidden="true">
          <WarningSign />
        </svg>
        {children}
      </span>
    </>
  );
}

export function Tag({ children, title }: { children: ComponentChildren; title?: string }): VNode {
  return (
    <>
      {' '}
      <span class="tag" title={title}>
        {children}
      </span>
    </>
  );
}

/** The name of an app, as a link to what the page says of it. */
export function AppLink({ model, id }: { model: Model; id: string }): VNode {
  const view: AppView | undefined = model.appOf.get(id);
  if (!view) return <code>{id}</code>;
  return (
    <a class="name" href={`#${view.anchor}`}>
      {id}
    </a>
  );
}
