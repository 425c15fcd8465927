import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '@fonts/fonts.css';
import '../shared/tokens.css';
import './office.css';
import { App } from './app.tsx';

const place = document.getElementById('office');
if (place)
  createRoot(place).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
