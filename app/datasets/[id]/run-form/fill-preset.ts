import type { FormEvent } from 'react';
import type { PresetName } from '#lib/forecast/schema.ts';
import { settingsScope } from './settings-scope.ts';

type PresetValues = Readonly<Record<PresetName, Readonly<Record<string, string>>>>;

/** The values of each preset by field, for one series and for all together; null where there is one only. */
export type ScopedPresets = { readonly one: PresetValues; readonly all: PresetValues | null };

/** On another preset, or one series become many: fields that still hold the old values take the new ones; changed ones
 * stay. */
export function fillPreset(event: FormEvent<HTMLFormElement>, presets: ScopedPresets): void {
  const form = event.currentTarget;
  const target = event.target;
  const isField = target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
  if (!isField || !['preset', 'scope', 'seriesKeys'].includes(target.name)) return;
  const shownPreset = fieldOf(form, 'shownPreset');
  const shownScope = fieldOf(form, 'shownScope');
  const data = new FormData(form);
  const scope = settingsScope(String(data.get('scope')), data.getAll('seriesKeys').length);
  const preset = String(data.get('preset'));
  const before = valuesOf(presets, shownScope?.value, shownPreset?.value);
  for (const [name, value] of Object.entries(valuesOf(presets, scope, preset))) {
    const field = fieldOf(form, name);
    if (field && field.value === before[name]) field.value = value;
  }
  if (shownPreset) shownPreset.value = preset;
  if (shownScope) shownScope.value = scope;
}

function valuesOf(
  presets: ScopedPresets,
  scope: string | undefined,
  preset: string | undefined,
): Readonly<Record<string, string>> {
  const values: Readonly<Record<string, Readonly<Record<string, string>>>> =
    (scope === 'all' ? presets.all : presets.one) ?? presets.one;
  return values[preset ?? ''] ?? {};
}

function fieldOf(form: HTMLFormElement, name: string): HTMLInputElement | HTMLSelectElement | null {
  const field = form.elements.namedItem(name);
  return field instanceof HTMLInputElement || field instanceof HTMLSelectElement ? field : null;
}
