import { create } from 'zustand';

export const useDashboardData = create(() => ({ total: 42 }));
