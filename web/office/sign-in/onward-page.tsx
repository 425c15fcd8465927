import { Navigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';

/** Whoever is signed in has nothing to do here. */
export function OnwardPage(): ReactElement {
  return <Navigate to="/" replace />;
}
