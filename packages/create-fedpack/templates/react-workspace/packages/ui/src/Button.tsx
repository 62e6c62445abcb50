import type { ComponentProps } from 'react';

export function Button(props: ComponentProps<'button'>) {
  return <button type="button" style={{ padding: '0.5rem 1rem', borderRadius: '0.5rem' }} {...props} />;
}
