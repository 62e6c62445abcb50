import { BrowserRouter, Link, Route, Routes } from 'react-router-dom';
import { Detail, List, NotFound } from './pages';

export default function App() {
  return (
    <BrowserRouter>
      <Link to="/">List</Link>
      <Link to="/detail">Detail</Link>
      <Routes>
        <Route path="/" element={<List />} />
        <Route path="/detail" element={<Detail />} />
        <Route path="*" element={<NotFound />} />
      </Routes>
    </BrowserRouter>
  );
}
