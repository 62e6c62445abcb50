export default function pick(a: string): string;
export default function pick(a: number): number;
export default function pick(a: string | number): string | number { return a; }
