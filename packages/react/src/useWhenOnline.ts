import { useEffect } from 'react';

/** Calls back each time the browser is online again, as long as somebody waits for that. */
export function useWhenOnline(waits: boolean, callback: () => void): void {
  useEffect(() => {
    if (!waits) return;
    window.addEventListener('online', callback);
    return () => window.removeEventListener('online', callback);
  }, [waits, callback]);
}
