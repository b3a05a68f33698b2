'use client';

import { DropdownMenu } from 'radix-ui';
import { useState } from 'react';
import { buttonClass } from '../controls/button-class.ts';
import { type Theme, themeKey, themes } from './theme.ts';

const words: Record<Theme, string> = { system: 'As the device', light: 'Light', dark: 'Dark' };

/** Chooses the theme and keeps the choice in this browser. */
export function ThemeMenu() {
  const [theme, setTheme] = useState<Theme>('system');

  const choose = (value: string) => {
    const chosen = themes.find((name) => name === value) ?? 'system';
    setTheme(chosen);
    if (chosen === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = chosen;
    try {
      localStorage.setItem(themeKey, chosen);
    } catch {
      // A browser that keeps nothing still shows the theme until the page is left.
    }
  };

  const onOpenChange = (open: boolean) => {
    const current = document.documentElement.dataset.theme;
    if (open) setTheme(themes.find((name) => name === current) ?? 'system');
  };

  return (
    <DropdownMenu.Root onOpenChange={onOpenChange}>
      <DropdownMenu.Trigger className={buttonClass('quiet', '-mr-3')}>Theme</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align="end"
          sideOffset={4}
          className="z-50 min-w-36 rounded-control border border-line bg-raised p-1 shadow-float"
        >
          <DropdownMenu.RadioGroup value={theme} onValueChange={choose}>
            {themes.map((name) => (
              <DropdownMenu.RadioItem
                key={name}
                value={name}
                className="flex h-control items-center gap-2 rounded-control px-2 outline-none data-[highlighted]:bg-surface"
              >
                <span className="w-3">
                  <DropdownMenu.ItemIndicator>✓</DropdownMenu.ItemIndicator>
                </span>
                {words[name]}
              </DropdownMenu.RadioItem>
            ))}
          </DropdownMenu.RadioGroup>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
