import { unstable_rethrow } from 'next/navigation';
import type { z } from 'zod';
import type { Result } from '#lib/result.ts';
import type { ActionRefusal, ActionState, SubmittedFields } from './action-state.ts';
import { submittedFields } from './submitted-fields.ts';

/** What an action may answer instead of a value; errors of fields and a suggestion are optional. */
export type Refusal = Pick<ActionRefusal, 'sentence'> & Partial<ActionRefusal>;

/** Makes a form's server action: the fields are parsed with the schema, and a refusal becomes sentences beside
 * them. A field sent several times is a list. What nobody expected is written to the log; the user is told so
 * without its details. A redirect inside `act` goes through. */
export function validatedAction<Schema extends z.ZodType, Value>(
  schema: Schema,
  act: (input: z.output<Schema>) => Promise<Result<Value, Refusal>>,
): (previous: ActionState<Value>, form: FormData) => Promise<ActionState<Value>> {
  return async (previous, form) => {
    const submitted = submittedFields(form);
    const answer = await answerTo(submitted);
    const attempt = previous.attempt + 1;
    if (answer.ok) return { attempt, submitted, value: answer.value, refusal: null };
    const refusal = { fieldErrors: {}, suggestion: null, ...answer.problem };
    return { attempt, submitted, value: null, refusal };
  };

  async function answerTo(submitted: SubmittedFields): Promise<Result<Value, Refusal>> {
    const parsed = schema.safeParse(submitted);
    if (!parsed.success) return { ok: false, problem: refusalOf(parsed.error) };
    try {
      return await act(parsed.data);
    } catch (error) {
      unstable_rethrow(error);
      console.error(error);
      return {
        ok: false,
        problem: { sentence: "The server could not do this; the reason is in the server's log." },
      };
    }
  }
}

function refusalOf(error: z.ZodError): Refusal {
  const fieldErrors: Record<string, string> = {};
  for (const issue of error.issues) fieldErrors[String(issue.path[0] ?? '')] ??= issue.message;
  const count = Object.keys(fieldErrors).length;
  const sentence =
    count === 1
      ? (Object.values(fieldErrors)[0] ?? '')
      : `${count} fields need another value; the reason stands under each of them.`;
  return { sentence, fieldErrors };
}
