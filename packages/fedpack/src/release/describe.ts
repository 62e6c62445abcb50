import type { Release } from '../binding/native-types.js';

/** `1.4.0, https://…`: which release it is, and where its manifest is. */
export function nameOf({ version, source }: Release): string {
  return [...(version ? [version] : []), source].join(', ');
}

/** How many exposes and properties of share keys are not the same. */
export function countOf({ exposes, shared }: Release): number {
  return exposes.here.length + exposes.deployed.length + shared.length;
}

/** The differences, a line for each kind. */
export function linesOf({ exposes, shared }: Release): string[] {
  return [
    ...(exposes.here.length > 0 ? [`exposed only here: ${exposes.here.join(', ')}`] : []),
    ...(exposes.deployed.length > 0 ? [`exposed only in the release: ${exposes.deployed.join(', ')}`] : []),
    ...shared.map(({ key, property, here, deployed }) => `${key} ${property}: ${here} here, ${deployed} deployed`),
  ];
}
