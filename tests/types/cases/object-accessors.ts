export const store = { get value(): number { return 1; }, set value(next: number) { void next; }, name: 'store' as string };
