import type { ButtonHTMLAttributes, ReactElement } from 'react';
import styles from './Button.module.css';

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  variant?: 'primary' | 'quiet';
}

/** A button; `type` is `button` unless a form says otherwise. */
export function Button({ variant = 'primary', type = 'button', className = '', ...rest }: ButtonProps): ReactElement {
  return <button type={type} className={`${styles.button} ${styles[variant]} ${className}`} {...rest} />;
}

export default Button;
