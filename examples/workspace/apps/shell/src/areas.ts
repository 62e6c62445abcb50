import modules from './modules.json';

/** A part of the product that another team builds and deploys. */
export interface Area {
  path: string;
  title: string;
  /** What a person finds there. */
  summary: string;
  team: string;
  /** The exposed module, `container/module`. */
  module: string;
  icon: IconName;
  /** Attempts after a failed one, and the milliseconds before the first of them; they double each time. */
  retries: number;
  retryDelay: number;
}

export type IconName = 'home' | 'dashboard' | 'analytics' | 'settings' | 'design';

export const areas: readonly Area[] = [
  {
    path: '/dashboard',
    title: 'Dashboard',
    summary: 'Lanes, throughput and the shipments that need somebody',
    team: 'Network operations',
    module: modules['/dashboard'],
    icon: 'dashboard',
    // The view that people keep open: try hard.
    retries: 3,
    retryDelay: 250,
  },
  {
    path: '/analytics',
    title: 'Analytics',
    summary: 'Punctuality, carriers and dock load over the last weeks',
    team: 'Insights',
    module: modules['/analytics'],
    icon: 'analytics',
    retries: 2,
    retryDelay: 300,
  },
  {
    path: '/settings',
    title: 'Settings',
    summary: 'Your profile, appearance and notifications',
    team: 'Accounts',
    module: modules['/settings'],
    icon: 'settings',
    retries: 1,
    retryDelay: 300,
  },
  {
    path: '/design-system',
    title: 'Design system',
    summary: 'Tokens and components, live',
    team: 'Design platform',
    module: modules['/design-system'],
    icon: 'design',
    retries: 1,
    retryDelay: 300,
  },
];

/** The area that a path is in. */
export function areaAt(pathname: string): Area | undefined {
  return areas.find(({ path }) => pathname === path || pathname.startsWith(`${path}/`));
}

/** The container in front of the slash. */
export function containerOf(module: string): string {
  return module.slice(0, module.indexOf('/'));
}
