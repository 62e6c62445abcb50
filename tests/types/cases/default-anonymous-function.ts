export default function (name: string): string { return name; }
