export const routes = { home: '/', count: 1, on: true, list: [] as string[], nested: { deep: null as null | string } };
export const methods = { run(a: string): number { return a.length; }, arrow: (a: number): string => String(a), async later(): Promise<void> {} };
export const withAs = { mode: 'dark' as 'dark' | 'light', 'quoted key': 1, 5: 'five' };
