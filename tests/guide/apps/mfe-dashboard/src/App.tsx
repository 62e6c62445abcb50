import { useState } from 'react';
import { useLocation } from 'react-router-dom';
import DashboardWidget from './components/DashboardWidget';
import { useDashboardData } from './hooks/useDashboardData';

export function App() {
  const [count, setCount] = useState(0);
  const { pathname } = useLocation();
  const { title } = useDashboardData();
  return (
    <section>
      <DashboardWidget title={title} />
      <button type="button" onClick={() => setCount(count + 1)}>
        {pathname} {count}
      </button>
    </section>
  );
}

export default App;
