import('react');
