import DashboardWidget from './components/DashboardWidget';

export default function App() {
  return (
    <section>
      <h2>Dashboard</h2>
      <DashboardWidget />
    </section>
  );
}
