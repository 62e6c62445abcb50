/** One figure of the network with its last fourteen days. */
export interface Metric {
  id: 'parcels' | 'onTime' | 'transit' | 'exceptions';
  label: string;
  value: string;
  /** Change against the same weekday of last week. */
  change: string;
  better: boolean;
  history: readonly number[];
}

export const metrics: readonly Metric[] = [
  {
    id: 'parcels',
    label: 'Parcels moved',
    value: '48,210',
    change: '+3.2 %',
    better: true,
    history: [41.2, 42.8, 43.1, 40.9, 44.6, 45.0, 44.1, 45.8, 46.9, 45.2, 46.7, 47.5, 46.7, 48.2],
  },
  {
    id: 'onTime',
    label: 'On-time arrival',
    value: '96.4 %',
    change: '+0.8 pt',
    better: true,
    history: [94.9, 95.3, 95.1, 94.2, 94.8, 95.6, 95.9, 95.4, 95.0, 95.7, 96.1, 95.8, 96.0, 96.4],
  },
  {
    id: 'transit',
    label: 'Median transit',
    value: '27.5 h',
    change: '−0.6 h',
    better: true,
    history: [29.4, 29.1, 28.8, 29.6, 29.0, 28.7, 28.9, 28.4, 28.2, 28.6, 28.1, 27.9, 28.1, 27.5],
  },
  {
    id: 'exceptions',
    label: 'Open exceptions',
    value: '7',
    change: '+2',
    better: false,
    history: [6, 8, 7, 11, 9, 6, 5, 7, 8, 6, 7, 6, 5, 7],
  },
];

/** Parcels an hour over the hubs, from 00:00 on; `today` ends with the last full hour. */
export const throughput = {
  lastWeek: [
    1240, 1180, 1320, 1610, 2080, 2690, 2940, 2710, 2350, 2120, 2040, 2110, 2240, 2190, 2260, 2480, 2790, 3080, 3240,
    2960, 2510, 2060, 1710, 1430,
  ],
  today: [1310, 1220, 1290, 1720, 2240, 2810, 3120, 2890, 2470, 2180, 2150, 2260, 2390, 2330],
} as const;

export type Severity = 'critical' | 'watch';

/** A shipment that needs somebody. */
export interface Exception {
  shipment: string;
  lane: string;
  cause: string;
  delay: string;
  severity: Severity;
}

export const exceptions: readonly Exception[] = [
  {
    shipment: 'ACM-40817',
    lane: 'Milan → Vienna',
    cause: 'Brenner closed, snow',
    delay: '5 h 40',
    severity: 'critical',
  },
  {
    shipment: 'ACM-40822',
    lane: 'Milan → Vienna',
    cause: 'Brenner closed, snow',
    delay: '5 h 10',
    severity: 'critical',
  },
  {
    shipment: 'ACM-40731',
    lane: 'Rotterdam → Lyon',
    cause: 'Missing T1 document',
    delay: '3 h 20',
    severity: 'critical',
  },
  { shipment: 'ACM-40655', lane: 'Lyon → Milan', cause: 'Fréjus queue', delay: '1 h 55', severity: 'watch' },
  { shipment: 'ACM-40801', lane: 'Hamburg → Vienna', cause: 'Late handover', delay: '1 h 05', severity: 'watch' },
  { shipment: 'ACM-40790', lane: 'Hamburg → Warsaw', cause: 'Driver rest time', delay: '0 h 45', severity: 'watch' },
  { shipment: 'ACM-40702', lane: 'Lyon → Madrid', cause: 'Reefer at 9.1 °C', delay: '0 h 20', severity: 'critical' },
];
