import '@fontsource-variable/plus-jakarta-sans/index.css';
import './global.css';

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import { App } from './app';
import { admitStyles } from './content-policy';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element called "root".');

admitStyles();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
