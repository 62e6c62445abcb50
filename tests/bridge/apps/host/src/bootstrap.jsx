import { createRemoteAppComponent } from '@module-federation/bridge-react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter, Link, Route, Routes } from 'react-router-dom';

const bridged = (loader) =>
  createRemoteAppComponent({ loader, loading: <p>Loading …</p>, fallback: ({ error }) => <p>{error.message}</p> });

const Orders = bridged(() => import('orders/export-app'));
const DataOrders = bridged(() => import('orders/export-data-app'));

function Shell() {
  return (
    <BrowserRouter>
      <Link to="/">Home</Link>
      <Link to="/remote2">Orders</Link>
      <Routes>
        <Route path="/" element={<h1>Welcome</h1>} />
        <Route path="/remote2/*" element={<Orders />} />
        <Route path="/named/*" element={<Orders basename="/named" />} />
        <Route path="/data/*" element={<DataOrders />} />
      </Routes>
    </BrowserRouter>
  );
}

createRoot(document.getElementById('root')).render(<Shell />);
