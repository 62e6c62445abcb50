export default function DashboardWidget({ title }: { title: string }) {
  return <h1>{title}</h1>;
}
