import { createBrowserRouter, Link, Outlet, RouterProvider } from 'react-router-dom';
import { Detail, List, NotFound } from './pages';

const Layout = () => (
  <>
    <Link to="/">List</Link>
    <Link to="/detail">Detail</Link>
    <Outlet />
  </>
);

const router = createBrowserRouter([
  {
    element: <Layout />,
    children: [
      { path: '/', element: <List /> },
      { path: '/detail', element: <Detail /> },
      { path: '*', element: <NotFound /> },
    ],
  },
]);

export default function DataApp() {
  return <RouterProvider router={router} />;
}
