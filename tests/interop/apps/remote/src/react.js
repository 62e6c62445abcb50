import React from 'react';
import ReactDOM from 'react-dom';

// What the remote got for its own imports.
export { React, ReactDOM };
