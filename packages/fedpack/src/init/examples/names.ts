/** `cart`, `./App` → `CartApp` */
export function componentName(...parts: string[]): string {
  const words = parts.flatMap((part) => part.split(/[^A-Za-z0-9]+/).filter(Boolean));
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}
