/** The choices of a person that change how every component looks. */
export interface Appearance {
  theme: 'light' | 'dark' | 'system';
  density: 'comfortable' | 'compact';
}

/** The custom properties that carry colour, for pages that show them. */
export const colorTokens = [
  '--canvas',
  '--surface',
  '--ink',
  '--ink-muted',
  '--line',
  '--accent',
  '--accent-soft',
  '--series-1',
  '--series-2',
  '--series-3',
  '--series-4',
  '--good',
  '--warn',
  '--bad',
] as const;

const darkQuery = '(prefers-color-scheme: dark)';

/**
 * Applies an appearance to the document and keeps following the operating system while the theme is `system`.
 * @returns a function that stops following
 */
export function applyAppearance({ theme, density }: Appearance): () => void {
  const root = document.documentElement;
  const system = window.matchMedia(darkQuery);
  const paint = () => {
    root.dataset.theme = theme === 'system' ? (system.matches ? 'dark' : 'light') : theme;
  };
  root.dataset.density = density;
  paint();
  system.addEventListener('change', paint);
  return () => system.removeEventListener('change', paint);
}
