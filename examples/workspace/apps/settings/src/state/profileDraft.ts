import { create } from 'zustand';

interface ProfileDraft {
  /** Fields that were typed into and not saved. */
  userName?: string;
  role?: string;
  edit(changes: { userName?: string; role?: string }): void;
  clear(): void;
}

/** What was typed but not saved; survives a visit to another page. */
export const useProfileDraft = create<ProfileDraft>()((set) => ({
  edit: (changes) => set(changes),
  clear: () => set({ userName: undefined, role: undefined }),
}));
