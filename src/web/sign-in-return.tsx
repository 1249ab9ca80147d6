// To the sign-in page, and afterwards back to where the person was.
import { Navigate } from '@tanstack/react-router';
import { useState } from 'react';

const place = 'nennep.return';

export function ToSignIn() {
  useState(() => sessionStorage.setItem(place, location.pathname + location.search));
  return <Navigate to="/dang-nhap" replace />;
}

/** The kept address, once; null when there is none. */
export function takeReturn(): string | null {
  const kept = sessionStorage.getItem(place);
  sessionStorage.removeItem(place);
  return kept;
}
