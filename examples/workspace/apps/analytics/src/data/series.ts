/** On-time arrival by region in percent, one value a week, the last one is this week. */
export const onTimeByRegion = [
  { region: 'North Sea', values: [94.1, 94.6, 94.2, 95.0, 95.3, 95.1, 95.6, 95.9, 96.2, 96.0, 96.5, 96.9] },
  { region: 'Alps', values: [92.8, 93.1, 92.4, 91.9, 92.6, 93.4, 93.0, 92.1, 91.2, 90.4, 90.9, 89.8] },
  { region: 'Iberia', values: [95.0, 94.8, 95.2, 95.6, 95.4, 95.9, 96.1, 95.8, 96.3, 96.6, 96.4, 96.8] },
] as const;

/** Cost of a parcel kilometre in cents and share of the volume, by carrier. */
export const carriers = [
  { carrier: 'Own fleet', share: 41, cost: 3.1 },
  { carrier: 'Norda Rail', share: 24, cost: 2.2 },
  { carrier: 'TransAlpina', share: 18, cost: 4.4 },
  { carrier: 'Iberlog', share: 11, cost: 3.6 },
  { carrier: 'Spot market', share: 6, cost: 6.9 },
] as const;

/** Dock load in percent of capacity: weekdays by two-hour slots from 06:00 on. */
export const dockLoad = [
  { day: 'Mon', slots: [52, 71, 88, 93, 79, 66, 74, 58] },
  { day: 'Tue', slots: [48, 66, 81, 87, 76, 69, 78, 61] },
  { day: 'Wed', slots: [47, 64, 79, 84, 74, 70, 81, 66] },
  { day: 'Thu', slots: [50, 69, 84, 90, 81, 77, 92, 74] },
  { day: 'Fri', slots: [55, 75, 91, 97, 89, 84, 95, 79] },
  { day: 'Sat', slots: [31, 42, 55, 58, 46, 37, 29, 22] },
] as const;
