// Sharing is negotiated before the application starts, so the entry is nothing but this import.
import('./bootstrap');
