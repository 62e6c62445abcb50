import { create, type StoreApi, type UseBoundStore } from 'zustand';
import { persist } from 'zustand/middleware';

/** Colour scheme; `system` follows the operating system. */
export type Theme = 'light' | 'dark' | 'system';
/** Spacing of rows and cards. */
export type Density = 'comfortable' | 'compact';

/** What the signed-in person chose. Plain data, kept in the browser between visits. */
export interface Preferences {
  userName: string;
  role: string;
  theme: Theme;
  density: Density;
  /** Causes of exceptions that raise a notification. */
  alerts: { delays: boolean; customs: boolean; damage: boolean };
  /** No notifications between these times, `HH:MM`. */
  quietHours: { from: string; to: string };
}

export interface Session extends Preferences {
  /** Merges the given preferences into the session. */
  update(changes: Partial<Preferences>): void;
}

const defaults: Preferences = {
  userName: 'Mara Lindqvist',
  role: 'Duty manager',
  theme: 'system',
  density: 'comfortable',
  alerts: { delays: true, customs: true, damage: false },
  quietHours: { from: '22:00', to: '06:00' },
};

/** The one session of the page: shell and remotes share this package, so they all hold this very store. */
export const useSession: UseBoundStore<StoreApi<Session>> = create<Session>()(
  persist((set) => ({ ...defaults, update: (changes) => set(changes) }), { name: 'acme-session' }),
);
