import './federation/start';

// Sharing is negotiated before the application starts, so it is behind this import.
import('./bootstrap');
