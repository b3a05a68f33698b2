import type { SubmittedFields } from './action-state.ts';

/** A form's text fields; files and the framework's own fields are left out. */
export function submittedFields(form: FormData): SubmittedFields {
  const names = [...new Set(form.keys())].filter((name) => !name.startsWith('$ACTION'));
  return Object.fromEntries(
    names.map((name) => {
      const texts = form.getAll(name).filter((value) => typeof value === 'string');
      return [name, texts.length === 1 ? (texts[0] ?? '') : texts];
    }),
  );
}
