'use client';

import { IconButton } from '#components/ui/button';
import { IconTheme } from '#components/ui/icons';

function switchTheme() {
  const root = document.documentElement;
  const theme = root.dataset.theme === 'dark' ? 'light' : 'dark';
  root.dataset.theme = theme;
  try {
    localStorage.setItem('theme', theme);
  } catch (error) {
    // Storage is closed in some private windows: the choice then lasts for this page.
    if (!(error instanceof DOMException)) throw error;
  }
}

export function ThemeSwitch({ label }: { readonly label: string }) {
  return (
    <IconButton label={label} onClick={switchTheme}>
      <IconTheme />
    </IconButton>
  );
}
