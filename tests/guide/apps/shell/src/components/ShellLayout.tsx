import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';

export function ShellLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <nav>
        <Link to="/dashboard">Dashboard</Link>
        <Link to="/settings">Settings</Link>
        <Link to="/analytics">Analytics</Link>
      </nav>
      <main>{children}</main>
    </>
  );
}
