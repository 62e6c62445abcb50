export function ModuleLoadingSkeleton() {
  return <p role="status">Loading …</p>;
}
