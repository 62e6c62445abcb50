import { useEffect, useMemo, useRef, useState } from 'react';
import { preload } from './preload.js';

/**
 * What makes one preload: `intent` is a pointer that rests on the element, the focus, or a touch; `viewport` that the element can be seen;
 * `render` that it is on the page; `none` nothing.
 */
export type PreloadWhen = 'intent' | 'viewport' | 'render' | 'none';

/** What an element or a link of any router is given to preload. */
export interface PreloadProps {
  ref: (element: Element | null) => void;
  onMouseEnter: () => void;
  onMouseLeave: () => void;
  onFocus: () => void;
  onTouchStart: () => void;
}

/** Milliseconds that a pointer has to rest on an element: one that only crosses it intends nothing. */
const REST = 50;

/**
 * Preloads an exposed module when a person is about to need it. Gives the props of the element that shows it.
 *
 * People who have asked their browser to save data get nothing ahead.
 *
 * @param id the remote's name or alias and the expose, such as `dashboard/App`.
 */
export function usePreload(id: string, when: PreloadWhen = 'intent'): PreloadProps {
  const [element, setElement] = useState<Element | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    if (when === 'render') preloadUnlessSaving(id);
    return () => clearTimeout(timer.current);
  }, [id, when]);

  useEffect(() => {
    if (when !== 'viewport' || !element) return;
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      preloadUnlessSaving(id);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [id, when, element]);

  return useMemo(() => {
    const now = () => {
      clearTimeout(timer.current);
      if (when === 'intent') preloadUnlessSaving(id);
    };
    return {
      ref: setElement,
      onMouseEnter: () => {
        clearTimeout(timer.current);
        timer.current = setTimeout(now, REST);
      },
      onMouseLeave: () => clearTimeout(timer.current),
      onFocus: now,
      onTouchStart: now,
    };
  }, [id, when]);
}

function preloadUnlessSaving(id: string): void {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  if (!connection?.saveData) void preload(id);
}
