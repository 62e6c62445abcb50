import { create } from 'zustand';

interface Range {
  weeks: '6' | '12';
  show(weeks: '6' | '12'): void;
}

/** How far back the charts reach; kept while the person visits other pages. */
export const useRange = create<Range>()((set) => ({
  weeks: '12',
  show: (weeks) => set({ weeks }),
}));
