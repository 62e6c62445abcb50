import { create } from 'zustand';
import type { Severity } from '../data/network';

interface ExceptionFilter {
  severity: Severity | 'all';
  /** Shipments that somebody took over. */
  taken: readonly string[];
  show(severity: Severity | 'all'): void;
  take(shipment: string): void;
}

/** What the exceptions table shows; kept while the person visits other pages. */
export const useExceptionFilter = create<ExceptionFilter>()((set) => ({
  severity: 'all',
  taken: [],
  show: (severity) => set({ severity }),
  take: (shipment) => set((state) => ({ taken: [...state.taken, shipment] })),
}));
