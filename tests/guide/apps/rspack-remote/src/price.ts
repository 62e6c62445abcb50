/** What so many items cost. */
export function price(items: number): string {
  return `${items * 5} €`;
}
