import { create } from 'zustand';

const useStore = create(() => ({ title: 'Parcels on the way' }));

export const useDashboardData = () => useStore();
