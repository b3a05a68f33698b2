import { type Setting, settingNames, settingTable } from '#lib/forecast/schema.ts';
import { type FieldTexts, SettingField } from './setting-field.tsx';

/** The settings of one section that stand in a grid, each with its unit and its limits. */
export function RunFormGrid({
  section,
  fields,
}: {
  section: Extract<Setting['section'], 'main' | 'advanced'>;
  fields: FieldTexts;
}) {
  return (
    <div className={`grid gap-4 ${section === 'main' ? 'sm:grid-cols-3' : 'sm:grid-cols-2 xl:grid-cols-3'}`}>
      {settingNames
        .filter((name) => settingTable[name].section === section)
        .map((name) => (
          <SettingField key={name} name={name} fields={fields} />
        ))}
    </div>
  );
}
